"""The settings, and the only reader of the environment.

Unusable settings stop the start with a sentence that says what to do; half of a platform's settings
is a mistake, none of them means that the platform is not used.
"""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, ClassVar, Literal, TypeVar

from pydantic import AfterValidator, Field, PrivateAttr, SecretStr, ValidationError, model_validator
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
)

from adapters.settings.keeping import Keeping
from adapters.settings.named_files import (
    NamedFiles,
    UnusableSettings,
    in_vault,
    naming_empty_files,
    unreadable,
)
from adapters.settings.reaching import Networks, Reaching
from adapters.settings.samples import complaint, key_complaint
from adapters.settings.signing_in import SigningIn
from adapters.typed import bare, languages, public_address, web_address

VAULT = Path("/run/secrets")
"""Where Docker, Podman and Kubernetes put secrets, a file each."""

OURS = "PRIKKEL_"
"""What the names of settings begin with that are of no platform."""

LONGEST_SAID = 200
"""What documents say of people and places, in a line."""


_Languages = Annotated[str, AfterValidator(languages)]
WebAddress = Annotated[str, AfterValidator(web_address)]
_PublicAddress = Annotated[str, AfterValidator(public_address)]


class _FromEnvironment(BaseSettings):
    prefix: ClassVar[str] = OURS
    """What all names begin with that are nobody else's."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment wins over `.env`, and both over what a vault put into files."""
        assert isinstance(env_settings, EnvSettingsSource)
        assert isinstance(dotenv_settings, DotEnvSettingsSource)
        given = {**dotenv_settings.env_vars, **env_settings.env_vars}
        named = NamedFiles(settings_cls, given)
        return init_settings, env_settings, dotenv_settings, named, file_secret_settings

    @model_validator(mode="before")
    @classmethod
    def _freed_of_quotes(cls, values: dict[str, object]) -> dict[str, object]:
        """Docker hands over quotes that others take for the shell's, and pasting adds blanks."""
        found = {k: bare(v) if isinstance(v, str) else v for k, v in values.items()}
        ours = (OURS, "DATABASE_", cls.prefix)
        said = [complaint(k, str(v)) for k, v in found.items() if k.startswith(ours)]
        if any(said):
            raise ValueError("\n".join(filter(None, said)))
        return {name: value for name, value in found.items() if value != ""}


class PlatformSettings(_FromEnvironment):
    """What the environment says of one chat platform."""

    @property
    def is_used(self) -> bool:
        """Whether the platform is configured."""
        raise NotImplementedError

    @property
    def secret(self) -> SecretStr | None:
        """A secret that every server of an installation with this platform has."""
        raise NotImplementedError

    def complaints(self, settings: "Settings") -> Iterator[str]:
        """What is missing or wrong beside the rest of the settings, a sentence each."""
        raise NotImplementedError

    def doubts(self) -> Iterator[str]:
        """What looks like a mistake, and may be meant so: a sentence each."""
        yield from ()

    def trusted_addresses(self) -> Mapping[str, str]:
        """The addresses that secrets are sent to, by the names of their settings."""
        return {}

    def expiries(self) -> Mapping[str, date]:
        """The last days of its secrets, where they are known, by the names of their settings."""
        return {}

    def read_again(self) -> Collection[str]:
        """The settings of which a new value counts without a restart."""
        return ()

    def noted(self) -> Mapping[str, int]:
        """What of it belongs in the security log when a server starts."""
        return {}


P = TypeVar("P", bound=PlatformSettings)


class Settings(Keeping, Reaching, SigningIn, _FromEnvironment):  # the last one says how all is read
    """Everything that differs between two installations, by the names of the environment."""

    database_url: str = Field(default="sqlite:///prikkel.sqlite", alias="DATABASE_URL")

    host: str = Field(default="127.0.0.1", alias="PRIKKEL_HOST")
    port: int = Field(default=8080, ge=0, le=65535, alias="PRIKKEL_PORT")
    health_port: int | None = Field(default=None, ge=0, le=65535, alias="PRIKKEL_HEALTH_PORT")
    secret_key: SecretStr | None = Field(default=None, alias="PRIKKEL_SECRET_KEY")
    log_format: Literal["text", "json"] = Field(default="text", alias="PRIKKEL_LOG_FORMAT")
    public_url: _PublicAddress = Field(default="", alias="PRIKKEL_PUBLIC_URL")
    languages: _Languages = Field(default="nl,en", alias="PRIKKEL_LOCALE")
    trusted_proxies: Networks = Field(default="127.0.0.1, ::1", alias="PRIKKEL_TRUSTED_PROXIES")

    contact: str = Field(default="", max_length=LONGEST_SAID, alias="PRIKKEL_CONTACT")
    officer: str = Field(default="", max_length=LONGEST_SAID, alias="PRIKKEL_PRIVACY_OFFICER")
    run_by: str = Field(default="", max_length=LONGEST_SAID, alias="PRIKKEL_RUN_BY")

    _platforms: tuple[PlatformSettings, ...] = PrivateAttr(default=())

    @property
    def spoken(self) -> tuple[str, ...]:
        """What a new organisation speaks; the first is its own language."""
        return tuple(self.languages.split(","))

    @property
    def locale(self) -> str:
        """The first: of new campaigns, and of who did not say which they speak."""
        return self.spoken[0]

    @property
    def platforms(self) -> Sequence[PlatformSettings]:
        """The settings of every chat platform, used or not."""
        return self._platforms

    def of(self, kind: type[P]) -> P:
        """The settings of one chat platform."""
        return next(found for found in self._platforms if isinstance(found, kind))

    def tell_of(self, platforms: Iterable[PlatformSettings]) -> None:
        """Take in the settings of the chat platforms."""
        self._platforms = tuple(platforms)

    def doubts(self) -> Iterator[str]:
        """What looks like a mistake, and may be meant so: a sentence each."""
        keys = key_complaint(self.secret_key.get_secret_value() if self.secret_key else "")
        yield from filter(None, [keys, *(said for one in self._platforms for said in one.doubts())])

    @property
    def uses_a_platform(self) -> bool:
        """Whether there is anybody to answer."""
        return any(platform.is_used for platform in self._platforms)

    @property
    def digest_key(self) -> bytes:
        """What digests of platform ids are made with; never in the database.

        Every installation has some secret: a platform's where PRIKKEL_SECRET_KEY is not set.
        """
        if self.secret_keys:
            return self.secret_keys[0]
        secrets = (platform.secret for platform in self._platforms)
        return next((found.get_secret_value().encode() for found in secrets if found), b"")

    @property
    def secret_keys(self) -> tuple[bytes, ...]:
        """The keys in PRIKKEL_SECRET_KEY: the first makes what is new, all open what is there."""
        keys = self.secret_key.get_secret_value().split(",") if self.secret_key else []
        return tuple(key.strip().encode() for key in keys if key.strip())

    @property
    def older_keys(self) -> tuple[bytes, ...]:
        """The keys that make nothing new any more."""
        return self.secret_keys[1:]


def inherited(more: Mapping[str, str]) -> dict[str, str]:
    """What somebody else's program is started with: our own environment, and something more."""
    return {**os.environ, **more}


def read_settings(kinds: Iterable[type[PlatformSettings]], env_file: str | None) -> Settings:
    """Read the environment, an `.env` file, and what a vault put into files.

    Raises:
        UnusableSettings: something is missing or wrong.
    """
    vault = VAULT if VAULT.is_dir() else None
    complaints: list[str] = []
    found: list[BaseSettings] = []
    for kind in (Settings, *kinds):
        try:
            found.append(kind(_env_file=env_file, _secrets_dir=vault))  # pyright: ignore[reportCallIssue]
        except ValidationError as error:
            complaints += _sentences(error)
        except UnusableSettings as error:
            complaints.append(str(error))
        except (OSError, SettingsError, UnicodeDecodeError):
            names = {str(field.alias) for field in kind.model_fields.values()}
            files = [Path(env_file)] if env_file else []
            raise UnusableSettings(
                "\n".join(unreadable([*files, *in_vault(names, vault)]))
            ) from None
    if not complaints:
        settings, *platforms = found
        assert isinstance(settings, Settings)
        settings.tell_of([one for one in platforms if isinstance(one, PlatformSettings)])
        complaints = [line for one in settings.platforms for line in one.complaints(settings)]
        has_board = bool(settings.public_url and settings.secret_keys)
        complaints += settings.sign_in_complaints(has_board=has_board)
        if not complaints:
            return settings
    raise UnusableSettings("\n".join(naming_empty_files(complaints, vault)))


def _sentences(error: ValidationError) -> Iterator[str]:
    """What pydantic found, without the values: one of them may be a secret."""
    for problem in error.errors(include_input=False, include_url=False):
        text = problem["msg"].removeprefix("Value error, ")
        name = ".".join(str(part) for part in problem["loc"])
        yield f"{name}: {text}" if name else text

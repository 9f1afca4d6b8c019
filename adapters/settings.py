"""The settings, and the only reader of the environment.

Unusable settings stop the start with a sentence that says what to do; half of a platform's settings
is a mistake, none of them means that the platform is not used.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import SettingsConfigDict

from adapters.addresses import is_loopback, networks, stays_here
from adapters.keeping import Keeping
from adapters.typed import as_guid, bare, public_address, web_address
from bot.i18n import LOCALES
from bot.outbox.rates import SLACK_PER_MINUTE

APP_TYPES = ("SingleTenant", "MultiTenant", "UserAssignedMSI")


VAULT = Path("/run/secrets")
"""Where Docker, Podman and Kubernetes put secrets, a file each."""


class UnusableSettings(Exception):
    """The settings cannot be used; every line of the text says what to do about one of them."""


_Networks = Annotated[str, AfterValidator(lambda text: text if networks(text) else "")]
_WebAddress = Annotated[str, AfterValidator(web_address)]
_PublicAddress = Annotated[str, AfterValidator(public_address)]


class Settings(Keeping):
    """Everything that differs between two installations, by the names of the environment."""

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", populate_by_name=True
    )

    database_url: str = Field(default="sqlite:///prikkel.sqlite", alias="DATABASE_URL")

    slack_signing_secret: SecretStr | None = Field(default=None, alias="SLACK_SIGNING_SECRET")
    slack_bot_token: SecretStr | None = Field(default=None, alias="SLACK_BOT_TOKEN")
    slack_app_token: SecretStr | None = Field(default=None, alias="SLACK_APP_TOKEN")
    slack_client_id: str = Field(default="", alias="SLACK_CLIENT_ID")
    slack_client_secret: SecretStr | None = Field(default=None, alias="SLACK_CLIENT_SECRET")
    slack_rate_per_minute: int = Field(
        default=SLACK_PER_MINUTE, ge=1, le=60_000, alias="PRIKKEL_SLACK_RATE_PER_MINUTE"
    )
    slack_api_base_url: _WebAddress = Field(
        default="https://slack.com/api/", alias="SLACK_API_BASE_URL"
    )

    microsoft_app_id: str = Field(default="", alias="MICROSOFT_APP_ID")
    microsoft_app_password: SecretStr | None = Field(default=None, alias="MICROSOFT_APP_PASSWORD")
    microsoft_app_type: str = Field(default="SingleTenant", alias="MICROSOFT_APP_TYPE")
    microsoft_app_tenant_id: str = Field(default="", alias="MICROSOFT_APP_TENANT_ID")
    microsoft_openid_metadata_url: _WebAddress = Field(
        default="", alias="MICROSOFT_OPENID_METADATA_URL"
    )
    microsoft_login_authority: _WebAddress = Field(default="", alias="MICROSOFT_LOGIN_AUTHORITY")
    microsoft_login_ca_bundle: str = Field(default="", alias="MICROSOFT_LOGIN_CA_BUNDLE")
    teams_tenants: str = Field(default="", alias="PRIKKEL_TEAMS_TENANTS")
    teams_allow_unauthenticated: bool = Field(
        default=False, alias="PRIKKEL_TEAMS_ALLOW_UNAUTHENTICATED"
    )

    host: str = Field(default="127.0.0.1", alias="PRIKKEL_HOST")
    port: int = Field(default=8080, ge=0, le=65535, alias="PRIKKEL_PORT")
    health_port: int | None = Field(default=None, ge=0, le=65535, alias="PRIKKEL_HEALTH_PORT")
    secret_key: SecretStr | None = Field(default=None, alias="PRIKKEL_SECRET_KEY")
    public_url: _PublicAddress = Field(default="", alias="PRIKKEL_PUBLIC_URL")
    locale: str = Field(default="nl", alias="PRIKKEL_LOCALE")
    trusted_proxies: _Networks = Field(default="127.0.0.1, ::1", alias="PRIKKEL_TRUSTED_PROXIES")

    @property
    def uses_slack(self) -> bool:
        """Whether Slack is configured."""
        return self.slack_bot_token is not None or self.installs_slack

    @property
    def installs_slack(self) -> bool:
        """Whether workspaces install the app themselves, by OAuth."""
        return self.slack_client_secret is not None

    @property
    def uses_teams(self) -> bool:
        """Whether Teams is configured, or its development switch is on."""
        return bool(self.microsoft_app_id) or self.teams_allow_unauthenticated

    @property
    def digest_key(self) -> bytes:
        """What digests of platform ids are made with; never in the database.

        Every installation has some secret: a platform's where PRIKKEL_SECRET_KEY is not set.
        """
        if self.secret_keys:
            return self.secret_keys[0]
        secrets = (
            self.slack_signing_secret,
            self.slack_bot_token,
            self.microsoft_app_password,
        )
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

    @property
    def allowed_tenants(self) -> frozenset[str]:
        """The Teams tenants whose people may talk to the bot."""
        listed = map(bare, [self.microsoft_app_tenant_id, *self.teams_tenants.split(",")])
        return frozenset(as_guid(tenant) for tenant in listed if tenant)

    @model_validator(mode="before")
    @classmethod
    def _freed_of_quotes(cls, values: dict[str, object]) -> dict[str, object]:
        """Docker hands over quotes that others take for the shell's, and pasting adds blanks."""
        found = {k: bare(v) if isinstance(v, str) else v for k, v in values.items()}
        return {name: value for name, value in found.items() if value != ""}

    @field_validator("microsoft_app_id", "microsoft_app_tenant_id")
    @classmethod
    def _in_small_letters(cls, identifier: str) -> str:
        return as_guid(identifier)

    @field_validator("locale")
    @classmethod
    def _locale_is_spoken(cls, locale: str) -> str:
        if locale not in LOCALES:
            raise ValueError(f"{locale!r} is not spoken here; choose {' or '.join(LOCALES)}")
        return locale

    @field_validator("microsoft_app_type")
    @classmethod
    def _app_type_exists(cls, app_type: str) -> str:
        known = {known.lower(): known for known in APP_TYPES}
        if app_type.lower() not in known:
            raise ValueError(f"{app_type!r} is not one of {', '.join(APP_TYPES)}")
        return known[app_type.lower()]

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        complaints = [*_slack_complaints(self), *_teams_complaints(self)]
        if complaints:
            raise ValueError("\n".join(complaints))
        return self


def read_settings(env_file: str | None = ".env") -> Settings:
    """Read the environment, the `.env` file beside it, and what a vault put into files.

    Raises:
        UnusableSettings: something is missing or wrong.
    """
    try:
        vault = VAULT if VAULT.is_dir() else None
        return Settings(_env_file=env_file, _secrets_dir=vault)  # pyright: ignore[reportCallIssue]
    except ValidationError as error:
        raise UnusableSettings("\n".join(_sentences(error))) from None


def _slack_complaints(settings: Settings) -> Iterator[str]:
    secret, token = settings.slack_signing_secret, settings.slack_bot_token
    app_token = settings.slack_app_token
    if settings.uses_slack and secret is None and app_token is None:
        yield (
            "SLACK_SIGNING_SECRET: is missing; copy it from Basic Information at "
            "api.slack.com/apps, or set SLACK_APP_TOKEN for Socket Mode"
        )
    if not settings.uses_slack and (secret is not None or app_token is not None):
        yield "SLACK_BOT_TOKEN: is missing; install the app in your workspace and copy its token"
    if token is not None and token.get_secret_value().startswith("xapp-"):
        yield "SLACK_BOT_TOKEN: is an app-level token; the bot's token begins with xoxb-"
    if token is not None and token.get_secret_value().startswith("xoxp-"):
        yield "SLACK_BOT_TOKEN: is a user's token; the bot's token begins with xoxb-"
    if app_token is not None and app_token.get_secret_value().startswith("xox"):
        yield "SLACK_APP_TOKEN: is a bot's token; the app-level token begins with xapp-"
    if bool(settings.slack_client_id) != (settings.slack_client_secret is not None):
        yield "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET: set both, or neither"
    elif settings.installs_slack:
        yield from _installing_complaints(settings)


def _installing_complaints(settings: Settings) -> Iterator[str]:
    if settings.slack_bot_token is not None:
        yield (
            "SLACK_BOT_TOKEN: is for one workspace, SLACK_CLIENT_ID for several that install the "
            "app themselves; unset one of the two"
        )
    if not settings.public_url:
        yield (
            "PRIKKEL_PUBLIC_URL: is missing; Slack sends who installs the app back to this address"
        )
    if not settings.secret_keys:
        yield (
            "PRIKKEL_SECRET_KEY: is missing; the tokens of workspaces are sealed with it "
            "(prikkel secrets new makes one)"
        )


def _teams_complaints(settings: Settings) -> Iterator[str]:
    password = settings.microsoft_app_password
    is_private = is_loopback(settings.host) and stays_here(settings.public_url)
    if settings.teams_allow_unauthenticated and not is_private:
        yield (
            "PRIKKEL_TEAMS_ALLOW_UNAUTHENTICATED: is for development on this machine only; "
            "unset it, or set PRIKKEL_HOST to 127.0.0.1 and unset PRIKKEL_PUBLIC_URL"
        )
    needs_password = settings.microsoft_app_type != "UserAssignedMSI"
    if not settings.microsoft_app_id or settings.teams_allow_unauthenticated:
        needs_password = False
    if needs_password and password is None:
        yield "MICROSOFT_APP_PASSWORD: is missing; create a client secret for the app registration"
    if password is not None and not settings.microsoft_app_id:
        yield "MICROSOFT_APP_ID: is missing; copy it from the app registration"
    if settings.microsoft_app_id and not settings.microsoft_app_tenant_id:
        yield (
            "MICROSOFT_APP_TENANT_ID: is missing; without it nobody may talk to the bot "
            "(PRIKKEL_TEAMS_TENANTS names more tenants, with commas)"
        )


def _sentences(error: ValidationError) -> Iterator[str]:
    """What pydantic found, without the values: one of them may be a secret."""
    for problem in error.errors(include_input=False, include_url=False):
        text = problem["msg"].removeprefix("Value error, ")
        name = ".".join(str(part) for part in problem["loc"])
        yield f"{name}: {text}" if name else text

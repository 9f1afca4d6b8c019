"""The chat platforms, found by their folders (`adapters.platform.contract`)."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

from adapters import settings as general
from adapters.expiring import Expiry
from adapters.platform.contract import Platform
from adapters.platform.identities import Identities
from adapters.settings import Settings, UnusableSettings
from adapters.settings.env_lines import unheard_lines
from adapters.settings.unread import Unread, unread
from adapters.typed import NotUnderstood, plain
from bot.chat.conversations import Workspace
from bot.installation import Database, Installation
from bot.outbox import Rate


def _found() -> Mapping[str, Platform]:
    """Every folder beside this file that has a definition."""
    names = sorted(one.parent.name for one in Path(__file__).parent.glob("*/definition.py"))
    return {name: import_module(f"adapters.{name}.definition").PLATFORM for name in names}


PLATFORMS = _found()
NOTHING_USED = f"Neither {' nor '.join(one.title for one in PLATFORMS.values())} is configured"

SETTINGS = tuple(platform.settings for platform in PLATFORMS.values())
SETTING_NAMES = frozenset(
    str(field.alias) for kind in (Settings, *SETTINGS) for field in kind.model_fields.values()
)
"""Everything that is read from the environment."""


def read_settings(env_file: str | None = ".env") -> Settings:
    """Read the environment, the `.env` file beside it, and what a vault put into files.

    Raises:
        UnusableSettings: something is missing or wrong.
    """
    try:
        return general.read_settings(SETTINGS, env_file)
    except UnusableSettings as error:
        meant = [str(one) for one in misspelt(env_file) if one.nearest]
        lines = [str(error), *unheard_lines(env_file, SETTING_NAMES), *meant]
        raise UnusableSettings("\n".join(lines)) from None


def misspelt(env_file: str | None = ".env") -> Iterator[Unread]:
    """What was set under names that no setting has."""
    prefixes = {kind.prefix for kind in (Settings, *SETTINGS)}
    return unread(SETTING_NAMES, prefixes, env_file, general.VAULT)


def doubts(settings: Settings, env_file: str | None = ".env") -> Iterator[str]:
    """What looks like a mistake and stops nothing, a sentence each after the name of a setting."""
    yield from map(str, misspelt(env_file))
    yield from unheard_lines(env_file, SETTING_NAMES)
    yield from settings.doubts()


def used(settings: Settings) -> list[Platform]:
    """The platforms that are configured."""
    return [one for one in PLATFORMS.values() if settings.of(one.settings).is_used]


def expiries(settings: Settings) -> list[Expiry]:
    """The secrets of the platforms of which it is known when they end."""
    return [
        Expiry(one.name, setting, day, is_read_again=setting in said.read_again())
        for one in used(settings)
        for said in [settings.of(one.settings)]
        for setting, day in said.expiries().items()
    ]


def installation(settings: Settings) -> Installation:
    """What documents and pages say of a server with these settings."""
    is_postgres = settings.database_url.startswith("postgres")
    return Installation(
        kept=settings.periods,
        database=Database.POSTGRESQL if is_postgres else Database.SQLITE,
        is_https=settings.public_url.startswith("https:"),
        has_key=bool(settings.secret_keys),
        carriers={one.name: one.title for one in used(settings)},
        contact=settings.contact,
        officer=settings.officer,
        run_by=settings.run_by,
        key_ends=lambda: [(one.platform, one.day) for one in expiries(settings)],
    )


def rates(settings: Settings) -> Mapping[str, Rate]:
    """How fast each platform may be spoken to."""
    return {name: platform.rate(settings) for name, platform in PLATFORMS.items()}


def identities(settings: Settings) -> Identities | None:
    """How a chat platform knows whoever signs in; None when the provider is none of theirs."""
    found = (one.identities(settings.oidc_issuer, settings) for one in used(settings))
    return next((one for one in found if one is not None), None)


def understand_workspace(text: str, settings: Settings) -> Workspace:
    """Read slack:T123, teams:<tenant>, or a link that holds one of them.

    Raises:
        NotUnderstood: it is something else.
    """
    prefix, colon, rest = plain(text).partition(":")
    if colon and (platform := PLATFORMS.get(prefix.strip().lower())):
        return Workspace(platform.name, _id(platform, rest, settings))
    for platform in PLATFORMS.values():
        try:
            return Workspace(platform.name, _id(platform, text, settings))
        except NotUnderstood:
            continue
    raise NotUnderstood(f"{text!r} is not a workspace; write slack:T123 or teams:<tenant>")


def _id(platform: Platform, text: str, settings: Settings) -> str:
    return platform.understand_workspace(text, platform.listed(settings)).id

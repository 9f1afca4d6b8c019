"""What is missing or wrong in an installation, one line each, with what to do about it."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from adapters import migrations
from adapters.database import open_store
from adapters.settings import LOOPBACK, Settings, UnusableSettings, read_settings
from bot.models import DeliveryState
from bot.outbox import upkeep
from bot.ports import StoreUnavailable
from challenges import queries

_SLACK_SECONDS = 10
_SAFE_LENGTH = 24


class Level(StrEnum):
    """How bad it is."""

    OK = "ok"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what is the case, and what to do about it."""

    level: Level
    sentence: str
    advice: str = ""

    def __str__(self) -> str:
        parts = (self.level.value, self.sentence, self.advice)
        return ": ".join(part for part in parts if part)


def ok(sentence: str) -> Finding:
    """Nothing to do."""
    return Finding(Level.OK, sentence)


def warning(sentence: str, advice: str) -> Finding:
    """It works, but look at it."""
    return Finding(Level.WARNING, sentence, advice)


def problem(sentence: str, advice: str) -> Finding:
    """It does not work until this is done."""
    return Finding(Level.PROBLEM, sentence, advice)


async def examine(env_file: str | None = ".env") -> list[Finding]:
    """Look at everything; later checks need the earlier ones to be right."""
    try:
        settings = read_settings(env_file)
    except UnusableSettings as error:
        return [_unusable(line) for line in str(error).splitlines()]
    findings = [ok("The settings can be read"), *_database(settings)]
    if all(finding.level is Level.OK for finding in findings):
        findings += [finding async for finding in _campaigns(settings)]
    findings += [finding async for finding in _slack(settings)]
    return [
        *findings,
        *_teams(settings),
        *_secret_key(settings),
        *_public_url(settings),
        *_board(settings),
    ]


def _unusable(line: str) -> Finding:
    name, _, advice = line.partition(": ")
    return problem(f"The setting {name} cannot be used", advice)


def _database(settings: Settings) -> Iterator[Finding]:
    try:
        revision = migrations.current_revision(settings.database_url)
    except ValueError as error:
        yield problem("The database cannot be found", str(error))
    except SQLAlchemyError:
        yield problem(
            "The database does not answer", "check DATABASE_URL, and that the database runs"
        )
    else:
        yield _revision(revision)


def _revision(revision: str | None) -> Finding:
    newest = migrations.newest_revision()
    if revision is None:
        return warning("The database is new", "it gets its tables with your first campaign")
    if revision != newest:
        return problem(
            f"The database is at {revision}, this version needs {newest}",
            "make a backup, then run: prikkel migrate",
        )
    return ok(f"The database answers, and is up to date ({revision})")


async def _campaigns(settings: Settings) -> AsyncIterator[Finding]:
    store = open_store(settings.database_url)
    try:
        names = await store.read(_names)
        undelivered = await store.read(_undelivered)
    except StoreUnavailable:
        yield problem("The database does not answer", "try again; look in its log")
        return
    finally:
        await store.close()
    for name in names:
        yield ok(f"There is a campaign: {name}")
    if not names:
        yield warning("No campaign is running", "begin with: prikkel campaign start --help")
    for finding in undelivered:
        yield finding


def _names(session: Session) -> list[str]:
    return [f"{one.name} ({one.status})" for one in queries.campaigns(session)]


def _undelivered(session: Session) -> list[Finding]:
    counts = upkeep.counted(session)
    meanings = (
        (DeliveryState.FAILED, "were given up"),
        (DeliveryState.UNCERTAIN, "may or may not have arrived"),
    )
    findings = [
        warning(f"{counts[state]} messages {meaning}", f"look at: prikkel outbox list --{state}")
        for state, meaning in meanings
        if counts.get(state)
    ]
    findings += [
        warning(f"{channel} takes no messages any more", "invite the bot again, or drop what waits")
        for channel in upkeep.gone_channels(session)
    ]
    return findings or [ok("Every message that went out arrived")]


async def _slack(settings: Settings) -> AsyncIterator[Finding]:
    if settings.slack_bot_token is None:
        yield ok("Slack is not used (SLACK_BOT_TOKEN is not set)")
        return
    client = AsyncWebClient(
        token=settings.slack_bot_token.get_secret_value(),
        base_url=settings.slack_api_base_url,
        timeout=_SLACK_SECONDS,
    )
    try:
        answer = await client.auth_test()
    except SlackApiError as error:
        code = str(error.response.get("error"))
        yield problem(
            f"Slack refuses the token ({code})",
            "install the app again and copy SLACK_BOT_TOKEN from OAuth & Permissions",
        )
    except (aiohttp.ClientError, TimeoutError, OSError):
        yield problem(
            "Slack cannot be reached", f"check the network from here to {client.base_url}"
        )
    else:
        yield ok(f"Slack accepts the token; the workspace is slack:{answer.get('team_id')}")
    if settings.slack_app_token is not None:
        yield await _socket(client, settings.slack_app_token.get_secret_value())


async def _socket(client: AsyncWebClient, app_token: str) -> Finding:
    try:
        await client.apps_connections_open(app_token=app_token)
    except SlackApiError as error:
        return problem(
            f"Slack opens no socket ({error.response.get('error')})",
            "switch Socket Mode on, and copy SLACK_APP_TOKEN from Basic Information",
        )
    except (aiohttp.ClientError, TimeoutError, OSError):
        return problem("Slack opens no socket", "check the network from here to Slack")
    return ok("Slack is used by Socket Mode; no public address is needed for it")


def _teams(settings: Settings) -> Iterator[Finding]:
    if settings.teams_allow_unauthenticated:
        yield warning(
            "Teams is open to everybody on this machine",
            "unset PRIKKEL_TEAMS_ALLOW_UNAUTHENTICATED outside development",
        )
    elif not settings.microsoft_app_id:
        yield ok("Teams is not used (MICROSOFT_APP_ID is not set)")
    else:
        tenants = ", ".join(f"teams:{tenant}" for tenant in sorted(settings.allowed_tenants))
        yield ok(f"Teams is configured for {tenants}")
    if not settings.uses_teams and not settings.uses_slack:
        yield warning(
            "Neither Slack nor Teams is configured",
            "set SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN, or the MICROSOFT_APP_ settings",
        )


def _secret_key(settings: Settings) -> Iterator[Finding]:
    if settings.digest_key:
        yield ok("What is remembered of events is kept with a secret")
    elif settings.uses_slack or settings.uses_teams:
        yield warning(
            "Whoever has the database could try who sent an anonymous report",
            "set PRIKKEL_SECRET_KEY, for instance to what this prints: openssl rand -hex 32",
        )


def _public_url(settings: Settings) -> Iterator[Finding]:
    by_http = settings.uses_teams or (settings.uses_slack and settings.slack_app_token is None)
    if not settings.public_url:
        if by_http:
            yield warning(
                "PRIKKEL_PUBLIC_URL is not set",
                "set it to the https address at which Slack and Teams reach this server",
            )
        return
    parts = urlsplit(settings.public_url)
    if parts.scheme != "https" and parts.hostname not in LOOPBACK:
        yield warning("PRIKKEL_PUBLIC_URL is not https", "Slack and Teams call https only")
    else:
        yield ok(f"The public address is {settings.public_url}")


def _board(settings: Settings) -> Iterator[Finding]:
    keys = settings.secret_keys
    if settings.public_url and keys:
        yield ok("Coordinators can open the board: /prikkel board")
        if min(map(len, keys)) < _SAFE_LENGTH:
            yield warning(
                "PRIKKEL_SECRET_KEY is short: who guesses it can make links to the board",
                "set it to what this prints: openssl rand -hex 32",
            )
        return
    names = {"PRIKKEL_PUBLIC_URL": settings.public_url, "PRIKKEL_SECRET_KEY": keys}
    missing = " and ".join(name for name, value in names.items() if not value)
    yield ok(f"The coordinators' board is off ({missing} not set)")

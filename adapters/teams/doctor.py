"""What Microsoft says of the bot: its token, the keys it signs with, its channels."""

import json
import re
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from requests import RequestException

from adapters.platform.deep import Deep
from adapters.platform.findings import Finding, ok, problem, warning
from adapters.platform.people import Kept, strangers, usable
from adapters.platform.requests import UNREACHABLE, clock, no_way_to, untrusted, web_client
from adapters.settings import Settings
from adapters.teams.card_checks import card_findings
from adapters.teams.clouds import Cloud, cloud_of
from adapters.teams.connectors import Connectors
from adapters.teams.contacts import DEFAULT_SERVICE_URL, Contacts
from adapters.teams.definition import PLATFORM
from adapters.teams.directory import TeamsDirectory, credentials_of
from adapters.teams.failures import is_untrusted
from adapters.teams.ids import LOOKS_LIKE
from adapters.teams.manifest import APP_VERSION
from adapters.teams.platform import TeamsPlatform
from adapters.teams.proof_checks import proof_findings
from adapters.teams.settings import TeamsSettings
from adapters.teams.tokens import BotCredentials, TokenRefused
from bot.chat.conversations import Conversation
from bot.ports import DeliveryFailed

_CHANNEL = "msteams"
_AUTHORITIES = "set REQUESTS_CA_BUNDLE to a file of authorities, as PEM, or leave it out"
# As Microsoft writes its ids in what it sends, which is compared to the letter.
_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")


async def examine(
    settings: Settings, found: Kept, service_url: str, *, deep: Deep | None = None
) -> AsyncIterator[Finding]:
    """Ask Microsoft for a token and its keys, and whether the bot is where it must post.

    `service_url` is where the Bot Connector is; empty for where it told to be. `deep` makes every
    card as well.
    """
    teams = settings.of(TeamsSettings)
    for finding in (*_settings(teams), *(card_findings(deep) if deep else ())):
        yield finding
    if teams.allow_unauthenticated or not teams.app_id:
        return
    ours = usable(found.channels, PLATFORM)
    for finding in (*_miswritten(teams), *_foreign(teams, ours)):
        yield finding
    cloud = cloud_of(teams.login_authority, teams.openid_metadata_url)
    async with web_client() as client:
        async for finding in _keys(client, cloud):
            yield finding
        for url in _service_urls(cloud, ours, service_url):
            yield await _connector(client, url)
    credentials = credentials_of(teams)
    connectors = Connectors(credentials, extra_hosts=cloud.extra_hosts, threads=1)
    contacts = Contacts(teams.app_id, service_url or DEFAULT_SERVICE_URL)
    platform = TeamsPlatform(connectors, contacts)
    try:
        refused = await _token(credentials)
        yield refused or ok("Microsoft gives the bot a token")
        if refused is None:
            directory = TeamsDirectory(platform, teams.allowed_tenants, ours)
            async for finding in _known(platform, directory, ours, found):
                yield finding
    finally:
        connectors.close()


async def _known(
    platform: TeamsPlatform,
    directory: TeamsDirectory,
    channels: Sequence[Conversation],
    found: Kept,
) -> AsyncIterator[Finding]:
    """What Microsoft tells a bot that it gives a token."""
    for channel in channels:
        yield await _membership(platform, channel)
    async for finding in strangers(directory, PLATFORM, found):
        yield finding


def _settings(teams: TeamsSettings) -> Iterator[Finding]:
    if teams.allow_unauthenticated:
        yield warning(
            "Teams is open to everybody on this machine",
            "unset PRIKKEL_TEAMS_ALLOW_UNAUTHENTICATED outside development",
            about="PRIKKEL_TEAMS_ALLOW_UNAUTHENTICATED",
        )
    elif not teams.app_id:
        yield ok("Teams is not used (MICROSOFT_APP_ID is not set)")
    else:
        tenants = ", ".join(f"teams:{tenant}" for tenant in sorted(teams.allowed_tenants))
        yield ok(f"Teams is configured for {tenants}")
        # Nothing that a bot may ask shows the package that an administrator uploaded.
        yield ok(
            f"The app package of this version is {APP_VERSION} (prikkel manifest teams); which one "
            "was uploaded, Teams shows only to administrators, under Manage apps"
        )
        yield from proof_findings(teams)


def _miswritten(teams: TeamsSettings) -> Iterator[Finding]:
    """The ids with which Microsoft may well give a token, and with which nobody gets in."""
    advice = f"copy it from the app registration; {LOOKS_LIKE}"
    if not _ID.fullmatch(teams.app_id):
        yield problem(
            f"{teams.called('MICROSOFT_APP_ID')} is not an id as Microsoft writes it",
            advice,
            about=teams.called("MICROSOFT_APP_ID"),
        )
    for tenant in sorted(teams.allowed_tenants):
        if not _ID.fullmatch(tenant):
            own = teams.called("MICROSOFT_APP_TENANT_ID")
            yield problem(
                f"The tenant {tenant} is not an id as Microsoft writes it",
                advice,
                about=own if tenant == teams.app_tenant_id else "",
            )
    password = teams.app_password
    if password and _ID.fullmatch(password.get_secret_value().lower()):
        yield problem(
            f"{teams.called('MICROSOFT_APP_PASSWORD')} is the id of a client secret",
            "set it to the Value, which is shown once: make a new secret if it is gone",
        )


def _foreign(teams: TeamsSettings, channels: Sequence[Conversation]) -> Iterator[Finding]:
    """The tenants with a campaign from which nobody gets in."""
    tenants = {channel.workspace for channel in channels}
    for tenant in sorted(tenants, key=str):
        if tenant.id not in teams.allowed_tenants:
            yield problem(
                f"There is a campaign in {tenant}, and its people are turned away",
                "correct MICROSOFT_APP_TENANT_ID, or add that tenant to PRIKKEL_TEAMS_TENANTS",
            )


async def _token(credentials: BotCredentials) -> Finding | None:
    """What is wrong with the bot's own identity; None when Microsoft knows it."""
    try:
        await credentials.warm()
    except TokenRefused as refusal:
        return problem(
            f"Microsoft gives the bot no token ({refusal})",
            refusal.advice,
        )
    except OSError as failure:
        if not isinstance(failure, RequestException):  # REQUESTS_CA_BUNDLE leads to nothing
            return problem(f"Microsoft's sign-in service was not asked ({failure})", _AUTHORITIES)
        if is_untrusted(failure):
            return untrusted("Microsoft's sign-in service")
        return problem(
            "Microsoft's sign-in service gives no usable answer",
            "check the network from here, and MICROSOFT_APP_TENANT_ID",
        )
    return None


async def _keys(client: aiohttp.ClientSession, cloud: Cloud) -> AsyncIterator[Finding]:
    url = cloud.openid_metadata_url
    try:
        metadata, date = await _json(client, url)
        published, _ = await _json(client, metadata["jwks_uri"])
        keys = [key for key in published["keys"] if _CHANNEL in key.get("endorsements", ())]
    except UNREACHABLE as failure:
        yield no_way_to("Microsoft's signing keys", "cannot be fetched", url, failure)
        return
    except (ValueError, KeyError, TypeError, AttributeError):
        yield problem(
            "What should be Microsoft's signing keys is something else",
            f"see what answers at {url}: a proxy?",
        )
        return
    yield clock("Microsoft", date)
    if keys:
        yield ok(f"Microsoft's signing keys can be fetched ({len(keys)} for Teams)")
    else:
        yield problem(
            "None of the signing keys may speak for Teams", "check MICROSOFT_OPENID_METADATA_URL"
        )


def _service_urls(cloud: Cloud, channels: Sequence[Conversation], service_url: str) -> list[str]:
    """Where the Bot Connector is: as Microsoft told with its channels, else where it usually is."""
    addresses = [json.loads(channel.address) for channel in channels if channel.address]
    told = sorted({str(address["serviceUrl"]) for address in addresses if "bot" in address})
    if service_url or told:
        return [service_url] if service_url else told
    # A Microsoft on this machine says where its connector is when it first calls.
    return [] if cloud.extra_hosts else [DEFAULT_SERVICE_URL]


async def _connector(client: aiohttp.ClientSession, service_url: str) -> Finding:
    try:
        async with client.get(service_url, allow_redirects=False):
            # It turns us away, but it is there.
            return ok(f"Microsoft's Bot Connector can be reached ({_host(service_url)})")
    except UNREACHABLE as failure:
        return no_way_to("Microsoft's Bot Connector", "cannot be reached", service_url, failure)


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""


async def _membership(platform: TeamsPlatform, channel: Conversation) -> Finding:
    try:
        await platform.visit(channel)
    except DeliveryFailed as failure:
        if failure.permanent:
            return problem(
                f"The bot is not in channel {channel.id} ({failure.reason})",
                "add the app to the team: in Teams, Manage team, Apps",
                about=f"{channel.workspace}/{channel.id}",
            )
        return warning(
            f"Microsoft does not say whether the bot is in channel {channel.id} ({failure.reason})",
            "try again in a minute",
        )
    return ok(f"The bot is in channel {channel.id}")


async def _json(client: aiohttp.ClientSession, url: str) -> tuple[Any, str | None]:
    async with client.get(url) as response:
        response.raise_for_status()
        return await response.json(content_type=None), response.headers.get("Date")

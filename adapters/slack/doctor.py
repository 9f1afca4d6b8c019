"""What Slack says of the app: its token, its scopes, its channels."""

from collections.abc import AsyncIterator, Sequence
from urllib.parse import urlsplit

from aiohttp import ClientSession
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import SQLAlchemyError

from adapters.clocks import utc_now
from adapters.database import open_store
from adapters.platform.deep import Deep
from adapters.platform.findings import Finding, ok, problem, warning
from adapters.platform.people import Kept, strangers, usable
from adapters.platform.requests import UNREACHABLE, stay_there, web_client
from adapters.settings import Settings
from adapters.slack import installations
from adapters.slack.card_checks import card_findings
from adapters.slack.clients import OneWorkspace, make_client
from adapters.slack.definition import PLATFORM
from adapters.slack.directory import SlackDirectory
from adapters.slack.failures import delivery_failures
from adapters.slack.settings import SlackSettings
from adapters.slack.sockets import proxy_for
from adapters.slack.token_checks import no_answer, see_token
from adapters.slack.workspaces import InstalledWorkspaces, open_workspaces
from bot.chat.conversations import Conversation
from bot.ports import DeliveryFailed, StoreUnavailable

_MOST_WORKSPACES = 20
_SECRET_LENGTH = 32
_HELLO_SECONDS = 10
_COPY_TOKEN = "install the app again and copy SLACK_BOT_TOKEN from OAuth & Permissions"
_ROTATING = "xoxe"
_ADD_KEY = (
    "add the key it was sealed with to PRIKKEL_SECRET_KEY, after a comma, then run: "
    "prikkel secrets rotate"
)


async def examine(
    settings: Settings, found: Kept, *, deep: Deep | None = None
) -> AsyncIterator[Finding]:
    """Show Slack the token, and hold what it says against what is needed.

    `deep` shows it every card and form as well.
    """
    slack = settings.of(SlackSettings)
    if not slack.is_used:
        yield ok("Slack is not used (neither SLACK_BOT_TOKEN nor SLACK_CLIENT_ID is set)")
        return
    token = slack.bot_token.get_secret_value() if slack.bot_token else None
    client = make_client(token, slack.api_base_url)
    async with web_client(stay_there) as session:
        client.session = session
        one = _one_workspace(client, found)
        many = _installed(settings, found, session, deep)
        async for finding in many if slack.installs else one:
            yield finding
        if deep is not None and not slack.installs:
            async for finding in card_findings(client, deep):
                yield finding
        secret = slack.signing_secret
        if secret is not None and len(secret.get_secret_value()) != _SECRET_LENGTH:
            yield warning(
                f"SLACK_SIGNING_SECRET has no {_SECRET_LENGTH} characters: what Slack sends may be "
                "refused",
                "copy the Signing Secret from Basic Information; none of the other secrets there",
            )
        if slack.app_token is not None:
            yield await _socket(client, slack.app_token.get_secret_value(), session)


async def _one_workspace(client: AsyncWebClient, found: Kept) -> AsyncIterator[Finding]:
    """The one token there is, and the channels in its workspace."""
    if (client.token or "").startswith(_ROTATING):
        yield problem(
            "SLACK_BOT_TOKEN is a token that Slack replaces every twelve hours",
            "make the app anew from prikkel manifest slack, without token rotation: it cannot be "
            "switched off again",
        )
    team, findings = await see_token(client, _COPY_TOKEN, takes_photos=found.takes_photos)
    for finding in findings:
        yield finding
    if not team:
        return
    for channel in _ours(found):
        if channel.workspace.id == team:
            yield await _membership(client, channel)
        else:
            yield problem(
                f"Channel {channel.id} is in {channel.workspace}, the token is for slack:{team}",
                "copy SLACK_BOT_TOKEN from the app in that workspace, or start the campaign in "
                "this one",
            )
    async for finding in strangers(SlackDirectory(OneWorkspace(client)), PLATFORM, found):
        yield finding


async def _installed(
    settings: Settings, found: Kept, session: ClientSession, deep: Deep | None
) -> AsyncIterator[Finding]:
    """The same for every workspace, or enterprise, that installed the app itself."""
    store = open_store(settings.database_url)
    again = f"let its administrator open {settings.public_url}/slack/install"
    try:
        ids = await store.read(
            lambda session: [row.external_id for row in installations.sealed_tokens(session)]
        )
        if not ids:
            yield warning("No Slack workspace installed the app yet", again)
        workspaces = open_workspaces(settings, store, utc_now)
        workspaces.use(session)
        async for finding in _each(workspaces, ids[:_MOST_WORKSPACES], found, again):
            yield finding
        if deep is not None and ids:
            async for finding in card_findings(await workspaces.of(ids[0]), deep):
                yield finding
    except DeliveryFailed as failure:
        yield warning(f"Slack looked at no card ({failure.reason})", "see above")
    except (StoreUnavailable, SQLAlchemyError):
        yield warning("The database does not say which workspaces installed the app", "see above")
    finally:
        await store.close()


async def _each(
    workspaces: InstalledWorkspaces, ids: Sequence[str], found: Kept, again: str
) -> AsyncIterator[Finding]:
    silent: set[str] = set()
    for name in ids:
        try:
            team, findings = await see_token(
                await workspaces.of(name), again, takes_photos=found.takes_photos
            )
        except DeliveryFailed:
            team, findings = "", [problem(f"No key opens the token of slack:{name}", _ADD_KEY)]
        silent |= set() if team else {name}
        for finding in findings:
            yield finding
    async for finding in _memberships(workspaces, found, again, silent):
        yield finding
    async for finding in strangers(SlackDirectory(workspaces), PLATFORM, found, silent):
        yield finding


async def _memberships(
    workspaces: InstalledWorkspaces, found: Kept, again: str, silent: set[str]
) -> AsyncIterator[Finding]:
    """Whether the bot is in the channels of campaigns; `silent` grows by who installed nothing."""
    for channel in _ours(found):
        if channel.workspace.id in silent:
            continue
        try:
            client = await workspaces.of(channel.workspace.id)
        except DeliveryFailed as failure:
            silent.add(channel.workspace.id)
            yield problem(f"Nothing can be posted in {channel.workspace} ({failure.reason})", again)
        else:
            yield await _membership(client, channel)


def _ours(found: Kept) -> list[Conversation]:
    return usable(found.channels, PLATFORM)


async def _membership(client: AsyncWebClient, channel: Conversation) -> Finding:
    about = f"{channel.workspace}/{channel.id}"
    try:
        with delivery_failures():
            answer = await client.conversations_info(channel=channel.id)
    except DeliveryFailed as failure:
        return no_answer(client, failure) or problem(
            f"The bot cannot see channel {channel.id} ({failure.reason})",
            "look whether it exists, and invite the bot there: /invite @Prikkel",
            about=about,
        )
    told = answer.get("channel") or {}
    if told.get("is_read_only") or told.get("is_frozen"):
        return problem(
            f"Channel {channel.id} takes no posts",
            "let apps post there (channel settings, Permissions), or let the campaign use another",
            about=about,
        )
    if told.get("is_archived"):
        return problem(
            f"Channel {channel.id} is archived",
            "unarchive it, or let the campaign use another",
            about=about,
        )
    if not told.get("is_member"):
        return problem(
            f"The bot is not in channel {channel.id}",
            "invite it there: /invite @Prikkel",
            about=about,
        )
    return ok(f"The bot is in channel {channel.id}")


async def _socket(client: AsyncWebClient, app_token: str, session: ClientSession) -> Finding:
    """Open a socket by the road that the server takes, and wait for Slack's hello."""
    try:
        with delivery_failures():
            answer = await client.apps_connections_open(app_token=app_token)
    except DeliveryFailed as failure:
        return no_answer(client, failure) or problem(
            f"Slack opens no socket ({failure.reason})",
            "switch Socket Mode on, and copy SLACK_APP_TOKEN from Basic Information",
        )
    url = str(answer.get("url"))
    proxy = proxy_for(url)
    try:
        async with session.ws_connect(url, proxy=proxy) as socket:
            await socket.receive_json(timeout=_HELLO_SECONDS)
    except (*UNREACHABLE, TypeError, ValueError) as error:
        road = f"the proxy {urlsplit(proxy).hostname}" if proxy else "no proxy"
        return problem(
            f"Slack gives an address for a socket, which does not open ({type(error).__name__})",
            f"check the network from here to {urlsplit(url).hostname}, by {road} (HTTPS_PROXY and "
            "NO_PROXY decide)",
        )
    return ok("Slack is used by Socket Mode; no public address is needed for it")

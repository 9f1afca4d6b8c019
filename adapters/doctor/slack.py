"""What Slack says of the app: its token, its scopes, its channels."""

from collections.abc import AsyncIterator, Iterator, Sequence
from urllib.parse import urlsplit

from aiohttp import ClientSession
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import SQLAlchemyError

from adapters.clocks import utc_now
from adapters.database import open_store
from adapters.doctor.findings import Finding, ok, problem, warning
from adapters.doctor.requests import UNREACHABLE, clock, web_client
from adapters.settings import Settings
from adapters.slack import installations
from adapters.slack.clients import make_client
from adapters.slack.failures import UNTRUSTED, delivery_failures
from adapters.slack.manifest import BOT_SCOPES, HISTORY_SCOPES, LOOKUP_SCOPES
from adapters.slack.sockets import proxy_for
from adapters.slack.workspaces import InstalledWorkspaces, open_workspaces
from bot.chat.conversations import Conversation
from bot.ports import DeliveryFailed, StoreUnavailable

_MOST_WORKSPACES = 20
_SECRET_LENGTH = 32
_HELLO_SECONDS = 10
_COPY_TOKEN = "install the app again and copy SLACK_BOT_TOKEN from OAuth & Permissions"
_ROTATING = "xoxe"
_NOT_NOW = ("ratelimited", "service_unavailable", "internal_error", "fatal_error")
_NOT_SLACKS = ("unreadable_answer", "ContentTypeError")
_ADD_KEY = (
    "add the key it was sealed with to PRIKKEL_SECRET_KEY, after a comma, then run: "
    "prikkel secrets rotate"
)


async def slack(settings: Settings, channels: Sequence[Conversation]) -> AsyncIterator[Finding]:
    """Show Slack the token, and hold what it says against what is needed."""
    if not settings.uses_slack:
        yield ok("Slack is not used (neither SLACK_BOT_TOKEN nor SLACK_CLIENT_ID is set)")
        return
    ours = [channel for channel in channels if channel.workspace.platform == "slack"]
    token = settings.slack_bot_token
    client = make_client(token.get_secret_value() if token else None, settings.slack_api_base_url)
    async with web_client() as session:
        client.session = session
        one = _one_workspace(client, ours)
        many = _installed(settings, ours, session)
        async for finding in many if settings.installs_slack else one:
            yield finding
        secret = settings.slack_signing_secret
        if secret is not None and len(secret.get_secret_value()) != _SECRET_LENGTH:
            yield warning(
                f"SLACK_SIGNING_SECRET has no {_SECRET_LENGTH} characters: what Slack sends may be "
                "refused",
                "copy the Signing Secret from Basic Information; none of the other secrets there",
            )
        if settings.slack_app_token is not None:
            yield await _socket(client, settings.slack_app_token.get_secret_value(), session)


async def _one_workspace(
    client: AsyncWebClient, channels: Sequence[Conversation]
) -> AsyncIterator[Finding]:
    """The one token there is, and the channels in its workspace."""
    if (client.token or "").startswith(_ROTATING):
        yield problem(
            "SLACK_BOT_TOKEN is a token that Slack replaces every twelve hours",
            "make the app anew from prikkel manifest slack, without token rotation: it cannot be "
            "switched off again",
        )
    team, findings = await _token(client, _COPY_TOKEN)
    for finding in findings:
        yield finding
    for channel in channels if team else ():
        if channel.workspace.id == team:
            yield await _membership(client, channel)
        else:
            yield problem(
                f"Channel {channel.id} is in {channel.workspace}, the token is for slack:{team}",
                "copy SLACK_BOT_TOKEN from the app in that workspace, or start the campaign in "
                "this one",
            )


async def _installed(
    settings: Settings, channels: Sequence[Conversation], session: ClientSession
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
        for name in ids[:_MOST_WORKSPACES]:
            try:
                _, findings = await _token(await workspaces.of(name), again)
            except DeliveryFailed:
                findings = [problem(f"No key opens the token of slack:{name}", _ADD_KEY)]
            for finding in findings:
                yield finding
        for channel in channels:
            yield await _installed_membership(workspaces, channel, again)
    except (StoreUnavailable, SQLAlchemyError):
        yield warning("The database does not say which workspaces installed the app", "see above")
    finally:
        await store.close()


async def _installed_membership(
    workspaces: InstalledWorkspaces, channel: Conversation, again: str
) -> Finding:
    try:
        client = await workspaces.of(channel.workspace.id)
    except DeliveryFailed as failure:
        return problem(f"Nothing can be posted in {channel.workspace} ({failure.reason})", again)
    return await _membership(client, channel)


async def _token(client: AsyncWebClient, advice: str) -> tuple[str, list[Finding]]:
    """For which workspace a token is, and what is to be said of it."""
    try:
        with delivery_failures():
            answer = await client.auth_test()
    except DeliveryFailed as failure:
        return "", [_no_answer(client, failure) or _refused(failure, advice)]
    team = str(answer.get("team_id") or answer.get("enterprise_id"))  # org-wide: of no workspace
    headers = answer.headers
    return team, [
        ok(f"Slack accepts the token; the workspace is slack:{team}"),
        clock("Slack", headers.get("Date")),
        *_scopes(headers.get("x-oauth-scopes")),
    ]


def _refused(failure: DeliveryFailed, advice: str) -> Finding:
    return problem(f"Slack refuses the token ({failure.reason})", advice)


def _no_answer(client: AsyncWebClient, failure: DeliveryFailed) -> Finding | None:
    """That it was not Slack which answered, or not now; None when it did."""
    if failure.reason in _NOT_NOW:
        return warning(f"Slack has no answer now ({failure.reason})", "try again in a minute")
    if failure.reason == UNTRUSTED:
        return problem(
            f"What answers at {client.base_url} cannot prove to be Slack",
            "look at the clock of this machine, and at a proxy that reads along: its authority "
            "goes into SSL_CERT_FILE",
        )
    if failure.reason in ("cannot_connect", "TimeoutError"):
        return problem(
            "Slack cannot be reached", f"check the network from here to {client.base_url}"
        )
    if failure.reason.startswith("http_") or failure.reason in _NOT_SLACKS:
        return problem(
            f"What should be Slack is something else ({failure.reason})",
            f"see what answers at {client.base_url}: a proxy?",
        )
    return None


def _scopes(told: str | None) -> Iterator[Finding]:
    if told is None:
        yield warning(
            "Slack does not say what the app may do",
            "compare OAuth & Permissions with: prikkel manifest slack",
        )
        return
    granted = {scope.strip() for scope in told.split(",")} - {""}
    missing = sorted(set(BOT_SCOPES) - granted)
    spare = sorted(granted - {*BOT_SCOPES, *HISTORY_SCOPES, *LOOKUP_SCOPES})
    if missing:
        yield problem(
            f"The app may not do what it must ({', '.join(missing)} missing)",
            "paste what prikkel manifest slack prints under App Manifest, and reinstall the app",
        )
    if spare:
        yield warning(
            f"The app may do more than it needs ({', '.join(spare)})",
            "paste what prikkel manifest slack prints under App Manifest, and reinstall the app",
        )
    if not missing and not spare:
        # Of all that is in a manifest, a bot's token shows the scopes only.
        yield ok(
            "The app has the scopes of prikkel manifest slack; whether its events, command and "
            "addresses are those too, Slack shows only to you, under App Manifest"
        )


async def _membership(client: AsyncWebClient, channel: Conversation) -> Finding:
    try:
        with delivery_failures():
            answer = await client.conversations_info(channel=channel.id)
    except DeliveryFailed as failure:
        return _no_answer(client, failure) or problem(
            f"The bot cannot see channel {channel.id} ({failure.reason})",
            "look whether it exists, and invite the bot there: /invite @Prikkel",
        )
    told = answer.get("channel") or {}
    if told.get("is_read_only") or told.get("is_frozen"):
        return problem(
            f"Channel {channel.id} takes no posts",
            "let apps post there (channel settings, Permissions), or let the campaign use another",
        )
    if told.get("is_archived"):
        return problem(
            f"Channel {channel.id} is archived", "unarchive it, or let the campaign use another"
        )
    if not told.get("is_member"):
        return problem(
            f"The bot is not in channel {channel.id}", "invite it there: /invite @Prikkel"
        )
    return ok(f"The bot is in channel {channel.id}")


async def _socket(client: AsyncWebClient, app_token: str, session: ClientSession) -> Finding:
    """Open a socket by the road that the server takes, and wait for Slack's hello."""
    try:
        with delivery_failures():
            answer = await client.apps_connections_open(app_token=app_token)
    except DeliveryFailed as failure:
        return _no_answer(client, failure) or problem(
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

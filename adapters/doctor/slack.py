"""What Slack says of the app: its token, its scopes, its channels."""

from collections.abc import AsyncIterator, Iterator, Sequence

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import SQLAlchemyError

from adapters.clocks import utc_now
from adapters.database import open_store
from adapters.doctor.findings import Finding, ok, problem, warning
from adapters.doctor.requests import UNREACHABLE, clock
from adapters.settings import Settings
from adapters.slack import installations
from adapters.slack.manifest import BOT_SCOPES, HISTORY_SCOPES
from adapters.slack.workspaces import open_workspaces
from bot.chat.conversations import Conversation
from bot.ports import DeliveryFailed, StoreUnavailable

_SECONDS = 10
_MOST_WORKSPACES = 20
_COPY_TOKEN = "install the app again and copy SLACK_BOT_TOKEN from OAuth & Permissions"
_ADD_KEY = (
    "add the key it was sealed with to PRIKKEL_SECRET_KEY, after a comma, then run: "
    "prikkel secrets rotate"
)


async def slack(settings: Settings, channels: Sequence[Conversation]) -> AsyncIterator[Finding]:
    """Show Slack the token, and hold what it says against what is needed."""
    if not settings.uses_slack:
        yield ok("Slack is not used (neither SLACK_BOT_TOKEN nor SLACK_CLIENT_ID is set)")
        return
    token = settings.slack_bot_token
    client = AsyncWebClient(
        token=token.get_secret_value() if token else None,
        base_url=settings.slack_api_base_url,
        timeout=_SECONDS,
    )
    one = _token(client, channels, _COPY_TOKEN)
    async for finding in _installed(settings, channels) if settings.installs_slack else one:
        yield finding
    if settings.slack_app_token is not None:
        yield await _socket(client, settings.slack_app_token.get_secret_value())


async def _installed(
    settings: Settings, channels: Sequence[Conversation]
) -> AsyncIterator[Finding]:
    """The same for every workspace that installed the app itself."""
    store = open_store(settings.database_url)
    try:
        ids = await store.read(
            lambda session: [row.external_id for row in installations.sealed_tokens(session)]
        )
        if not ids:
            yield warning("No Slack workspace installed the app yet", _again(settings))
        workspaces = open_workspaces(settings, store, utc_now)
        for name in ids[:_MOST_WORKSPACES]:
            try:
                client = await workspaces.of(name)
            except DeliveryFailed:
                yield problem(f"No key opens the token of slack:{name}", _ADD_KEY)
                continue
            async for finding in _token(client, channels, _again(settings)):
                yield finding
    except (StoreUnavailable, SQLAlchemyError):
        yield warning("The database does not say which workspaces installed the app", "see above")
    finally:
        await store.close()


def _again(settings: Settings) -> str:
    return f"let its administrator open {settings.public_url.rstrip('/')}/slack/install"


async def _token(
    client: AsyncWebClient, channels: Sequence[Conversation], advice: str
) -> AsyncIterator[Finding]:
    try:
        answer = await client.auth_test()
    except SlackApiError as error:
        yield problem(
            f"Slack refuses the token ({error.response.get('error')})",
            advice,
        )
        return
    except UNREACHABLE:
        yield problem(
            "Slack cannot be reached", f"check the network from here to {client.base_url}"
        )
        return
    team = str(answer.get("team_id"))
    yield ok(f"Slack accepts the token; the workspace is slack:{team}")
    yield clock("Slack", answer.headers.get("Date"))
    for finding in _scopes(answer.headers.get("x-oauth-scopes")):
        yield finding
    for channel in channels:
        if (channel.workspace.platform, channel.workspace.id) == ("slack", team):
            yield await _membership(client, channel)


def _scopes(told: str | None) -> Iterator[Finding]:
    if told is None:
        yield warning(
            "Slack does not say what the app may do",
            "compare OAuth & Permissions with: prikkel manifest slack",
        )
        return
    granted = {scope.strip() for scope in told.split(",")} - {""}
    missing = sorted(set(BOT_SCOPES) - granted)
    spare = sorted(granted - {*BOT_SCOPES, *HISTORY_SCOPES})
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
        answer = await client.conversations_info(channel=channel.id)
    except SlackApiError as error:
        code = error.response.get("error")
        return problem(
            f"The bot cannot see channel {channel.id} ({code})",
            "look whether it exists, and invite the bot there: /invite @Prikkel",
        )
    except UNREACHABLE:
        return problem("Slack cannot be reached", "check the network, and try again")
    told = answer.get("channel") or {}
    if told.get("is_archived"):
        return problem(
            f"Channel {channel.id} is archived", "unarchive it, or let the campaign use another"
        )
    if not told.get("is_member"):
        return problem(
            f"The bot is not in channel {channel.id}", "invite it there: /invite @Prikkel"
        )
    return ok(f"The bot is in channel {channel.id}")


async def _socket(client: AsyncWebClient, app_token: str) -> Finding:
    try:
        await client.apps_connections_open(app_token=app_token)
    except SlackApiError as error:
        return problem(
            f"Slack opens no socket ({error.response.get('error')})",
            "switch Socket Mode on, and copy SLACK_APP_TOKEN from Basic Information",
        )
    except UNREACHABLE:
        return problem("Slack opens no socket", "check the network from here to Slack")
    return ok("Slack is used by Socket Mode; no public address is needed for it")

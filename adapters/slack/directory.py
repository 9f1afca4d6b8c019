"""How Slack's ids look to an operator, and whether Slack knows them."""

import asyncio
import re
from collections.abc import AsyncGenerator, Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import parse_qs, urlsplit

from slack_sdk.web.async_client import AsyncWebClient

from adapters.clocks import utc_now
from adapters.database import open_store
from adapters.directories import Unasked, Unknown
from adapters.settings import Settings
from adapters.slack.clients import Clients, OneWorkspace, make_client, speaking
from adapters.slack.enterprises import has_workspace
from adapters.slack.outsiders import Relation, relation
from adapters.slack.workspaces import open_workspaces
from adapters.typed import Meant, NotUnderstood, plain
from bot.chat.conversations import Conversation, User, Workspace
from bot.ports import DeliveryFailed

_MARKUP = re.compile(r"<(?:[@#]|!subteam\^)(\w+)(?:\|[^>]*)?>")
_PATHS = ("archives", "team", "user_profile")
_LENGTHS = range(9, 12)
_TRIES = 3
_LONGEST_WAIT = 60.0

_HOW_USER = (
    "It looks like U0123ABCD: open this person's profile in Slack, press ⋮, and choose "
    "Copy member ID"
)
_HOW_CHANNEL = (
    "It looks like C0123ABCD: open the channel in Slack, click its name, and scroll down in About; "
    "the link to the channel will do too"
)
_HOW_WORKSPACE = (
    "write slack:T0123ABCD: open Slack in a browser, and take what stands behind /client/ in the "
    "address; prikkel doctor says it too"
)
_HOW_GROUP = "It looks like S0123ABCD: open the group in Slack, press ⋮, and choose Copy group ID"


class SlackNames:
    """A `Platform` for what operators type."""

    name = "slack"

    def understand_user(self, text: str) -> Meant:
        """U0123ABCD, <@U0123ABCD>, or a link to a profile."""
        return _understood(text, "UW", f"{text!r} is no id of somebody in Slack. {_HOW_USER}.")

    def understand_channel(self, text: str) -> Meant:
        """C0123ABCD, <#C0123ABCD|name>, or a link to a channel or a message in it."""
        return _understood(text, "CG", f"{text!r} is no id of a channel in Slack. {_HOW_CHANNEL}.")

    def understand_workspace(self, text: str, listed: Collection[str] = ()) -> Meant:
        """T0123ABCD, E0123ABCD for an enterprise, or a link that holds one."""
        del listed
        complaint = f"{text!r} is no workspace of Slack; {_HOW_WORKSPACE}."
        found = _understood(text, "TECG", complaint)
        if found.workspace or found.id[0] in "TE":
            return Meant(found.workspace or found.id)
        raise NotUnderstood(complaint)

    def listed(self, settings: Settings) -> Collection[str]:
        """Slack's token says by itself which workspace it is of."""
        del settings
        return ()

    def can_be_asked(self, settings: Settings) -> bool:
        """Whether there is a token."""
        return settings.uses_slack

    @asynccontextmanager
    async def directory(
        self, settings: Settings, channels: Sequence[Conversation]
    ) -> AsyncGenerator["SlackDirectory"]:
        """Slack, with the one token there is or with those of the workspaces."""
        del channels
        async with clients_of(settings) as clients:
            yield SlackDirectory(clients)


def understand_group(text: str) -> str:
    """A user group: S0123ABCD or <!subteam^S0123ABCD|@name>.

    Raises:
        NotUnderstood: it is something else.
    """
    return _understood(text, "S", f"{text!r} is no id of a user group. {_HOW_GROUP}.").id


@asynccontextmanager
async def clients_of(settings: Settings) -> AsyncGenerator[Clients]:
    """The Web API of every workspace: with the one token there is, or with its own."""
    token = settings.slack_bot_token
    if token is not None:
        yield OneWorkspace(make_client(token.get_secret_value(), settings.slack_api_base_url))
        return
    store = open_store(settings.database_url)
    try:
        yield open_workspaces(settings, store, utc_now)
    finally:
        await store.close()


class SlackDirectory:
    """A `Directory`: asks Slack, and waits when it asks for that."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients

    async def see_workspace(self, workspace: Workspace) -> str:
        """Look whether the token is of this workspace."""
        answer = await self._ask(workspace, lambda client: client.auth_test())
        ours = {answer.get("team_id"), answer.get("enterprise_id")} - {None, ""}
        if workspace.id in ours:
            return ""
        if answer.get("is_enterprise_install") and await self._ask(
            workspace, lambda client: has_workspace(client, workspace.id)
        ):
            return ""
        own = answer.get("team_id") or answer.get("enterprise_id")
        raise Unknown(f"The token is of slack:{own}, not of {workspace}.")

    async def see_channel(self, channel: Conversation) -> str:
        """Look whether a channel can be posted in."""
        answer = await self._ask(
            channel.workspace,
            lambda client: client.conversations_info(channel=channel.id),
            channel_not_found=(
                f"Slack shows no channel {channel.id}. Look whether the id is right; if it is a "
                "private channel, invite the bot there first: /invite @Prikkel"
            ),
        )
        told = answer.get("channel") or {}
        if told.get("is_archived"):
            raise Unknown(f"Channel {channel.id} is archived: unarchive it, or take another.")
        if told.get("is_im"):
            raise Unknown(f"{channel.id} is a direct conversation, and no channel. {_HOW_CHANNEL}.")
        if told.get("is_member") is False:
            return f"The bot is not in channel {channel.id} yet. Invite it there: /invite @Prikkel"
        return ""

    async def see_user(self, user: User) -> str:
        """Look whether somebody is a colleague who can be written to."""
        answer = await self._ask(
            user.workspace,
            lambda client: client.users_info(user=user.id),
            user_not_found=f"Slack knows nobody with the id {user.id}. {_HOW_USER}.",
            user_not_visible=f"Slack shows nobody with the id {user.id}. {_HOW_USER}.",
        )
        found: Any = answer.get("user") or {}
        if found.get("deleted"):
            raise Unknown(f"The account of {user.id} is closed in Slack.")
        if found.get("is_bot") or found.get("id") == "USLACKBOT":
            raise Unknown(f"{user.id} is a bot. {_HOW_USER}.")
        if await self._is_of_others(user, found):
            raise Unknown(f"{user.id} is of another organisation than {user.workspace}.")
        return ""

    async def _is_of_others(self, user: User, found: Mapping[str, Any]) -> bool:
        if relation(found, user.workspace.id) is not Relation.OUTSIDER:
            return False
        ours = await self._ask(user.workspace, lambda client: client.auth_test())
        enterprise = str(ours.get("enterprise_id") or "")
        return relation(found, user.workspace.id, enterprise) is Relation.OUTSIDER

    async def find_user(self, workspace: Workspace, address: str) -> str:
        """Look somebody up, where the app may."""
        answer = await self._ask(
            workspace,
            lambda client: client.users_lookupByEmail(email=address),
            users_not_found=f"Slack knows nobody with the address {address}. {_HOW_USER}.",
            missing_scope=(
                f"{address!r} is no id of somebody in Slack, and the app may not look addresses up "
                f"(users:read.email). {_HOW_USER}."
            ),
        )
        return str(answer["user"]["id"])

    async def _ask(
        self,
        workspace: Workspace,
        ask: Callable[[AsyncWebClient], Awaitable[Any]],
        **unknown: str,
    ) -> Any:
        """Call a method; `unknown` are the refusals that say that there is nothing of that id."""
        for left in reversed(range(_TRIES)):
            try:
                async with speaking(self._clients, workspace.id) as client:
                    return await ask(client)
            except DeliveryFailed as failure:
                if failure.reason in unknown:
                    raise Unknown(unknown[failure.reason]) from None
                if failure.reason == "not_installed":
                    raise Unknown(f"The app is not installed in {workspace}.") from None
                wait = failure.retry_after
                if wait is None or wait > _LONGEST_WAIT or not left:
                    raise Unasked(failure.reason) from None
                await asyncio.sleep(wait)
        raise AssertionError


def _understood(text: str, letters: str, complaint: str) -> Meant:
    """The id in a text, of which one of `letters` is the first."""
    found = plain(text)
    markup = _MARKUP.fullmatch(found)
    meant = _of_link(found) if "/" in found else Meant(markup[1] if markup else found.lstrip("@#"))
    if not _is_id(meant.id, letters):
        raise NotUnderstood(complaint)
    return Meant(meant.id.upper(), meant.workspace.upper())


def _is_id(text: str, letters: str) -> bool:
    """Whether a text is an id, in any case; a word in small letters is none."""
    is_one = re.fullmatch(f"[{letters}][A-Z0-9]+", text.upper()) and text.isascii()
    has_digit = any(character.isdigit() for character in text)
    return bool(is_one) and (has_digit or (text.isupper() and len(text) in _LENGTHS))


def _of_link(link: str) -> Meant:
    """What a link holds: /archives/C…, /team/U…, /client/T…/C…, slack://channel?team=T…&id=C…."""
    parts = urlsplit(link)
    if parts.scheme == "slack":
        told = parse_qs(parts.query)
        return Meant(told.get("id", [""])[0], told.get("team", [""])[0])
    steps = [step for step in parts.path.split("/") if step]
    workspace = ""
    if "client" in steps:
        steps = steps[steps.index("client") + 1 :]
        workspace = steps[0] if steps else ""
    for step in _PATHS:
        if step in steps[:-1]:
            return Meant(steps[steps.index(step) + 1], workspace)
    return Meant(steps[1] if workspace and len(steps) > 1 else workspace, workspace)

"""Whether Slack knows what an operator names."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from adapters.clocks import utc_now
from adapters.database import open_store
from adapters.platform.directories import NotInDirectory, Unasked
from adapters.settings import Settings
from adapters.slack.clients import Clients, OneWorkspace, make_client, speaking
from adapters.slack.enterprises import has_workspace
from adapters.slack.ids import HOW_CHANNEL, HOW_USER
from adapters.slack.members import colleagues_among, members_of
from adapters.slack.outsiders import Relation, relation
from adapters.slack.settings import SlackSettings
from adapters.slack.workspaces import open_workspaces
from adapters.typed import NotUnderstood
from bot.chat.conversations import Conversation, User, Workspace
from bot.ports import DeliveryFailed

_TRIES = 3
_LONGEST_WAIT = 60.0


@asynccontextmanager
async def clients_of(settings: Settings) -> AsyncGenerator[Clients]:
    """The Web API of every workspace: with the one token there is, or with its own."""
    slack = settings.of(SlackSettings)
    if slack.bot_token is not None:
        yield OneWorkspace(make_client(slack.bot_token.get_secret_value(), slack.api_base_url))
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
        """Look whether the token is of this workspace.

        Raises:
            NotInDirectory: it is of another one.
            Unasked: Slack could not be asked.
        """
        answer = await self._ask(workspace, lambda client: client.auth_test())
        ours = {answer.get("team_id"), answer.get("enterprise_id")} - {None, ""}
        if workspace.id in ours:
            return ""
        if answer.get("is_enterprise_install") and await self._ask(
            workspace, lambda client: has_workspace(client, workspace.id)
        ):
            return ""
        own = answer.get("team_id") or answer.get("enterprise_id")
        raise NotInDirectory(f"The token is of slack:{own}, not of {workspace}.")

    async def see_channel(self, channel: Conversation) -> str:
        """Look whether a channel can be posted in.

        Raises:
            NotInDirectory: it is archived, a direct conversation, or nowhere.
            Unasked: Slack could not be asked.
        """
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
            raise NotInDirectory(
                f"Channel {channel.id} is archived: unarchive it, or take another."
            )
        if told.get("is_im"):
            raise NotInDirectory(
                f"{channel.id} is a direct conversation, and no channel. {HOW_CHANNEL}."
            )
        if told.get("is_member") is False:
            return f"The bot is not in channel {channel.id} yet. Invite it there: /invite @Prikkel"
        return ""

    async def see_user(self, user: User) -> str:
        """Look whether somebody is a colleague who can be written to.

        Raises:
            NotInDirectory: it is nobody, a bot, a closed account, or of others.
            Unasked: Slack could not be asked.
        """
        answer = await self._ask(
            user.workspace,
            lambda client: client.users_info(user=user.id),
            user_not_found=f"Slack knows nobody with the id {user.id}. {HOW_USER}.",
            user_not_visible=f"Slack shows nobody with the id {user.id}. {HOW_USER}.",
        )
        found: Any = answer.get("user") or {}
        if found.get("deleted"):
            raise NotInDirectory(f"The account of {user.id} is closed in Slack.")
        if found.get("is_bot") or found.get("id") == "USLACKBOT":
            raise NotInDirectory(f"{user.id} is a bot. {HOW_USER}.")
        if await self._is_of_others(user, found):
            raise NotInDirectory(f"{user.id} is of another organisation than {user.workspace}.")
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
            users_not_found=f"Slack knows nobody with the address {address}. {HOW_USER}.",
            missing_scope=(
                f"{address!r} is no id of somebody in Slack, and the app may not look addresses up "
                f"(users:read.email). {HOW_USER}."
            ),
        )
        return str(answer["user"]["id"])

    async def strangers(
        self, workspace: Workspace, users: Sequence[str], tell: Callable[[str], None]
    ) -> Mapping[str, str]:
        """Look who is nobody here, left, is a bot or is of another organisation.

        Raises:
            NotInDirectory: the token is of another workspace.
            Unasked: Slack does not say.
        """
        await self.see_workspace(workspace)
        try:
            colleagues = set(await colleagues_among(self._clients, workspace, users, tell))
        except DeliveryFailed as failure:
            raise Unasked(failure.reason) from None
        return {
            user: f"Slack knows no colleague with the id {user}: nobody has it, or who has it is a "
            "bot, has left, or is of another organisation."
            for user in users
            if user not in colleagues
        }

    async def members(
        self, workspace: Workspace, place: str, tell: Callable[[str], None]
    ) -> list[str]:
        """The colleagues in a user group or a channel; Slack's pauses are waited for.

        Raises:
            NotInDirectory: it is neither of them, or Slack does not tell.
        """
        try:
            client = await self._clients.of(workspace.id)
            members = await members_of(client, place, tell)
            colleagues = await colleagues_among(self._clients, workspace, members, tell)
        except NotUnderstood as error:
            raise NotInDirectory(str(error)) from None
        except DeliveryFailed as failure:
            raise NotInDirectory(f"Slack says no: {failure.reason}.") from None
        if others := len(members) - len(colleagues):
            tell(f"Left out {others}: bots, closed accounts, or people of another organisation.")
        return colleagues

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
                    raise NotInDirectory(unknown[failure.reason]) from None
                if failure.reason == "not_installed":
                    raise NotInDirectory(f"The app is not installed in {workspace}.") from None
                wait = failure.retry_after
                if wait is None or wait > _LONGEST_WAIT or not left:
                    raise Unasked(failure.reason) from None
                await asyncio.sleep(wait)
        raise AssertionError

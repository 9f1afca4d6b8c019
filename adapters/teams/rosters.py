"""Who is in the teams, channels and group chats that the bot is in, asked of Microsoft at night."""

from collections.abc import Collection, Mapping, Sequence

from adapters.teams.ids import understand_channel
from adapters.teams.outsiders import is_outsider
from adapters.teams.people import ConversationMember
from adapters.teams.platform import TeamsPlatform
from adapters.typed import NotUnderstood
from bot.chat.conversations import Conversation, Workspace
from bot.chat.rosters import Offered, Roster
from bot.ports import DeliveryFailed

_GONE = ("403 ", "404 ")
"""The bot was taken out of it, or it is nowhere."""


class TeamsRosters:
    """`Rosters` of Teams: guests, and people of another tenant, are no colleagues.

    `tenants` are ours; without any, everybody is.
    """

    def __init__(self, platform: TeamsPlatform, tenants: Collection[str]) -> None:
        self._platform = platform
        self._tenants = tenants

    async def read(self, workspace: Workspace, groups: Collection[str]) -> Mapping[str, Roster]:
        """Everybody in these conversations, page by page.

        Raises:
            DeliveryFailed: Microsoft does not say.
        """
        found: dict[str, Roster] = {}
        for typed in groups:
            roster = await self._roster(workspace, typed)
            if roster is not None:
                found[typed] = roster
        return found

    async def offered(self, workspace: Workspace) -> Sequence[Offered]:
        """None: no bot is told where it is, so people paste the link to a channel."""
        del workspace
        return ()

    async def _roster(self, workspace: Workspace, typed: str) -> Roster | None:
        try:
            group = understand_channel(typed).id
            members = await self._platform.members(Conversation(workspace, group))
        except NotUnderstood:
            return None
        except DeliveryFailed as failure:
            if failure.reason.startswith(_GONE):
                return None
            raise
        colleagues = frozenset(one.id for one in members if self._is_colleague(one))
        return Roster(group, colleagues, left_out=len(set(members)) - len(colleagues))

    def _is_colleague(self, member: ConversationMember) -> bool:
        if not member.id or member.role == "guest":
            return False
        return not (self._tenants and is_outsider(member, self._tenants))

"""Whether Microsoft knows what an operator names."""

from collections.abc import AsyncGenerator, Callable, Collection, Mapping, Sequence
from contextlib import asynccontextmanager

from adapters.platform.directories import NotInDirectory, Unasked
from adapters.settings import Settings
from adapters.teams.clouds import cloud_of
from adapters.teams.connectors import Connectors
from adapters.teams.contacts import DEFAULT_SERVICE_URL, Contacts
from adapters.teams.ids import HOW_CHANNEL, HOW_USER, is_of_directory
from adapters.teams.outsiders import is_outsider
from adapters.teams.people import ConversationMember
from adapters.teams.platform import TeamsPlatform
from adapters.teams.settings import TeamsSettings
from adapters.teams.tokens import BotCredentials
from bot.chat.conversations import Conversation, User, Workspace
from bot.ports import DeliveryFailed

_NAMED = 10


def credentials_of(teams: TeamsSettings) -> BotCredentials:
    """The bot's identity, to ask Microsoft with."""
    return BotCredentials(
        teams.app_id,
        teams.proof(),
        app_type=teams.app_type,
        tenant_id=teams.app_tenant_id,
        authority=teams.login_authority or None,
        ca_bundle=teams.login_ca_bundle or None,
        scope=cloud_of(teams.login_authority, teams.openid_metadata_url).scope,
    )


@asynccontextmanager
async def directory(
    settings: Settings, channels: Sequence[Conversation]
) -> AsyncGenerator["TeamsDirectory"]:
    """Microsoft's Bot Connector, with the bot's own token."""
    teams = settings.of(TeamsSettings)
    cloud = cloud_of(teams.login_authority, teams.openid_metadata_url)
    connectors = Connectors(credentials_of(teams), extra_hosts=cloud.extra_hosts, threads=1)
    contacts = Contacts(teams.app_id, DEFAULT_SERVICE_URL)
    try:
        platform = TeamsPlatform(connectors, contacts)
        yield TeamsDirectory(platform, teams.allowed_tenants, channels)
    finally:
        connectors.close()


class TeamsDirectory:
    """A `Directory`: a bot knows who is in its own channels, and nothing else of a tenant."""

    def __init__(
        self, platform: TeamsPlatform, tenants: Collection[str], channels: Sequence[Conversation]
    ) -> None:
        self._platform = platform
        self._tenants = tenants
        self._channels = channels

    async def see_workspace(self, workspace: Workspace) -> str:
        """Look whether the tenant's people would be let in.

        Raises:
            NotInDirectory: they would not.
        """
        if workspace.id in self._tenants:
            return ""
        raise NotInDirectory(
            f"Nobody of {workspace} may talk to the bot: correct MICROSOFT_APP_TENANT_ID, or add "
            "that tenant to PRIKKEL_TEAMS_TENANTS."
        )

    async def see_channel(self, channel: Conversation) -> str:
        """Look whether the bot is in a channel.

        Raises:
            NotInDirectory: Microsoft knows no such channel.
            Unasked: Microsoft could not be asked.
        """
        try:
            await self._platform.visit(channel)
        except DeliveryFailed as failure:
            if failure.reason.startswith("403 "):
                return (
                    f"The bot is not in channel {channel.id} yet. Add the app to the team: in "
                    "Teams, Manage team, Apps"
                )
            if not failure.permanent:
                raise Unasked(failure.reason) from None
            raise NotInDirectory(
                f"Microsoft knows no channel {channel.id} ({failure.reason}). {HOW_CHANNEL}."
            ) from None
        return ""

    async def see_user(self, user: User) -> str:
        """Look whether somebody is in one of our channels; who leads may well be in none."""
        try:
            found = await self._member(user.workspace, user.id)
        except Unasked:
            found = None
        if found is None:
            return (
                f"Nobody with the id {user.id} is in the team of the channel, as far as Microsoft "
                "says. If the id is right, let this person add the app"
            )
        self._refuse_others(found, user.id, user.workspace)
        return ""

    async def find_user(self, workspace: Workspace, address: str) -> str:
        """Look somebody up in our channels, by the address that they sign in with.

        Raises:
            NotInDirectory: nobody is called that, or they are of others.
            Unasked: Microsoft could not be asked.
        """
        found = await self._member(workspace, address)
        if found is None:
            raise NotInDirectory(
                f"Nobody in the team of the channel is called {address}. {HOW_USER}."
            )
        self._refuse_others(found, address, workspace)
        return found.id

    async def strangers(
        self, workspace: Workspace, users: Sequence[str], tell: Callable[[str], None]
    ) -> Mapping[str, str]:
        """Look who in our channels is of another organisation; who is in none may well be one.

        Raises:
            Unasked: the bot is in no channel, or Microsoft does not say.
        """
        everybody = await self._everybody(workspace)
        away = [user for user in users if is_of_directory(user) and user not in everybody]
        if away:
            more = ", …" if len(away) > _NAMED else ""
            tell(
                f"{len(away)} of these are not in the team of a channel, as far as Microsoft says: "
                f"{', '.join(away[:_NAMED])}{more}"
            )
        return {
            user: f"{user} is of another organisation than {workspace}."
            for user in users
            if user in everybody and is_outsider(everybody[user], self._tenants)
        }

    async def _everybody(self, workspace: Workspace) -> Mapping[str, ConversationMember]:
        """Everybody in our channels, by the directory's id."""
        channels = [channel for channel in self._channels if channel.workspace == workspace]
        if not channels:
            raise Unasked("the bot is in no channel of theirs yet")
        try:
            return {
                member.id: member
                for channel in channels
                for member in await self._platform.members(channel)
            }
        except DeliveryFailed as failure:
            raise Unasked(failure.reason) from None

    async def members(
        self, workspace: Workspace, place: str, tell: Callable[[str], None]
    ) -> list[str]:
        """Not asked: who is in a team of Teams comes in a file.

        Raises:
            NotInDirectory: always.
        """
        del workspace, place, tell
        raise NotInDirectory("Teams is not asked who is in a channel: give a file of them instead.")

    def _refuse_others(self, found: ConversationMember, who: str, workspace: Workspace) -> None:
        if is_outsider(found, self._tenants):
            raise NotInDirectory(f"{who} is of another organisation than {workspace}.")

    async def _member(self, workspace: Workspace, who: str) -> ConversationMember | None:
        """Somebody in one of our channels; None when Microsoft says that they are in none."""
        for channel in self._channels:
            if channel.workspace != workspace:
                continue
            try:
                found = await self._platform.member(channel, who)
                if found.id:
                    return found
            except DeliveryFailed as failure:
                if not failure.permanent:
                    raise Unasked(failure.reason) from None
        return None

"""How Microsoft's ids look to an operator, and whether Microsoft knows them."""

import re
from collections.abc import AsyncGenerator, Collection, Sequence
from contextlib import asynccontextmanager

from adapters.directories import Unasked, Unknown
from adapters.settings import Settings
from adapters.teams.clouds import cloud_of
from adapters.teams.connectors import Connectors
from adapters.teams.contacts import DEFAULT_SERVICE_URL, Contacts
from adapters.teams.outsiders import is_outsider
from adapters.teams.platform import Member, TeamsPlatform
from adapters.teams.tokens import BotCredentials
from adapters.typed import Meant, NotUnderstood, plain
from bot.chat.conversations import Conversation, User, Workspace
from bot.ports import DeliveryFailed

# The last part has a digit more in Microsoft's own playground.
GUID = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12,13}"
_GUID = re.compile(r"[{(]?(?:8:orgid:)?(" + GUID + r")[)}]?", re.I)
_CHANNEL = re.compile(r"19:[\w.+=-]+@thread\.(?:tacv2|skype|v2)")
_TENANT = re.compile(r"\btenantId=(" + GUID + r")(?![\w-])", re.I)
_PERSON = re.compile(r"\buser(?:Id=?/?|s=)(" + GUID + r")(?![\w-])", re.I)
_CHANNEL_ACCOUNT = re.compile(r"29:[\w-]+")

_HOW_USER = (
    "It looks like 1b4e28ba-2fa1-41d2-883f-0016d3cca427: in the Entra admin centre open the person "
    "under Users, and copy the Object ID"
)
_HOW_CHANNEL = (
    "It looks like 19:…@thread.tacv2: in Teams press ⋯ beside the channel, choose Copy link, and "
    "paste that link"
)
_HOW_TENANT = (
    "write teams:1b4e28ba-2fa1-41d2-883f-0016d3cca427: in the Entra admin centre copy the "
    "Tenant ID from the Overview"
)


class TeamsNames:
    """A `Platform` for what operators type."""

    name = "teams"

    def understand_user(self, text: str) -> Meant:
        """An object id of the directory, also out of a link, or Teams' own: 29:…."""
        found = plain(text)
        person = _GUID.fullmatch(found) or _PERSON.search(found)
        if person:
            return Meant(person[1].lower(), _tenant_in(found))
        if _CHANNEL_ACCOUNT.fullmatch(found):
            return Meant(found)
        raise NotUnderstood(f"{text!r} is no id of somebody in Teams. {_HOW_USER}.")

    def understand_channel(self, text: str) -> Meant:
        """19:…@thread.tacv2, or a link to a channel or a message in it."""
        found = plain(text)
        is_link = "/" in found
        channel = _CHANNEL.search(found) if is_link else _CHANNEL.match(found)
        if channel and (is_link or found[channel.end() :].partition("=")[0] in ("", ";messageid")):
            return Meant(channel[0], _tenant_in(found))
        raise NotUnderstood(f"{text!r} is no channel of Teams. {_HOW_CHANNEL}.")

    def understand_workspace(self, text: str, listed: Collection[str] = ()) -> Meant:
        """A tenant, by its id, or out of a link; or as it stands in the settings."""
        found = plain(text)
        tenant = _GUID.fullmatch(found)
        identifier = tenant[1].lower() if tenant else _tenant_in(found)
        identifier = identifier or next((one for one in listed if one == found), "")
        if not identifier:
            raise NotUnderstood(f"{text!r} is no tenant of Microsoft's; {_HOW_TENANT}.")
        return Meant(identifier)

    def listed(self, settings: Settings) -> Collection[str]:
        """The tenants whose people may talk to the bot."""
        return settings.allowed_tenants

    def can_be_asked(self, settings: Settings) -> bool:
        """Whether the bot has an identity to ask with."""
        return bool(settings.microsoft_app_id) and not settings.teams_allow_unauthenticated

    @asynccontextmanager
    async def directory(
        self, settings: Settings, channels: Sequence[Conversation]
    ) -> AsyncGenerator["TeamsDirectory"]:
        """Microsoft's Bot Connector, with the bot's own token."""
        cloud = cloud_of(settings.microsoft_login_authority, settings.microsoft_openid_metadata_url)
        password = settings.microsoft_app_password
        credentials = BotCredentials(
            settings.microsoft_app_id,
            password.get_secret_value() if password else "",
            app_type=settings.microsoft_app_type,
            tenant_id=settings.microsoft_app_tenant_id,
            authority=settings.microsoft_login_authority or None,
            ca_bundle=settings.microsoft_login_ca_bundle or None,
            scope=cloud.scope,
        )
        connectors = Connectors(credentials, extra_hosts=cloud.extra_hosts, threads=1)
        contacts = Contacts(settings.microsoft_app_id, DEFAULT_SERVICE_URL)
        try:
            platform = TeamsPlatform(connectors, contacts)
            yield TeamsDirectory(platform, settings.allowed_tenants, channels)
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
        """Look whether the tenant's people would be let in."""
        if workspace.id in self._tenants:
            return ""
        raise Unknown(
            f"Nobody of {workspace} may talk to the bot: correct MICROSOFT_APP_TENANT_ID, or add "
            "that tenant to PRIKKEL_TEAMS_TENANTS."
        )

    async def see_channel(self, channel: Conversation) -> str:
        """Look whether the bot is in a channel."""
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
            raise Unknown(
                f"Microsoft knows no channel {channel.id} ({failure.reason}). {_HOW_CHANNEL}."
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
        """Look somebody up in our channels, by the address that they sign in with."""
        found = await self._member(workspace, address)
        if found is None:
            raise Unknown(f"Nobody in the team of the channel is called {address}. {_HOW_USER}.")
        self._refuse_others(found, address, workspace)
        return found.id

    def _refuse_others(self, found: Member, who: str, workspace: Workspace) -> None:
        if is_outsider(found, self._tenants):
            raise Unknown(f"{who} is of another organisation than {workspace}.")

    async def _member(self, workspace: Workspace, who: str) -> Member | None:
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


def _tenant_in(link: str) -> str:
    found = _TENANT.search(link)
    return found[1].lower() if found else ""

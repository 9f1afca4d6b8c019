"""Who takes part: nobody of another tenant, also in a channel that is shared with one.

A guest has an account in our tenant, and is a colleague in a channel like anybody.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Collection, Mapping
from typing import Any

from adapters.teams.activities import Activity, Gesture, tenant_of
from adapters.teams.people import ConversationMember
from adapters.teams.platform import TeamsPlatform
from bot.chat.conversations import User
from bot.ports import DeliveryFailed

_PATIENCE = 2.0
_REMEMBERED = 10_000
_NOBODY_OF_THAT_CHANNEL = "404 "

logger = logging.getLogger(__name__)


class Outsiders:
    """Asks Microsoft once about everybody in shared channels, and remembers the latest.

    `tenants` are ours; without any, everybody is.
    """

    def __init__(self, tenants: Collection[str], platform: TeamsPlatform) -> None:
        self._tenants = frozenset(tenants)
        self._platform = platform
        self._known: OrderedDict[User, bool] = OrderedDict()

    async def sent(self, activity: Activity, gesture: Gesture) -> bool:
        """Whether it is of somebody from another tenant."""
        if not self._tenants:
            return False
        home = _said(activity, "from", "tenantId")
        if not {tenant_of(activity), host_of(activity), home} - {""} <= self._tenants:
            return True
        is_shared = _said(activity, "channelData", "channel", "type").lower() == "shared"
        return is_shared and await self._include(gesture)

    async def _include(self, gesture: Gesture) -> bool:
        """Ask; while Microsoft does not say, they are taken for a colleague."""
        user = gesture.user
        if user not in self._known:
            try:
                async with asyncio.timeout(_PATIENCE):
                    self._remember(user, await self._ask(gesture))
            except (DeliveryFailed, TimeoutError):
                logger.warning("Microsoft does not say whose it is; it counts as a colleague's")
                return False
        return self._known[user]

    async def _ask(self, gesture: Gesture) -> bool:
        try:
            member = await self._platform.member(gesture.conversation, gesture.user.id)
        except DeliveryFailed as failure:
            if failure.reason.startswith(_NOBODY_OF_THAT_CHANNEL):
                return True
            raise
        return is_outsider(member, self._tenants)

    def _remember(self, user: User, is_one: bool) -> None:
        self._known[user] = is_one
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)


def host_of(activity: Activity) -> str:
    """The tenant that has the channel, which may be shared with others; empty elsewhere."""
    is_channel = _said(activity, "conversation", "conversationType") == "channel"
    return _said(activity, "conversation", "tenantId") if is_channel else ""


def _said(activity: Activity, *path: str) -> str:
    """A text in an activity, any part of which may be missing."""
    found: Any = activity
    for key in path:
        found = found.get(key) if isinstance(found, Mapping) else None
    return found if isinstance(found, str) else ""


def is_outsider(member: ConversationMember, tenants: Collection[str]) -> bool:
    """Whether Microsoft describes a stranger; of whom it says nothing, that is a colleague."""
    return member.role == "anonymous" or bool(member.tenant and member.tenant not in tenants)

"""Who takes part: no bot, and nobody from another organisation; and who may be written to unasked.

A reaction and an arrival, unlike all else that people do, do not say whose they are.
"""

import logging
from collections import OrderedDict
from collections.abc import Mapping
from enum import Enum, auto
from typing import Any

from adapters.slack.clients import Clients, speaking
from bot.chat.conversations import User
from bot.ports import DeliveryFailed

_REMEMBERED = 10_000

logger = logging.getLogger(__name__)


class Relation(Enum):
    """What somebody is to a workspace."""

    COLLEAGUE = auto()
    GUEST = auto()
    OUTSIDER = auto()


class Outsiders:
    """Asks Slack once about everybody who reacts or arrives, and remembers the latest."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients
        self._known: OrderedDict[User, Relation] = OrderedDict()

    async def include(self, user: User) -> bool:
        """Whether somebody is no colleague; while Slack does not say, they are taken for one."""
        try:
            return await self.relation_of(user) is Relation.OUTSIDER
        except DeliveryFailed as failure:
            logger.warning("Slack does not say whose reaction it is: %s", failure.reason)
            return False

    async def relation_of(self, user: User) -> Relation:
        """What somebody is to their workspace.

        Raises:
            DeliveryFailed: Slack does not say.
        """
        if user not in self._known:
            async with speaking(self._clients, user.workspace.id) as client:
                answer = await client.users_info(user=user.id)
            self._known[user] = relation(answer["user"] or {}, user.workspace.id)
            if len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        return self._known[user]


def relation(found: Mapping[str, Any], workspace: str) -> Relation:
    """What Slack's description of a user makes of them; bots are outsiders."""
    if found.get("is_bot") or found.get("is_stranger") or found.get("id") == "USLACKBOT":
        return Relation.OUTSIDER
    home = found.get("team_id") or workspace
    # Within one enterprise the workspaces are no strangers to each other.
    if home != workspace and not found.get("enterprise_user"):
        return Relation.OUTSIDER
    is_guest = found.get("is_restricted") or found.get("is_ultra_restricted")
    return Relation.GUEST if is_guest else Relation.COLLEAGUE

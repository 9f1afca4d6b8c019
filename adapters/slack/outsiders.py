"""Who takes part: no bot, and nobody from another organisation; and who may be written to unasked.

A reaction and an arrival, unlike all else that people do, do not say whose they are; and what is
done in an enterprise says only in which of many workspaces somebody is at home.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping
from enum import Enum, auto
from typing import Any

from adapters.slack.clients import Clients, speaking
from adapters.slack.identity import PATIENCE
from adapters.slack.places import Sender
from bot.chat.conversations import User, Workspace
from bot.ports import DeliveryFailed

_REMEMBERED = 10_000
# Whom Slack does not show us at all is nobody of ours: that is an answer, and no outage.
_NOBODY_OF_OURS = frozenset({"user_not_found", "user_not_visible"})

logger = logging.getLogger(__name__)


class Relation(Enum):
    """What somebody is to a workspace."""

    COLLEAGUE = auto()
    GUEST = auto()
    OUTSIDER = auto()


class Outsiders:
    """Asks Slack once about everybody who reacts or arrives, and remembers the latest.

    `home` gives the ids of our one workspace, where there is one; none while they are not known.
    """

    def __init__(
        self, clients: Clients, home: Callable[[], Collection[str]] = frozenset[str]
    ) -> None:
        self._clients = clients
        self._home = home
        self._known: OrderedDict[User, Relation] = OrderedDict()

    async def sent(self, sender: Sender, user: User) -> bool:
        """Whether a gesture is of somebody from another organisation."""
        if sender.is_of_another_workspace(self._home()):
            return True
        if not sender.is_from_elsewhere:
            return False
        return not sender.may_be_of_enterprise or await self.include(user)

    async def include(self, user: User) -> bool:
        """Whether somebody is no colleague; while Slack does not say, they are taken for one."""
        try:
            async with asyncio.timeout(PATIENCE):
                return await self.relation_of(user) is Relation.OUTSIDER
        except (DeliveryFailed, TimeoutError):
            logger.warning("Slack does not say whose gesture it is; it counts as a colleague's")
            return False

    async def relation_of(self, user: User) -> Relation:
        """What somebody is to their workspace.

        Raises:
            DeliveryFailed: Slack does not say.
        """
        if user not in self._known:
            try:
                self._remember(user, await self._ask(user))
            except DeliveryFailed as failure:
                if failure.reason not in _NOBODY_OF_OURS:
                    raise
                self._remember(user, Relation.OUTSIDER)
        return self._known[user]

    def learn(self, workspace: Workspace, found: Mapping[str, Any]) -> None:
        """Learn from Slack's description of somebody in a list, as far as that says enough."""
        user = User(workspace, str(found.get("id")))
        if found.get("deleted") or found.get("team_id") == workspace.id:
            self._remember(user, relation(found, workspace.id))

    async def _ask(self, user: User) -> Relation:
        async with speaking(self._clients, user.workspace.id) as client:
            answer = await client.users_info(user=user.id)
            found: Any = answer["user"] or {}
            enterprise = ""
            if not _is_at_home(found, user.workspace.id):
                enterprise = str((await client.auth_test()).get("enterprise_id") or "")
        return relation(found, user.workspace.id, enterprise)

    def _remember(self, user: User, what: Relation) -> None:
        self._known[user] = what
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)


def relation(found: Mapping[str, Any], workspace: str, enterprise: str = "") -> Relation:
    """What Slack's description of a user makes of them; bots, and who left, are outsiders.

    Within one `enterprise` the workspaces are no strangers to each other.
    """
    if any(found.get(no) for no in ("deleted", "is_bot", "is_stranger")):
        return Relation.OUTSIDER
    if found.get("id") == "USLACKBOT":
        return Relation.OUTSIDER
    theirs = (found.get("enterprise_user") or {}).get("enterprise_id")
    if not _is_at_home(found, workspace) and (not enterprise or theirs != enterprise):
        return Relation.OUTSIDER
    is_guest = found.get("is_restricted") or found.get("is_ultra_restricted")
    return Relation.GUEST if is_guest else Relation.COLLEAGUE


def _is_at_home(found: Mapping[str, Any], workspace: str) -> bool:
    return found.get("team_id") in (None, "", workspace)

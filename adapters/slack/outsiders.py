"""Whose reaction counts: not a bot's, nor that of somebody from another organisation.

A reaction, unlike all else that people do, does not say whose it is.
"""

import logging
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from adapters.slack.clients import Clients, speaking
from bot.chat.conversations import User
from bot.ports import DeliveryFailed

_REMEMBERED = 10_000

logger = logging.getLogger(__name__)


class Outsiders:
    """Asks Slack once about everybody who reacts, and remembers the latest."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients
        self._known: OrderedDict[User, bool] = OrderedDict()

    async def include(self, user: User) -> bool:
        """Whether somebody is no colleague; while Slack does not say, they are taken for one."""
        if user not in self._known:
            try:
                async with speaking(self._clients, user.workspace.id) as client:
                    answer = await client.users_info(user=user.id)
            except DeliveryFailed as failure:
                logger.warning("Slack does not say whose reaction it is: %s", failure.reason)
                return False
            self._known[user] = is_outsider(answer["user"] or {}, user.workspace.id)
            if len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        return self._known[user]


def is_outsider(found: Mapping[str, Any], workspace: str) -> bool:
    """Whether Slack's description of a user is of a bot, or of somebody from elsewhere."""
    if found.get("is_bot") or found.get("is_stranger") or found.get("id") == "USLACKBOT":
        return True
    home = found.get("team_id") or workspace
    # Within one enterprise the workspaces are no strangers to each other.
    return home != workspace and not found.get("enterprise_user")

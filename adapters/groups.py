"""Reads the groups that teams follow, whenever the clock ticks and some are due."""

import logging
from collections.abc import Mapping

from adapters.woken import Woken
from bot import groups
from bot.chat.conversations import Workspace
from bot.chat.rosters import Roster
from bot.groups import Wanted
from bot.ports import Clock, DeliveryFailed, Rosters, Store

logger = logging.getLogger(__name__)


class GroupReader(Woken):
    """Several may run at once, in one process or in many: each organisation is read by one."""

    unread = "Which groups are to be read cannot be looked up"
    undone = "Groups were not read"

    def __init__(self, store: Store, clock: Clock, rosters: Mapping[str, Rosters]) -> None:
        super().__init__()
        self._store = store
        self._clock = clock
        self._rosters = rosters

    async def do_due(self) -> None:
        """Read all that is due; a process that dies meanwhile is followed by one that reads it."""
        if not await self._store.read(lambda session: groups.is_any_due(session, self._clock())):
            return
        due = await self._store.write(lambda session: groups.claim(session, self._clock()))
        for wanted in due:
            await self._read(wanted)

    async def _read(self, wanted: Wanted) -> None:
        read = {place: await self._ask(place, ids) for place, ids in wanted.groups.items()}
        await self._store.write(
            lambda session: groups.settle(session, wanted, read, now=self._clock())
        )

    async def _ask(self, place: Workspace, ids: frozenset[str]) -> Mapping[str, Roster] | None:
        rosters = self._rosters.get(place.platform)
        if rosters is None:  # this server does not speak to it
            return None
        try:
            return await rosters.read(place, ids)
        except DeliveryFailed as failure:
            logger.warning("%s does not say who is in groups: %s", place.platform, failure.reason)
            return None

"""Reads the groups that teams follow, whenever the clock ticks and some are due."""

import asyncio
import logging
from collections.abc import Mapping

from bot import groups
from bot.chat.conversations import Workspace
from bot.chat.rosters import Roster
from bot.groups import Wanted
from bot.ports import Clock, DeliveryFailed, Rosters, Store, StoreUnavailable

logger = logging.getLogger(__name__)


class GroupReader:
    """Several may run at once, in one process or in many: each organisation is read by one."""

    def __init__(self, store: Store, clock: Clock, rosters: Mapping[str, Rosters]) -> None:
        self._store = store
        self._clock = clock
        self._rosters = rosters
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Look now what is due."""
        self._woken.set()

    async def run(self) -> None:
        """Read what is due whenever somebody wakes it, until cancelled."""
        while True:
            await self._woken.wait()
            self._woken.clear()
            try:
                await self.read_due()
            except StoreUnavailable as error:
                logger.warning("Which groups are to be read cannot be looked up: %s", error)
            except Exception as error:  # a bug must be seen, and not stop what can still be read
                logger.error("Groups were not read: %s", type(error).__name__)

    async def read_due(self) -> None:
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

"""Says what has stood still for hours: in the log for who runs it, and to coordinators."""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import partial

from sqlmodel import Session

from bot import standstills
from bot.outbox.stuck import stuck, told_to_operators
from bot.ports import Clock, Store

LOOK_EVERY = timedelta(minutes=5)
UNHEARD_AFTER = timedelta(hours=1)

logger = logging.getLogger(__name__)


class Watch:
    """Looks now and then; whatever it finds it says once, until that is over.

    `troubles` names the platforms from which nothing comes in, or to which nothing goes out.
    """

    def __init__(
        self, store: Store, clock: Clock, troubles: Callable[[], Mapping[str, str]]
    ) -> None:
        self._store = store
        self._clock = clock
        self._troubles = troubles
        self._looked_at: datetime | None = None
        self._waiting = frozenset[str]()
        self._since: dict[str, datetime] = {}
        self._told = set[str]()

    async def look(self) -> None:
        """Look, if it is time to; called at every tick."""
        now = self._clock()
        if self._looked_at is not None and abs(now - self._looked_at) < LOOK_EVERY:
            return
        self._looked_at = now
        await self._look_at_messages(now)
        await self._look_at_platforms(now)

    async def _look_at_messages(self, now: datetime) -> None:
        def find(session: Session) -> frozenset[str]:
            return frozenset(told_to_operators(stuck(session, now)))

        found = await self._store.read(find)
        for place in sorted(found - self._waiting):
            logger.warning("Messages wait for hours: %s; see: prikkel outbox list", place)
        if self._waiting and not found:
            logger.warning("No message waits for hours any more")
        self._waiting = found

    async def _look_at_platforms(self, now: datetime) -> None:
        troubles = self._troubles()
        self._told &= troubles.keys()
        self._since = {name: self._since.get(name, now) for name in troubles}
        for name, since in self._since.items():
            if name not in self._told and now - since >= UNHEARD_AFTER:
                logger.warning("Still, after an hour: %s", troubles[name])
                tell = partial(standstills.tell_unheard, platform=name, since=since, now=now)
                await self._store.write(tell)
                self._told.add(name)

"""Says what has stood still for hours, and which secret ends: in the log, and to coordinators."""

import logging
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from functools import partial

from sqlmodel import Session

from adapters.expiring import Expiry
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
        self,
        store: Store,
        clock: Clock,
        troubles: Callable[[], Mapping[str, str]],
        expiries: Callable[[], Iterable[Expiry]] = tuple,
    ) -> None:
        self._store = store
        self._clock = clock
        self._troubles = troubles
        self._looked_at: datetime | None = None
        self._waiting = frozenset[str]()
        self._since: dict[str, datetime] = {}
        self._told = set[str]()
        self._expiries = expiries
        self._warned = set[tuple[Expiry, int]]()

    async def look(self) -> None:
        """Look, if it is time to; called at every tick."""
        now = self._clock()
        if self._looked_at is not None and abs(now - self._looked_at) < LOOK_EVERY:
            return
        self._looked_at = now
        await self._look_at_messages(now)
        await self._look_at_platforms(now)
        await self._look_at_secrets(now)

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

    async def _look_at_secrets(self, now: datetime) -> None:
        today = now.date()
        for one in self._expiries():
            step = one.step(today)
            if step is None or (one, step) in self._warned:
                continue
            logger.warning("%s: make a new one; see: prikkel doctor", one.said(today))
            key = f"{one.setting}/{one.day}/{step}"
            tell = partial(
                standstills.tell_expiring, platform=one.platform, day=one.day, key=key, now=now
            )
            await self._store.write(tell)
            self._warned.add((one, step))

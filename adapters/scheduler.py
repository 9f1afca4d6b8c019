"""The metronome: every few seconds it asks the jobs what is due.

It keeps no schedule of its own. What is due is a function of the campaign and the time, and the
keys of the outbox make a repeated tick harmless, so missed ticks and several servers are too.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import UTC, date

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlmodel import Session

from bot.ports import Clock, Store

TICK_SECONDS = 15

logger = logging.getLogger(__name__)

Job = Callable[[Session], object]


class Metronome:
    """Does what `plan` names at every tick and `purge` once a day, each in its own transaction.

    `wake` is called after every tick, so that what was planned is delivered at once.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        plan: Callable[[Session], Sequence[Job]],
        purge: Job,
        wake: Callable[[], None],
        seconds: float = TICK_SECONDS,
    ) -> None:
        self._store = store
        self._clock = clock
        self._plan = plan
        self._purge = purge
        self._wake = wake
        self._purged_on: date | None = None
        self._is_failing = False
        self._is_stopping = False
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._scheduler.add_job(
            self.tick,
            "interval",
            seconds=seconds,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,  # APScheduler drops a tick that is a second late otherwise
        )

    async def start(self) -> None:
        """Tick now, for what became due while nobody ticked, and from now on."""
        await self.tick()
        self._scheduler.start()

    def stop(self) -> None:
        """Tick no more; harmless when it was told so before."""
        if self._scheduler.running and not self._is_stopping:
            self._is_stopping = True  # APScheduler runs until the loop's next turn
            self._scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """Plan what is due; whatever goes wrong is logged once, until a tick succeeds again."""
        try:
            for work in await self._store.read(self._plan):
                await self._store.write(work)
            await self._purge_daily()
        except Exception:  # the next tick tries again; a dead metronome would be silent
            if not self._is_failing:
                logger.exception(
                    "A tick of the metronome failed; it goes on, and says when it works"
                )
            self._is_failing = True
            return
        if self._is_failing:
            logger.info("The metronome works again")
        self._is_failing = False
        self._wake()

    async def _purge_daily(self) -> None:
        today = self._clock().date()
        if self._purged_on != today:
            await self._store.write(self._purge)
            self._purged_on = today

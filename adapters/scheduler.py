"""The metronome: every few seconds it asks the jobs what is due.

It keeps no schedule of its own. What is due is a function of the campaign and the time, and the
keys of the outbox make a repeated tick harmless, so missed ticks and several servers are too.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, date, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlmodel import Session

from adapters.clocks import utc_now
from bot.ports import Clock, Store, StoreUnavailable

TICK_SECONDS = 15
PARTS = 20
"""So many transactions of the daily purge to a tick: presses and posts come in between."""

logger = logging.getLogger(__name__)

Job = Callable[[Session], object]


class Metronome:
    """Does what `plan` names at every tick and `purge` once a day, each in its own transaction.

    `purge` does some of its work at a time, and says whether more is left: then it goes on, at the
    next tick when there is much. It may be stopped anywhere.
    What is `beside` takes its time outside any transaction, after what was planned.
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
        beside: Sequence[Callable[[], Awaitable[None]]] = (),
        seconds: float = TICK_SECONDS,
    ) -> None:
        self._store = store
        self._clock = clock
        self._plan = plan
        self._purge = purge
        self._wake = wake
        self._beside = beside
        self._purged_on: date | None = None
        self._is_failing = False
        self._is_stopping = False
        self._seconds = seconds
        self._watching: asyncio.Task[None] | None = None
        logging.getLogger("apscheduler.executors.default").addFilter(_is_no_stop)
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._job = self._scheduler.add_job(
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
        self._watching = asyncio.create_task(self._watch_clock())

    def stop(self) -> None:
        """Tick no more; harmless when it was told so before."""
        if self._scheduler.running and not self._is_stopping:
            self._is_stopping = True  # APScheduler runs until the loop's next turn
            if self._watching is not None:
                self._watching.cancel()
            self._scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """Do what is due; what cannot be done is tried at the next tick, and hinders nothing else.

        What goes wrong is logged once, until a tick succeeds again.
        """
        troubles: list[Exception] = []
        try:
            for planned in await self._store.read(self._plan):
                troubles += await self._try(planned)
            await self._purge_daily()
            for work in self._beside:
                await work()
        except Exception as trouble:  # a dead metronome would be silent
            troubles.append(trouble)
        self._report(troubles)
        self._wake()

    async def _watch_clock(self) -> None:
        """Tick on when the clock is put back: APScheduler waits until it is where it was."""
        while True:
            await asyncio.sleep(self._seconds)
            now = utc_now()
            if self._job.next_run_time - now > timedelta(seconds=2 * self._seconds):
                self._job.modify(next_run_time=now)

    async def _try(self, work: Job) -> Sequence[Exception]:
        try:
            await self._store.write(work)
        except StoreUnavailable:
            raise
        except Exception as trouble:  # a bug: the works of others do not wait until it is mended
            return (trouble,)
        return ()

    def _report(self, troubles: Sequence[Exception]) -> None:
        if self._is_failing and not troubles:
            logger.info("The metronome works again")
        if not self._is_failing:
            for trouble in troubles:
                _log(trouble)
        self._is_failing = bool(troubles)

    async def _purge_daily(self) -> None:
        today = self._clock().date()
        if self._purged_on == today:
            return
        for _ in range(PARTS):
            if not await self._store.write(self._purge):
                self._purged_on = today
                return


def _is_no_stop(record: logging.LogRecord) -> bool:
    """APScheduler takes a tick that was stopped with the server for an error; it is none."""
    return not (record.exc_info and isinstance(record.exc_info[1], asyncio.CancelledError))


def _log(trouble: Exception) -> None:
    if isinstance(trouble, StoreUnavailable):
        logger.warning("The database does not answer: %s; what is due waits", trouble)
    else:
        logger.error(
            "Something that is due cannot be done; it is tried again, and the rest goes on",
            exc_info=trouble,
        )

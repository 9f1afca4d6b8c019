"""The delivery loop: claim what is due, send it outside any transaction, write down how it went."""

import asyncio
import contextlib
import logging
import random
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from functools import partial
from types import MappingProxyType
from uuid import uuid4

from sqlmodel import Session

from bot.outbox.batches import GATHERING, Batcher
from bot.outbox.claims import Claim, Round, claim
from bot.outbox.questions import Question, settle_question
from bot.outbox.rates import UNLIMITED, Rate
from bot.outbox.sending import Compose, Sender, place_of
from bot.outbox.sent import name_in_log
from bot.outbox.settlements import Ended, settle_all
from bot.outbox.stopping import STOP_SECONDS, Stopping
from bot.ports import ChatPlatform, Clock, Store, StoreUnavailable

AHEAD = timedelta(seconds=0.25)
AT_ONCE = 256
A_FEW = 16
POLL = 1.0
TIDY_EVERY = timedelta(seconds=0.5)
SHORTEST_PAUSE = 0.03
SETTLE_SECONDS = 1.0

logger = logging.getLogger(__name__)


class Deliveries:
    """Sends what is in the outbox, on time and no faster than each platform likes.

    Several may run at once, in one process or in many: each message is claimed by one of them.
    A platform that `rates` says nothing of has no limit. Who waits for `deliver_due` in a database
    of its own loses `gathering` seconds with each message, and may set it to 0.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        platforms: Mapping[str, ChatPlatform],
        compose: Compose,
        *,
        rates: Mapping[str, Rate] = MappingProxyType({}),
        jitter: Callable[[], float] = random.random,
        gathering: float = GATHERING,
    ) -> None:
        self._store = store
        self._clock = clock
        self._rates = {name: rates.get(name, UNLIMITED) for name in platforms}
        self._jitter = jitter
        self._woken = asyncio.Event()
        self._sending: set[asyncio.Task[bool]] = set()
        self._claiming: asyncio.Task[Round] | None = None
        self._tidied_at: datetime | None = None
        self._expected = A_FEW
        self._stopping = Stopping()
        self._is_unreadable = False
        self._ended: Batcher[Ended, bool] = Batcher(
            store.write, partial(settle_all, jitter=jitter), gathering
        )
        self._sender = Sender(store, clock, platforms, compose, self._stopping, gathering)

    def wake(self) -> None:
        """Look at the outbox now; called from the event loop when something was posted."""
        self._woken.set()

    async def deliver_due(self) -> int:
        """Send all that is due and may go now; returns how many were settled, in whatever way."""
        settled = 0
        while True:
            found = await self._claim(timedelta())
            if found.is_empty:
                return settled
            settled += found.cancelled
            settled += sum(
                await asyncio.gather(
                    *map(self._deliver, found.claims), *map(self._ask, found.questions)
                )
            )

    async def run(self) -> None:
        """Deliver until cancelled.

        What is being sent then gets a few seconds to arrive; what was only claimed is given back.
        """
        try:
            while True:
                self._woken.clear()
                pause = await self._start_due()
                await asyncio.sleep(SHORTEST_PAUSE)
                await self._sleep(pause - SHORTEST_PAUSE)
        finally:
            await self._stop()

    async def _start_due(self) -> float:
        """Start sending what is due, and say how many seconds nothing else will be."""
        try:
            self._claiming = asyncio.create_task(self._claim(AHEAD))
            self._claiming.add_done_callback(_has_been_heard)
            found = await asyncio.shield(self._claiming)
        except StoreUnavailable as error:
            if not self._is_unreadable:  # said once, and tried every second
                logger.warning("The outbox cannot be read: %s", error)
            self._is_unreadable = True
            return POLL
        except Exception as error:  # a bug must be seen, and not stop what can still be sent
            logger.error("The outbox cannot be read: %s", place_of(error))
            return POLL
        self._is_unreadable = False
        self._start(found)
        if found.next_at is None:
            return POLL
        return min(POLL, (found.next_at - AHEAD - self._clock()).total_seconds())

    def _start(self, found: Round) -> None:
        self._claiming = None
        coroutines = [*map(self._deliver, found.claims), *map(self._ask, found.questions)]
        for coroutine in coroutines:
            task = asyncio.create_task(coroutine)
            self._sending.add(task)
            task.add_done_callback(self._finished)

    async def _claim(self, ahead: timedelta) -> Round:
        limit = min(AT_ONCE - len(self._sending), self._expected)
        if limit <= 0:
            return Round((), 0, None)
        owner, ends_leases = uuid4().hex, self._is_time_to_tidy(self._clock())

        def work(session: Session) -> Round:
            # The time is asked in the transaction: while it waited, its slots would have passed.
            now = self._clock()
            return claim(
                session, owner, self._rates, now=now, horizon=now + ahead, limit=limit,
                ends_leases=ends_leases,
            )  # fmt: skip

        found = await self._store.write(work)
        # Rows are read for nothing when there are fewer slots than that.
        taken = len(found.claims)
        self._expected = 2 * limit if taken == limit else taken + A_FEW
        return found

    def _is_time_to_tidy(self, now: datetime) -> bool:
        if self._tidied_at is not None and abs(now - self._tidied_at) < TIDY_EVERY:
            return False
        self._tidied_at = now
        return True

    async def _sleep(self, seconds: float) -> None:
        # Not `wait_for`: on Python 3.11 it forgets a cancellation that comes right after the wake.
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(max(seconds, 0)):
                await self._woken.wait()

    def _finished(self, task: asyncio.Task[bool]) -> None:
        self._sending.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            logger.error("A message could not be settled: %s", place_of(error))
        self.wake()  # the next in the same conversation may go

    async def _stop(self) -> None:
        self._stopping.begin(STOP_SECONDS)
        if self._claiming is not None:
            # The claim may be committed: what it took must be given back, like the rest.
            await asyncio.wait({self._claiming}, timeout=SETTLE_SECONDS)
            if self._claiming.done() and self._claiming.exception() is None:
                self._start(self._claiming.result())
        if self._sending:
            await asyncio.wait(self._sending, timeout=STOP_SECONDS + SETTLE_SECONDS)
        for task in self._sending:
            task.cancel()

    async def _deliver(self, claimed: Claim) -> bool:
        """Send one message; False when it will be tried again."""
        outcome = await self._sender.send(claimed)
        ended = Ended(claimed, outcome, self._clock())
        return await self._written_down(lambda: self._ended.take(ended), claimed)

    async def _ask(self, question: Question) -> bool:
        """Ask about one message; False when it will be sent again, or asked about later."""
        finding = await self._sender.ask(question)
        settling = partial(
            settle_question,
            question=question, finding=finding, now=self._clock(), jitter=self._jitter,
        )  # fmt: skip
        return await self._written_down(lambda: self._store.write(settling), question)

    async def _written_down(
        self, settle: Callable[[], Awaitable[bool]], message: Claim | Question
    ) -> bool:
        """Settle a message, as often as it takes: what is known now need not be asked later.

        When somebody else has it by then, nothing is changed.
        """
        while True:
            try:
                return await settle()
            except StoreUnavailable:
                logger.warning("Could not write down how message %s ended", name_in_log(message))
            if not await self._stopping.sleep(POLL):
                # Its lease will end, and then it is asked about or sent again, as its kind asks.
                return False


def _has_been_heard(claiming: asyncio.Task[Round]) -> None:
    """A claim that fails while the loop is stopped is nobody's any more."""
    if not claiming.cancelled():
        claiming.exception()

"""A few threads that run synchronous work for the event loop, with a limit on what may wait."""

import asyncio
import math
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Semaphore
from typing import TypeVar

from bot.ports import StoreUnavailable

T = TypeVar("T")

COMMIT_SECONDS = 0.4
"""What a commit gets that began in time: whoever pressed has to see an answer within three."""


class BoundedThreads:
    """Runs work in threads; too much of it is refused at once instead of kept waiting."""

    def __init__(self, name: str, *, threads: int, capacity: int) -> None:
        self._executor = ThreadPoolExecutor(threads, thread_name_prefix=name)
        self._places = Semaphore(capacity)

    async def run(self, work: Callable[[], T]) -> T:
        """Run `work` in a thread and return its result.

        Raises:
            StoreUnavailable: too much is waiting, or the threads have been closed.
        """
        return await self.start(work)

    def start(self, work: Callable[[], T]) -> asyncio.Future[T]:
        """Have `work` run in a thread; its result is in the event loop's future.

        Raises:
            StoreUnavailable: too much is waiting, or the threads have been closed.
        """
        return asyncio.wrap_future(self.submit(work))

    def submit(self, work: Callable[[], T]) -> Future[T]:
        """The same for who is in a thread too.

        Raises:
            StoreUnavailable: too much is waiting, or the threads have been closed.
        """
        if not self._places.acquire(blocking=False):
            raise StoreUnavailable("too much work is waiting for the database")
        try:
            future = self._executor.submit(without_stop_iteration, work)
        except RuntimeError as error:
            self._places.release()
            raise StoreUnavailable("the database has been closed") from error
        future.add_done_callback(lambda _: self._places.release())
        return future

    async def close(self) -> None:
        """Finish what was accepted, and stop."""
        await asyncio.to_thread(self._executor.shutdown)


class Deadline:
    """Until when somebody waits for a work: what they were told is "not now" is not committed."""

    def __init__(self, within: float | None) -> None:
        self.within = within
        self.is_committing = False
        self._moment = math.inf if within is None else time.monotonic() + within

    def refuse_after(self) -> None:
        """Go no further with a work for which nobody waits any more.

        Raises:
            StoreUnavailable: the moment has passed.
        """
        if time.monotonic() > self._moment:
            self.is_committing = False
            raise StoreUnavailable("nobody waits for it any more")

    def begin_commit(self) -> None:
        """Have who waits wait for the commit too: from here on it cannot be undone.

        Raises:
            StoreUnavailable: the moment has passed.
        """
        # Said before the clock is looked at: who waits looks at the clock first.
        self.is_committing = True
        self.refuse_after()


async def in_time(answer: asyncio.Future[T], deadline: Deadline) -> T:
    """Wait for an answer of the database as long as its caller can.

    Raises:
        StoreUnavailable: it did not come in time.
    """
    if deadline.within is None:
        return await answer
    try:
        await asyncio.wait({answer}, timeout=deadline.within)
        if not answer.done() and deadline.is_committing:
            await asyncio.wait({answer}, timeout=COMMIT_SECONDS)
        if not answer.done():
            raise StoreUnavailable(
                "the database takes too long", maybe_stored=deadline.is_committing
            )
        return answer.result()
    finally:
        answer.cancel()


def without_stop_iteration(work: Callable[[], T]) -> T:
    """Run `work`; a future cannot carry StopIteration, and would leave its caller waiting.

    Raises:
        RuntimeError: the work raised StopIteration.
    """
    try:
        return work()
    except StopIteration as error:
        raise RuntimeError("the work raised StopIteration") from error

"""A few threads that run synchronous work for the event loop, with a limit on what may wait."""

import asyncio
import math
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Semaphore
from typing import TypeVar

from bot.ports import StoreUnavailable

T = TypeVar("T")


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
        if not self._places.acquire(blocking=False):
            raise StoreUnavailable("too much work is waiting for the database")
        try:
            future = self._executor.submit(without_stop_iteration, work)
        except RuntimeError as error:
            self._places.release()
            raise StoreUnavailable("the database has been closed") from error
        future.add_done_callback(lambda _: self._places.release())
        return await asyncio.wrap_future(future)

    async def close(self) -> None:
        """Finish what was accepted, and stop."""
        await asyncio.to_thread(self._executor.shutdown)


def moment_after(within: float | None) -> float:
    """The moment from which nobody waits for an answer any more."""
    return math.inf if within is None else time.monotonic() + within


def refuse_after(deadline: float) -> None:
    """Go no further with a work for which nobody waits any more.

    Raises:
        StoreUnavailable: the moment has passed.
    """
    if time.monotonic() > deadline:
        raise StoreUnavailable("nobody waits for it any more")


async def in_time(answer: Awaitable[T], within: float | None) -> T:
    """Wait for an answer of the database as long as its caller can.

    Raises:
        StoreUnavailable: it did not come within so many seconds.
    """
    if within is None:
        return await answer
    deadline = asyncio.timeout(within)
    try:
        async with deadline:
            return await answer
    except TimeoutError:
        if deadline.expired():
            raise StoreUnavailable("the database takes too long") from None
        raise


def without_stop_iteration(work: Callable[[], T]) -> T:
    """Run `work`; a future cannot carry StopIteration, and would leave its caller waiting."""
    try:
        return work()
    except StopIteration as error:
        raise RuntimeError("the work raised StopIteration") from error

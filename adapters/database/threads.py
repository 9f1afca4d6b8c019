"""A few threads that run synchronous work for the event loop, with a limit on what may wait."""

import asyncio
from collections.abc import Callable
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


def without_stop_iteration(work: Callable[[], T]) -> T:
    """Run `work`; a future cannot carry StopIteration, and would leave its caller waiting."""
    try:
        return work()
    except StopIteration as error:
        raise RuntimeError("the work raised StopIteration") from error

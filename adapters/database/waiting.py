"""Works that wait for a transaction, who waits for them, and how each hears what came of it."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Lock
from typing import Any, TypeVar

from sqlmodel import Session

from adapters.database.threads import Deadline, in_time
from bot.ports import StoreUnavailable
from challenges import noting

T = TypeVar("T")

GATHERING = 0.002
"""Seconds: those who got their answer together ask again at nearly the same time. Whoever comes
first would have a commit alone, and take the interpreter's lock from all who are on their way."""

logger = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class Job:
    """A work, who waits for it, how it ended, and what of it belongs in the security log."""

    work: Callable[[Session], Any]
    deadline: Deadline
    loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.get_running_loop)
    future: asyncio.Future[Any] = field(init=False)
    result: Any = None
    error: BaseException | None = None
    noted: Sequence[str] = ()

    def __post_init__(self) -> None:
        self.future = self.loop.create_future()

    def is_late(self) -> bool:
        """Whether nobody waits for it any more; it says so to who asks, and has changed nothing."""
        try:
            self.deadline.refuse_after()
        except StoreUnavailable as error:
            self.error = error
        return self.error is not None


class Waiting:
    """Jobs that wait to be taken, many at once; too many are refused."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._closed = False
        self._door = Lock()

    async def run(self, work: Callable[[Session], T], *, within: float | None = None) -> T:
        """Have `work` run, and return its result once it is durably committed.

        A work that has not begun after `within` seconds is not run any more.

        Raises:
            StoreUnavailable: too much is waiting, nobody takes any more, the commit failed, or it
                took too long.
        """
        job = Job(work, Deadline(within))
        with self._door:
            if self._closed:
                raise StoreUnavailable("the database has been closed")
            if self._queue.qsize() >= self._capacity:
                raise StoreUnavailable("too much work is waiting for the database")
            self._queue.put(job)
        return await in_time(job.future, job.deadline)

    def close(self) -> None:
        """Take no more; whoever takes hears when there is no more to take."""
        with self._door:
            if not self._closed:
                self._queue.put(None)
            self._closed = True

    def take(self, most: int) -> tuple[list[Job], bool]:
        """Wait for a job, and take what waits beside it; and whether that is the end."""
        jobs: list[Job] = []
        job = self._queue.get()
        while job is not None:
            jobs.append(job)
            if len(jobs) == most:
                return jobs, False
            try:
                job = self._queue.get_nowait()
            except Empty:
                return jobs, False
        return jobs, True


def answer(jobs: Sequence[Job]) -> None:
    """Log what was committed, and tell everybody who waits what came of their work."""
    for job in jobs:
        if job.error is None:
            noting.write(job.noted)
    by_loop: defaultdict[asyncio.AbstractEventLoop, list[Job]] = defaultdict(list)
    for job in jobs:
        by_loop[job.loop].append(job)
    for loop, answered in by_loop.items():
        try:
            loop.call_soon_threadsafe(_resolve, answered)
        except RuntimeError:
            logger.warning("Nobody was left to hear that %d works are done", len(answered))


def _resolve(jobs: Sequence[Job]) -> None:
    for job in jobs:
        if job.future.done():
            continue
        if job.error is None:
            job.future.set_result(job.result)
        else:
            job.future.set_exception(job.error)

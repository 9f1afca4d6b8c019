"""One thread that writes, and commits what has gathered in one durable transaction.

A commit costs a wait for the disk however much is in it. While the disk is busy the next works
gather, and share the next commit: the busier it gets, the less each one costs.
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from adapters.clocks import pause
from adapters.database.reasons import reason
from adapters.database.sessions import driver_of, session_in
from adapters.database.threads import Deadline, in_time, without_stop_iteration
from bot.ports import StoreUnavailable

T = TypeVar("T")

BATCH = 256
GATHERING = 0.002
"""Seconds: those who got their answer together ask again at nearly the same time. Whoever comes
first would have a commit alone, and take the interpreter's lock from all who are on their way."""

logger = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Job:
    """A work, who waits for it, and how it ended."""

    work: Callable[[Session], Any]
    loop: asyncio.AbstractEventLoop
    future: asyncio.Future[Any]
    deadline: Deadline
    result: Any = None
    error: BaseException | None = None


class Writer:
    """Runs works one after another in its own thread, many to a commit.

    One that raises is undone alone. Few do, so a savepoint for each is kept for when it happens:
    then all are undone, and run again with one. When a work ends the whole transaction even so,
    each has a transaction of its own. A caller that is cancelled changes nothing: its work has been
    queued, and is committed with the others. After each commit `find_lost` says what has become of
    the files, if anything.
    """

    def __init__(
        self,
        engine: Engine,
        is_unavailable: Callable[[DBAPIError], bool],
        *,
        capacity: int,
        find_lost: Callable[[], str] = str,
    ) -> None:
        self._engine = engine
        self._is_unavailable = is_unavailable
        self._capacity = capacity
        self._find_lost = find_lost
        self._queue: SimpleQueue[_Job | None] = SimpleQueue()
        self._closed = False
        self._door = Lock()
        self._thread = Thread(target=self._work, name="writer", daemon=True)
        self._thread.start()

    async def run(self, work: Callable[[Session], T], *, within: float | None = None) -> T:
        """Run `work` and return its result once it is durably committed.

        A work that has not begun after `within` seconds is not run any more.

        Raises:
            StoreUnavailable: too much is waiting, the writer is closed, the commit failed, or it
                took too long.
        """
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        deadline = Deadline(within)
        with self._door:
            if self._closed:
                raise StoreUnavailable("the database has been closed")
            if self._queue.qsize() >= self._capacity:
                raise StoreUnavailable("too much work is waiting for the database")
            self._queue.put(_Job(work, loop, future, deadline))
        return await in_time(future, deadline)

    async def close(self) -> None:
        """Commit what was accepted, and stop."""
        with self._door:
            if not self._closed:
                self._queue.put(None)
            self._closed = True
        await asyncio.to_thread(self._thread.join)

    def _work(self) -> None:
        while True:
            jobs, is_last = self._gather()
            if jobs:
                self._run_batch(jobs)
                _answer(jobs)
            if is_last:
                return
            if len(jobs) > 1:
                pause(GATHERING)

    def _gather(self) -> tuple[list[_Job], bool]:
        jobs: list[_Job] = []
        job = self._queue.get()
        while job is not None:
            jobs.append(job)
            if len(jobs) == BATCH:
                return jobs, False
            try:
                job = self._queue.get_nowait()
            except Empty:
                return jobs, False
        return jobs, True

    def _run_batch(self, jobs: Sequence[_Job]) -> None:
        if len(jobs) > 1 and (
            self._run_together(jobs) or self._run_together(jobs, savepoints=True)
        ):
            return
        for job in jobs:
            self._run_together([job])

    def _run_together(self, jobs: Sequence[_Job], *, savepoints: bool = False) -> bool:
        """Run works in one transaction; False when one of them was the end of it for all."""
        try:
            with self._engine.begin() as connection, session_in(connection) as session:
                for job in jobs:
                    self._run_one(connection, session, job, savepoint=savepoints)
                _begin_commit(jobs)
            self._insist_on_files(jobs)
        except _Undone:
            return False
        except Exception as error:
            logger.error("A commit of %d works failed: %s", len(jobs), reason(error))
            for job in jobs:
                job.error = _unavailable(error)
        return True

    def _insist_on_files(self, jobs: Sequence[_Job]) -> None:
        """What was committed into a file that nobody will see has not been stored."""
        if lost := self._find_lost():
            logger.error("A commit of %d works is lost: %s", len(jobs), lost)
            for job in jobs:
                job.error = StoreUnavailable(lost)

    def _run_one(
        self, connection: Connection, session: Session, job: _Job, *, savepoint: bool
    ) -> None:
        driver = driver_of(connection)
        if savepoint:
            # Our own: one of SQLAlchemy's takes many times as long.
            driver.execute("SAVEPOINT work")
        is_whole = self._run_work(session, job)
        if not (connection.in_transaction() and driver.in_transaction):
            job.error = job.error or StoreUnavailable("its transaction ended too early")
            raise _Undone
        if not (is_whole or savepoint):
            raise _Undone
        if not is_whole:
            driver.execute("ROLLBACK TO work")
        if savepoint:
            driver.execute("RELEASE work")

    def _run_work(self, session: Session, job: _Job) -> bool:
        """Run a work; False when it raised, and what it did has to be undone."""
        job.error = None
        if _is_late(job):
            return True
        try:
            job.result = without_stop_iteration(partial(job.work, session))
            session.flush()
        except DBAPIError as error:
            job.error = _unavailable(error) if self._is_unavailable(error) else error
        except BaseException as error:  # whatever it is, its caller must hear it
            job.error = error
        finally:
            session.close()  # forgets all objects: the next work begins with none
        return job.error is None


def _unavailable(error: Exception) -> StoreUnavailable:
    unavailable = StoreUnavailable(reason(error))
    unavailable.__cause__ = error
    return unavailable


class _Undone(Exception):
    """Nothing of the transaction is kept; going on would commit each statement alone.

    SQLAlchemy ends it when a flush fails, SQLite when the disk is full or failing, and we when
    there was no savepoint to go back to.
    """


def _is_late(job: _Job) -> bool:
    """Whether nobody waits for it any more; it says so to who asks, and has changed nothing."""
    try:
        job.deadline.refuse_after()
    except StoreUnavailable as error:
        job.error = error
    return job.error is not None


def _begin_commit(jobs: Sequence[_Job]) -> None:
    """Commit nothing for which somebody has been told that it could not be stored."""
    for job in jobs:
        if job.error is None:
            try:
                job.deadline.begin_commit()
            except StoreUnavailable as error:
                job.error = error
                raise _Undone from None


def _answer(jobs: Sequence[_Job]) -> None:
    by_loop: defaultdict[asyncio.AbstractEventLoop, list[_Job]] = defaultdict(list)
    for job in jobs:
        by_loop[job.loop].append(job)
    for loop, answered in by_loop.items():
        try:
            loop.call_soon_threadsafe(_resolve, answered)
        except RuntimeError:
            logger.warning("Nobody was left to hear that %d works are done", len(answered))


def _resolve(jobs: Sequence[_Job]) -> None:
    for job in jobs:
        if job.future.done():
            continue
        if job.error is None:
            job.future.set_result(job.result)
        else:
            job.future.set_exception(job.error)

"""One thread that writes, and commits what has gathered in one durable transaction.

A commit costs a wait for the disk however much is in it. While the disk is busy the next works
gather, and share the next commit: the busier it gets, the less each one costs.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from functools import partial
from threading import Thread
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from adapters.clocks import pause
from adapters.database.reasons import reason
from adapters.database.sessions import driver_of, session_in
from adapters.database.threads import without_stop_iteration
from adapters.database.waiting import GATHERING, Job, Waiting, answer
from bot.ports import StoreUnavailable
from challenges import noting

T = TypeVar("T")

BATCH = 256

logger = logging.getLogger(__name__)


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
        self._find_lost = find_lost
        self._waiting = Waiting(capacity)
        self._thread = Thread(target=self._work, name="writer", daemon=True)
        self._thread.start()

    async def run(self, work: Callable[[Session], T], *, within: float | None = None) -> T:
        """Run `work` and return its result once it is durably committed.

        A work that has not begun after `within` seconds is not run any more.

        Raises:
            StoreUnavailable: too much is waiting, the writer is closed, the commit failed, or it
                took too long.
        """
        return await self._waiting.run(work, within=within)

    async def close(self) -> None:
        """Commit what was accepted, and stop."""
        self._waiting.close()
        await asyncio.to_thread(self._thread.join)

    def _work(self) -> None:
        while True:
            jobs, is_last = self._waiting.take(BATCH)
            if jobs:
                self._run_batch(jobs)
                answer(jobs)
            if is_last:
                return
            if len(jobs) > 1:
                pause(GATHERING)

    def _run_batch(self, jobs: Sequence[Job]) -> None:
        if len(jobs) > 1 and (
            self._run_together(jobs) or self._run_together(jobs, savepoints=True)
        ):
            return
        for job in jobs:
            self._run_together([job])

    def _run_together(self, jobs: Sequence[Job], *, savepoints: bool = False) -> bool:
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

    def _insist_on_files(self, jobs: Sequence[Job]) -> None:
        """What was committed into a file that nobody will see has not been stored."""
        if lost := self._find_lost():
            logger.error("A commit of %d works is lost: %s", len(jobs), lost)
            for job in jobs:
                job.error = StoreUnavailable(lost)

    def _run_one(
        self, connection: Connection, session: Session, job: Job, *, savepoint: bool
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

    def _run_work(self, session: Session, job: Job) -> bool:
        """Run a work; False when it raised, and what it did has to be undone."""
        job.error = None
        if job.is_late():
            return True
        try:
            job.result = without_stop_iteration(partial(job.work, session))
            session.flush()
        except DBAPIError as error:
            job.error = _unavailable(error) if self._is_unavailable(error) else error
        except BaseException as error:  # whatever it is, its caller must hear it
            job.error = error
        finally:
            job.noted = noting.taken(session)
            if session.in_transaction() or session.identity_map:  # most presses leave it unused
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


def _begin_commit(jobs: Sequence[Job]) -> None:
    """Commit nothing for which somebody has been told that it could not be stored."""
    for job in jobs:
        if job.error is None:
            try:
                job.deadline.begin_commit()
            except StoreUnavailable as error:
                job.error = error
                raise _Undone from None

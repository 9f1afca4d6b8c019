"""Works that are alike, many to a transaction: on PostgreSQL each alone costs trips and a commit.

They lock what is one person's, and change what is everybody's last, in one order (`Sums`):
so groups of several servers wait for each other, and never in a circle. Whatever does go wrong is
undone for the whole group; then who failed runs alone, and so does everybody when it goes wrong
again.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from functools import partial
from threading import Thread
from typing import TypeVar

from sqlalchemy import Engine
from sqlmodel import Session

from adapters.clocks import pause
from adapters.database import interleaving
from adapters.database.reasons import reason
from adapters.database.threads import without_stop_iteration
from adapters.database.waiting import GATHERING, Job, Waiting, answer
from bot.ports import StoreUnavailable
from challenges import noting
from challenges.inserts import Sums

T = TypeVar("T")

MOST = 64
TRIES = 2

logger = logging.getLogger(__name__)


class Groups:
    """Runs what has gathered in one transaction of its thread's; `alone` runs a job by itself.

    One thread: while it waits for the database the next works gather. A second one would take each
    as it comes, and a group of one costs as many trips as a group of twenty.
    """

    def __init__(self, engine: Engine, alone: Callable[[Job], None], *, capacity: int) -> None:
        self._engine = engine
        self._alone = alone
        self._waiting = Waiting(capacity)
        self._thread = Thread(target=self._work, name="groups", daemon=True)
        self._thread.start()

    async def run(self, work: Callable[[Session], T], *, within: float | None = None) -> T:
        """Run `work` and return its result once it is durably committed.

        Raises:
            StoreUnavailable: too much is waiting, it took too long, or the database is away.
        """
        return await self._waiting.run(work, within=within)

    async def close(self) -> None:
        """Commit what was accepted, or hand it over, and stop."""
        self._waiting.close()
        await asyncio.to_thread(self._thread.join)

    def _work(self) -> None:
        is_last = False
        while not is_last:
            jobs, is_last = self._waiting.take(MOST)
            is_group = len(jobs) > 1
            self._run(jobs)
            if is_group and not is_last:
                pause(GATHERING)

    def _run(self, jobs: list[Job]) -> None:
        for _ in range(TRIES):
            failed = self._together(jobs) if jobs else []
            if not failed:
                answer(jobs)
                return
            for job in failed:
                jobs.remove(job)
                self._alone(job)
        for job in jobs:
            self._alone(job)

    def _together(self, jobs: Sequence[Job]) -> Sequence[Job]:
        """Run works in one transaction; says whose have to run alone, and then all are undone."""
        doing, is_committing = jobs, False
        try:
            with self._engine.begin() as connection:
                sums = Sums()
                interleaving.run(connection, [partial(_run_work, job, sums) for job in jobs])
                interleaving.run(connection, sums.in_order())
                for job in jobs:
                    doing = [job]
                    if job.error is None:
                        job.deadline.begin_commit()
                doing, is_committing = jobs, True
        except interleaving.Failed as failed:
            return [jobs[failed.number]]
        except BaseException as error:  # a thread that ends answers nobody
            if not is_committing:
                return list(doing)
            _say_unavailable(jobs, error)
        return []


def _run_work(job: Job, sums: Sums, session: Session) -> None:
    job.deadline.is_committing = False
    if not job.is_late():
        sums.put_off(session)
        job.result = without_stop_iteration(partial(job.work, session))
        job.noted = noting.taken(session)


def _say_unavailable(jobs: Sequence[Job], error: BaseException) -> None:
    """What was cut off in its commit is not done again: it may be stored."""
    logger.error("A commit of %d works failed: %s", len(jobs), reason(error))
    for job in jobs:
        if job.error is None:
            job.error = StoreUnavailable(reason(error))
            job.error.__cause__ = error

"""PostgreSQL: a small pool of threads, one transaction for each work; what is alike shares one."""

import random
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import psycopg
from psycopg.errors import (
    DeadlockDetected,
    ForeignKeyViolation,
    IdleInTransactionSessionTimeout,
    ReadOnlySqlTransaction,
    SerializationFailure,
    UniqueViolation,
)
from sqlalchemy import URL, Engine, ExceptionContext, create_engine, event
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import Session

from adapters.clocks import pause
from adapters.database.groups import Groups
from adapters.database.reasons import reason, without_details
from adapters.database.sessions import session_in
from adapters.database.threads import BoundedThreads, Deadline, in_time, without_stop_iteration
from adapters.database.waiting import Job, answer
from bot.ports import StoreUnavailable
from challenges import noting

T = TypeVar("T")

THREADS = 8
WAITING = 4096
TRIES = 5
CONNECT_SECONDS = 5
LOCK = "5s"
GROUP_LOCK = "200ms"
"""A group waits no longer for a row that somebody keeps locked: its works run alone then."""
IDLE_SECONDS = 60

_CONFLICTS = (DeadlockDetected, ForeignKeyViolation, SerializationFailure, UniqueViolation)
# psycopg calls them internal errors: a standby during a failover, and a session ended for standing
# still.
_UNAVAILABLE = (ReadOnlySqlTransaction, IdleInTransactionSessionTimeout)


class PostgresStore:
    """Keeps everything in PostgreSQL, for more than one machine."""

    def __init__(self, url: URL) -> None:
        self._engine = open_engine(url, pool_size=THREADS)
        event.listen(self._engine, "connect", _set_limits)
        self._snapshots = self._engine.execution_options(isolation_level="REPEATABLE READ")
        self._threads = BoundedThreads("postgres", threads=THREADS, capacity=WAITING)
        self._group_engine = open_engine(url)
        event.listen(self._group_engine, "connect", partial(_set_limits, lock=GROUP_LOCK))
        self._groups = Groups(self._group_engine, self._alone, capacity=WAITING)

    async def write(
        self,
        work: Callable[[Session], T],
        *,
        within: float | None = None,
        together: bool = False,
    ) -> T:
        """Run `work` and return its result once it is durably committed.

        After a conflict with another transaction, `work` is run again: after a deadlock, when both
        made the same row, which the second try then finds, and when a row is gone that was found.

        A server that hangs keeps a thread until it goes on or is gone, and its caller `within`
        seconds. What it has done by then is undone, unless it hung in the commit itself.
        """
        if together:
            return await self._groups.run(work, within=within)
        deadline = Deadline(within)
        writing = partial(_attempt, partial(self._write, work, deadline), deadline)
        return await in_time(self._threads.start(writing), deadline)

    async def read(self, work: Callable[[Session], T]) -> T:
        """Run `work` on a snapshot; what it changes is thrown away."""
        return await self._threads.run(partial(_attempt, partial(self._read, work), Deadline(None)))

    async def close(self) -> None:
        """Finish what was accepted, and let go of the connections."""
        await self._groups.close()
        await self._threads.close()
        self._group_engine.dispose()
        self._engine.dispose()

    def _alone(self, job: Job) -> None:
        """Have a job of a group run like any other."""

        def run() -> None:
            try:
                writing = partial(self._write, job.work, job.deadline)
                job.result = without_stop_iteration(partial(_attempt, writing, job.deadline))
            except BaseException as error:  # whatever it is, its caller must hear it
                job.error = error
            answer([job])

        job.error, job.noted = None, ()
        job.deadline.is_committing = False
        try:
            self._threads.submit(run)
        except StoreUnavailable as error:
            job.error = error
            answer([job])

    def _write(self, work: Callable[[Session], T], deadline: Deadline) -> T:
        with self._engine.begin() as connection, session_in(connection) as session:
            result = work(session)
            session.flush()
            deadline.begin_commit()
            noted = noting.taken(session)
        noting.write(noted)
        return result

    def _read(self, work: Callable[[Session], T]) -> T:
        with Session(self._snapshots, expire_on_commit=False) as session:
            return work(session)


def open_engine(url: URL, *, pool_size: int = 1) -> Engine:
    """An engine that says nothing of rows in its errors, and finds out when a machine is gone."""
    engine = create_engine(
        url,
        pool_size=pool_size,
        max_overflow=0,
        hide_parameters=True,
        connect_args={
            "application_name": "prikkel",
            "connect_timeout": CONNECT_SECONDS,
            # A machine that vanishes says no goodbye: without these it is waited for for hours.
            "keepalives_idle": 10,
            "keepalives_interval": 5,
            "keepalives_count": 3,
            "tcp_user_timeout": 15_000,
        },
    )
    event.listen(engine, "handle_error", _leave_out_details)
    return engine


def _set_limits(connection: psycopg.Connection, _record: object, *, lock: str = LOCK) -> None:
    # A row that somebody keeps locked must not keep a thread with it; and should this machine stand
    # still in a transaction, others must not wait for its locks.
    connection.execute(f"SET lock_timeout = '{lock}'".encode())
    idle = f"SET idle_in_transaction_session_timeout = '{IDLE_SECONDS}s'"
    connection.execute(idle.encode())
    connection.commit()


def _leave_out_details(context: ExceptionContext) -> None:
    if context.sqlalchemy_exception is not None:
        without_details(context.sqlalchemy_exception, connected=context.connection is not None)


def _attempt(work: Callable[[], T], deadline: Deadline) -> T:
    for attempt in range(1, TRIES + 1):
        try:
            return work()
        except (DBAPIError, StaleDataError) as error:
            if (_is_conflict(error) or _is_cut_off(error, deadline)) and attempt < TRIES:
                pause(random.uniform(0, 0.02 * 2**attempt))
            elif isinstance(error, DBAPIError) and _is_unavailable(error):
                raise StoreUnavailable(reason(error)) from error
            else:
                raise
    raise AssertionError("the last attempt returned or raised")


def _is_conflict(error: DBAPIError | StaleDataError) -> bool:
    """Whether another transaction was first; stale is a row that it has deleted meanwhile."""
    return isinstance(error, StaleDataError) or isinstance(error.orig, _CONFLICTS)


def _is_cut_off(error: DBAPIError | StaleDataError, deadline: Deadline) -> bool:
    """Whether the connection was lost before anything was being committed.

    After a restart of the server that is how each connection that was open is found out: asking
    first whether it still answers would cost every press a question.
    """
    lost = isinstance(error, DBAPIError) and error.connection_invalidated
    return lost and not deadline.is_committing


def _is_unavailable(error: DBAPIError) -> bool:
    """Whether the server is at fault, not the statement."""
    return isinstance(error, OperationalError | InterfaceError) or isinstance(
        error.orig, _UNAVAILABLE
    )

"""SQLite: one writer that commits for many at once, and readers beside it."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import Literal, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from adapters.clocks import pause
from adapters.database.files import OpenFiles
from adapters.database.reasons import reason
from adapters.database.threads import BoundedThreads
from adapters.database.urls import file_of
from adapters.database.writer import Writer
from bot.ports import StoreUnavailable

T = TypeVar("T")

BUSY_SECONDS = 1.2
"""Who presses must hear of it within three seconds, and may have to wait for two such waits."""
READERS = 4
CACHE_KIB = 8 * 1024
"""Pages that each connection keeps: more makes neither presses nor leaderboards faster."""
WAITING_READS = 1000
WAITING_WRITES = 4096

# The primary result codes that speak of the file or the machine, not of the statement.
_UNAVAILABLE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_NOTADB,
}

Begin = Literal["BEGIN", "BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"]


class SqliteStore:
    """Keeps everything in one file; what it acknowledged survives a power cut."""

    def __init__(self, url: URL) -> None:
        self._write_engine = open_engine(url, begin="BEGIN IMMEDIATE", pool_size=1)
        self._read_engine = open_engine(url, begin="BEGIN", pool_size=READERS)
        self._files = OpenFiles(file_of(url))
        event.listen(self._write_engine, "connect", self._files.remember)
        event.listen(self._write_engine, "begin", self._files.mark)
        self._writer = Writer(
            self._write_engine, is_unavailable, capacity=WAITING_WRITES, find_lost=self._files.lost
        )
        self._readers = BoundedThreads("reader", threads=READERS, capacity=WAITING_READS)

    async def write(
        self, work: Callable[[Session], T], *, within: float | None = None, together: bool = False
    ) -> T:
        """Run `work` and return its result once it is durably committed."""
        del together  # here all share a transaction
        return await self._writer.run(work, within=within)

    async def read(self, work: Callable[[Session], T]) -> T:
        """Run `work` on a snapshot; what it changes is thrown away."""
        return await self._readers.run(partial(self._read, work))

    async def close(self) -> None:
        """Finish what was accepted, and let go of the file."""
        await self._writer.close()
        await self._readers.close()
        self._write_engine.dispose()
        self._read_engine.dispose()

    def _read(self, work: Callable[[Session], T]) -> T:
        if lost := self._files.lost():  # before a connection makes an empty file in its place
            raise StoreUnavailable(lost)
        try:
            with Session(self._read_engine, expire_on_commit=False) as session:
                return work(session)
        except DBAPIError as error:
            if is_unavailable(error):
                raise StoreUnavailable(reason(error)) from error
            raise


def is_unavailable(error: DBAPIError) -> bool:
    """Whether the file or the machine is at fault: a full disk, a lock, a missing folder."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _UNAVAILABLE


def is_damaged(file: Path) -> bool:
    """Whether SQLite finds a fault in a file; it looks at every page."""
    address = f"{file.absolute().as_uri()}?mode=rw"
    try:
        with closing(sqlite3.connect(address, uri=True)) as database:
            return database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",)
    except sqlite3.Error as error:
        return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def open_engine(
    url: URL,
    *,
    begin: Begin,
    pool_size: int = 1,
    busy_seconds: float = BUSY_SECONDS,
    foreign_keys: bool = True,
) -> Engine:
    """An engine whose transactions start with `begin`, on a file in WAL mode."""
    engine = create_engine(
        url,
        pool_size=pool_size,
        max_overflow=0,
        hide_parameters=True,
        connect_args={"timeout": busy_seconds, "check_same_thread": False},
    )

    def keep_private(*_: object) -> None:
        _create_private(file_of(url))

    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        # The driver starts transactions late and not around every statement; with isolation_level
        # None it leaves that to us (`start` below).
        connection.isolation_level = None
        _switch_to_wal(connection)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")  # who is erased is not left in free pages
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")

    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "do_connect", keep_private)
    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", start)
    return engine


def _create_private(file: Path) -> None:
    """Let nobody else on the machine read a new database; SQLite itself would let everybody.

    A file that is there is not touched, not even opened: closing it would end SQLite's locks.
    """
    with suppress(OSError):  # it is there, or cannot be: SQLite says so better
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def _switch_to_wal(connection: sqlite3.Connection) -> None:
    # Two processes that open a new file at the same moment get "locked" here, whatever the timeout.
    for attempt in range(50):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or attempt == 49:
                raise
            pause(0.05)
        else:
            return

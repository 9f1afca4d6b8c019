"""Whether the files of an SQLite database are still those that were opened, and hold the same."""

import os
import secrets
import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from sqlalchemy import Connection

_LOST = (
    "its file was replaced or removed while this server runs; put it back, or restart the server"
)
_WRITTEN_OVER = (
    "another file was copied over it while this server runs; stop every Prikkel process, and put a "
    "backup in its place as docs/operator.md says"
)

_SMALLEST_PAGE = 512
"""Bytes; of a file with less SQLite reads marks of nought."""


class Mark(NamedTuple):
    """What a file says of itself in its first page.

    `database` is a number of its own, that a backup does not have; nought until there is one.
    `generation` goes up whenever the file itself was written: an older copy has a lower one.
    """

    database: int
    generation: int


class OpenFiles:
    """Who writes into a file without a name is told that all is well, and nobody will see it.

    The same holds for a file that another one was copied over, though it keeps its name: SQLite
    goes on with pages of both. What it commits is kept in the journal at first, so that the file
    itself changes seldom: only then it is asked for its mark.
    """

    def __init__(self, database: Path) -> None:
        self._database = database.absolute()
        self._paths = (str(self._database), f"{self._database}-wal")
        self._opened: dict[str, tuple[int, int]] = {}
        self._number = 0
        self._is_sure = False
        self._seen = Mark(0, 0)
        self._seen_at = 0
        self._is_due = True
        self._looking = Lock()

    def remember(self, *_: object) -> None:
        """Note which files are open, those that were opened first."""
        for path in self._paths:
            found = _state(path)
            if found is not None:
                self._opened.setdefault(path, (found.st_dev, found.st_ino))

    def mark(self, connection: Connection) -> None:
        """Mark the database in a transaction that begins, once after each time it was written."""
        if not self._is_due:
            return
        if not self._is_sure:
            found = _read(connection, "application_id")
            # Read in another transaction than it was written in: that one may come to nothing.
            self._is_sure = found != 0
            self._number = found or self._number or _number()
            _write(connection, "application_id", self._number)
        self._is_due = not self._is_sure
        _write(connection, "user_version", _read(connection, "user_version") + 1)

    def lost(self) -> str:
        """What has become of the files, in a sentence; empty while they are in their place.

        Two looks at a folder, some microseconds: it is done for every commit.
        """
        if len(self._opened) < len(self._paths):
            self.remember()  # the journal comes with the first transaction
        changed_at = self._seen_at
        for path, opened in tuple(self._opened.items()):  # other threads look, and note, as well
            found = _state(path)
            if found is None or (found.st_dev, found.st_ino) != opened:
                return _LOST
            if path == self._paths[0]:
                changed_at = found.st_ctime_ns
        return "" if changed_at == self._seen_at or self._is_ours(changed_at) else _WRITTEN_OVER

    def _is_ours(self, changed_at: int) -> bool:
        """Whether the file that was written is the one that was opened, and not an older copy."""
        with self._looking:  # one look after another: what was seen first is not held to the next
            found = _mark_in(self._database)
            if found is None or found.generation < self._seen.generation:
                return False
            known = self._number or self._seen.database
            is_marked = bool(found.database or self._seen.database)
            if known not in (0, found.database) and is_marked:
                return False
            self._seen, self._seen_at, self._is_due = found, changed_at, True
        return True


def mark_anew(database: sqlite3.Connection) -> None:
    """Make a copy another database than the one that it was made of."""
    database.execute(f"PRAGMA application_id = {_number()}")


def _number() -> int:
    return secrets.randbelow(2**31 - 1) + 1


def _mark_in(file: Path) -> Mark | None:
    """The mark in the file itself, whatever the journal says; None where there is none."""
    try:
        is_whole = file.stat().st_size >= _SMALLEST_PAGE
        address = f"{file.as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True)) as database:
            # Or it would find a file damaged to which SQLite is just adding pages.
            database.execute("PRAGMA writable_schema = ON")
            (number,) = database.execute("PRAGMA application_id").fetchone()
            (generation,) = database.execute("PRAGMA user_version").fetchone()
    except (OSError, sqlite3.Error):
        return None
    return Mark(number, generation) if is_whole else None


def _read(connection: Connection, pragma: str) -> int:
    return connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one()


def _write(connection: Connection, pragma: str, value: int) -> None:
    connection.exec_driver_sql(f"PRAGMA {pragma} = {value}")


def _state(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116 - a Path takes three times as long
    except OSError:
        return None

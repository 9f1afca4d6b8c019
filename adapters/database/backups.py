"""A copy of a database that is whole, made while the server writes."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
from datetime import datetime
from pathlib import Path

from sqlalchemy import URL

from adapters.database.files import mark_anew
from adapters.database.sqlite import is_damaged
from adapters.database.unfinished import DATED, unfinished
from adapters.database.urls import named
from adapters.settings import inherited

BUSY_SECONDS = 30.0


class NoBackup(Exception):
    """There is no copy; the text says why, in a sentence."""


def back_up(source: Path, target: Path, *, replace: bool = False) -> int:
    """Copy a database into one file, and return its size in bytes.

    It shows one moment, and everything that was acknowledged before that. It is checked before it
    gets its name, so that a file of that name is always a good one; only its owner may read it.
    What was erased is not in it: pages that are no longer used are left behind.

    Raises:
        NoBackup: there is no database, the file exists already, or it cannot be written.
    """
    if not source.is_file():
        raise NoBackup(f"There is no database at {source}.")
    try:
        if target.exists() and target.samefile(source):
            raise NoBackup(f"{target} is the database itself; name another file.")
        _refuse(target, replace=replace)
        with unfinished(target) as making:
            _copy(source, making.path)
            _check(making.path)
            return _finish(making.path, target, replace=replace)
    except FileExistsError:
        raise NoBackup(f"{target} exists already; --force replaces an older backup.") from None
    except OSError as error:
        raise NoBackup(f"{target} cannot be written: {error.strerror}.") from None
    except sqlite3.Error as error:
        # Of a damaged one SQLite may say that the copy cannot be opened.
        reason = "it is damaged" if is_damaged(source) else error
        raise NoBackup(f"The database cannot be copied: {reason}.") from None


def dump(url: URL, target: Path, *, replace: bool = False) -> int | None:
    """The same of a PostgreSQL database by its own `pg_dump`; None where that is not installed.

    Raises:
        NoBackup: it could not be made, or the file exists already.
    """
    program = shutil.which("pg_dump")
    if program is None:
        return None
    password = {"PGPASSWORD": str(url.password)} if url.password else {}
    try:
        _refuse(target, replace=replace)
        with unfinished(target) as making:
            done = subprocess.run(
                [program, "--format=custom", "--no-password", f"--file={making.path}", named(url)],
                env=inherited(password), pass_fds=[making.lock], capture_output=True, text=True,
                check=False,
            )  # fmt: skip
            if done.returncode:
                said = done.stderr.strip() or "pg_dump does not say why."
                raise NoBackup(f"It was not made. {said}")
            return _finish(making.path, target, replace=replace)
    except OSError as error:
        raise NoBackup(f"{target} cannot be written: {error.strerror}.") from None


def _refuse(target: Path, *, replace: bool) -> None:
    """Look whether there is room for a file of that name.

    Raises:
        NoBackup: a folder is there, or a file that is to stay.
        OSError: there can be none of that name.
    """
    if target.is_dir():
        raise NoBackup(f"{target} is a folder; name a file in it, or add --keep 14.")
    if target.exists() and not (replace and target.is_file()):
        raise NoBackup(f"{target} exists already; --force replaces an older backup.")


def dated(now: datetime, ending: str) -> str:
    """The name of a backup that is one of several; `now` is in UTC."""
    return f"prikkel-{now:%Y-%m-%dT%H%M%SZ}.{ending}"


def remove_older(folder: Path, keep: int) -> list[Path]:
    """Remove all but the newest backups of a folder, and nothing else; returns what is gone."""
    names = sorted(path for path in folder.iterdir() if DATED.fullmatch(path.name))
    for path in names[:-keep]:
        path.unlink()
    return names[:-keep]


def _copy(source: Path, target: Path) -> None:
    address = f"{source.absolute().as_uri()}?mode=rw"
    with contextlib.closing(sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS)) as database:
        database.execute("VACUUM INTO ?", (str(target),))
    with contextlib.closing(sqlite3.connect(target)) as copy:
        mark_anew(copy)


def _check(copy: Path) -> None:
    with contextlib.closing(sqlite3.connect(copy)) as database:
        (found,) = database.execute("PRAGMA integrity_check").fetchone()
        orphans = database.execute("PRAGMA foreign_key_check").fetchall()
    if found != "ok":
        raise NoBackup("The database is damaged: the copy does not pass SQLite's integrity check.")
    if orphans:
        raise NoBackup(f"The database is damaged: rows of {orphans[0][0]} lack what they refer to.")


def _finish(made: Path, target: Path, *, replace: bool) -> int:
    """Give what was made its name; returns its size."""
    _to_disk(made)
    _give_name(made, target, replace=replace)
    _to_disk(target.parent)
    return target.stat().st_size


def _give_name(made: Path, target: Path, *, replace: bool) -> None:
    if replace:
        made.replace(target)
    else:
        target.hardlink_to(made)  # unlike a rename it fails where somebody was first


def _to_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

"""A copy of a database that is whole, made while the server writes."""

import contextlib
import os
import re
import secrets
import shutil
import sqlite3
import subprocess
from datetime import datetime
from pathlib import Path

from sqlalchemy import URL

from adapters.database.files import mark_anew
from adapters.database.sqlite import is_damaged
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
    if target.exists() and (not replace or target.samefile(source) or not target.is_file()):
        raise NoBackup(f"{target} exists already; --force replaces an older backup.")
    unfinished = _beside(target)
    try:
        # Made first, and closed to others: SQLite fills an empty file as it finds it.
        os.close(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        _copy(source, unfinished)
        _check(unfinished)
        _to_disk(unfinished)
        _give_name(unfinished, target, replace=replace)
        _to_disk(target.parent)
        return target.stat().st_size
    except FileExistsError:
        raise NoBackup(f"{target} exists already; --force replaces an older backup.") from None
    except OSError as error:
        raise NoBackup(f"{target} cannot be written: {error.strerror}.") from None
    except sqlite3.Error as error:
        # Of a damaged one SQLite may say that the copy cannot be opened.
        reason = "it is damaged" if is_damaged(source) else error
        raise NoBackup(f"The database cannot be copied: {reason}.") from None
    finally:
        with contextlib.suppress(OSError):  # where it could not be made either
            unfinished.unlink()


def dump(url: URL, target: Path, *, replace: bool = False) -> int | None:
    """The same of a PostgreSQL database by its own `pg_dump`; None where that is not installed.

    Raises:
        NoBackup: it could not be made, or the file exists already.
    """
    program = shutil.which("pg_dump")
    if program is None:
        return None
    if target.exists() and (not replace or not target.is_file()):
        raise NoBackup(f"{target} exists already; --force replaces an older backup.")
    unfinished = _beside(target)
    address = url.set(drivername="postgresql")._replace(password=None).render_as_string()
    password = {"PGPASSWORD": str(url.password)} if url.password else {}
    try:
        os.close(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        done = subprocess.run(
            [program, "--format=custom", "--no-password", f"--file={unfinished}", address],
            env=inherited(password), capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise NoBackup(f"It was not made. {done.stderr.strip() or 'pg_dump does not say why.'}")
        _to_disk(unfinished)
        _give_name(unfinished, target, replace=replace)
        _to_disk(target.parent)
        return target.stat().st_size
    except OSError as error:
        raise NoBackup(f"{target} cannot be written: {error.strerror}.") from None
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink()


_DATED = re.compile(r"prikkel-\d{4}-\d\d-\d\dT\d{6}Z\.(sqlite|dump)")


def dated(now: datetime, ending: str) -> str:
    """The name of a backup that is one of several; `now` is in UTC."""
    return f"prikkel-{now:%Y-%m-%dT%H%M%SZ}.{ending}"


def remove_older(folder: Path, keep: int) -> list[Path]:
    """Remove all but the newest backups of a folder, and nothing else; returns what is gone."""
    names = sorted(path for path in folder.iterdir() if _DATED.fullmatch(path.name))
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


def _give_name(unfinished: Path, target: Path, *, replace: bool) -> None:
    if replace:
        unfinished.replace(target)
    else:
        target.hardlink_to(unfinished)  # unlike a rename it fails where somebody was first


def _beside(target: Path) -> Path:
    """A name of its own: in a container every command may have the number of a killed one."""
    return target.with_name(f".{target.name}.unfinished-{secrets.token_hex(4)}")


def _to_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

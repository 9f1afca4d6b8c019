"""What is being made: backups under a name of their own, and databases at a revision of their own.

Whoever makes one holds a lock on its folder, shared with others who do. What a killed one left
behind goes at the next: when nobody else holds that lock, nobody is at work on it.
"""

import contextlib
import fcntl
import os
import re
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

REVISION = "unfinished"
"""Where a database is that was not copied, or put back, to its end; while it is copied, with the
revision of which it will be behind a slash."""

DATED = re.compile(r"prikkel-\d{4}-\d\d-\d\dT\d{6}Z\.(sqlite|dump)")
"""The names of backups that are one of several."""

_UNFINISHED = re.compile(r"\.(?P<target>.+)\.unfinished-[0-9a-f]{8}(-journal|-wal|-shm)?")


class Unfinished(NamedTuple):
    """An empty file that only its owner may read, and the lock of who fills it."""

    path: Path
    lock: int


@contextlib.contextmanager
def unfinished(target: Path) -> Iterator[Unfinished]:
    """Make a file that is to become `target`; what is left of it in the end is removed.

    A program that is started to fill it has to get the lock too: it may outlive who started it.

    Raises:
        OSError: nothing can be written there.
    """
    lock = os.open(target.parent, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # others are at work; NFS locks no folder for one alone
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _clear(target)
        with contextlib.suppress(OSError):
            fcntl.flock(lock, fcntl.LOCK_SH)
        # In a container every command may have the number of a killed one.
        path = target.with_name(f".{target.name}.unfinished-{secrets.token_hex(4)}")
        # Made first, and closed to others: who fills an empty file leaves it as it is found.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        try:
            yield Unfinished(path, lock)
        finally:
            with contextlib.suppress(OSError):
                path.unlink()
    finally:
        os.close(lock)


def _clear(target: Path) -> None:
    """Remove what was to become the same backup, or another one of several, and never will."""
    for path in target.parent.iterdir():
        found = _UNFINISHED.fullmatch(path.name)
        if found and _is_alike(found["target"], target.name) and _is_file(path):
            path.unlink()


def _is_alike(one: str, other: str) -> bool:
    return one == other or bool(DATED.fullmatch(one) and DATED.fullmatch(other))


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()

"""The folder of a demonstration: gone when it ends, and at the next start if it was killed."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

PREFIX = "prikkel-demo-"
_LOCK = "in-use"


@contextmanager
def own_folder() -> Generator[Path]:
    """A folder that lasts as long as the block; what others left who were killed is removed."""
    remove_leftovers(Path(tempfile.gettempdir()))
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    try:
        with (folder / _LOCK).open("wb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def remove_leftovers(where: Path) -> None:
    """Remove the folders of this user that nobody holds the lock of any more."""
    for folder in where.glob(f"{PREFIX}*"):
        with suppress(OSError):
            if folder.is_symlink() or folder.stat().st_uid != os.getuid():
                continue
            with (folder / _LOCK).open("rb") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # refused while it is in use
                shutil.rmtree(folder, ignore_errors=True)

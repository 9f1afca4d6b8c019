"""Whether the files of an SQLite database are still those that were opened."""

import os
from pathlib import Path

_LOST = (
    "its file was replaced or removed while this server runs; put it back, or restart the server"
)


class OpenFiles:
    """Who writes into a file without a name is told that all is well, and nobody will see it."""

    def __init__(self, database: Path) -> None:
        self._paths = (str(database.absolute()), f"{database.absolute()}-wal")
        self._opened: dict[str, tuple[int, int]] = {}

    def remember(self, *_: object) -> None:
        """Note which files are open, those that were opened first."""
        for path in self._paths:
            found = _identity(path)
            if found is not None:
                self._opened.setdefault(path, found)

    def lost(self) -> str:
        """What has become of the files, in a sentence; empty while they are in their place.

        Two looks at a folder, some microseconds: it is done for every commit.
        """
        if len(self._opened) < len(self._paths):
            self.remember()  # the journal comes with the first transaction
        for path, opened in self._opened.items():
            if _identity(path) != opened:
                return _LOST
        return ""


def _identity(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116 - a Path takes three times as long
    except OSError:
        return None
    return found.st_dev, found.st_ino

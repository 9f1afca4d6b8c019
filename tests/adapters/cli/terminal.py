"""An operator who types commands."""

import sqlite3
from pathlib import Path

import pytest

from adapters.cli.commands import run

HERE = ["--workspace", "slack:T123", "--channel", "C123"]


class Terminal:
    """Runs commands in an empty folder, and remembers what they said."""

    def __init__(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        self._capsys = capsys
        self.folder = folder
        self.said = self.complained = ""

    def run(self, *arguments: str) -> int:
        code = run(arguments)
        self.said, self.complained = self._capsys.readouterr()
        return code

    def start(self, *more: str, day: str = "2199-11-25") -> int:
        return self.run("campaign", "start", "--without-consent", *HERE, "--start", day, *more)

    def rows(self, statement: str) -> list[tuple[object, ...]]:
        with sqlite3.connect(self.folder / "prikkel.sqlite") as connection:
            return connection.execute(statement).fetchall()

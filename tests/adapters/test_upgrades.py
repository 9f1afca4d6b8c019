"""An upgrade as the operator's page has it, the way back, and what is killed halfway."""

import hashlib
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import create_engine, inspect, text

from adapters.cli.commands import run
from adapters.database.backups import back_up
from adapters.database.urls import parse_url
from adapters.migrations import current_revision, migrate, newest_revision
from adapters.migrations.upgrading import configuration
from tests.adapters.test_migrations import REVISIONS, fill
from tests.migrated import migrated

OLD = REVISIONS[-12]
NEVER = 1_000_000
ROOT = Path(__file__).parents[2]

MIGRATE = """
import os, signal, sys
from sqlalchemy import Engine, event
from adapters.migrations import migrate

left = [int(sys.argv[2])]

@event.listens_for(Engine, "before_cursor_execute")
def count(*_):
    left[0] -= 1
    if left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)

@event.listens_for(Engine, "commit")
def commits(_):
    if sys.argv[3] == "commit":
        os.kill(os.getpid(), signal.SIGKILL)
    print(int(sys.argv[2]) - left[0], flush=True)
    os._exit(0)

migrate(sys.argv[1])
"""

BACKUP = """
import os, signal, sys
from pathlib import Path
from adapters.database.backups import back_up

name, number = sys.argv[3], [int(sys.argv[4])]

def hear(event, arguments):
    if event == name:
        number[0] -= 1
        if number[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(hear)
back_up(Path(sys.argv[1]), Path(sys.argv[2]), replace=True)
"""


def old(database_url: str) -> None:
    """A database of an earlier version, with rows in every table."""
    engine = create_engine(parse_url(database_url))
    with engine.begin() as connection:
        command.upgrade(configuration(connection), OLD)
        fill(connection)
    engine.dispose()


def content(database_url: str) -> dict[str, str]:
    """What is in each table, in short."""
    engine = create_engine(parse_url(database_url))
    with engine.connect() as connection:
        found = {
            name: hashlib.sha256(
                repr(
                    sorted(map(repr, connection.execute(text(f'SELECT * FROM "{name}"'))))
                ).encode()
            ).hexdigest()
            for name in inspect(engine).get_table_names()
        }
    engine.dispose()
    return found


def child(script: str, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", script, *words], cwd=ROOT, capture_output=True, text=True,
        timeout=120, check=False,
    )  # fmt: skip


def test_an_upgrade_and_the_way_back_are_as_the_documents_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    database = tmp_path / "prikkel.sqlite"
    address = f"sqlite:///{database}"
    old(address)
    before = content(address)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", address)

    assert run(["backup", "before-upgrade.sqlite"]) == 0
    assert run(["migrate"]) == 0
    assert f"up to date ({newest_revision()})" in capsys.readouterr().out
    assert before.items() - content(address).items() != before.items(), "some tables stay as is"
    assert current_revision(address) == newest_revision()

    aside = tmp_path / "aside"
    aside.mkdir()
    for file in tmp_path.glob("prikkel.sqlite*"):
        file.rename(aside / file.name)
    shutil.copy("before-upgrade.sqlite", database)
    assert current_revision(address) == OLD
    assert content(address) == before
    assert run(["campaign", "status"]) == 1
    assert "The database is not up to date." in capsys.readouterr().err

    assert run(["migrate"]) == 0
    assert current_revision(address) == newest_revision()


@pytest.mark.parametrize("share", [0.3, 1.0, "commit"])
def test_a_migration_that_is_killed_leaves_the_database_as_it_was(
    empty_database_url: str, share: float | str
):
    old(empty_database_url)
    before = content(empty_database_url)
    whole = int(child(MIGRATE, empty_database_url, str(NEVER), "measure").stdout)
    assert content(empty_database_url) == before, "it ended before it was committed"
    at = NEVER if isinstance(share, str) else max(1, int(whole * share))

    killed = child(MIGRATE, empty_database_url, str(at), str(share))

    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert current_revision(empty_database_url) == OLD
    assert content(empty_database_url) == before
    migrate(empty_database_url)
    assert current_revision(empty_database_url) == newest_revision()


@pytest.mark.parametrize(
    ("event", "number"),
    [
        pytest.param("sqlite3.connect", 1, id="before it begins"),
        pytest.param("sqlite3.connect", 2, id="when it is copied"),
        pytest.param("sqlite3.connect", 3, id="before it is checked"),
        pytest.param("os.rename", 1, id="before it gets its name"),
    ],
)
def test_a_backup_that_is_killed_leaves_both_files_as_they_were(
    tmp_path: Path, event: str, number: int
):
    address = migrated(tmp_path)
    database, copy = tmp_path / "prikkel.sqlite", tmp_path / "copy.sqlite"
    copy.write_text("the good one of yesterday")

    killed = child(BACKUP, str(database), str(copy), event, str(number))

    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert copy.read_text() == "the good one of yesterday"
    assert len(_unfinished(tmp_path)) == 1
    assert current_revision(address) == newest_revision()
    back_up(database, copy, replace=True)
    with sqlite3.connect(copy) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert not _unfinished(tmp_path)


def test_what_a_killed_backup_left_is_not_in_the_way_of_the_next(tmp_path: Path):
    """In a container every command may have the same process id."""
    migrated(tmp_path)
    words = (str(tmp_path / "prikkel.sqlite"), str(tmp_path / "copy.sqlite"))
    always_one = BACKUP.replace("os.kill(os.getpid()", "os.kill(pid()").replace(
        "name, number", "pid, os.getpid = os.getpid, lambda: 1\nname, number", 1
    )
    for _ in range(2):
        killed = child(always_one, *words, "os.rename", "1")
        assert killed.returncode == -signal.SIGKILL, killed.stderr
    ended = child(always_one, *words, "none", "1")
    assert ended.returncode == 0, ended.stderr
    assert not _unfinished(tmp_path)


def _unfinished(folder: Path) -> Sequence[Path]:
    return list(folder.glob(".copy.sqlite.unfinished-*"))

"""An upgrade as the operator's page has it, the way back, and what is killed halfway."""

import hashlib
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Engine, create_engine, event, inspect, text

from adapters.cli.commands import run
from adapters.database.backups import back_up
from adapters.database.urls import parse_url
from adapters.migrations import current_revision, migrate, newest_revision
from adapters.migrations.upgrading import configuration
from tests.adapters.test_migrations import REVISIONS, fill
from tests.forked import fork
from tests.migrated import migrated

OLD = REVISIONS[-12]
NEVER = 1_000_000


def migrate_and_end(database_url: str, statements: int, end: str) -> None:
    """Migrate until so many statements, or its commit: killed there, or says how many it took."""
    left = statements

    def count(*_: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def commits(_: object) -> None:
        if end == "commit":
            os.kill(os.getpid(), signal.SIGKILL)
        print(statements - left, flush=True)
        os._exit(0)

    event.listen(Engine, "before_cursor_execute", count)
    event.listen(Engine, "commit", commits)
    migrate(database_url)


def back_up_until(database: Path, copy: Path, name: str, number: int, pid: int = 0) -> None:
    """Make a backup, and be killed at the so-manieth audit event of this name."""
    own, left = os.getpid(), number
    if pid:
        os.getpid = lambda: pid

    def hear(event: str, _: object) -> None:
        nonlocal left
        if event == name:
            left -= 1
            if left == 0:
                os.kill(own, signal.SIGKILL)

    sys.addaudithook(hear)
    back_up(database, copy, replace=True)


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
    empty_database_url: str, share: float | str, tmp_path: Path
):
    old(empty_database_url)
    before, said = content(empty_database_url), tmp_path / "said"
    measured = fork(migrate_and_end, empty_database_url, NEVER, "measure", said=said).join()
    assert measured == 0, said.read_text()
    assert content(empty_database_url) == before, "it ended before it was committed"
    at = NEVER if isinstance(share, str) else max(1, int(int(said.read_text()) * share))

    killed = fork(migrate_and_end, empty_database_url, at, str(share), said=said).join()

    assert killed == -signal.SIGKILL, said.read_text()
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

    said = tmp_path / "said"
    killed = fork(back_up_until, database, copy, event, number, said=said).join()

    assert killed == -signal.SIGKILL, said.read_text()
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
    files, said = (tmp_path / "prikkel.sqlite", tmp_path / "copy.sqlite"), tmp_path / "said"
    for _ in range(2):
        killed = fork(back_up_until, *files, "os.rename", 1, 1, said=said).join()
        assert killed == -signal.SIGKILL, said.read_text()
    ended = fork(back_up_until, *files, "none", 1, 1, said=said).join()
    assert ended == 0, said.read_text()
    assert not _unfinished(tmp_path)


def _unfinished(folder: Path) -> Sequence[Path]:
    return list(folder.glob(".copy.sqlite.unfinished-*"))

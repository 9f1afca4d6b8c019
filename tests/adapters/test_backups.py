import asyncio
import itertools
import shlex
import shutil
import sqlite3
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import make_url
from sqlmodel import Session, select

from adapters import migrations
from adapters.cli.commands import run
from adapters.database import open_store
from adapters.database.backups import NoBackup, back_up, dated, dump
from adapters.database.unfinished import unfinished
from bot.models import InboxEntry
from tests.migrated import migrated
from tests.postgres import PROGRAMS, Postgres

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    migrated(tmp_path)
    return tmp_path / "prikkel.sqlite"


def keys(path: Path) -> set[str]:
    with sqlite3.connect(path) as connection:
        return {key for (key,) in connection.execute("SELECT key FROM inbox")}


async def test_a_backup_under_load_holds_all_that_was_acknowledged(database: Path, tmp_path: Path):
    store = open_store(f"sqlite:///{database}")
    acknowledged: list[str] = []
    numbers = itertools.count()

    async def write() -> None:
        while True:
            key = f"press/{next(numbers)}"

            def work(session: Session, key: str = key) -> None:
                session.add(InboxEntry(key=key, received_at=NOW))

            await store.write(work)
            acknowledged.append(key)

    async with asyncio.timeout(60):
        writers = [asyncio.create_task(write()) for _ in range(16)]
        for number in range(5):
            while len(acknowledged) < 200 * (number + 1):  # noqa: ASYNC110
                await asyncio.sleep(0.001)
            before = set(acknowledged)
            copy = tmp_path / f"copy-{number}.sqlite"
            await asyncio.to_thread(back_up, database, copy)
            assert keys(copy) >= before
        for writer in writers:
            writer.cancel()
        await asyncio.gather(*writers, return_exceptions=True)
        await store.close()


async def test_a_backup_is_put_back_as_the_documents_say(database: Path, tmp_path: Path):
    store = open_store(f"sqlite:///{database}")
    await store.write(lambda session: session.add(InboxEntry(key="kept", received_at=NOW)))
    copy = tmp_path / "copy.sqlite"
    back_up(database, copy)
    await store.write(lambda session: session.add(InboxEntry(key="later", received_at=NOW)))
    await store.close()

    for file in tmp_path.glob("prikkel.sqlite*"):  # noqa: ASYNC240
        file.unlink()
    shutil.copy(copy, database)
    migrations.migrate(f"sqlite:///{database}")
    restored = open_store(f"sqlite:///{database}")
    await restored.write(lambda session: session.add(InboxEntry(key="new", received_at=NOW)))
    found = await restored.read(lambda session: session.exec(select(InboxEntry.key)).all())
    await restored.close()

    assert sorted(found) == ["kept", "new"]


def test_a_backup_is_one_file_that_only_its_owner_may_read(database: Path, tmp_path: Path):
    folder = tmp_path / "backups"
    folder.mkdir()
    size = back_up(database, folder / "copy.sqlite")

    [copy] = folder.iterdir()
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.stat().st_size == size


def test_what_was_erased_is_not_in_it(database: Path, tmp_path: Path):
    with sqlite3.connect(database) as connection:
        connection.execute("INSERT INTO inbox VALUES ('U0SECRET', '2026-11-23 08:00:00')")
        connection.commit()
        connection.execute("DELETE FROM inbox")
        connection.commit()
    back_up(database, tmp_path / "copy.sqlite")

    assert b"U0SECRET" not in (tmp_path / "copy.sqlite").read_bytes()


def test_an_older_file_is_replaced_only_when_asked(database: Path, tmp_path: Path):
    copy = tmp_path / "copy.sqlite"
    copy.write_text("precious")
    with pytest.raises(NoBackup, match="--force"):
        back_up(database, copy)
    assert copy.read_text() == "precious"

    back_up(database, copy, replace=True)
    assert keys(copy) == set()


@pytest.mark.parametrize("target", ["prikkel.sqlite", "."])
def test_the_database_itself_is_never_replaced(database: Path, tmp_path: Path, target: str):
    with pytest.raises(NoBackup, match=r"is the database itself|is a folder"):
        back_up(database, tmp_path / target, replace=True)
    assert keys(database) == set()


def test_a_damaged_database_gives_no_backup_and_leaves_the_older_one(
    database: Path, tmp_path: Path
):
    copy = tmp_path / "copy.sqlite"
    copy.write_text("the good one of yesterday")
    with sqlite3.connect(database) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(
            "INSERT INTO team (id, organisation_id, name, site) VALUES ('a', 'gone', 'x', '')"
        )
        connection.commit()
    with pytest.raises(NoBackup, match="damaged"):
        back_up(database, copy, replace=True)
    database.write_bytes(b"not a database at all" * 1000)
    with pytest.raises(NoBackup, match="it is damaged"):
        back_up(database, copy, replace=True)

    assert copy.read_text() == "the good one of yesterday"
    assert not list(tmp_path.glob(".copy*"))


def test_a_missing_database_or_folder_is_named(database: Path, tmp_path: Path):
    with pytest.raises(NoBackup, match="There is no database"):
        back_up(tmp_path / "none.sqlite", tmp_path / "copy.sqlite")
    with pytest.raises(NoBackup, match="cannot be written"):
        back_up(database, tmp_path / "nowhere" / "copy.sqlite")
    assert not (tmp_path / "none.sqlite").exists()
    with pytest.raises(NoBackup, match="cannot be written: File name too long"):
        back_up(database, tmp_path / ("long" * 100))
    with pytest.raises(NoBackup, match="is a folder; name a file in it, or add --keep"):
        back_up(database, tmp_path, replace=True)
    with pytest.raises(NoBackup, match="cannot be written: Not a directory"):
        back_up(database, database / "copy.sqlite")


@pytest.mark.postgres
async def test_postgres_goes_there_and_back_as_the_documents_say(
    postgres: Postgres, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
):  # fmt: skip
    address = postgres.create("to_be_kept")
    migrations.migrate(address)
    store = open_store(address)
    await store.write(lambda session: session.add(InboxEntry(key="kept", received_at=NOW)))
    await store.close()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", address)

    monkeypatch.setenv("PATH", str(tmp_path))
    assert run(["backup", "kept.dump"]) == 1
    [dump] = [line for line in capsys.readouterr().err.splitlines() if line.startswith("pg_dump")]
    _run(dump)
    empty = postgres.create("brought_back")
    _run(f'pg_restore --no-owner --single-transaction --dbname="{empty}" kept.dump')

    assert migrations.current_revision(empty) == migrations.newest_revision()
    restored = open_store(empty)
    found = await restored.read(lambda session: session.exec(select(InboxEntry.key)).all())
    await restored.close()
    assert found == ["kept"]


@pytest.mark.postgres
def test_where_pg_dump_is_installed_it_is_run_and_its_words_are_told(
    postgres: Postgres, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
):  # fmt: skip
    address = postgres.create("to_be_dumped")
    migrations.migrate(address)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(PROGRAMS))
    monkeypatch.setenv("DATABASE_URL", address)

    assert run(["backup", "kept.dump"]) == 0
    assert (tmp_path / "kept.dump").stat().st_mode & 0o777 == 0o600
    assert run(["backup", "kept.dump"]) == 1
    assert "--force" in capsys.readouterr().err
    assert run(["backup", "--force", "kept.dump"]) == 0
    _run(f'pg_restore --no-owner --dbname="{postgres.create("dumped")}" kept.dump')

    monkeypatch.setenv("DATABASE_URL", postgres.address("nowhere"))
    assert run(["backup", "other.dump"]) == 1
    assert "It was not made. pg_dump: error: connection to server" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.glob("*.dump*")) == ["kept.dump"]


def test_of_several_the_newest_are_kept_and_nothing_else_is_touched(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
):  # fmt: skip
    folder = tmp_path / "backups"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{database}")
    assert run(["backup", "--keep", "2", str(folder)]) == 1
    assert "is no folder; make it first" in capsys.readouterr().err
    folder.mkdir()
    older = [folder / dated(datetime(2026, 11, day, 3, tzinfo=UTC), "sqlite") for day in (1, 2, 3)]
    other = [folder / "prikkel-2026.sqlite", folder / "notes.txt"]
    for path in (*older, *other):
        path.write_text("older")

    assert run(["backup", "--keep", "2", str(folder)]) == 0

    said = capsys.readouterr().out
    kept = {path.name for path in folder.iterdir()}
    [new] = kept - {path.name for path in (*older, *other)}
    assert kept == {new, older[2].name, *(path.name for path in other)}
    assert f"{older[0]}: removed" in said
    assert keys(folder / new) == set()


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("kind", ["sqlite", "dump"])
def test_what_killed_backups_left_goes_at_the_next_and_nothing_of_who_is_at_work(
    database: Path, tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
):
    folder, programs = tmp_path / "backups", tmp_path / "programs"
    folder.mkdir()
    programs.mkdir()
    pg_dump = programs / "pg_dump"
    pg_dump.write_text(f"#!/bin/sh\n/bin/ls -l /proc/$$/fd > {tmp_path}/open\n")
    pg_dump.chmod(0o700)
    monkeypatch.setenv("PATH", str(programs))
    left = [
        f".prikkel-2026-11-{day:02}T030000Z.{of}.unfinished-0a1b2c3d{end}"
        for day, of, end in ((1, "sqlite", ""), (1, "sqlite", "-journal"), (2, "dump", ""))
    ]
    others = {
        ".letter.odt.unfinished-0a1b2c3d", ".prikkel-2026.sqlite.unfinished-0a1b2c3d",
        ".prikkel-2026-11-01T030000Z.sqlite.unfinished-mine", "prikkel.unfinished-0a1b2c3d",
    }  # fmt: skip

    def one_more(day: int) -> Path:
        target = folder / dated(datetime(2026, 11, day, 3, tzinfo=UTC), kind)
        if kind == "sqlite":
            back_up(database, target)
        else:
            dump(make_url("postgresql+psycopg://nowhere/db"), target)
        return target

    with unfinished(folder / dated(NOW, kind)) as running:
        for name in (*left, *others):
            (folder / name).write_text("left")
        fourth = one_more(4)
        assert _names(folder) == {*left, *others, running.path.name, fourth.name}
    fifth = one_more(5)

    assert _names(folder) == {*others, fourth.name, fifth.name}
    if kind == "dump":  # it may outlive who started it, and is at work as long as it runs
        assert f"{folder}\n" in (tmp_path / "open").read_text()


def _run(command: str) -> None:
    name, *words = shlex.split(command)
    subprocess.run([PROGRAMS / name, *words], check=True, timeout=60)

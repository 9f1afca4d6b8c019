"""A database file that is taken away, replaced or written over, while a server has it open."""

import asyncio
import shutil
import sqlite3
import sys
from collections.abc import AsyncGenerator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from adapters.database import SqliteStore, open_store
from adapters.database.backups import back_up
from adapters.database.files import OpenFiles
from adapters.migrations import migrate
from adapters.web.health import what_is_missing
from bot.ports import StoreUnavailable
from tests.adapters.database.rows import adding, keys


@pytest.fixture
def file(sqlite_template: Path, tmp_path: Path) -> Path:
    path = tmp_path / "prikkel.sqlite"
    path.write_bytes(sqlite_template.read_bytes())
    return path


@pytest.fixture
async def opened(file: Path) -> AsyncGenerator[SqliteStore]:
    store = open_store(f"sqlite:///{file}")
    await store.write(adding("before"))
    yield store
    await store.close()


def remove(file: Path) -> None:
    file.unlink()


def move_away(file: Path) -> None:
    file.rename(file.with_name("elsewhere.sqlite"))


def put_another_in_its_place(file: Path) -> None:
    other = file.with_name("restored.sqlite")
    other.write_bytes(file.read_bytes())
    other.replace(file)


def remove_its_journal(file: Path) -> None:
    file.with_name(f"{file.name}-wal").unlink()


def remove_its_folder(file: Path) -> None:
    file.parent.rename(file.parent.with_name("moved"))


@pytest.mark.parametrize(
    "lose",
    [remove, move_away, put_another_in_its_place, remove_its_journal, remove_its_folder],
)
async def test_nothing_is_acknowledged_that_nobody_will_see(opened: SqliteStore, file: Path, lose):
    lose(file)

    with pytest.raises(StoreUnavailable, match="replaced or removed"):
        await opened.write(adding("lost"))
    with pytest.raises(StoreUnavailable, match="replaced or removed"):
        await keys(opened)


async def test_readiness_says_what_became_of_it(opened: SqliteStore, file: Path):
    remove(file)

    assert "its file was replaced or removed" in await what_is_missing(opened)


async def test_it_goes_on_when_the_file_is_put_back(opened: SqliteStore, file: Path):
    move_away(file)
    with pytest.raises(StoreUnavailable):
        await opened.write(adding("meanwhile"))
    file.with_name("elsewhere.sqlite").rename(file)

    await opened.write(adding("after"))

    assert {"before", "after"} <= set(await keys(opened))


async def test_many_who_write_while_others_open_and_close_it_are_not_disturbed(
    opened: SqliteStore, file: Path
):
    for number in range(20):
        other = open_store(f"sqlite:///{file}")
        await other.write(adding(f"other {number}"))
        await other.close()
        await opened.write(adding(f"ours {number}"))

    assert len(await keys(opened)) == 41


def write_journal_back(file: Path) -> None:
    """What SQLite does by itself after about a thousand pages."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


async def copy_of_backup(store: SqliteStore, file: Path) -> Path:
    backup = file.with_name("backup.sqlite")
    back_up(file, backup)
    return backup


async def copy_of_itself(store: SqliteStore, file: Path) -> Path:
    write_journal_back(file)
    older = Path(shutil.copyfile(file, file.with_name("older.sqlite")))
    await store.write(adding("since"))
    await store.write(adding("and since"))
    write_journal_back(file)
    assert "and since" in await keys(store)
    return older


async def copy_of_another(store: SqliteStore, file: Path) -> Path:
    other = file.with_name("other.sqlite")
    migrate(f"sqlite:///{other}")
    return other


async def copy_that_is_not_whole(store: SqliteStore, file: Path) -> Path:
    with file.open("rb") as whole, file.with_name("half.sqlite").open("wb") as half:
        half.write(whole.read(50))
    return file.with_name("half.sqlite")


async def copy_of_nothing(store: SqliteStore, file: Path) -> Path:
    other = file.with_name("nothing.sqlite")
    other.touch()
    return other


@pytest.fixture
def hasty() -> Iterator[None]:
    """Threads take turns thousands of times as often as usual."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-7)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("hasty")
def test_the_journal_may_come_while_others_look(tmp_path: Path):
    """Threads that read look at the same files: one may note the journal while another looks."""
    database, journal = tmp_path / "prikkel.sqlite", tmp_path / "prikkel.sqlite-wal"
    database.touch()
    with ThreadPoolExecutor(8) as threads:
        for _ in range(400):
            files = OpenFiles(database)
            files.remember()
            looks = [threads.submit(files.lost) for _ in range(4)]
            journal.touch()
            looks += [threads.submit(files.lost) for _ in range(4)]
            assert {look.exception() for look in looks} == {None}
            journal.unlink()


@pytest.mark.parametrize(
    "copy",
    [
        copy_of_backup,
        copy_of_itself,
        copy_of_another,
        copy_that_is_not_whole,
        copy_of_nothing,
    ],
)
async def test_a_file_that_was_copied_over_it_is_noticed(opened: SqliteStore, file: Path, copy):
    other = await copy(opened, file)
    shutil.copyfile(other, file)

    with pytest.raises(StoreUnavailable, match="copied over it"):
        await keys(opened)
    with pytest.raises(StoreUnavailable, match="copied over it"):
        await opened.write(adding("lost"))
    assert "another file was copied over it" in await what_is_missing(opened)


async def test_it_goes_on_when_the_same_is_copied_over_it(opened: SqliteStore, file: Path):
    write_journal_back(file)
    same = shutil.copyfile(file, file.with_name("same.sqlite"))
    shutil.copyfile(same, file)

    await opened.write(adding("after"))

    assert {"before", "after"} <= set(await keys(opened))


async def test_servers_on_one_file_take_each_other_for_no_copy(opened: SqliteStore, file: Path):
    others = [open_store(f"sqlite:///{file}") for _ in range(3)]
    for number in range(12):
        for name, store in enumerate((opened, *others)):
            await store.write(adding(f"{number} {name}"))
            write_journal_back(file)
            assert f"{number} {name}" in await keys(others[number % 3])
    for store in others:
        await store.close()

    assert len(await keys(opened)) == 49


async def test_looking_while_the_journal_is_written_back_finds_no_copy(
    opened: SqliteStore, file: Path
):
    for number in range(10):
        looks = [opened.read(lambda session: None) for _ in range(40)]
        writes = [opened.write(adding(f"{number} {each} {'x' * 9000}")) for each in range(40)]
        await asyncio.gather(*writes, *looks)

    assert len(await keys(opened)) == 401


async def test_pages_may_be_missing_that_the_first_page_speaks_of(opened: SqliteStore, file: Path):
    """SQLite writes the first page first, and adds the others after it."""
    write_journal_back(file)
    with file.open("rb+") as stream:
        before = stream.read(100)
        stream.seek(28)
        stream.write((int.from_bytes(before[28:32]) + 10).to_bytes(4))
        stream.seek(92)
        stream.write(before[24:28])

    await opened.read(lambda session: None)


async def test_a_transaction_that_comes_to_nothing_marks_nothing(file: Path):
    store = open_store(f"sqlite:///{file}")

    def broken(session: object) -> None:
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says
        await store.write(broken)
    for key in "ab":
        await store.write(adding(key))
        write_journal_back(file)
    assert await keys(store) == ["a", "b"]
    await store.close()

"""A database file that is taken away, or replaced, while a server has it open."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from adapters.database import SqliteStore, open_store
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

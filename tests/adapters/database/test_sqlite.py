"""One writer that commits for many, and a file on a disk."""

import asyncio
import threading

import pytest
from sqlalchemy import create_engine, event, text
from sqlmodel import Session

from adapters.database import SqliteStore, open_store
from adapters.database.sqlite import open_engine
from adapters.database.urls import parse_url
from adapters.database.writer import Writer
from adapters.migrations import migrate
from bot.models import InboxEntry
from bot.ports import StoreUnavailable
from tests.adapters.database.rows import NOW, adding, keys


@pytest.fixture
async def sqlite_store(sqlite_template, tmp_path):
    path = tmp_path / "prikkel.sqlite"
    path.write_bytes(sqlite_template.read_bytes())
    store = open_store(f"sqlite:///{path}")
    yield store
    await store.close()


async def test_only_works_that_share_a_commit_with_one_that_raises_run_again(sqlite_store):
    ran: list[str] = []
    started, go_on = threading.Event(), threading.Event()

    def slow(session: Session) -> None:
        started.set()
        go_on.wait(60)  # the others gather meanwhile

    def noted(key: str):
        def work(session: Session) -> str:
            ran.append(key)
            return adding(key)(session)

        return work

    def stumble(session: Session) -> None:
        ran.append("stumbled")
        raise ValueError("stumbled")

    with pytest.raises(ValueError, match="stumbled"):
        await sqlite_store.write(stumble)
    assert ran == ["stumbled"]

    busy = asyncio.create_task(sqlite_store.write(slow))
    await asyncio.to_thread(started.wait, 60)
    works = [noted("a"), stumble, noted("b")]
    callers = [asyncio.create_task(sqlite_store.write(work)) for work in works]
    await asyncio.sleep(0)
    go_on.set()
    results = await asyncio.gather(busy, *callers, return_exceptions=True)
    await sqlite_store.write(noted("c"))

    assert [type(result) for result in results] == [type(None), str, ValueError, str]
    assert ran == ["stumbled", "a", "stumbled", "a", "stumbled", "b", "c"]
    assert await keys(sqlite_store) == ["a", "b", "c"]


async def test_works_that_share_a_commit_find_nothing_of_each_other_in_their_session(sqlite_store):
    kept: list[InboxEntry] = []
    started, go_on = threading.Event(), threading.Event()

    def slow(_: Session) -> None:
        started.set()
        go_on.wait(60)

    def leave_behind(session: Session) -> int:
        found = len(session.identity_map)
        kept.append(InboxEntry(key=str(len(kept)), received_at=NOW))
        session.add(kept[-1])
        return found

    busy = asyncio.create_task(sqlite_store.write(slow))
    await asyncio.to_thread(started.wait, 60)
    callers = [asyncio.create_task(sqlite_store.write(leave_behind)) for _ in range(3)]
    await asyncio.sleep(0)
    go_on.set()

    assert await asyncio.gather(busy, *callers) == [None, 0, 0, 0]


async def test_nobody_who_is_late_makes_others_run_again(sqlite_store):
    ran: list[str] = []
    started, go_on = threading.Event(), threading.Event()

    def slow(session: Session) -> None:
        started.set()
        go_on.wait(60)

    def noted(session: Session) -> None:
        ran.append("noted")

    busy = asyncio.create_task(sqlite_store.write(slow))
    await asyncio.to_thread(started.wait, 60)
    first = asyncio.create_task(sqlite_store.write(noted))
    with pytest.raises(StoreUnavailable):
        await sqlite_store.write(noted, within=0.01)
    go_on.set()
    await asyncio.gather(busy, first)

    assert ran == ["noted"]


async def test_a_new_sqlite_file_is_for_nobody_else_on_the_machine(tmp_path):
    file = tmp_path / "new.sqlite"
    migrate(f"sqlite:///{file}")
    store = open_store(f"sqlite:///{file}")
    await store.write(adding("a"))

    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    await store.close()

    assert modes == {"new.sqlite": 0o600, "new.sqlite-wal": 0o600, "new.sqlite-shm": 0o600}


async def test_missing_folder_makes_sqlite_unavailable(tmp_path):
    store = SqliteStore(parse_url(f"sqlite:///{tmp_path / 'none' / 'prikkel.sqlite'}"))

    with pytest.raises(StoreUnavailable):
        await store.write(adding("a"))
    with pytest.raises(StoreUnavailable):
        await keys(store)
    await store.close()


async def test_full_disk_fails_what_shared_the_commit_and_passes_when_there_is_room(
    sqlite_template, tmp_path
):
    path = tmp_path / "prikkel.sqlite"
    path.write_bytes(sqlite_template.read_bytes())
    engine = open_engine(parse_url(f"sqlite:///{path}"), begin="BEGIN IMMEDIATE")
    limit = [0]
    event.listen(
        engine,
        "begin",
        lambda connection: connection.exec_driver_sql(f"PRAGMA max_page_count = {limit[0]}"),
    )
    writer = Writer(engine, lambda error: True, capacity=10)

    limit[0] = 1  # as low as it goes: the size the file has
    with pytest.raises(StoreUnavailable):
        await writer.run(adding("x" * 100_000))
    limit[0] = 100_000
    await writer.run(adding("small"))
    await writer.close()

    with create_engine(f"sqlite:///{path}").connect() as connection:
        assert connection.execute(text("SELECT key FROM inbox")).scalars().all() == ["small"]


async def test_more_than_it_should_take_on_is_refused_at_once(sqlite_template, tmp_path):
    path = tmp_path / "prikkel.sqlite"
    path.write_bytes(sqlite_template.read_bytes())
    engine = open_engine(parse_url(f"sqlite:///{path}"), begin="BEGIN IMMEDIATE")
    writer = Writer(engine, lambda error: False, capacity=2)
    started, go_on = threading.Event(), threading.Event()

    def slow(session: Session) -> None:
        started.set()
        go_on.wait(60)

    accepted = [asyncio.create_task(writer.run(slow))]
    await asyncio.to_thread(started.wait, 60)
    accepted += [asyncio.create_task(writer.run(adding(key))) for key in "ab"]
    await asyncio.sleep(0)

    with pytest.raises(StoreUnavailable):
        await writer.run(adding("c"))
    go_on.set()
    await asyncio.gather(*accepted)
    await writer.close()


async def test_what_is_removed_is_not_left_in_the_file(sqlite_template, tmp_path):
    path = tmp_path / "prikkel.sqlite"
    path.write_bytes(sqlite_template.read_bytes())
    words = "xanthippe" * 400
    store = open_store(f"sqlite:///{path}")
    await store.write(adding(words))
    await store.write(lambda session: session.execute(text("DELETE FROM inbox")))
    setting = await store.read(lambda session: session.execute(text("PRAGMA secure_delete")).one())
    await store.close()

    assert tuple(setting) == (1,)
    assert b"xanthippe" not in path.read_bytes()

import asyncio
import socket
import threading
import time
from datetime import UTC, datetime

import pytest
from sqlalchemy import create_engine, event, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from adapters.database import PostgresStore, SqliteStore, open_store
from adapters.database.sqlite import open_engine
from adapters.database.urls import parse_url
from adapters.database.writer import Writer
from adapters.migrations import migrate
from bot.models import InboxEntry
from bot.ports import StoreUnavailable

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def adding(key: str):
    """Work that adds one row."""

    def work(session: Session) -> str:
        session.add(InboxEntry(key=key, received_at=NOW))
        return key

    return work


async def keys(store) -> list[str]:
    statement = select(InboxEntry.key).order_by(InboxEntry.key)
    return list(await store.read(lambda session: session.exec(statement).all()))


async def test_what_was_written_is_read(store):
    assert await store.write(adding("a")) == "a"

    assert await keys(store) == ["a"]


async def test_objects_can_be_used_after_the_commit(store):
    def work(session: Session) -> InboxEntry:
        entry = InboxEntry(key="a", received_at=NOW)
        session.add(entry)
        return entry

    entry = await store.write(work)

    assert (entry.key, entry.received_at) == ("a", NOW)


async def test_what_a_read_changes_is_thrown_away(store):
    def work(session: Session) -> int:
        session.add(InboxEntry(key="a", received_at=NOW))
        return len(session.exec(select(InboxEntry)).all())

    assert await store.read(work) == 1
    assert await keys(store) == []


async def test_work_that_raises_is_undone_alone(store):
    def stumble(session: Session) -> None:
        session.add(InboxEntry(key="stumbled", received_at=NOW))
        session.flush()
        raise ValueError("stumbled")

    works = [adding(f"{number:02}") for number in range(40)]
    works[20] = stumble
    results = await asyncio.gather(*map(store.write, works), return_exceptions=True)

    assert isinstance(results[20], ValueError)
    assert await keys(store) == [f"{number:02}" for number in range(40) if number != 20]


async def test_broken_rule_of_the_database_undoes_that_work_alone(store):
    await store.write(adding("b"))

    works = [adding(key) for key in ("a", "b", "c")]
    results = await asyncio.gather(*map(store.write, works), return_exceptions=True)

    assert isinstance(results[1], IntegrityError)
    assert await keys(store) == ["a", "b", "c"]


async def test_what_shared_a_commit_with_a_broken_rule_is_kept(store):
    await store.write(adding("b"))

    def slow(session: Session) -> None:
        time.sleep(0.05)  # the others gather meanwhile

    works = [slow, *(adding(key) for key in ("a", "b", "c"))]
    results = await asyncio.gather(*map(store.write, works), return_exceptions=True)

    assert [type(result) for result in results[1:]] == [str, IntegrityError, str]
    assert await keys(store) == ["a", "b", "c"]


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
        go_on.wait(10)  # the others gather meanwhile

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
    await asyncio.to_thread(started.wait, 10)
    works = [noted("a"), stumble, noted("b")]
    callers = [asyncio.create_task(sqlite_store.write(work)) for work in works]
    await asyncio.sleep(0)
    go_on.set()
    results = await asyncio.gather(busy, *callers, return_exceptions=True)
    await sqlite_store.write(noted("c"))

    assert [type(result) for result in results] == [type(None), str, ValueError, str]
    assert ran == ["stumbled", "a", "stumbled", "a", "stumbled", "b", "c"]
    assert await keys(sqlite_store) == ["a", "b", "c"]


async def test_nobody_who_is_late_makes_others_run_again(sqlite_store):
    ran: list[str] = []
    started, go_on = threading.Event(), threading.Event()

    def slow(session: Session) -> None:
        started.set()
        go_on.wait(10)

    def noted(session: Session) -> None:
        ran.append("noted")

    busy = asyncio.create_task(sqlite_store.write(slow))
    await asyncio.to_thread(started.wait, 10)
    first = asyncio.create_task(sqlite_store.write(noted))
    with pytest.raises(StoreUnavailable):
        await sqlite_store.write(noted, within=0.01)
    go_on.set()
    await asyncio.gather(busy, first)

    assert ran == ["noted"]


async def test_broken_rule_says_nothing_of_what_was_in_the_row(store):
    await store.write(adding("U0SECRET"))

    with pytest.raises(IntegrityError) as caught:
        await store.write(adding("U0SECRET"))

    assert "U0SECRET" not in str(caught.value)
    assert "U0SECRET" not in str(caught.value.orig)


async def test_work_may_have_a_savepoint_of_its_own(store):
    await store.write(adding("a"))

    def work(session: Session) -> None:
        with pytest.raises(IntegrityError), session.begin_nested():
            session.add(InboxEntry(key="a", received_at=NOW))
        session.add(InboxEntry(key="b", received_at=NOW))

    await store.write(work)

    assert await keys(store) == ["a", "b"]


@pytest.mark.parametrize("error", [StopIteration("none left"), SystemExit(3)], ids=repr)
async def test_no_exception_leaves_its_caller_waiting(store, error):
    def work(session: Session) -> None:
        raise error

    async with asyncio.timeout(10):
        with pytest.raises(BaseException, match=r"StopIteration|3|none left"):
            await store.write(work)
        await store.write(adding("next"))


async def test_work_of_a_cancelled_caller_is_committed_whole_or_not_at_all(database_url: str):
    store = open_store(database_url)
    started, go_on = threading.Event(), threading.Event()

    def slow(session: Session) -> None:
        adding("first half")(session)
        session.flush()
        started.set()
        go_on.wait(10)
        adding("second half")(session)

    caller = asyncio.create_task(store.write(slow))
    await asyncio.to_thread(started.wait, 10)
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    go_on.set()
    await store.close()

    again = open_store(database_url)
    assert await keys(again) in ([], ["first half", "second half"])
    await again.close()


async def test_closing_finishes_what_was_accepted(database_url: str):
    store = open_store(database_url)
    accepted = [asyncio.create_task(store.write(adding(f"{n:03}"))) for n in range(100)]
    await asyncio.sleep(0)

    await store.close()

    assert await asyncio.gather(*accepted) == [f"{n:03}" for n in range(100)]


async def test_closed_store_is_unavailable(database_url: str):
    store = open_store(database_url)
    await store.write(adding("a"))
    await store.close()
    await store.close()

    with pytest.raises(StoreUnavailable):
        await store.write(adding("b"))
    with pytest.raises(StoreUnavailable):
        await store.read(adding("b"))


async def test_each_event_loop_gets_its_own_answers(database_url: str):
    store = open_store(database_url)

    def elsewhere() -> list[str]:
        async def write_some() -> list[str]:
            return await asyncio.gather(*(store.write(adding(f"x{n}")) for n in range(20)))

        return asyncio.run(write_some())

    there, here = await asyncio.gather(
        asyncio.to_thread(elsewhere),
        asyncio.gather(*(store.write(adding(f"y{n}")) for n in range(20))),
    )
    await store.close()

    assert there == [f"x{n}" for n in range(20)]
    assert here == [f"y{n}" for n in range(20)]


@pytest.mark.parametrize(
    "address",
    ["", "prikkel.sqlite", "sqlite://", "sqlite:///:memory:", "mysql://u:secret@h/d", "::::"],
)
def test_unusable_address_is_explained_without_its_password(address: str):
    with pytest.raises(ValueError, match="DATABASE_URL is not usable") as caught:
        open_store(address)

    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgres_address_may_be_written_in_three_ways(scheme: str):
    url = parse_url(f"{scheme}://u:p@h/d")

    assert url.drivername == "postgresql+psycopg"


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


async def test_postgres_that_is_not_there_is_unavailable():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # not listening: a connection is refused
        port = taken.getsockname()[1]
        store = PostgresStore(parse_url(f"postgresql://u:p@127.0.0.1:{port}/d"))

        with pytest.raises(StoreUnavailable):
            await store.write(adding("a"))
    await store.close()


@pytest.mark.postgres
async def test_a_standby_is_unavailable_until_it_may_be_written_to(postgres_with_tables):
    store = open_store(postgres_with_tables)

    def as_standby(session: Session) -> None:
        session.connection().execute(text("SET TRANSACTION READ ONLY"))
        adding("a")(session)

    with pytest.raises(StoreUnavailable):
        await store.write(as_standby)
    await store.write(adding("b"))
    assert await keys(store) == ["b"]
    await store.write(lambda session: session.connection().execute(text("DELETE FROM inbox")))
    await store.close()


@pytest.mark.postgres
async def test_a_session_that_was_ended_for_standing_still_is_unavailable(postgres_with_tables):
    store = open_store(postgres_with_tables)

    def standing_still(session: Session) -> None:
        limit = "SET LOCAL idle_in_transaction_session_timeout = '10ms'"
        session.connection().execute(text(limit))
        time.sleep(0.3)
        adding("a")(session)

    with pytest.raises(StoreUnavailable):
        await store.write(standing_still)
    assert await keys(store) == []
    await store.close()


@pytest.mark.postgres
async def test_deadlock_on_postgres_is_tried_again(postgres_with_tables):
    store = open_store(postgres_with_tables)
    await store.write(adding("a"))
    await store.write(adding("b"))
    meeting = threading.Barrier(2, timeout=10)
    lock = "UPDATE inbox SET received_at = now() WHERE key = :key"

    def crossing(first: str, second: str):
        tries = iter([True])

        def work(session: Session) -> None:
            session.connection().execute(text(lock), {"key": first})
            if next(tries, False):
                meeting.wait()
            session.connection().execute(text(lock), {"key": second})

        return work

    async with asyncio.timeout(20):
        await asyncio.gather(
            store.write(crossing("a", "b")),
            store.write(crossing("b", "a")),
        )
    await store.write(lambda session: session.connection().execute(text("DELETE FROM inbox")))
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
        go_on.wait(10)

    accepted = [asyncio.create_task(writer.run(slow))]
    await asyncio.to_thread(started.wait, 10)
    accepted += [asyncio.create_task(writer.run(adding(key))) for key in "ab"]
    await asyncio.sleep(0)

    with pytest.raises(StoreUnavailable):
        await writer.run(adding("c"))
    go_on.set()
    await asyncio.gather(*accepted)
    await writer.close()

"""Works that may share a transaction on PostgreSQL: many to a commit, and each for itself."""

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import contextmanager, suppress

import pytest
from sqlalchemy import Engine, MetaData, create_engine, event, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, Session, SQLModel, select

from adapters.database import OpenStore, open_store
from adapters.database.urls import parse_url
from bot.models import InboxEntry
from bot.ports import StoreUnavailable
from challenges.inserts import insert_once, insert_or_add
from tests.adapters.database.rows import NOW, adding, keys

pytestmark = pytest.mark.postgres

CUT = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND application_name = 'prikkel'"
)
DEADLOCKS = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"


@pytest.fixture
async def store(postgres_with_tables: str) -> AsyncGenerator[OpenStore]:
    store = open_store(postgres_with_tables)
    yield store
    await store.write(lambda session: session.connection().execute(text("DELETE FROM inbox")))
    await store.close()


@pytest.fixture
def somebody_else(postgres_with_tables: str) -> Generator[Engine]:
    engine = create_engine(parse_url(postgres_with_tables), isolation_level="AUTOCOMMIT")
    yield engine
    engine.dispose()


def noting(key: str) -> Callable[[Session], bool]:
    """Work that adds a row past SQLAlchemy, as a press does."""
    return lambda session: insert_once(session, InboxEntry, {"key": key, "received_at": NOW})


async def together(store: OpenStore, *works: Callable[[Session], object]) -> list[object]:
    """Have works gather behind the first of them, and run in groups."""
    return await asyncio.gather(
        *(store.write(work, together=True) for work in works), return_exceptions=True
    )


async def test_each_hears_what_came_of_its_own(store):
    await store.write(adding("07"))

    found = await together(store, *(noting(f"{n:02}") for n in range(40)))

    assert found == [n != 7 for n in range(40)]
    assert await keys(store) == [f"{n:02}" for n in range(40)]


async def test_what_asks_through_the_orm_is_of_the_same_transaction(store):
    def work(session: Session) -> list[str]:
        noting("a")(session)
        adding("b")(session)
        return list(session.exec(select(InboxEntry.key).order_by(InboxEntry.key)).all())

    assert await together(store, work) == [["a", "b"]]


async def test_all_that_come_while_one_waits_for_the_database_share_a_transaction(store):
    is_waiting, may_go_on = threading.Event(), threading.Event()

    def hold(_session: Session) -> None:
        is_waiting.set()
        may_go_on.wait(10)

    def transaction(session: Session) -> int:
        return (
            session.connection()
            .execute(text("SELECT pg_current_xact_id()::text::bigint"))
            .scalar_one()
        )

    first = asyncio.create_task(store.write(hold, together=True))
    await asyncio.to_thread(is_waiting.wait, 10)
    others = [asyncio.create_task(store.write(transaction, together=True)) for _ in range(20)]
    await asyncio.sleep(0)  # until all of them have asked
    may_go_on.set()

    await first
    assert len({await other for other in others}) == 1


@pytest.mark.parametrize("error", [ValueError, StopIteration], ids=lambda e: e.__name__)
async def test_one_that_raises_fails_alone(store, error: type[BaseException]):
    def stumble(session: Session) -> None:
        noting("stumbled")(session)
        raise error("stumbled")

    works = [noting(f"{n:02}") for n in range(20)]
    found = await together(store, *works[:10], stumble, *works[10:])

    assert isinstance(found.pop(10), RuntimeError if error is StopIteration else error)
    assert found == [True] * 20
    assert await keys(store) == [f"{n:02}" for n in range(20)]


async def test_many_that_raise_fail_alone(store):
    def stumble(session: Session) -> None:
        noting("stumbled")(session)
        raise ValueError

    found = await together(
        store, *(work for n in range(20) for work in (noting(f"{n:02}"), stumble))
    )

    assert found[::2] == [True] * 20
    assert {type(one) for one in found[1::2]} == {ValueError}
    assert await keys(store) == [f"{n:02}" for n in range(20)]


async def test_broken_rule_of_the_database_fails_alone_and_says_nothing_of_the_row(store):
    await store.write(adding("U0SECRET"))

    found = await together(store, noting("a"), adding("U0SECRET"), noting("b"))

    assert isinstance(found[1], IntegrityError)
    assert "U0SECRET" not in str(found[1])
    assert (found[0], found[2]) == (True, True)


async def test_a_savepoint_is_one_works_own(store):
    await store.write(adding("taken"))

    def with_savepoint(key: str) -> Callable[[Session], bool]:
        def work(session: Session) -> bool:
            with suppress(IntegrityError), session.begin_nested():
                noting(f"undone {key}")(session)
                adding("taken")(session)
            return noting(key)(session)

        return work

    found = await together(store, *(with_savepoint(f"{n}") for n in range(9)))

    assert found == [True] * 9
    assert await keys(store) == [*map(str, range(9)), "taken"]


class Tally(SQLModel, table=True):
    """Sums that everybody adds to."""

    metadata = MetaData()

    key: str = Field(primary_key=True)
    number: int = 0


def adding_to(key: str) -> Callable[[Session], None]:
    return lambda session: insert_or_add(session, Tally, {"key": key, "number": 1}, ("number",))


async def test_servers_that_add_to_the_same_sums_never_wait_in_a_circle(
    store: OpenStore, somebody_else: Engine
):
    Tally.metadata.create_all(somebody_else)
    another = open_store(somebody_else.url.render_as_string(hide_password=False))
    sums = [f"{n:02}" for n in range(12)]
    works = [adding_to(key) for key in sums * 10]

    with somebody_else.connect() as connection:
        before = connection.scalar(text(DEADLOCKS))
        found = await asyncio.gather(together(store, *works), together(another, *works[::-1]))
        after = connection.scalar(text(DEADLOCKS))
        added = connection.execute(text("SELECT key, number FROM tally ORDER BY key")).all()
    await another.close()
    Tally.metadata.drop_all(somebody_else)

    assert [*found[0], *found[1]] == [None] * 240
    assert [tuple(one) for one in added] == [(key, 20) for key in sums]
    assert after == before


@contextmanager
def holding(engine: Engine, key: str) -> Generator[None]:
    with engine.connect().execution_options(isolation_level="READ COMMITTED") as connection:
        lock = text("UPDATE inbox SET received_at = now() WHERE key = :key")
        connection.execute(lock, {"key": key})
        yield
        connection.rollback()


async def test_who_needs_a_row_that_somebody_keeps_locked_waits_alone(store, somebody_else):
    await store.write(adding("kept"))

    def needing(session: Session) -> str:
        session.connection().execute(text("UPDATE inbox SET received_at = now()"))
        return "needed"

    async with asyncio.timeout(60):
        with holding(somebody_else, "kept"):
            waiting = asyncio.create_task(store.write(needing, together=True))
            assert await together(store, *(noting(f"{n}") for n in range(9))) == [True] * 9
            assert not waiting.done()
        assert await waiting == "needed"


async def test_connections_that_were_cut_are_made_anew_and_nobody_notices(store, somebody_else):
    await together(store, *(noting(f"{n:02}") for n in range(20)))
    with somebody_else.connect() as connection:
        connection.execute(text(CUT))

    assert await together(store, *(noting(f"{n:02}") for n in range(20, 40))) == [True] * 20


async def test_what_was_cut_off_while_it_was_committed_is_not_done_again(store, somebody_else):
    runs = []

    def cut_at_the_end(session: Session) -> None:
        runs.append(noting("a")(session))
        event.listen(session.connection(), "commit", cut)

    def cut(_: object) -> None:
        with somebody_else.connect() as connection:
            connection.execute(text(CUT))

    with pytest.raises(StoreUnavailable):
        await store.write(cut_at_the_end, together=True)
    assert len(runs) == 1


async def test_what_nobody_waits_for_any_more_is_not_done(store):
    go_on, is_over = threading.Event(), threading.Event()

    def slow(session: Session) -> None:
        noting("late")(session)
        go_on.wait(60)
        event.listen(session.connection(), "rollback", lambda _: is_over.set())

    with pytest.raises(StoreUnavailable) as caught:
        await store.write(slow, within=0.1, together=True)
    go_on.set()
    await asyncio.to_thread(is_over.wait, 60)

    assert not caught.value.maybe_stored
    assert await keys(store) == []


async def test_closing_finishes_what_was_accepted(database_url: str):
    store = open_store(database_url)
    accepted = [
        asyncio.create_task(store.write(adding(f"{n:03}"), together=True)) for n in range(100)
    ]
    await asyncio.sleep(0)

    await store.close()

    assert await asyncio.gather(*accepted) == [f"{n:03}" for n in range(100)]
    with pytest.raises(StoreUnavailable):
        await store.write(adding("b"), together=True)

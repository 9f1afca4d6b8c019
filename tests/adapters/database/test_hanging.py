"""A database that neither answers nor refuses, and somebody who waits for it."""

import asyncio
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager

import pytest
from sqlalchemy import create_engine, event, text
from sqlmodel import Session, SQLModel

from adapters.database import open_store
from adapters.database.postgres import THREADS
from adapters.database.sqlite import open_engine
from adapters.database.urls import parse_url
from adapters.database.writer import Writer
from bot import inbox
from bot.ports import StoreUnavailable
from tests.adapters.database.rows import NOW, adding, keys
from tests.postgres import Postgres, running_postgres


@pytest.fixture(scope="module")
def own_postgres() -> Generator[Postgres]:
    with running_postgres() as server:
        yield server


@pytest.fixture
def address(own_postgres: Postgres) -> Generator[str]:
    address = own_postgres.create("hanging")
    engine = create_engine(parse_url(address))
    SQLModel.metadata.create_all(engine)
    engine.dispose()
    yield address
    own_postgres.drop("hanging")


@contextmanager
def hanging(server: Postgres) -> Generator[None]:
    server.stand_still()
    try:
        yield
    finally:
        server.go_on()


@pytest.mark.postgres
async def test_who_waits_for_a_postgres_that_hangs_hears_so_in_time(
    own_postgres: Postgres, address: str
):
    store = open_store(address)
    await store.write(adding("before"))

    with hanging(own_postgres):
        async with asyncio.timeout(60):
            waiting = (store.write(adding(f"{n}"), within=0.5) for n in range(2 * THREADS))
            answers = await asyncio.gather(*waiting, return_exceptions=True)
    async with asyncio.timeout(60):
        await store.write(adding("then"))
        found = await keys(store)
    await store.close()

    assert {type(answer) for answer in answers} == {StoreUnavailable}
    assert found == ["before", "then"]  # what nobody waited for any more was undone


@pytest.mark.postgres
async def test_what_hung_in_its_commit_can_be_asked_for_again(own_postgres: Postgres, address: str):
    store = open_store(address)
    stands_still = threading.Event()

    def press(session: Session) -> bool:
        return inbox.first_time(session, "press", NOW)

    def press_and_hang(session: Session) -> bool:
        try:
            return press(session)
        finally:
            own_postgres.stand_still()
            stands_still.set()

    try:
        with pytest.raises(StoreUnavailable):
            await store.write(press_and_hang, within=5)  # long enough to come to its commit
    finally:
        stands_still.wait(60)  # told to go on before, it would stand still for ever
        own_postgres.go_on()
    async with asyncio.timeout(60):
        is_first = await store.write(press)
        again = await store.write(press)
    await store.close()

    assert not again
    assert not is_first  # PostgreSQL had the commit already when it stood still


@pytest.mark.postgres
async def test_a_row_that_stays_locked_keeps_no_thread(own_postgres: Postgres, address: str):
    store = open_store(address)
    await store.write(adding("mine"))
    update = text("UPDATE inbox SET received_at = now() WHERE key = 'mine'")

    with create_engine(parse_url(address)).begin() as somebody:
        somebody.execute(update)
        async with asyncio.timeout(60):
            with pytest.raises(StoreUnavailable):
                await store.write(lambda session: session.connection().execute(update))
    await store.write(lambda session: session.connection().execute(update))
    await store.close()


async def test_what_sqlite_has_not_begun_in_time_is_not_begun_any_more(sqlite_template, tmp_path):
    path = tmp_path / "prikkel.sqlite"
    path.write_bytes(sqlite_template.read_bytes())
    store = open_store(f"sqlite:///{path}")
    started, go_on = threading.Event(), threading.Event()

    def slow(session: Session) -> None:
        started.set()
        go_on.wait(60)

    busy = asyncio.create_task(store.write(slow))
    await asyncio.to_thread(started.wait, 60)
    with pytest.raises(StoreUnavailable):
        await store.write(adding("late"), within=0.05)
    go_on.set()
    await busy
    await store.write(adding("next"))
    found = await keys(store)
    await store.close()

    assert found == ["next"]


async def test_what_is_told_not_to_be_stored_is_not_though_it_was_begun(sqlite_template, tmp_path):
    path = tmp_path / "prikkel.sqlite"
    path.write_bytes(sqlite_template.read_bytes())
    store = open_store(f"sqlite:///{path}")
    go_on = threading.Event()

    def press(session: Session) -> None:
        adding("begun")(session)
        go_on.wait(60)

    with pytest.raises(StoreUnavailable) as caught:
        await store.write(press, within=0.1)
    go_on.set()
    await store.write(adding("next"))
    found = await keys(store)
    await store.close()

    assert not caught.value.maybe_stored
    assert found == ["next"]


@pytest.mark.parametrize(
    ("seconds", "told"),
    [pytest.param(0.7, "stored", id="a moment"), pytest.param(4.0, "unsure", id="longer")],
)
async def test_who_waits_for_a_commit_that_takes_long_hears_what_came_of_it(
    sqlite_template, tmp_path, seconds: float, told: str
):
    path = tmp_path / "prikkel.sqlite"
    path.write_bytes(sqlite_template.read_bytes())
    engine = open_engine(parse_url(f"sqlite:///{path}"), begin="BEGIN IMMEDIATE")
    event.listen(engine, "commit", lambda _: time.sleep(seconds))
    writer = Writer(engine, lambda error: False, capacity=10)

    try:
        await writer.run(adding("slow"), within=0.5)
        heard = "stored"
    except StoreUnavailable as error:
        heard = "unsure" if error.maybe_stored else "not stored"
    await writer.close()

    with create_engine(f"sqlite:///{path}").connect() as connection:
        assert connection.execute(text("SELECT key FROM inbox")).scalars().all() == ["slow"]
    assert heard == told

"""A server that is away, stands by, or sees two in each other’s way."""

import asyncio
import socket
import threading
import time
from datetime import timedelta

import pytest
from sqlalchemy import create_engine, text
from sqlmodel import Session

from adapters.database import PostgresStore, open_store
from adapters.database.urls import parse_url
from bot.models import InboxEntry
from bot.ports import StoreUnavailable
from tests.adapters.database.rows import NOW, adding, keys

BACKENDS = "SELECT count(*) FROM pg_stat_activity WHERE pid = :pid"


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
    somebody_else = create_engine(parse_url(postgres_with_tables), isolation_level="AUTOCOMMIT")

    def standing_still(session: Session) -> None:
        limit = "SET LOCAL idle_in_transaction_session_timeout = '10ms'"
        session.connection().execute(text(limit))
        mine = session.connection().scalar(text("SELECT pg_backend_pid()"))
        with somebody_else.connect() as connection:
            while connection.scalar(text(BACKENDS), {"pid": mine}):
                time.sleep(0.01)
        adding("a")(session)

    with pytest.raises(StoreUnavailable):
        await store.write(standing_still)
    assert await keys(store) == []
    await store.close()
    somebody_else.dispose()


@pytest.mark.postgres
async def test_deadlock_on_postgres_is_tried_again(postgres_with_tables):
    store = open_store(postgres_with_tables)
    await store.write(adding("a"))
    await store.write(adding("b"))
    meeting = threading.Barrier(2, timeout=60)
    lock = "UPDATE inbox SET received_at = now() WHERE key = :key"

    def crossing(first: str, second: str):
        tries = iter([True])

        def work(session: Session) -> None:
            session.connection().execute(text(lock), {"key": first})
            if next(tries, False):
                meeting.wait()
            session.connection().execute(text(lock), {"key": second})

        return work

    async with asyncio.timeout(60):
        await asyncio.gather(
            store.write(crossing("a", "b")),
            store.write(crossing("b", "a")),
        )
    await store.write(lambda session: session.connection().execute(text("DELETE FROM inbox")))
    await store.close()


@pytest.mark.postgres
async def test_a_row_that_somebody_deletes_meanwhile_is_looked_for_again(postgres_with_tables):
    store = open_store(postgres_with_tables)
    somebody_else = create_engine(parse_url(postgres_with_tables), isolation_level="AUTOCOMMIT")
    await store.write(adding("a"))

    def changing(session: Session) -> str:
        entry = session.get(InboxEntry, "a")
        if entry is None:
            return "gone"
        with somebody_else.connect() as connection:
            connection.execute(text("DELETE FROM inbox"))
        entry.received_at = NOW + timedelta(days=1)
        return "changed"

    assert await store.write(changing) == "gone"
    somebody_else.dispose()
    await store.close()

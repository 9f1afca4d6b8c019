"""A server that is away, stands by, or sees two in each other’s way."""

import asyncio
import socket
import threading
import time
from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import create_engine, event, text
from sqlmodel import Session

from adapters.database import open_store
from adapters.database.postgres import PostgresStore
from adapters.database.urls import parse_url
from bot import inbox
from bot.models import InboxEntry
from bot.ports import StoreUnavailable
from tests.adapters.database.rows import NOW, adding, keys

CUT = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND application_name = 'prikkel'"
)
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
    tried: Counter[str] = Counter()
    lock = "UPDATE inbox SET received_at = now() WHERE key = :key"

    def crossing(first: str, second: str):
        tries = iter([True])

        def work(session: Session) -> None:
            tried[first] += 1
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
    assert tried == Counter({"a": 2, "b": 1}) or tried == Counter({"a": 1, "b": 2})
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


@pytest.mark.postgres
async def test_connections_that_were_cut_are_made_anew_and_nobody_notices(postgres_with_tables):
    store = open_store(postgres_with_tables)
    await asyncio.gather(*(store.write(adding(key)) for key in "abcd"))
    somebody_else = create_engine(parse_url(postgres_with_tables), isolation_level="AUTOCOMMIT")
    with somebody_else.connect() as connection:
        connection.execute(text(CUT))
    somebody_else.dispose()

    assert await store.write(lambda session: inbox.first_time(session, "e", NOW))
    await store.write(adding("f"))
    assert len(await keys(store)) == 6
    await store.write(lambda session: session.connection().execute(text("DELETE FROM inbox")))
    await store.close()


@pytest.mark.postgres
async def test_what_was_cut_off_while_it_was_committed_is_not_done_again(postgres_with_tables):
    store = open_store(postgres_with_tables)
    somebody_else = create_engine(parse_url(postgres_with_tables), isolation_level="AUTOCOMMIT")
    runs = []

    def cut_at_the_end(session: Session) -> None:
        runs.append(adding("a")(session))
        event.listen(session.connection(), "commit", cut)

    def cut(_: object) -> None:
        with somebody_else.connect() as connection:
            connection.execute(text(CUT))

    with pytest.raises(StoreUnavailable):
        await store.write(cut_at_the_end)
    assert len(runs) == 1
    await store.write(lambda session: session.connection().execute(text("DELETE FROM inbox")))
    somebody_else.dispose()
    await store.close()

"""What both databases promise."""

import asyncio
import threading
import time
from contextlib import suppress

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from adapters.database import open_store
from bot.models import InboxEntry
from bot.ports import StoreUnavailable
from challenges.inserts import insert_once
from tests.adapters.database.rows import NOW, adding, keys


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


async def test_what_goes_past_sqlalchemy_is_undone_with_its_savepoint(store):
    row = {"key": "undone", "received_at": NOW}

    def work(session: Session) -> None:
        with suppress(ValueError), session.begin_nested():
            assert insert_once(session, InboxEntry, row)
            raise ValueError
        adding("kept")(session)

    await store.write(work)

    assert await keys(store) == ["kept"]


@pytest.mark.parametrize("error", [StopIteration("none left"), SystemExit(3)], ids=repr)
async def test_no_exception_leaves_its_caller_waiting(store, error):
    def work(session: Session) -> None:
        raise error

    async with asyncio.timeout(60):
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
        go_on.wait(60)
        adding("second half")(session)

    caller = asyncio.create_task(store.write(slow))
    await asyncio.to_thread(started.wait, 60)
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

import hmac
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from sqlmodel import select

from bot import inbox
from bot.models import InboxEntry

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


async def test_only_the_first_delivery_of_an_event_counts(store):
    keys = ["slack:T1/press-1", "slack:T1/press-1", "slack:T1/press-2"]

    answers = [
        await store.write(lambda session, key=key: inbox.first_time(session, key, NOW))
        for key in keys
    ]

    assert answers == [True, False, True]


async def test_redelivery_in_the_same_transaction_is_seen_and_harms_nothing(store):
    def twice(session):
        return [inbox.first_time(session, "slack:T1/press-1", NOW) for _ in range(2)]

    assert await store.write(twice) == [True, False]


async def test_event_that_was_rolled_back_may_come_again(store):
    def stumble(session):
        inbox.first_time(session, "slack:T1/press-1", NOW)
        raise RuntimeError("stumbled")

    with pytest.raises(RuntimeError, match="stumbled"):
        await store.write(stumble)

    assert await store.write(lambda session: inbox.first_time(session, "slack:T1/press-1", NOW))


async def test_key_itself_is_not_kept_nor_the_moment(store):
    await store.write(lambda session: inbox.first_time(session, "slack:T1/U123/press", NOW))

    (entry,) = await store.read(lambda session: session.exec(select(InboxEntry)).all())

    assert "U123" not in entry.key
    assert entry.received_at == NOW.replace(hour=0)


async def test_whoever_has_the_database_alone_cannot_try_whose_event_it_was(store):
    guess = "slack:T1/U123/press"
    await store.write(lambda session: inbox.first_time(session, guess, NOW, b"secret"))

    again = await store.write(lambda session: inbox.first_time(session, guess, NOW, b"secret"))
    (entry,) = await store.read(lambda session: session.exec(select(InboxEntry)).all())

    assert not again
    assert entry.key not in (
        sha256(guess.encode()).hexdigest(),
        hmac.digest(b"", guess.encode(), "sha256").hex(),
    )


async def test_old_events_are_forgotten(store):
    def receive(session):
        inbox.first_time(session, "old", NOW - timedelta(days=2))
        inbox.first_time(session, "new", NOW)

    await store.write(receive)

    limit = NOW - timedelta(days=1)
    assert await store.write(lambda session: inbox.forget_before(session, limit)) == 1
    assert not await store.write(lambda session: inbox.first_time(session, "new", NOW))
    assert await store.write(lambda session: inbox.first_time(session, "old", NOW))


async def test_an_event_from_before_the_keys_changed_is_known_after_it(store):
    await store.write(lambda session: inbox.first_time(session, "press", NOW, b"old"))

    def again(session):
        return inbox.first_time(session, "press", NOW, b"new", older=[b"older", b"old"])

    assert not await store.write(again)
    assert await store.write(lambda session: inbox.first_time(session, "press", NOW, b"new"))

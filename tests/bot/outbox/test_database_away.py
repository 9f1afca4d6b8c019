"""What becomes of messages while the database does not answer."""

import asyncio
from datetime import UTC, datetime

import pytest

from bot.models import DeliveryState
from bot.outbox import Deliveries
from bot.outbox import deliveries as loops
from bot.ports import StoreUnavailable
from tests.bot.outbox.loops import running
from tests.waiting import until


class Awayable:
    """A store that can go away, and counts who asked in vain."""

    def __init__(self, store) -> None:
        self.read = store.read
        self._store = store
        self.is_away = False
        self.asked_in_vain = 0

    async def write(self, work, *, within=None, together=False):
        if self.is_away:
            self.asked_in_vain += 1
            raise StoreUnavailable("away")
        return await self._store.write(work, within=within, together=together)


@pytest.fixture
def away(store) -> Awayable:
    return Awayable(store)


@pytest.fixture
def loop(away, platform) -> Deliveries:
    clock = lambda: datetime.now(UTC)  # noqa: E731
    return Deliveries(away, clock, {"fake": platform}, lambda session, delivery: None)


async def test_loop_goes_on_when_the_database_was_away(post, loop, away, platform):
    away.is_away = True
    await post("hello", now=datetime.now(UTC))
    async with running(loop):
        await until(lambda: away.asked_in_vain == 1)
        away.is_away = False
        loop.wake()

        await until(lambda: platform.titles() == ["hello"])


async def test_a_database_that_is_away_is_told_of_once(loop, away, caplog):
    away.is_away = True
    async with running(loop):
        await until(lambda: away.asked_in_vain >= 3)
    told = [record.getMessage() for record in caplog.records if "outbox" in record.name]
    assert told == ["The outbox cannot be read: away"]


async def test_a_server_without_any_platform_has_nothing_to_send(store, post, row, caplog):
    await post("hello", now=datetime.now(UTC))
    loop = Deliveries(store, lambda: datetime.now(UTC), {}, lambda session, delivery: None)
    await loop.deliver_due()

    assert (await row("hello")).state == DeliveryState.PENDING
    assert [record for record in caplog.records if "outbox" in record.name] == []


async def test_what_was_sent_is_written_down_as_soon_as_the_database_is_back(
    post, loop, away, platform, row, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(loops, "POLL", 0.05)
    await post("first", now=datetime.now(UTC))
    await post("second", now=datetime.now(UTC))

    def go_away(conversation_id, card):
        away.is_away = True

    platform.refuse = go_away
    async with running(loop):
        await until(lambda: away.asked_in_vain >= 3)
        platform.refuse = lambda conversation_id, card: None
        away.is_away = False

        await until(lambda: platform.titles() == ["first", "second"])
        while (await row("second")).state is not DeliveryState.SENT:  # noqa: ASYNC110
            await asyncio.sleep(0.01)

    assert (await row("first")).state is DeliveryState.SENT
    assert platform.titles() == ["first", "second"]


async def test_a_stop_does_not_wait_for_a_database_that_is_away(
    post, loop, away, platform, row, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(loops, "STOP_SECONDS", 600)
    await post("hello", now=datetime.now(UTC))

    def go_away(conversation_id, card):
        away.is_away = True

    platform.refuse = go_away
    async with running(loop):
        await until(lambda: away.asked_in_vain >= 1)

    hello = await row("hello")
    assert (hello.state, hello.lease_until is None) == (DeliveryState.SENDING, False)

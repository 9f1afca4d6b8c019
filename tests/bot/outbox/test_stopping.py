"""What becomes of messages when the loop is told to stop."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.models import DeliveryState
from bot.outbox import deliveries as loops
from tests.bot.outbox.loops import running
from tests.waiting import until


async def test_what_waits_for_its_slot_is_given_back_at_once(
    post, loop_at, platform, row, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(loops, "AHEAD", timedelta(seconds=60))
    loop = loop_at(lambda: datetime.now(UTC), conversation=30.0)
    await post("first", now=datetime.now(UTC))
    async with running(loop):
        await until(lambda: bool(platform.shown))
        await post("second", now=datetime.now(UTC))
        while (await row("second")).state is DeliveryState.PENDING:  # noqa: ASYNC110
            await asyncio.sleep(0.01)

    second = await row("second")
    assert platform.titles() == ["first"]
    assert (second.state, second.lease_until, second.attempts) == (DeliveryState.PENDING, None, 0)


async def test_what_a_claim_took_while_the_loop_was_stopped_is_given_back(
    store, post, loop_at, platform, row, monkeypatch: pytest.MonkeyPatch
):
    loop = loop_at(lambda: datetime.now(UTC))
    held = asyncio.Event()
    write = store.write

    async def slowly(work):
        result = await write(work)  # committed, and nobody has heard of it yet
        held.set()
        await asyncio.sleep(0.1)
        return result

    await post("hello", now=datetime.now(UTC) - timedelta(seconds=1))
    monkeypatch.setattr(store, "write", slowly)
    async with running(loop):
        await held.wait()
        monkeypatch.undo()

    hello = await row("hello")
    assert platform.shown == []
    assert (hello.state, hello.lease_until) == (DeliveryState.PENDING, None)


async def test_a_platform_that_hangs_keeps_the_loop_no_longer_than_promised(
    post, loop_at, platform, row, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(loops, "STOP_SECONDS", 0.2)
    platform.delay = 600
    await post("hello")
    async with running(loop_at()):
        await until(lambda: platform.attempts["hello"] == 1)

    hello = await row("hello")
    assert hello.state is DeliveryState.UNCERTAIN
    assert hello.lease_until is not None  # somebody else asks the platform about it
    assert hello.error == "timeout"


@pytest.mark.parametrize("turns", range(4))
async def test_a_stop_right_after_a_wake_is_heard(loop_at, turns: int):
    """On Python 3.11 `asyncio.wait_for` would forget it, and the process would never end."""
    loop = loop_at(lambda: datetime.now(UTC))
    task = asyncio.create_task(loop.run())
    await asyncio.sleep(0.15)  # it has looked at the empty outbox by then, and sleeps
    loop.wake()
    for _ in range(turns):
        await asyncio.sleep(0)
    task.cancel()

    done, _ = await asyncio.wait({task}, timeout=60)
    task.cancel()

    assert done

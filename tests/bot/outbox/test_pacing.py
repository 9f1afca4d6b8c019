import asyncio
import time
from contextlib import suppress

import pytest

from adapters.clocks import utc_now
from tests.waiting import until


async def tick(deliveries, clock, *, seconds: float, step: float = 0.25) -> None:
    """Let time pass, and the loop look at every step."""
    for _ in range(round(seconds / step)):
        await deliveries.deliver_due()
        clock.advance(seconds=step)


async def test_conversation_gets_no_more_than_its_rate(post, loop_at, platform, clock):
    deliveries = loop_at(conversation=1.0)
    for number in range(5):
        await post(f"{number}")

    await tick(deliveries, clock, seconds=2.75)
    assert platform.titles() == ["0", "1", "2"]

    await tick(deliveries, clock, seconds=2)
    assert platform.titles() == ["0", "1", "2", "3", "4"]


async def test_workspace_gets_no_more_than_its_rate(post, loop_at, platform, clock):
    deliveries = loop_at(workspace=0.5)
    for channel in ("C1", "C2", "C3"):
        await post(f"hello {channel}", channel)

    await tick(deliveries, clock, seconds=0.5)
    assert len(platform.shown) == 1

    await tick(deliveries, clock, seconds=1.0)
    assert len(platform.shown) == 3


async def test_rate_is_shared_by_all_loops(post, loop_at, platform, clock):
    one, other = loop_at(conversation=1.0), loop_at(conversation=1.0)
    for number in range(4):
        await post(f"{number}")

    for _ in range(3):
        await asyncio.gather(one.deliver_due(), other.deliver_due())
    assert platform.titles() == ["0"]

    clock.advance(seconds=1)
    await asyncio.gather(one.deliver_due(), other.deliver_due())
    assert platform.titles() == ["0", "1"]


async def test_running_loop_waits_for_slots_without_being_woken(post, platform, loop_at):
    deliveries = loop_at(clock=utc_now, conversation=0.1)
    for number in range(4):
        await post(f"{number}", now=utc_now())
    started = utc_now()
    running = asyncio.create_task(deliveries.run())

    await until(lambda: len(platform.shown) == 4)

    assert (utc_now() - started).total_seconds() >= 0.3
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


async def test_those_whom_a_stall_made_late_do_not_go_at_once(
    store, post, platform, loop_at, monkeypatch: pytest.MonkeyPatch
):
    deliveries = loop_at(clock=utc_now, workspace=0.1)
    write, moments = store.write, []
    platform.refuse = lambda channel, card: moments.append(time.monotonic())

    async def stalling(work, **options):
        result = await write(work, **options)
        monkeypatch.undo()
        time.sleep(0.35)  # noqa: ASYNC251 - the whole loop stands still, and slots pass
        return result

    for channel in ("C1", "C2", "C3"):
        await post(f"hello {channel}", channel, now=utc_now())
    monkeypatch.setattr(store, "write", stalling)
    running = asyncio.create_task(deliveries.run())
    await until(lambda: len(moments) == 3)
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running

    assert moments[-1] - moments[0] > 0.1

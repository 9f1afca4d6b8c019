"""When a platform asks for a pause, or a process stood still: nothing goes all at once."""

import asyncio
from contextlib import suppress
from datetime import timedelta

import pytest

from adapters.clocks import utc_now
from bot.models import DeliveryState
from bot.outbox import claims
from bot.ports import DeliveryFailed
from tests.waiting import until


async def stop(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def test_what_was_claimed_before_a_pause_is_not_sent_into_it(
    post, loop_at, platform, clock, row
):
    def too_fast(conversation_id, card):
        raise DeliveryFailed("ratelimited", retry_after=30)

    platform.refuse = too_fast
    deliveries = loop_at(workspace=0.1)
    for channel in ("C1", "C2", "C3"):
        await post(f"hello {channel}", channel)
    claimed = (await deliveries._claim(timedelta(seconds=0.25))).claims
    assert len(claimed) == 3

    for each in claimed:
        await deliveries._deliver(each)

    assert sum(platform.attempts.values()) == 1
    for channel in ("C2", "C3"):
        given_back = await row(f"hello {channel}")
        assert (given_back.state, given_back.attempts) == (DeliveryState.PENDING, 0)
        assert given_back.lease_until is None

    platform.refuse = lambda conversation_id, card: None
    clock.advance(seconds=29)
    await deliveries.deliver_due()
    assert platform.shown == []
    clock.advance(seconds=2)
    await deliveries.deliver_due()
    assert len(platform.shown) == 1  # and the others each in a slot of their own


async def test_after_a_pause_the_pace_is_kept(post, loop_at, platform, clock):
    def too_fast(conversation_id, card):
        raise DeliveryFailed("ratelimited", retry_after=30)

    platform.refuse = too_fast
    deliveries = loop_at(workspace=0.1)
    for channel in ("C1", "C2", "C3"):
        await post(f"hello {channel}", channel)
    await deliveries.deliver_due()
    over = clock.advance(seconds=30)
    clock.advance(seconds=2)  # nobody looked for a while, and nothing was saved up meanwhile

    found = await deliveries._claim(timedelta(seconds=0.25))

    slots = [claimed.slot - over for claimed in found.claims]
    assert slots == [timedelta(seconds=seconds) for seconds in (2.0, 2.1, 2.2)]


async def test_conversation_that_keeps_asking_for_pauses_keeps_nobody_else(
    post, loop_at, platform, clock
):
    def refuse(conversation_id, card):
        if conversation_id == "C1":
            raise DeliveryFailed("ratelimited", retry_after=30)

    platform.refuse = refuse
    deliveries = loop_at(workspace=0.5)
    await post("never", "C1")
    for number in range(20):
        await post(f"{number}", "C2")

    for _ in range(100):
        await deliveries.deliver_due()
        clock.advance(seconds=0.5)

    assert len(platform.titles("C2")) == 20
    assert platform.attempts["never"] <= 3


async def test_slot_that_passed_while_the_process_stood_still_is_given_back(
    store, post, loop_at, platform, clock, row, monkeypatch: pytest.MonkeyPatch
):
    """As after SIGSTOP and SIGCONT: the claim is old, and its slot is long gone."""
    deliveries = loop_at(workspace=1.0)
    write = store.write

    async def slowly(work):
        result = await write(work)
        if getattr(result, "claims", ()):
            clock.advance(seconds=claims.SLOT_LIVES.total_seconds() + 0.1)
        return result

    await post("hello")
    monkeypatch.setattr(store, "write", slowly)
    found = await deliveries._claim(timedelta())
    await asyncio.gather(*map(deliveries._deliver, found.claims))
    monkeypatch.undo()

    hello = await row("hello")
    assert platform.shown == []
    assert (hello.state, hello.attempts, hello.lease_until) == (DeliveryState.PENDING, 0, None)

    clock.advance(seconds=1)
    await deliveries.deliver_due()
    assert platform.titles() == ["hello"]


async def test_two_loops_together_keep_the_pace_of_a_workspace(post, loop_at, platform):
    moments = []
    platform.refuse = lambda conversation_id, card: moments.append(utc_now())
    for number in range(24):
        await post(f"{number}", f"C{number % 3 + 1}", now=utc_now())
    loops = [asyncio.create_task(loop_at(clock=utc_now, workspace=0.05).run()) for _ in range(2)]

    await until(lambda: len(platform.shown) == 24)

    for loop in loops:
        await stop(loop)
    assert len({shown.title for shown in platform.shown}) == 24
    assert (
        moments[-1] - moments[0]
    ).total_seconds() >= 0.6  # 23 gaps of 0.05, less what the first may be late


async def test_restarted_sender_waits_for_the_lease_of_the_one_that_died(
    post, loop_at, platform, clock, row
):
    """A dead replica's rows are taken over by another, and only then."""
    platform.can_be_asked = True
    dead, alive = loop_at(), loop_at()
    await post("hello")
    await dead._claim(timedelta())

    clock.advance(seconds=claims.LEASE.total_seconds() - 1)
    await alive.deliver_due()
    assert platform.shown == []

    clock.advance(seconds=2)
    await alive.deliver_due()
    assert platform.titles() == ["hello"]

"""What has stood still for hours is said once, to who runs it and to coordinators."""

import logging
from datetime import timedelta

import pytest
from sqlmodel import Session, select

from adapters.watching import LOOK_EVERY, UNHEARD_AFTER, Watch
from bot import outbox
from bot.chat.cards import Card
from bot.models import ConversationRecord, Delivery
from bot.outbox.stuck import STUCK_AFTER
from challenges.models import Role
from tests.scenarios.world import WORKSPACE, World

TITLE = "komt misschien niet aan."


async def _waits(world: World) -> None:
    """Something was to go out that nobody sends."""

    def work(session: Session) -> None:
        channel = session.exec(
            select(ConversationRecord).where(ConversationRecord.external_id == "channel")
        ).one()
        outbox.post(session, channel, Card("Hallo"), key="stuck", now=world.clock())
        row = session.exec(select(Delivery).where(Delivery.key == "stuck")).one()
        row.lease_until = world.clock() + timedelta(days=30)
        session.add(row)

    await world.store.write(work)


async def test_messages_that_wait_are_logged_once_until_they_are_out(
    world: World, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO, "adapters.watching")
    await world.begin()
    await world.at(1)
    await _waits(world)
    now = world.clock()
    watch = Watch(world.store, lambda: now, dict)
    await watch.look()
    assert caplog.messages == []

    now += STUCK_AFTER
    for _ in range(3):
        await watch.look()
        now += LOOK_EVERY
    [line] = caplog.messages
    assert line.startswith(f"Messages wait for hours: {WORKSPACE}/channel since 2026-06-01")
    assert line.endswith("see: prikkel outbox list")

    await world.store.write(lambda session: outbox.withdraw(session, "stuck"))
    await watch.look()
    assert caplog.messages[1:] == ["No message waits for hours any more"]


async def test_coordinators_are_told_once_that_a_platform_is_not_heard(
    world: World, caplog: pytest.LogCaptureFixture
):
    await world.begin({"Facilitair": 8})
    await world.grant("carla", Role.COORDINATOR)
    await world.grant("lena", Role.LEADER)
    await world.at(1)
    now, troubles = world.clock(), {WORKSPACE.platform: "there is no socket"}
    watch = Watch(world.store, lambda: now, lambda: troubles)

    async def looks(times: int) -> int:
        nonlocal now
        for _ in range(times):
            await watch.look()
            now += UNHEARD_AFTER
        sent = [one for one in await world.rows(Delivery) if one.key.startswith("unheard/")]
        assert all(TITLE in (one.card or "") for one in sent)
        return len(sent)

    assert await looks(1) == 0
    assert await looks(3) == 1
    assert "Still, after an hour: there is no socket" in caplog.text

    troubles.clear()
    assert await looks(2) == 1
    troubles[WORKSPACE.platform] = "again"
    assert await looks(2) == 2
    troubles["elsewhere"] = "no workspace of ours"
    assert await looks(3) == 2

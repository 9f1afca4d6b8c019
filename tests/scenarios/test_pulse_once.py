"""Once and no more: servers that die and start anew, several at once, several organisations."""

import asyncio
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, col, select

from bot import planning, roster
from bot.chat.conversations import Workspace
from bot.models import Delivery
from challenges import actions, pulse
from challenges.actions import Plan
from challenges.calendar import MONTH, WorkingDays
from challenges.models import ActionStatus, Answerable, Organisation
from tests.scenarios.pulses import asked, every_day, programme, says_yes
from tests.scenarios.world import World

FIRST = date(2026, 7, 1)


class _Killed(Exception):
    """The power went."""


async def test_a_server_that_dies_while_it_asks_has_asked_nothing_and_then_asks_once(world: World):
    carla = await programme(world, "Fietsenstalling")
    bram = await says_yes(world, carla, "bram", "Fietsenstalling")
    world.clock.now = datetime(2026, 7, 1, 7, 5, tzinfo=UTC)

    def dies(session: Session) -> None:
        planning.plan(session, world.clock())
        raise _Killed

    with pytest.raises(_Killed):
        await world.store.write(dies)
    assert asked(world, bram) == []
    [asking] = await world.rows(Answerable)
    assert (asking.asked, asking.ask_on) == (0, FIRST)

    for _ in range(3):
        again = World(world.store, before=world)
        await again.tick()
        await again.later(3600)

    assert len(asked(world, bram)) == 1
    [asking] = await world.rows(Answerable)
    assert (asking.asked, asking.ask_on) == (1, date(2026, 7, 8))


async def test_what_was_on_its_way_when_the_server_was_killed_is_not_sent_twice(world: World):
    carla = await programme(world, "Fietsenstalling")
    bram = await says_yes(world, carla, "bram", "Fietsenstalling")
    world.clock.now = datetime(2026, 7, 1, 7, 5, tzinfo=UTC)
    await world.store.write(lambda session: planning.plan(session, world.clock()))

    def keys(session: Session) -> list[tuple[str, bool]]:
        found = session.exec(select(Delivery).where(col(Delivery.key).startswith("pulse/"))).all()
        return [(one.key.rpartition("/")[2], one.must_arrive) for one in found]

    assert await world.store.read(keys) == [("2026-07-01", False)]
    await world.deliver()
    for _ in range(3):
        again = World(world.store, before=world)
        await again.tick()

    assert len(asked(world, bram)) == 1


async def test_two_servers_that_ask_at_once_ask_once(world: World):
    carla = await programme(world, "Fietsenstalling")
    bram = await says_yes(world, carla, "bram", "Fietsenstalling")
    world.clock.now = datetime(2026, 7, 1, 7, 5, tzinfo=UTC)
    again = World(world.store, before=world)

    await asyncio.gather(world.tick(), again.tick())

    assert len(asked(world, bram)) == 1


async def test_a_server_that_slept_on_the_day_asks_on_the_next_one_and_once(world: World):
    carla = await programme(world, "Fietsenstalling")
    bram = await says_yes(world, carla, "bram", "Fietsenstalling")

    await every_day(world, date(2026, 7, 3), date(2026, 7, 6))

    assert len(asked(world, bram)) == 1


async def test_two_organisations_each_have_their_own_rhythm(world: World):
    """In Tokyo it is the first of July hours before, and its own days off count."""
    carla = await programme(world, "Fietsenstalling")
    await says_yes(world, carla, "bram", "Fietsenstalling")
    japan = Workspace("fake", "W2")

    def settle(session: Session) -> None:
        organisation = Organisation(
            name="Voorbeeld 2", timezone="Asia/Tokyo", country="JP", created_at=world.clock.now,
            closed_days=["2026-07-01"], languages=["en"], locale="en",
        )  # fmt: skip
        session.add(organisation)
        session.flush()
        workspace = roster.add_workspace(session, japan, organisation)
        person = roster.meet(session, workspace, "aiko")
        plan = Plan("Bicycles", status=ActionStatus.IN_PROGRESS)
        action = actions.create(session, organisation.id, plan, now=world.clock.now)
        working = WorkingDays.of(organisation)
        row = Answerable(action_id=action.id)
        pulse.accept(session, row, person, MONTH, date(2026, 6, 2), working)

    await world.store.write(settle)

    def sent(session: Session) -> set[str]:
        found = session.exec(select(Delivery).where(col(Delivery.key).startswith("pulse/"))).all()
        return {one.key.rpartition("/")[2] for one in found}

    at = datetime(2026, 7, 1, 9, 5, tzinfo=ZoneInfo("Europe/Amsterdam"))
    world.clock.now = at.astimezone(UTC)
    await world.tick()
    assert await world.store.read(sent) == {"2026-07-01"}
    at = datetime(2026, 7, 2, 9, 5, tzinfo=ZoneInfo("Asia/Tokyo"))
    world.clock.now = at.astimezone(UTC)
    await world.tick()
    await world.tick()

    assert await world.store.read(sent) == {"2026-07-01", "2026-07-02"}

"""Readings that are due: asked for in the message of the day, three times, and then no more."""

from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from sqlmodel import Session, select

from challenges import goals, readings
from challenges.goals import Aim
from challenges.models import Care, Goal, Organisation, Role
from challenges.readings import Found, asked_on
from tests.scenarios.world import Person, World

LESS = Aim("Minder stroom", "climate", "kWh", 2023, 120_000, 2030, 60_000, "Klimaatplan")
ASKED = "Metingen van doelen"
READ_ON = date(2025, 12, 31)


@pytest.fixture
async def carla(world: World) -> Person:
    """A coordinator, and a goal of half a year ago that was read on the last day of the year."""
    await world.begin({"Noord": 4})

    def aim(session: Session) -> None:
        organisation = session.exec(select(Organisation)).one()
        made = datetime(2026, 1, 5, 8, tzinfo=UTC)
        goal = goals.create(session, organisation.id, LESS, now=made)
        found = Found(READ_ON, 110_000, "Meter")
        readings.read(session, goal, found, today=date(2026, 1, 5))

    await world.store.write(aim)
    return await world.grant("carla", Role.COORDINATOR)


async def lives_until(world: World, last: date, first: date = date(2026, 11, 23)) -> None:
    """Once a week it is five past nine."""
    day = first
    while day <= last:
        world.clock.now = datetime(day.year, day.month, day.day, 9, 5, tzinfo=UTC)
        await world.tick()
        day += timedelta(weeks=1)


def asked(person: Person) -> list[str]:
    return [text for text in person.mail if ASKED in text]


async def test_a_reading_is_asked_a_month_before_on_its_day_a_month_after_and_no_more(
    world: World, carla: Person
):
    await lives_until(world, date(2026, 11, 29))
    assert asked(carla) == []
    await lives_until(world, date(2026, 11, 30), date(2026, 11, 30))
    assert len(asked(carla)) == 1
    assert (
        "110.000 kWh op 31 december 2025. De volgende is nodig op 31 december 2026."
        in (asked(carla)[0])
    )
    await lives_until(world, date(2026, 12, 30), date(2026, 12, 1))
    assert len(asked(carla)) == 1
    await lives_until(world, date(2027, 1, 29), date(2026, 12, 31))
    assert len(asked(carla)) == 2
    await lives_until(world, date(2027, 3, 31), date(2027, 2, 1))

    assert len(asked(carla)) == 3
    assert [text for text in asked(carla) if "voor het laatst" in text] == asked(carla)[2:]


async def test_who_reads_is_not_asked_again_until_a_year_later(world: World, carla: Person):
    await lives_until(world, date(2026, 12, 1), date(2026, 11, 30))
    [goal] = await world.rows(Goal)
    await carla.presses_raw("add-reading", str(goal.id))
    await carla.fills_in(day="2026-11-30", reading="100.000", source="Meter")
    await lives_until(world, date(2027, 2, 28), date(2026, 12, 2))

    assert len(asked(carla)) == 1


async def test_a_goal_that_nobody_here_reads_is_not_asked_about_again(world: World, carla: Person):
    await lives_until(world, date(2026, 12, 1), date(2026, 11, 30))
    [goal] = await world.rows(Goal)
    await carla.presses_raw("nobody-here", f"goal/{goal.id}")
    await lives_until(world, date(2027, 2, 28), date(2026, 12, 2))
    assert len(asked(carla)) == 1
    await carla.types("mijn gegevens")
    assert "Minder stroom" in carla.sees
    await carla.presses_raw("remove-goal-now", f"{goal.id}/{goal.version}")
    assert await world.rows(Care) == []


def test_what_was_due_long_before_the_goal_was_made_is_asked_from_then_on():
    made = date(2026, 6, 1)
    now = datetime(2026, 6, 1, tzinfo=UTC)
    goal = Goal(organisation_id=UUID(int=1), created_at=now, **asdict(LESS))

    assert asked_on(goal, None, made, made) is None
    assert asked_on(goal, None, made, date(2026, 6, 2)) == (date(2026, 6, 2), 1)
    assert asked_on(goal, None, made, date(2026, 7, 2)) == (date(2026, 7, 2), 2)
    assert asked_on(goal, None, made, date(2026, 8, 30)) == (date(2026, 8, 2), 3)
    assert asked_on(goal, None, made, date(2026, 8, 31)) is None

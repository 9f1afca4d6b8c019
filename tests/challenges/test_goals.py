"""Goals and their readings: what may be said, what cannot be, and when the next reading is due."""

from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from sqlmodel import Session

from bot.ports import Store
from challenges import actions, goals, readings
from challenges.errors import Incomplete
from challenges.goals import Aim, GoalHasChanged
from challenges.models import Goal, Organisation, Reading
from challenges.queries import goals as look
from challenges.readings import AlreadyRead, Found

NOW = datetime(2026, 6, 1, 8, tzinfo=UTC)
TODAY = NOW.date()
LESS = Aim(
    "Minder stroom", theme="energy", unit="kWh", from_year=2023, from_value=120_000,
    to_year=2030, to_value=60_000.5, source="Klimaatplan 2024",
)  # fmt: skip
AMBITION = Aim("Iedereen weet wat we willen", to_year=2030)
METER = Found(date(2025, 12, 31), 101_250.75, "Jaarrekening van het net")


def organisation(session: Session, name: str = "Voorbeeld") -> UUID:
    row = Organisation(name=name, created_at=NOW)
    session.add(row)
    session.flush()
    return row.id


def made(session: Session, aim: Aim = LESS) -> Goal:
    return goals.create(session, organisation(session), aim, now=NOW)


def reading_on(day: date) -> Reading:
    return Reading(goal_id=UUID(int=1), day=day, value=1, source="meter")


async def test_a_goal_and_its_readings_are_kept_as_they_were_written(store: Store):
    def work(session: Session) -> None:
        goal = made(session)
        assert readings.read(session, goal, METER, today=TODAY)
        earlier = replace(METER, day=date(2024, 12, 31), value=-3.25)
        assert readings.read(session, goal, earlier, today=TODAY)
        session.expire_all()

        assert goals.aim_of(goal) == LESS
        found = look.readings(session, goal.id)
        assert [(one.day.year, one.value) for one in found] == [(2024, -3.25), (2025, 101_250.75)]
        assert look.last_readings(session, goal.organisation_id) == {goal.id: found[1]}
        assert look.all_readings(session, goal.organisation_id) == {goal.id: found}
        assert look.last_reading(session, goal.id) == found[1]

    await store.write(work)


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("aim", "wrong"),
    [
        pytest.param(replace(LESS, text=" "), {"text"}, id="no text"),
        pytest.param(replace(LESS, unit="", source=""), {"unit", "source"}, id="no unit or source"),
        pytest.param(replace(LESS, from_value=None), {"from_value"}, id="half of the numbers"),
        pytest.param(replace(LESS, to_value=None), {"to_value"}, id="the other half"),
        pytest.param(replace(LESS, to_year=2023), {"to_year"}, id="no years between"),
        pytest.param(replace(LESS, from_year=23), {"from_year"}, id="no year"),
        pytest.param(replace(LESS, to_value=120_000), {"to_value"}, id="neither up nor down"),
        pytest.param(replace(LESS, to_value=float("nan")), {"to_value"}, id="no number"),
        pytest.param(replace(LESS, from_value=1e12), {"from_value"}, id="more than there is"),
        pytest.param(replace(AMBITION, to_year=3000), {"to_year"}, id="an ambition of no year"),
    ],
)
async def test_a_goal_that_cannot_be_is_refused_by_field(store: Store, aim: Aim, wrong: set[str]):
    def work(session: Session) -> None:
        with pytest.raises(Incomplete) as refused:
            made(session, aim)
        assert set(refused.value.fields) == wrong

    await store.write(work)


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("found", "wrong"),
    [
        pytest.param(replace(METER, day=date(2026, 6, 2)), {"day"}, id="still to come"),
        pytest.param(replace(METER, day=date(1025, 12, 31)), {"day"}, id="long ago"),
        pytest.param(replace(METER, source=" "), {"source"}, id="from nowhere"),
        pytest.param(replace(METER, value=float("inf")), {"reading"}, id="no number"),
    ],
)
async def test_a_reading_that_cannot_be_is_refused(store: Store, found: Found, wrong: set[str]):
    def work(session: Session) -> None:
        with pytest.raises(Incomplete) as refused:
            readings.read(session, made(session), found, today=TODAY)
        assert set(refused.value.fields) == wrong

    await store.write(work)


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("unit", ["kg", "kg CO2e", "ton CO₂", "t CO2", "kton", "Kilo", "tonnes"])
async def test_what_colleagues_say_is_no_reading_in_kilos(store: Store, unit: str):
    def work(session: Session) -> None:
        goal = made(session, replace(LESS, unit=unit))
        answers = replace(METER, source="Prikkel, effect van check-ins")
        with pytest.raises(Incomplete) as refused:
            readings.read(session, goal, answers, today=TODAY)
        assert refused.value.fields == {"source": "reading-is-an-estimate"}
        assert readings.read(session, goal, METER, today=TODAY)

    await store.write(work)


@pytest.mark.parametrize("unit", ["%", "kWh", "gesprekken", "stuks", "km"])
def test_other_units_are_none_of_weight(unit: str):
    assert not readings.is_mass(unit)


async def test_an_ambition_takes_no_readings_and_a_goal_with_readings_stays_one(store: Store):
    def work(session: Session) -> None:
        ambition = made(session, AMBITION)
        with pytest.raises(Incomplete):
            readings.read(session, ambition, METER, today=TODAY)
        goals.change(session, ambition, LESS, version=1)
        assert readings.read(session, ambition, METER, today=TODAY)
        with pytest.raises(Incomplete) as refused:
            goals.change(session, ambition, AMBITION, version=2)
        assert refused.value.fields == {"to_value": "goal-has-readings"}

    await store.write(work)


async def test_the_same_reading_twice_is_one_and_another_value_overwrites_nothing(store: Store):
    def work(session: Session) -> None:
        goal = made(session)
        assert readings.read(session, goal, METER, today=TODAY)
        assert not readings.read(session, goal, METER, today=TODAY)
        with pytest.raises(AlreadyRead):
            readings.read(session, goal, replace(METER, value=1), today=TODAY)
        assert [one.value for one in look.readings(session, goal.id)] == [METER.value]

    await store.write(work)


async def test_of_two_who_correct_at_once_the_second_is_told(store: Store):
    def work(session: Session) -> None:
        goal = made(session)
        readings.read(session, goal, METER, today=TODAY)
        (reading,) = look.readings(session, goal.id)
        readings.correct(session, goal, reading, replace(METER, value=2), version=1, today=TODAY)
        with pytest.raises(GoalHasChanged):
            readings.correct(
                session, goal, reading, replace(METER, value=3), version=1, today=TODAY
            )
        with pytest.raises(GoalHasChanged):
            readings.forget(session, reading, version=1)
        assert reading.value == 2
        readings.forget(session, reading, version=2)
        assert look.readings(session, goal.id) == []
        goals.change(session, goal, replace(LESS, text="Nog minder"), version=1)
        with pytest.raises(GoalHasChanged):
            goals.remove(session, goal, version=1)

    await store.write(work)


async def test_a_reading_is_not_moved_onto_the_day_of_another(store: Store):
    def work(session: Session) -> None:
        goal = made(session)
        readings.read(session, goal, METER, today=TODAY)
        other = replace(METER, day=date(2024, 12, 31))
        readings.read(session, goal, other, today=TODAY)
        first, _ = look.readings(session, goal.id)
        with pytest.raises(AlreadyRead):
            readings.correct(session, goal, first, METER, version=1, today=TODAY)

    await store.write(work)


async def test_removing_a_goal_keeps_the_actions_that_served_it(store: Store):
    def work(session: Session) -> None:
        goal = made(session)
        readings.read(session, goal, METER, today=TODAY)
        plan = actions.Plan("Isoleren", goal_id=goal.id)
        action = actions.create(session, goal.organisation_id, plan, now=NOW)
        assert look.actions_serving(session, goal.id) == [action]
        goals.remove(session, goal, version=1)
        session.refresh(action)
        assert (action.goal_id, action.version) == (None, 2)
        assert look.goals(session, action.organisation_id) == []

    await store.write(work)


async def test_another_organisation_finds_neither_goal_nor_reading(store: Store):
    def work(session: Session) -> None:
        goal, other = made(session), organisation(session, "Andere")
        readings.read(session, goal, METER, today=TODAY)
        (reading,) = look.readings(session, goal.id)
        with pytest.raises(look.UnknownGoal):
            look.goal(session, goal.id, other)
        with pytest.raises(look.UnknownGoal):
            look.reading(session, reading.id, other)
        assert look.last_readings(session, other) == {}

    await store.write(work)


def test_the_next_reading_is_due_a_year_later_and_the_last_one_ends_it():
    goal = Goal(organisation_id=UUID(int=1), created_at=NOW, **asdict(LESS))
    assert goals.due(goal, None) == date(2024, 12, 31)
    assert goals.due(goal, reading_on(date(2024, 2, 29))) == date(2025, 2, 28)
    assert goals.due(goal, reading_on(date(2030, 12, 30))) == date(2031, 12, 30)
    assert goals.due(goal, reading_on(date(2030, 12, 31))) is None
    ambition = Goal(organisation_id=UUID(int=1), created_at=NOW, **asdict(AMBITION))
    assert goals.due(ambition, None) is None

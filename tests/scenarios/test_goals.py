"""Goals in chat: set, read, corrected and removed; what is not known is never nothing."""

from datetime import date

import pytest

from challenges.models import Action, Goal, Reading, Role
from tests.scenarios.world import Person, World

LESS = {
    "text": "Minder stroom", "theme": "climate", "unit": "kWh", "from_year": "2023",
    "from_value": "120.000", "to_year": "2030", "to_value": "60000,5", "source": "Klimaatplan",
}  # fmt: skip
MORE = {
    "text": "Elektrische auto's", "theme": "climate", "unit": "%", "from_year": "2023",
    "from_value": "10", "to_year": "2030", "to_value": "100", "source": "Wagenparkplan",
}  # fmt: skip
METER = {"day": "2025-12-31", "reading": "101250,75", "source": "Jaarrekening netbeheerder"}


@pytest.fixture
async def carla(world: World) -> Person:
    await world.begin({"Noord": 4})
    await world.at(1)
    return await world.grant("carla", Role.COORDINATOR)


async def sets(person: Person, **answers: str) -> None:
    await person.types("doelen")
    await person.presses("Nieuw doel")
    await person.fills_in(**answers)


async def reads(person: Person, **answers: str) -> None:
    await person.presses("Meting toevoegen")
    await person.fills_in(**answers)


async def test_a_goal_without_a_reading_is_unknown_and_never_nothing(world: World, carla: Person):
    await sets(carla, **LESS)

    assert "van 120.000 kWh (2023) naar 60.000,5 kWh (2030)" in carla.sees
    assert "onbekend sinds 31 december 2023" in carla.sees
    assert "Laatste meting: nog geen meting" in carla.sees


async def test_a_goal_that_goes_down_and_one_that_goes_up_stand_by_their_line(
    world: World, carla: Person
):
    await sets(carla, **LESS)
    await reads(carla, **METER)
    # 731 of 2557 days of the way from 120,000 to 60,000.5: 102,847.4
    assert "Laatste meting: 101.250,75 kWh op 31 december 2025" in carla.sees
    assert "Afgesproken lijn: 102.847 kWh op 31 december 2025" in carla.sees
    assert "zoals afgesproken, of beter" in carla.sees
    assert "voorspelt niets" in carla.sees
    await sets(carla, **MORE)
    await reads(carla, day="2025-12-31", reading="35,5", source="Telling wagenpark")

    # 731 of 2557 days of the way from 10 to 100: 35.73
    assert "Afgesproken lijn: 35,73 % op 31 december 2025" in carla.sees
    assert "achter op de afgesproken lijn" in carla.sees


async def test_an_old_reading_is_shown_and_says_since_when_it_is_not_known(
    world: World, carla: Person
):
    await sets(carla, **LESS)
    await reads(carla, **{**METER, "day": "2024-12-31"})
    await carla.types("doelen")

    assert "Laatste meting: 101.250,75 kWh op 31 december 2024" in carla.sees
    assert "Afgesproken lijn: 111.412 kWh op 31 december 2024" in carla.sees
    assert "onbekend sinds 31 december 2024" in carla.sees


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("locale", "typed", "stored"),
    [("nl", "1.234,5", 1234.5), ("en", "1,234.5", 1234.5), ("fr", "1 234,5", 1234.5),
     ("de", "1.234,50", 1234.5), ("nl", "1.234", 1234), ("en", "1.234", 1.234),
     ("nl", "12.5", 12.5), ("en", "12,5", 12.5), ("nl", "−3,25", -3.25)],
)  # fmt: skip
async def test_decimals_are_read_as_people_write_them(
    world: World, carla: Person, locale: str, typed: str, stored: float
):
    await sets(carla, **LESS)
    [goal] = await world.rows(Goal)
    person = await world.grant(f"other-{locale}", Role.COORDINATOR)
    person.locale = locale
    await person.presses_raw("add-reading", str(goal.id))
    await person.fills_in(**{**METER, "reading": typed})

    [reading] = await world.rows(Reading)
    assert reading.value == stored


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    "typed", ["veel", "1,2,3", "12.34.567", "1e5", "nan", "inf", "٣", "1,2345678", "10000000000000"]
)
async def test_what_is_no_number_is_refused_and_what_was_typed_stays(
    world: World, carla: Person, typed: str
):
    await sets(carla, **LESS)
    await reads(carla, **{**METER, "reading": typed})

    assert "Dit getal kan niet" in carla.errors["reading"]
    assert typed in [field.value for field in carla.form.fields]
    assert await world.rows(Reading) == []
    await carla.fills_in(**METER)
    assert len(await world.rows(Reading)) == 1


async def test_a_goal_half_in_numbers_says_which_are_missing(world: World, carla: Person):
    await sets(carla, **{**LESS, "from_value": "", "unit": ""})
    assert set(carla.errors) == {"from_value", "unit"}
    assert await world.rows(Goal) == []


async def test_what_colleagues_answer_fills_no_goal_in_kilos(world: World, carla: Person):
    await sets(carla, **{**LESS, "unit": "kg CO2"})
    for number in range(4):
        await world.person(f"Noord-{number}").presses("Gedaan", on=world.post)
    await world.at(8)
    await reads(carla, **{**METER, "source": "Prikkel: wat collega's deden"})

    assert "is een schatting" in carla.errors["source"]
    assert await world.rows(Reading) == []


async def test_an_ambition_has_no_numbers_and_gets_them_later(world: World, carla: Person):
    await sets(carla, text="Iedereen doet mee", to_year="2030")
    assert "ambitie voor 2030, zonder getallen" in carla.sees
    assert "Meting toevoegen" not in carla.labels
    await carla.presses("Doel aanpassen")
    await carla.fills_in(**MORE)

    assert "van 10 % (2023) naar 100 % (2030)" in carla.sees
    assert "Meting toevoegen" in carla.labels


async def test_a_reading_is_corrected_and_removed_by_whoever_saw_it_last(
    world: World, carla: Person
):
    await sets(carla, **LESS)
    await reads(carla, **METER)
    await carla.presses("Meting verbeteren")
    other = await world.grant("dirk", Role.COORDINATOR)
    [reading] = await world.rows(Reading)
    await other.presses_raw("correct-reading", f"{reading.id}/{reading.version}")
    await other.fills_in(**{**METER, "reading": "99.000"})
    await carla.fills_in(**{**METER, "reading": "88.000"})
    assert any("net veranderd" in said for said in carla.errors.values())
    assert [one.value for one in await world.rows(Reading)] == [99_000]
    await other.presses("Meting weghalen")
    await other.presses("Ja, haal weg")

    assert await world.rows(Reading) == []
    assert "onbekend sinds 31 december 2023" in other.sees


async def test_readings_are_paged_the_latest_first(world: World, carla: Person):
    await sets(carla, **LESS)
    for month in range(1, 13):
        await reads(carla, **{**METER, "day": f"2025-{month:02}-01", "reading": str(month)})
    assert "1–3 van 12" in carla.sees
    await carla.presses("Volgende")

    assert "4–6 van 12" in carla.sees
    assert "7 kWh op 1 juli 2025" in carla.sees


async def test_an_action_serves_a_goal_and_outlives_it(world: World, carla: Person):
    await sets(carla, **LESS)
    [goal] = await world.rows(Goal)
    await carla.presses_raw("new-action")
    await carla.fills_in(title="Ledlampen", theme="climate")
    await carla.presses("Doel kiezen")
    await carla.fills_in(goal=str(goal.id))
    assert "Voor doel: Minder stroom" in carla.sees
    await carla.presses_raw("open-goal", str(goal.id))
    assert "Ledlampen" in carla.sees
    await carla.presses("Doel weghalen")
    await carla.presses("Ja, haal weg")

    assert "De acties zijn er nog" in carla.sees
    assert [one.goal_id for one in await world.rows(Action)] == [None]


async def test_leaders_read_goals_and_nobody_else_does(world: World, carla: Person):
    await sets(carla, **LESS)
    [goal] = await world.rows(Goal)
    leader = await world.grant("lena", Role.LEADER)
    await leader.types("doelen")
    assert "Minder stroom" in leader.sees
    assert "Nieuw doel" not in leader.labels
    await leader.presses_raw("change-goal", f"{goal.id}/{goal.version}")
    assert "coördinator" in leader.sees
    employee = world.person("Noord-0")
    await employee.types("doelen")

    assert "Minder stroom" not in employee.sees


async def test_thirty_goals_are_paged_in_chat(world: World, carla: Person):
    for number in range(8):
        await sets(carla, **{**LESS, "text": f"Doel {number}"})
    await carla.types("doelen")
    assert "1–6 van 8" in carla.sees
    await carla.presses("Volgende")
    assert "Doel 7" in carla.sees
    assert (await world.rows(Goal))[0].created_at.date() == date(2026, 6, 1)

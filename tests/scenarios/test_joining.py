"""Pressing a button is joining, and whoever joins is told at once what that means."""

from bot.models import Account
from tests.scenarios.world import Person, World

STOP = "Niet meer meedoen"
STANDARD = {"Gedaan", "Ik ben er niet", "Ongedaan maken", "Iets anders …", "Kies je team", STOP}


async def _reported(world: World, name: str, **answers: str) -> Person:
    person = world.person(name)
    await person.types("drempel")
    await person.fills_in(code="FACIL", text="De spoelmachine is kapot", **answers)
    return person


async def test_a_first_me_too_tells_what_taking_part_means(world: World):
    await world.begin()
    await world.at(1)
    anna, ben = world.person("anna"), world.person("ben")
    await anna.presses("Vandaag niet", on=world.post)
    await anna.presses(next(label for label in anna.labels if label not in STANDARD))
    await world.tomorrow()
    await ben.presses_raw("open-barriers")
    await ben.presses("Ik ook")

    assert "vrijwillig" in ben.sees
    assert STOP in ben.labels


async def test_a_first_report_under_ones_own_name_tells_what_taking_part_means(world: World):
    await world.begin()
    await world.at(1)
    anna = await _reported(world, "anna", known="yes")

    assert "vrijwillig" in anna.sees
    assert STOP in anna.labels


async def test_an_anonymous_report_joins_nobody(world: World):
    await world.begin()
    await world.at(1)
    anna = await _reported(world, "anna")

    assert STOP not in anna.labels
    assert await world.rows(Account) == []


async def test_reading_along_stores_nothing(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    for word in ("hulp", "vandaag", "ranglijst", "mijn-gegevens"):
        await anna.types(word)
    await anna.presses_raw("open-barriers")

    assert await world.rows(Account) == []

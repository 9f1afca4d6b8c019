"""Ambitions out of a measurement: three presses, up to five, each accepted by itself."""

from datetime import date

import pytest
from sqlmodel import Session, select

from adapters.playground import measuring
from challenges.models import Campaign, Goal, Measure, Organisation, Role
from tests.scenarios.world import Person, World


@pytest.fixture
async def carla(world: World) -> Person:
    """A coordinator, after a measurement of where sustainability is and should be."""
    await world.begin({"Noord": 4})

    def hold(session: Session) -> None:
        organisation = session.exec(select(Organisation)).one()
        campaign = session.exec(select(Campaign)).one()
        measuring.look_at_role(session, organisation, campaign, date(2026, 5, 1))

    await world.store.write(hold)
    await world.at(1)
    return await world.grant("carla", Role.COORDINATOR)


async def proposed(person: Person) -> None:
    await person.types("doelen")
    await person.presses("Ambities voorstellen")
    await person.presses("Klimaat")
    await person.presses("2030")


async def test_three_presses_propose_an_ambition_for_each_gap(world: World, carla: Person):
    await proposed(carla)

    assert carla.labels.count("Overnemen") == 5
    assert "Klimaat, voor 2030" in carla.sees
    assert "een 4 of 5, gewenst is" in carla.sees
    assert "Duurzaamheid staat in onze plannen, regels en keuzes" in carla.sees
    assert await world.rows(Goal) == []
    names = [button.name for button in carla.buttons if button.label == "Overnemen"]
    assert len(set(names)) == 5


async def test_each_is_accepted_by_itself_and_once(world: World, carla: Person):
    await proposed(carla)
    accept = next(button for button in carla.buttons if button.label == "Overnemen")
    await carla.presses_raw(accept.action, accept.value)
    assert carla.labels.count("Overnemen") == 4
    assert "overgenomen" in carla.sees
    await carla.presses_raw(accept.action, accept.value)
    [goal] = await world.rows(Goal)

    assert goal.is_ambition
    assert (goal.theme, goal.to_year) == ("climate", 2030)
    assert goal.source.startswith("Duurzaamheid: nu en gewenst")
    await carla.types("doelen")
    assert "ambitie voor 2030, zonder getallen" in carla.sees


async def test_what_nobody_offers_is_refused(world: World, carla: Person):
    [measure] = await world.rows(Measure)
    for value in ("", "x", f"{measure.id}/magie", f"{measure.id}/climate/1999",
                  f"{measure.id}/climate/2030/niets"):  # fmt: skip
        await carla.presses_raw("accept-ambition", value)
        assert "is er niet" in carla.sees
    employee = world.person("Noord-0")
    await employee.presses_raw("accept-ambition", f"{measure.id}/climate/2030/policy-now")
    assert "coördinator" in employee.sees
    assert await world.rows(Goal) == []


async def test_without_a_measurement_nothing_is_proposed(world: World):
    await world.begin({"Noord": 4})
    await world.at(1)
    carla = await world.grant("carla", Role.COORDINATOR)
    await carla.types("doelen")

    assert "Ambities voorstellen" not in carla.labels

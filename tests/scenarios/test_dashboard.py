"""The dashboard in chat: four lines and the link, and an action that is set right from its card."""

from datetime import date

import pytest

from challenges.models import Action, ActionStatus, Role
from tests.scenarios.pulses import programme
from tests.scenarios.world import World


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("word", "locale", "says"),
    [
        ("dashboard", "nl", "Er lopen 2 acties. Te laat: 1."),
        ("dashboard", "en", "2 actions are under way. Late: 1."),
        ("pilotage", "nl", "Er lopen 2 acties. Te laat: 1."),
        ("steuerung", "nl", "Er lopen 2 acties. Te laat: 1."),
    ],
)
async def test_whoever_coordinates_or_leads_reads_four_lines(
    world: World, word: str, locale: str, says: str
):
    await programme(world, "Stalling", due=date(2026, 5, 1))
    for name, role in (("cor", Role.COORDINATOR), ("lena", Role.LEADER)):
        person = world.person(name, locale)
        await world.grant(name, role)
        if name == "cor":
            await person.presses_raw("new-action")
            await person.fills_in(title="Dak", theme="climate", horizon="one-year",
                                  status="planned")  # fmt: skip
        await person.types(word)
        assert says in person.sees
        assert "Inkoop" not in person.sees
        lines = person.sees.split("\n")
        assert len([line for line in lines if ": " in line]) >= 4


async def test_it_is_for_nobody_else(world: World):
    await programme(world, "Stalling")
    await world.person("Noord-0").types("dashboard")
    assert "alleen voor coördinatoren en de leiding" in world.person("Noord-0").sees
    assert "Stalling" not in world.person("Noord-0").sees


async def test_an_action_is_moved_and_stopped_from_its_card(world: World):
    coordinator = await programme(world, "Stalling", due=date(2026, 5, 1))
    [action] = await world.rows(Action)
    await coordinator.presses_raw("open-action", str(action.id))
    await coordinator.presses("Datum verzetten")
    await coordinator.fills_in(due="2026-09-01")
    assert "1 september 2026" in coordinator.sees

    await coordinator.presses("Actie stoppen")
    await coordinator.fills_in(because="Geen plek meer.")

    assert "Waarom gestopt: Geen plek meer." in coordinator.sees
    assert "Actie stoppen" not in coordinator.labels
    [action] = await world.rows(Action)
    assert (action.due, action.status) == (date(2026, 9, 1), ActionStatus.STOPPED)


async def test_a_participant_moves_and_stops_nothing(world: World):
    await programme(world, "Stalling")
    [action] = await world.rows(Action)
    somebody = world.person("Noord-0")
    for press in ("move-action", "stop-action"):
        await somebody.presses_raw(press, f"{action.id}/1")
        assert "alleen voor coördinatoren" in somebody.sees

"""The coordinators' list in chat: what is open, what is over, and what was set aside."""

import pytest

from challenges.models import Barrier, Role
from tests.scenarios.telling import blocked
from tests.scenarios.world import Person, World


async def _three_lists(world: World) -> Person:
    """A coordinator who closed one barrier, set one aside, and has one to look at."""
    await world.begin({"Facilitair": 6})
    await world.at(1)
    for number in range(3):
        await blocked(world, f"Facilitair-{number}", reason=number)
    carla = await world.grant("carla", Role.COORDINATOR)
    await world.tomorrow()
    closed, parked, _ = await _in_order(world)
    await carla.presses_raw("review-barrier", str(closed.id))
    await carla.presses("Weggenomen")
    await carla.fills_in(answer="Er staan nu bekers.")
    await carla.presses_raw("review-barrier", str(parked.id))
    await carla.presses("Meer …")
    await carla.presses("Parkeren")
    await carla.fills_in(answer="Eerst de verbouwing.", **{"review-on": "2026-09-01"})
    return carla


async def _in_order(world: World) -> list[Barrier]:
    return sorted(await world.rows(Barrier), key=lambda barrier: barrier.origin)


async def test_what_is_over_and_what_was_set_aside_are_one_tap_away(world: World):
    carla = await _three_lists(world)
    closed, parked, still_open = [b.name("nl") for b in await _in_order(world)]
    await carla.types("coördineren")
    assert still_open in carla.sees
    assert closed not in carla.sees
    assert parked not in carla.sees

    await carla.presses("Bekijk wat afgerond is")
    assert "Er is één drempel afgerond" in carla.sees
    assert closed in carla.sees
    assert "Weggenomen op dinsdag 2 juni" in carla.sees
    assert parked not in carla.sees

    await carla.presses("Bekijk wat geparkeerd is")
    assert parked in carla.sees
    assert "we kijken er weer naar op dinsdag 1 september" in carla.sees
    await carla.presses("Openen")
    assert "Eerst de verbouwing." in carla.sees
    assert "Weer openen" in carla.labels


async def test_from_every_list_the_others_are_one_tap_away(world: World):
    carla = await _three_lists(world)
    await carla.types("coördineren")
    assert {"Bekijk wat afgerond is", "Bekijk wat geparkeerd is"} <= set(carla.labels)
    await carla.presses("Bekijk wat geparkeerd is")
    assert {"Bekijk wat open staat", "Bekijk wat afgerond is"} <= set(carla.labels)
    await carla.presses("Bekijk wat open staat")

    assert "Er staat één drempel open" in carla.sees


async def test_a_list_with_nothing_in_it_says_so(world: World):
    await world.begin()
    await world.at(1)
    carla = await world.grant("carla", Role.COORDINATOR)
    await carla.types("coördineren")
    await carla.presses("Bekijk wat afgerond is")
    assert "Er is nog niets afgerond." in carla.sees
    await carla.presses("Bekijk wat geparkeerd is")
    assert "Er is niets geparkeerd." in carla.sees


async def test_the_list_of_what_is_over_has_pages_of_its_own(world: World):
    carla = await _three_lists(world)
    await carla.presses_raw("review-list", "ended/600")

    assert "Er is één drempel afgerond" in carla.sees
    assert "Openen" in carla.labels


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("value", ["²", "-1", "", "seven"])
async def test_a_page_that_is_no_number_is_the_first(world: World, value: str):
    await world.begin()
    await world.at(1)
    await blocked(world, "anna")
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.tomorrow()
    await coordinator.presses_raw("review-list", value)

    assert "Er staat één drempel open" in coordinator.sees


async def test_a_page_beyond_the_end_is_the_last(world: World):
    await world.begin()
    await world.at(1)
    await blocked(world, "anna")
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.tomorrow()
    await coordinator.presses_raw("review-list", "600")

    assert "Openen" in coordinator.labels

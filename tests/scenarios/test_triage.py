"""Coordinators go through the barriers in chat, one after the other."""

from challenges.models import Barrier, BarrierStatus, Role
from tests.scenarios.watching import reports
from tests.scenarios.world import Person, World


async def _three(world: World) -> Person:
    """Three people report something of their own, and somebody coordinates."""
    await world.begin({"Facilitair": 6})
    carla = await world.grant("carla", Role.COORDINATOR)
    await world.at(1)
    for number, said in enumerate(("De lamp is stuk", "Geen fietspomp", "De kraan lekt")):
        await reports(world, f"Facilitair-{number}", said)
    await world.at(2)
    return carla


async def test_one_form_does_it_and_the_next_one_follows(world: World):
    carla = await _three(world)
    await carla.types("coördineren")
    await carla.presses("Een voor een")
    first = carla.sees
    assert "0 van 3 open drempels zijn rond" in first
    await carla.presses("Alles in één keer")
    await carla.fills_in(
        title="Kapotte spullen", owner="Facilitair", due="2026-07-01", effort="2", theme="circular"
    )
    assert "1 van 3 open drempels zijn rond" in carla.sees
    named = next(one for one in await world.rows(Barrier) if one.title == "Kapotte spullen")
    assert (named.status, named.owner, named.effort) == (BarrierStatus.PLANNED, "Facilitair", 2)


async def test_what_is_skipped_is_passed_and_told_at_the_end(world: World):
    carla = await _three(world)
    await carla.types("coördineren")
    await carla.presses("Een voor een")
    seen = set()
    for _ in range(3):
        assert carla.card is not None
        seen.add(carla.card.title)
        await carla.presses("Sla over")
    assert len(seen) == 3
    assert "Dat waren ze allemaal" in carla.sees
    await carla.presses("Begin opnieuw")
    assert "Sla over" in carla.labels


async def test_nobody_else_goes_through_them(world: World):
    await _three(world)
    nosy = world.person("Facilitair-0")
    for action in ("triage-next", "triage-barrier", "look-at-barrier"):
        some = (await world.rows(Barrier))[0]
        await nosy.presses_raw(action, f"{some.id}/1")
        assert "coördinator" in nosy.sees


async def test_another_coordinator_sees_in_chat_that_it_is_open(world: World):
    carla = await _three(world)
    ria = await world.grant("ria", Role.COORDINATOR)
    some = (await world.rows(Barrier))[0]
    await carla.presses_raw("review-barrier", str(some.id))
    assert "opende dit" not in carla.sees
    await ria.presses_raw("review-barrier", str(some.id))
    assert "Let op: een coördinator opende dit net" in ria.sees

"""Attempts to find out what somebody said: watching while they are erased, or change their mind."""

from collections.abc import Awaitable, Callable
from datetime import date

import pytest
from sqlmodel import Session

from challenges import queries
from challenges.models import Barrier, Friction, Role
from tests.scenarios.telling import blocked
from tests.scenarios.watching import OWN, reports, stage, watched
from tests.scenarios.world import Person, World


async def _voices(world: World, barrier: Barrier, day: int) -> int:
    """How many voices a barrier has on a day, counted with the others and by itself."""
    today = date(2026, 6, day)
    organisation = barrier.organisation_id

    def count(session: Session) -> set[int]:
        return {
            queries.voices(session, organisation, today)[barrier.id].reports,
            queries.voices_of(session, barrier, today).reports,
        }

    [voices] = await world.store.read(count)
    return voices


async def _supports(world: World, barrier: Barrier) -> None:
    await world.person("anna").presses_raw("support-barrier", str(barrier.id))


async def _takes_back(world: World, barrier: Barrier) -> None:
    await world.person("anna").presses_raw("withdraw-support", str(barrier.id))


async def _reports_by_name(world: World, barrier: Barrier) -> None:
    number = len(await world.rows(Friction))
    same = {"same-as": f"barrier/{barrier.id}"}
    await reports(world, "anna", f"De kraan lekt {number}", known="yes", **same)


Gesture = Callable[[World, Barrier], Awaitable[None]]


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("earlier", "today", "remains"),
    [
        pytest.param([_reports_by_name, _reports_by_name], [], 1, id="two reports are one voice"),
        pytest.param([_supports, _reports_by_name], [], 1, id="a report and a me too are one"),
        pytest.param([_supports], [_reports_by_name], 1, id="one of them of today"),
        pytest.param([_reports_by_name], [_reports_by_name], 1, id="two reports, one of today"),
        pytest.param([_supports], [_takes_back], 0, id="taken back today"),
        pytest.param([_supports], [_takes_back, _reports_by_name], 1, id="and then reported"),
        pytest.param([_supports, _reports_by_name], [_takes_back], 1, id="taken back, reported"),
        pytest.param([], [_supports], 1, id="of today"),
        pytest.param([], [_supports, _takes_back], 0, id="of today, and taken back"),
    ],
)
async def test_a_number_does_not_move_when_somebody_is_erased(
    world: World, earlier: list[Gesture], today: list[Gesture], remains: int
):
    barrier = await stage(world)
    for gesture in earlier:
        await gesture(world, barrier)
    await world.at(4)
    for gesture in today:
        await gesture(world, barrier)
    before, voices = await watched(world), await _voices(world, barrier, 4)
    assert voices == 4 + bool(earlier)

    await world.person("anna").presses_raw("erase")
    assert await watched(world) == before
    assert await _voices(world, barrier, 4) == voices
    await world.at(5)
    assert await _voices(world, barrier, 5) == 4 + remains


async def test_one_more_way_to_split_does_not_tell_that_somebody_was_erased(world: World):
    await stage(world)
    other = next(one for one in await world.rows(Barrier) if one.own_words)
    await world.person("anna").presses_raw("support-barrier", str(other.id))
    await world.at(4)
    before = await watched(world)
    await world.person("anna").presses_raw("erase")
    assert await watched(world) == before


async def test_a_me_too_that_is_said_again_counts_from_tomorrow_as_a_new_one_does(world: World):
    barrier = await stage(world)
    await _supports(world, barrier)
    await world.at(5, 15)  # a Friday
    await _takes_back(world, barrier)
    await world.at(6)
    before, voices = await watched(world), await _voices(world, barrier, 6)
    await _supports(world, barrier)
    assert await watched(world) == before
    assert await _voices(world, barrier, 6) == voices == 4
    assert await _voices(world, barrier, 7) == 5


async def _removed_and_measured(world: World) -> tuple[Barrier, list[Person]]:
    """A barrier of twenty who are known, gone for two weeks: it works now for all forty."""
    await world.live("gone for two weeks", lambda: _until_measured(world))
    barrier = next(one for one in await world.rows(Barrier) if not one.own_words)
    return barrier, [world.person(f"Facilitair-{number}") for number in range(40)]


async def _until_measured(world: World) -> None:
    await world.begin({"Facilitair": 40})
    await world.at(1)
    people = [world.person(f"Facilitair-{number}") for number in range(40)]
    await blocked(world, people[0].id)
    [barrier] = await world.rows(Barrier)
    for person in people[1:]:
        label = "Vandaag niet" if person in people[:30] else "Gedaan"
        await person.presses(label, on=world.post)
    for person in people[:20]:
        await person.presses_raw("support-barrier", str(barrier.id))
    await world.at(2)
    await reports(world, "dora", OWN)
    other = next(one for one in await world.rows(Barrier) if one.own_words)
    await people[25].presses_raw("support-barrier", str(other.id))
    await world.at(3)
    carla = await world.grant("carla", Role.COORDINATOR)
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Weggenomen")
    await carla.fills_in(answer="Er zijn nu mokken.")
    await world.at(4)
    for person in people:
        await person.presses_raw("try-again", f"{barrier.id}/1/yes")
    await world.at(17)


async def _effect(world: World, barrier: Barrier) -> list[str]:
    """What a coordinator reads of whether it helped, without the rest of the card."""
    carla = world.person("carla")
    await carla.presses_raw("review-barrier", str(barrier.id))
    lines = carla.sees.splitlines()
    return lines[lines.index("Heeft het geholpen?") :]


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("gesture", ["erase", "try-again", "withdraw-support"])
async def test_what_is_told_of_a_removal_does_not_move_with_one_person(world: World, gesture: str):
    barrier, people = await _removed_and_measured(world)
    told = await _effect(world, barrier)
    assert "Wie “ik ook” zei of met naam meldde: eerst 25% of minder, nu 75% of meer." in told[3]
    value = {"try-again": f"{barrier.id}/1/no", "withdraw-support": str(barrier.id)}

    await people[4].presses_raw(gesture, value.get(gesture, ""))
    await world.at(18)
    assert await _effect(world, barrier) == told


async def test_what_is_told_of_a_removal_does_not_move_with_a_merge(world: World):
    barrier, _ = await _removed_and_measured(world)
    told = await _effect(world, barrier)
    other = next(one for one in await world.rows(Barrier) if one.own_words)
    merged = f"{other.id}/{other.version}/{barrier.id}"
    await world.person("carla").presses_raw("merge-into", merged)
    assert await _effect(world, barrier) == told

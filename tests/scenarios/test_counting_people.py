"""Who tries to look like more people than they are, and where the numbers are shown."""

import json
import re
from collections.abc import Awaitable, Callable

import pytest
from sqlmodel import Session, select

from bot import roster
from challenges import joining
from challenges.models import Barrier, Friction, Role, Team
from tests.scenarios.telling import blocked
from tests.scenarios.watching import OWN, exported, reports, watched
from tests.scenarios.world import WORKSPACE, Person, World

Trick = Callable[[World], Awaitable[None]]

COLLEAGUES = "minstens 5 collega’s"
REPORTS = "5 meldingen of meer"


async def outlets(world: World) -> dict[str, str]:
    """Wherever the number of a barrier is shown: lists, cards, map, messages, channel, exports."""
    seen = await watched(world)
    await world.person("eva").presses_raw("friction-reason", await _reason(world))
    seen["a receipt"] = world.person("eva").sees
    return seen


async def told_of_colleagues(world: World) -> list[str]:
    return [
        where for where, text in (await outlets(world)).items() if re.search(r"\d collega", text)
    ]


async def _reason(world: World) -> str:
    [report, *_] = [f for f in await world.rows(Friction) if f.reason]
    return f"{report.challenge_id}/{report.reason}"


async def stage(world: World) -> None:
    await world.live("a monday", lambda: _monday(world))


async def _monday(world: World) -> None:
    await world.begin({"Facilitair": 12})
    await world.grant("carla", Role.COORDINATOR)
    await world.grant("leo", Role.LEADER)
    await world.at(1)


async def the_barrier(world: World) -> Barrier:
    return next(one for one in await world.rows(Barrier) if not one.own_words)


async def taps_again(person: Person, world: World) -> None:
    await person.presses_raw("friction-reason", await _reason(world))


async def _six_days(world: World) -> None:
    await blocked(world, "Facilitair-0")
    for day in (2, 3, 4, 5, 8):
        await world.at(day)
        await taps_again(world.person("Facilitair-0"), world)
        same = {"same-as": f"barrier/{(await the_barrier(world)).id}"}
        await reports(world, "Facilitair-0", f"Weer niet op {day} juni", **same)


async def _three_by_two_roads(world: World) -> None:
    for number in range(3):
        await blocked(world, f"Facilitair-{number}")
    for number in range(3):
        await world.person(f"Facilitair-{number}").presses_raw(
            "support-barrier", str((await the_barrier(world)).id)
        )


async def _comes_back(world: World) -> None:
    await blocked(world, "Facilitair-0")
    barrier = str((await the_barrier(world)).id)
    for day in (2, 3, 4, 5, 8, 9):
        await world.person("Facilitair-1").presses_raw("support-barrier", barrier)
        await world.at(day)
        await world.person("Facilitair-1").presses_raw("erase")


async def _comes_back_within_a_day(world: World) -> None:
    await blocked(world, "Facilitair-0")
    barrier = str((await the_barrier(world)).id)
    for _ in range(6):
        await world.person("Facilitair-1").presses_raw("support-barrier", barrier)
        await world.person("Facilitair-1").presses_raw("erase")
        await taps_again(world.person("Facilitair-1"), world)


async def _forms(world: World) -> None:
    person = await blocked(world, "Facilitair-0")
    about = await _reason(world)
    _, reason = about.split("/")
    for number in range(6):
        await person.presses_raw("report-friction", about)
        more = ({"text": f"Nog {number}"}, {"place": f"Hal {number}"}, {"code-wanted": "yes"})
        await person.fills_in(reason=reason, **more[number % 3])


async def _own_words_merged(world: World) -> None:
    await blocked(world, "Facilitair-0")
    for number in range(6):
        await reports(world, "Facilitair-0", f"{OWN} {number}")
    await world.at(2)
    carla, barrier = world.person("carla"), await the_barrier(world)
    for other in [one for one in await world.rows(Barrier) if one.own_words]:
        await carla.presses_raw("merge-into", f"{other.id}/{other.version}/{barrier.id}")


TRICKS = [
    pytest.param(_six_days, id="one person on six days"),
    pytest.param(_three_by_two_roads, id="three people by two roads"),
    pytest.param(_comes_back, id="one who is erased and comes back six times"),
    pytest.param(_comes_back_within_a_day, id="and within a day"),
    pytest.param(_forms, id="one person with six forms"),
    pytest.param(_own_words_merged, id="one person's own words, merged by a coordinator"),
]


@pytest.mark.parametrize("trick", TRICKS)
async def test_fewer_than_five_people_are_never_told_as_five(world: World, trick: Trick):
    await stage(world)
    await trick(world)
    await world.at(11)
    assert await told_of_colleagues(world) == []
    await world.at(12, 16)  # the weekly post
    await world.at(15)  # the digest
    assert await told_of_colleagues(world) == []
    impacts = [one["impact"] for one in json.loads(await exported(world))["barriers"]]
    assert set(impacts) <= {1}


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("trick", [*TRICKS[:3], TRICKS[5]])
async def test_what_is_much_said_is_told_as_reports(world: World, trick: Trick):
    await stage(world)
    await trick(world)
    await world.at(11)
    assert REPORTS in (await watched(world))["the open list"]


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("trick", TRICKS[:5])
async def test_what_nobody_read_leaves_only_with_five_people(world: World, trick: Trick):
    await stage(world)
    await trick(world)
    await world.at(11)
    assert json.loads(await exported(world))["barriers"] == []


async def test_five_people_are_told_as_colleagues_everywhere(world: World):
    await stage(world)
    for number in range(5):
        await blocked(world, f"Facilitair-{number}")
    await world.at(4)
    seen = await outlets(world)
    for where in ("the review list", "the open list", "kansenkaart of carla"):
        assert COLLEAGUES in seen[where], where
    assert "Minstens 5 collega’s liepen hier al tegenaan." in seen["a receipt"]
    await world.at(5, 16)
    await world.at(8)
    seen = await watched(world)
    assert COLLEAGUES in seen["the channel"]
    [told] = json.loads(seen["the export"])["barriers"]
    assert (told["voices_at_least"], told["reports_at_least"]) == (5, 5)


async def _sites(world: World, **sites: str) -> None:
    def put(session: Session) -> None:
        for team in session.exec(select(Team)):
            team.site = sites.get(team.name, "")
            session.add(team)

    await world.store.write(put)


async def test_nearly_all_who_take_part_are_never_told_as_such(world: World):
    """Five of six are told as reports; of seven, as five colleagues, but not at the press."""
    await world.begin({"Facilitair": 6})
    await world.grant("carla", Role.COORDINATOR)
    await world.grant("leo", Role.LEADER)
    await world.at(1)
    for number in range(5):
        await blocked(world, f"Facilitair-{number}")
    await world.at(4)
    assert await told_of_colleagues(world) == []
    before = await watched(world)
    assert REPORTS in before["the open list"]

    await world.person("zoe").types("meedoen")
    assert await watched(world) == before
    await world.at(5)
    assert COLLEAGUES in (await watched(world))["the open list"]
    before = await watched(world)
    for gesture in ("leave", "join", "leave", "erase"):
        await world.person("zoe").presses_raw(gesture)
        assert await watched(world) == before


async def test_nor_nearly_all_of_a_site(world: World):
    """Of the site that a coordinator gave the barrier, where the teams are that say they are."""
    await world.begin({"Facilitair": 6, "Griffie": 10})
    await _sites(world, Facilitair="Werf", Griffie="Stadhuis")
    carla = await world.grant("carla", Role.COORDINATOR)
    await world.grant("leo", Role.LEADER)
    await world.at(1)
    for number in range(5):
        await blocked(world, f"Facilitair-{number}")
    await world.at(4)
    barrier = await the_barrier(world)
    for site, are_told in (("", True), (" werf", False), ("Stadhuis", True), ("Elders", True)):
        await carla.presses_raw("describe-barrier", f"{barrier.id}/{barrier.version}")
        await carla.fills_in(site=site)
        barrier = await the_barrier(world)
        assert (COLLEAGUES in (await watched(world))["the open list"]) is are_told, site


async def test_five_people_are_told_in_english_too(world: World):
    await stage(world)
    for number in range(5):
        await blocked(world, f"Facilitair-{number}")
    await world.at(4)
    reader = world.person("eve", "en")
    await reader.types("barriers")
    assert "at least 5 colleagues" in reader.sees
    await reader.presses_raw("friction-reason", await _reason(world))
    assert "At least 5 colleagues ran into this." in reader.sees


async def test_who_has_two_accounts_that_were_joined_is_one_person(world: World):
    await stage(world)
    await blocked(world, "Facilitair-0")

    def join(session: Session) -> None:
        workspace = roster.workspace_of(session, WORKSPACE)
        assert workspace is not None
        one, other = (roster.participant_of(session, workspace, f"Facilitair-{n}") for n in (0, 1))
        assert one is not None
        assert other is not None
        other[0].participant_id = one[1].id
        joining.join(session, other[1], one[1])

    await world.store.write(join)
    await world.person("Facilitair-1").presses("Vandaag niet", on=world.post)
    await taps_again(world.person("Facilitair-1"), world)

    assert "Dit had je al gemeld" in world.person("Facilitair-1").sees
    assert len(await world.rows(Friction)) == 1


async def test_what_somebody_adds_to_a_tap_can_be_read_and_is_no_second_voice(world: World):
    await stage(world)
    person = await blocked(world, "Facilitair-0")
    about = await _reason(world)
    await person.presses_raw("report-friction", about)
    await person.fills_in(reason=about.split("/")[1], text="Op de derde verdieping")
    await world.at(2)
    carla = world.person("carla")
    await carla.presses_raw("review-barrier", str((await the_barrier(world)).id))

    assert "Op de derde verdieping" in carla.sees


async def test_merging_and_splitting_gives_no_people_away(world: World):
    """Three and three on one day, two of them by name in both: never told as five."""
    await stage(world)
    for number in range(3):
        await blocked(world, f"Facilitair-{number}")
        await blocked(world, f"Facilitair-{number + 3}", reason=1)
    first, second = await world.rows(Barrier)
    for barrier in (first, second):
        for number in range(2):
            await world.person(f"Facilitair-{number}").presses_raw(
                "support-barrier", str(barrier.id)
            )
    await world.at(3)
    carla = world.person("carla")
    before = await watched(world)
    await carla.presses_raw("merge-into", f"{second.id}/{second.version}/{first.id}")
    assert "collega" not in (await watched(world))["the open list"]
    merged = next(one for one in await world.rows(Barrier) if one.id == second.id)
    await carla.presses_raw("unmerge-barrier", f"{merged.id}/{merged.version}")
    assert (await watched(world))["the open list"] == before["the open list"]

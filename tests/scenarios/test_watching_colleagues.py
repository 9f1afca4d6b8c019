"""An attacker who reads every outlet before and after whatever a colleague does."""

import json
from collections.abc import Mapping

import pytest

from bot.ports import Store
from challenges.models import Barrier
from tests.scenarios.colleagues import GESTURES, stage
from tests.scenarios.reading import read
from tests.scenarios.world import World

PAGES = (
    " of carla", "list of carla", "opportunities of carla", "actions of carla", "roadmap of leo",
    "overview of carla", "overview of leo",
)  # fmt: skip
"""Some of the pages that can be read of the website."""

HEADCOUNTS = {"Facilitair": 15, "Griffie": 10}
AT_ONCE = 4
"""So many gestures to a look: who says me too and who takes it back are not of one four."""

by_database = pytest.mark.parametrize(
    ("database_url", "headcounts"),
    [
        pytest.param("sqlite", HEADCOUNTS, id="sqlite-headcounts"),
        pytest.param("sqlite", {}, id="sqlite-no headcounts"),
        pytest.param("postgres", HEADCOUNTS, id="postgres-headcounts", marks=pytest.mark.postgres),
    ],
    indirect=["database_url"],
)
"""Headcounts are reckoned with by `scoring`, which asks no database."""


def _moved(before: dict[str, str], seen: dict[str, str]) -> dict[str, tuple[str, str]]:
    """What reads otherwise than before, by where."""
    return {
        where: (before.get(where, ""), seen.get(where, ""))
        for where in before.keys() | seen.keys()
        if before.get(where) != seen.get(where)
    }


@pytest.mark.long
@by_database
async def test_no_gesture_moves_anything_that_can_be_read_on_that_day(
    world: World, database_url: str, headcounts: Mapping[str, int]
):
    """Each is looked at by itself where teams have no headcount, and some at once where they have.

    On PostgreSQL, where it takes longer, what all of them did together is looked at once.
    """
    await stage(world, headcounts)
    before = await read(world)
    assert {f"/board/{page}" for page in PAGES} <= before.keys()
    for number, (what, gesture) in enumerate(GESTURES.items(), start=2):
        await gesture(world)
        await world.later(20)
        is_looked_at = not headcounts or number % AT_ONCE == 0
        if is_looked_at and database_url.startswith("sqlite"):
            assert {what: _moved(before, await read(world))} == {what: {}}
    await world.at(9, 17)
    assert _moved(before, await read(world)) == {}


@pytest.mark.long
@by_database
async def test_what_they_did_is_told_in_steps_the_day_after_and_once_the_week_is_closed(
    world: World, headcounts: Mapping[str, int]
):
    await stage(world, headcounts)
    before = await read(world)
    for gesture in GESTURES.values():
        await gesture(world)
    for day, hour, minute in ((10, 9, 5), (11, 9, 5), (12, 15, 29)):
        await world.at(day, hour, minute)
        seen = await read(world)
        assert "/board/list of carla" in _moved(before, seen)
        files = {where for where in before if where.startswith(("csv", "json", "ical", "the work"))}
        assert {where for where in _moved(before, seen) if where in files} == set()
        assert seen["ranglijst"].split("Samen")[-1] == before["ranglijst"].split("Samen")[-1]
    await world.at(12, 15, 31)
    closed = await read(world)
    assert json.loads(closed["the export"])["weeks"] != json.loads(before["the export"])["weeks"]
    _is_in_steps(json.loads(closed["the export"]))

    await world.at(15)
    later = json.loads((await read(world))["the export"])
    assert later["barriers"] != json.loads(closed["the export"])["barriers"]
    for part in ("weeks", "standings"):
        assert later[part] == json.loads(closed["the export"])[part]
    _is_in_steps(later)


def _is_in_steps(export: dict) -> None:
    """Shares and points from 25 to 75, people and reports from nought, all of them in fives."""
    shares = [
        week[each] for week in export["weeks"] for each in ("answered_percent", "done_percent")
    ]
    shares += [row["points"] for row in export["standings"]["rows"]]
    assert {*shares} <= {*range(25, 76, 5)}
    numbers = [export["barriers_held_back_at_least"]]
    for barrier in export["barriers"]:
        numbers += [barrier["voices_at_least"], barrier["reports_at_least"]]
    assert all(number % 5 == 0 for number in numbers)


async def test_what_one_person_said_is_read_by_nobody_before_a_coordinator_read_it(store: Store):
    """Neither asked of leadership nor in a file: one tap, and one person's own words."""
    world = World(store)
    await stage(world, {})
    await GESTURES["taps a reason"](world)
    await GESTURES["reports"](world)
    fresh = [one for one in await world.rows(Barrier) if one.opened_on.day == 9]
    assert len(fresh) == 2
    await world.at(12, 16)
    await world.at(15)
    await world.at(22)
    seen = await read(world)
    tap = next(one for one in fresh if not one.own_words)
    assert tap.name("nl") not in seen["the export"]
    assert "Op minder dan vijf drempels" in seen["messages to leo"]
    digest = world.person("leo").mail[-1]
    assert str(tap.id) not in str(world.wall.last("direct-leo"))
    assert "De kraan lekt" not in digest

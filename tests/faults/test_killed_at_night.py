"""Killed while teams become as their groups are: nobody moves twice, and each is told once."""

import signal
from collections import Counter
from datetime import timedelta

import pytest
from sqlmodel import Session, col, select

from adapters.groups import GroupReader
from bot.models import Account, LinkedGroup
from bot.ports import Store
from challenges.models import Enrolment, Role, Team
from tests.bot.test_groups import Directory, Office, people
from tests.faults.night import read
from tests.forked import run
from tests.scenarios.world import World

MOVING = people("Groen", 4)
COORDINATORS = ("marieke", "dirk")
HELD = "In de groep van Depot veranderde vannacht heel veel"
GONE = "Er is iets met de groep van Kas"


@pytest.fixture
async def office(store: Store) -> Office:
    """Four teams that follow a group, and a night in which each of those is another."""
    world = World(store)
    await world.begin({"Groen": 12, "Balie": 10, "Depot": 8, "Kas": 6})
    for name in COORDINATORS:
        await world.grant(name, Role.COORDINATOR)
    await world.at(1)
    sizes = {"s1": ("Groen", 12), "s2": ("Balie", 10), "s3": ("Depot", 8), "s4": ("Kas", 6)}
    directory = Directory({group: people(*size) for group, size in sizes.items()})
    office = Office(world, directory, GroupReader(store, world.clock, {"fake": directory}))
    await office.follow(Groen="s1", Balie="s2", Depot="s3", Kas="s4")
    await world.deliver()
    directory.members["s1"] -= MOVING
    directory.members["s2"] |= MOVING
    directory.members["s3"] = set()
    del directory.members["s4"]
    world.clock.now += timedelta(days=1)
    return office


async def nobody_holds_a_row(office: Office) -> None:
    """Wait until the database has noticed that somebody is gone."""
    rows = select(LinkedGroup).order_by(col(LinkedGroup.id)).with_for_update()
    await office.store.write(lambda session: session.exec(rows).all())


async def enrolled(office: Office) -> dict[str, list[str]]:
    """The teams of everybody, the first one first."""

    def look(session: Session) -> dict[str, list[str]]:
        statement = (
            select(Account.external_id, Team.name)
            .join(Enrolment, col(Enrolment.participant_id) == Account.participant_id)
            .join(Team, col(Team.id) == Enrolment.team_id)
            .order_by(Account.external_id, col(Enrolment.expected_from))
        )
        found: dict[str, list[str]] = {}
        for who, team in session.exec(statement):
            found.setdefault(who, []).append(team)
        return found

    return await office.store.read(look)


def told(office: Office) -> Counter[tuple[str, str]]:
    """How often each coordinator read each thing of this night."""
    return Counter(
        (name, title)
        for name in COORDINATORS
        for mail in office.world.person(name).mail
        for title in (HELD, GONE)
        if title in mail
    )


@pytest.mark.parametrize("dies_at", ["asking", "moving", "committing", "committed"])
async def test_who_dies_at_night_is_followed_by_one_that_does_it_once(
    office: Office, database_url: str, dies_at: str
):
    before, night = await enrolled(office), office.world.clock()
    after = before | {who: ["Groen", "Balie"] for who in MOVING}
    assert {who: before[who] for who in MOVING} == {who: ["Groen"] for who in MOVING}

    ended = run(read, database_url, night, office.directory.members, dies_at)
    assert ended == -signal.SIGKILL
    await nobody_holds_a_row(office)
    is_done = dies_at == "committed"
    assert await enrolled(office) == (after if is_done else before), "all of a night, or nothing"
    await office.world.deliver()
    assert bool(told(office)) == is_done

    for hours in (1, 2, 24):
        office.world.clock.now = night + timedelta(hours=hours)
        await office.reader.do_due()
    assert await enrolled(office) == after
    assert {who: await office.team_of(who) for who in MOVING} == dict.fromkeys(MOVING, "Balie")
    assert await office.headcounts() == {"Groen": 8, "Balie": 14, "Depot": 8, "Kas": 6}
    await office.world.deliver()
    assert told(office) == {(name, title): 1 for name in COORDINATORS for title in (HELD, GONE)}

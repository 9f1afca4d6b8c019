"""Teams are as their groups are: agreed to first, from the next week, and nobody else is kept."""

import asyncio
import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from sqlmodel import Session, col, func, select

from adapters.groups import GroupReader
from bot import groups, roster
from bot.chat.conversations import Workspace
from bot.chat.rosters import Offered, Roster
from bot.groups import GroupLinked, GroupNotRead
from bot.models import Account, GroupState, LinkedGroup, WorkspaceRecord
from bot.ports import DeliveryFailed, Store
from challenges import teams
from challenges.models import Enrolment, Participant, Role, Team
from tests.scenarios.world import WORKSPACE, World


@dataclass
class Directory:
    """Groups of a platform that has them in memory."""

    members: dict[str, set[str]] = field(default_factory=dict)
    guests: int = 0
    silent: bool = False
    asked: int = 0

    async def read(self, workspace: Workspace, groups: Collection[str]) -> Mapping[str, Roster]:
        self.asked += 1
        if self.silent:
            raise DeliveryFailed("503")
        return {
            group: Roster(group.lower(), frozenset(self.members[group.lower()]), "", self.guests)
            for group in groups
            if group.lower() in self.members
        }

    async def offered(self, workspace: Workspace) -> Sequence[Offered]:
        self.asked += 1
        if self.silent:
            raise DeliveryFailed("missing_scope")
        return [
            Offered(group, f"Groep {group}", len(found)) for group, found in self.members.items()
        ]


@dataclass
class Office:
    """A campaign, its coordinator, and groups."""

    world: World
    directory: Directory
    reader: GroupReader

    @property
    def store(self) -> Store:
        return self.world.store

    async def link(self, team: str, group: str) -> None:
        def write(session: Session) -> None:
            place = _workspace(session)
            found = teams.called(session, place.organisation_id, team)
            groups.link(session, found, place, group, now=self.world.clock())

        await self.store.write(write)

    async def follow(self, **wanted: str) -> None:
        """Link groups, read them, agree to what they change, and read them again."""
        for team, group in wanted.items():
            await self.link(team, group)
        await self.reader.do_due()
        for team in wanted:
            await self.agree(team)
        await self.reader.do_due()

    async def agree(self, team: str) -> None:
        def write(session: Session) -> None:
            groups.agree(session, _group(session, team), now=self.world.clock())

        await self.store.write(write)

    async def night(self) -> None:
        self.world.clock.now += timedelta(days=1)
        await self.reader.do_due()
        await self.world.deliver()

    async def state(self, team: str) -> LinkedGroup:
        def look(session: Session) -> LinkedGroup:
            found = _group(session, team)
            session.expunge(found)
            return found

        return await self.store.read(look)

    async def team_of(self, who: str) -> str | None:
        statement = (
            select(Team.name)
            .join(Participant, col(Participant.team_id) == Team.id)
            .join(Account, col(Account.participant_id) == Participant.id)
            .where(Account.external_id == who)
        )
        return await self.store.read(lambda session: session.exec(statement).one_or_none())

    async def headcounts(self) -> dict[str, int | None]:
        def look(session: Session) -> dict[str, int | None]:
            return {team.name: team.headcount for team in session.exec(select(Team))}

        return await self.store.read(look)

    async def known(self) -> int:
        count = select(func.count()).select_from(Account)
        return await self.store.read(lambda session: session.exec(count).one())

    @property
    def told(self) -> list[str]:
        return self.world.person("marieke").mail


def _workspace(session: Session) -> WorkspaceRecord:
    found = roster.workspace_of(session, WORKSPACE)
    assert found is not None
    return found


def _group(session: Session, team: str) -> LinkedGroup:
    statement = (
        select(LinkedGroup).join(Team, col(Team.id) == LinkedGroup.team_id).where(Team.name == team)
    )
    return session.exec(statement).one()


def people(team: str, number: int) -> set[str]:
    return {f"{team}-{each}" for each in range(number)}


@pytest.fixture
async def office(store: Store) -> Office:
    world = World(store)
    await world.begin({"Groen": 12, "Balie": 10})
    await world.grant("marieke", Role.COORDINATOR)
    await world.at(1)
    directory = Directory()
    return Office(world, directory, GroupReader(store, world.clock, {"fake": directory}))


async def test_nothing_changes_before_somebody_has_seen_what_and_agreed(office: Office):
    moving = people("Balie", 6)
    office.directory.members["s1"] = people("Groen", 12) | moving | {"nobody-1", "nobody-2"}
    office.directory.guests = 3
    await office.link("Groen", "S1")
    with pytest.raises(GroupNotRead):
        await office.agree("Groen")
    before = await office.known()

    await office.night()
    await office.night()
    [asked] = office.told
    assert "Groen kan een groep gaan volgen" in asked
    assert "zitten 20 collega’s" in asked
    assert "bots zijn of hun account dicht is: 3." in asked
    assert "minstens 5 naar dit team" in asked
    assert await office.team_of("Balie-0") == "Balie"
    assert await office.headcounts() == {"Groen": None, "Balie": None}

    await office.agree("Groen")
    await office.reader.do_due()
    assert {await office.team_of(who) for who in moving} == {"Groen"}
    assert await office.headcounts() == {"Groen": 20, "Balie": None}
    assert await office.known() == before, "nobody is kept who does not take part"
    found = await office.state("Groen")
    assert (found.state, found.external_id, found.moving) == (GroupState.FOLLOWED, "s1", 0)


async def test_a_move_counts_from_the_next_week_and_a_first_team_at_once(office: Office):
    office.directory.members["s1"] = people("Groen", 12) | {"Balie-0", "new"}
    await office.world.person("new").presses("Gedaan", on=office.world.post)
    await office.follow(Groen="s1")

    def look(session: Session) -> dict[str, list[tuple[str, date]]]:
        statement = (
            select(Account.external_id, Team.name, Enrolment.expected_from)
            .join(Account, col(Account.participant_id) == Enrolment.participant_id)
            .join(Team, col(Team.id) == Enrolment.team_id)
            .where(col(Account.external_id).in_(("Balie-0", "new")))
            .order_by(Enrolment.expected_from)
        )
        found: dict[str, list[tuple[str, date]]] = {}
        for who, team, day in session.exec(statement):
            found.setdefault(who, []).append((team, day))
        return found

    assert await office.store.read(look) == {
        "Balie-0": [("Balie", date(2026, 6, 1)), ("Groen", date(2026, 6, 8))],
        "new": [("Groen", date(2026, 6, 1))],
    }


async def test_every_night_says_it_again_and_changes_nothing(office: Office):
    office.directory.members["s1"] = people("Groen", 12) | {"Balie-0"}
    await office.follow(Groen="s1")
    rows = len(await office.world.rows(Enrolment))
    for _ in range(3):
        await office.night()
    assert len(await office.world.rows(Enrolment)) == rows
    assert office.directory.asked == 5
    await office.reader.do_due()
    assert office.directory.asked == 5, "once a night"
    assert len(office.told) == 1


async def test_who_leaves_a_group_stays_until_they_are_in_another(office: Office):
    office.directory.members |= {"s1": people("Groen", 12), "s2": people("Balie", 10)}
    await office.follow(Groen="s1", Balie="s2")
    office.directory.members["s1"].discard("Groen-0")
    await office.night()
    assert await office.team_of("Groen-0") == "Groen"
    assert await office.headcounts() == {"Groen": 11, "Balie": 10}
    office.directory.members["s2"].add("Groen-0")
    await office.night()
    assert await office.team_of("Groen-0") == "Balie"
    assert await office.headcounts() == {"Groen": 11, "Balie": 11}


async def test_who_is_in_two_groups_is_told_as_a_number_and_stays(office: Office):
    office.directory.members |= {
        "s1": people("Groen", 12) | {"Balie-0", "nobody"},
        "s2": people("Balie", 10) | {"nobody"},
    }
    await office.follow(Groen="s1", Balie="s2")
    assert await office.team_of("Balie-0") == "Balie"
    assert ((await office.state("Groen")).shared, (await office.state("Balie")).shared) == (2, 2)
    office.directory.members["s2"].discard("Balie-0")
    await office.night()
    assert await office.team_of("Balie-0") == "Groen"


async def test_a_group_that_is_gone_leaves_its_team_and_is_told_once(office: Office):
    office.directory.members["s1"] = people("Groen", 12)
    await office.follow(Groen="s1")
    kept = office.directory.members.pop("s1")
    for _ in range(3):
        await office.night()
    [asked, gone] = office.told
    assert "Groen kan een groep" in asked
    assert "Er is iets met de groep van Groen" in gone
    assert (await office.headcounts())["Groen"] == 12
    assert await office.team_of("Groen-0") == "Groen"
    office.directory.members["s1"] = kept
    await office.night()
    assert (await office.state("Groen")).problem == ""


async def test_where_nothing_is_said_nobody_is_moved_and_it_is_tried_every_hour(
    office: Office, caplog: pytest.LogCaptureFixture
):
    office.directory.members["s1"] = people("Groen", 12)
    await office.follow(Groen="s1")
    office.directory.members["s1"].add("Balie-0")
    office.directory.silent = True
    caplog.set_level(logging.INFO)
    await office.night()
    asked = office.directory.asked
    office.world.clock.now += timedelta(minutes=59)
    await office.reader.do_due()
    assert office.directory.asked == asked
    office.world.clock.now += timedelta(minutes=1)
    await office.reader.do_due()
    assert office.directory.asked == asked + 1
    assert len(office.told) == 1
    await office.night()
    await office.night()
    assert "Al een dag hoor ik niet" in office.told[1]
    assert len(office.told) == 2
    assert await office.team_of("Balie-0") == "Balie"

    office.directory.silent = False
    await office.night()
    assert await office.team_of("Balie-0") == "Groen"
    assert (await office.state("Groen")).failing_since is None
    assert "Balie" not in caplog.text
    assert "s1" not in caplog.text


@pytest.mark.parametrize("change", ["moved", "emptied", "swollen"])
async def test_a_night_in_which_most_would_change_is_held(office: Office, change: str):
    office.directory.members |= {"s1": people("Groen", 12), "s2": people("Balie", 10)}
    await office.follow(Groen="s1", Balie="s2")
    usual = dict(office.directory.members)
    office.directory.members = {
        "moved": {"s1": usual["s2"], "s2": usual["s1"]},
        "emptied": {"s1": set[str](), "s2": usual["s2"]},
        "swollen": {"s1": usual["s1"] | people("x", 90), "s2": usual["s2"]},
    }[change]
    await office.night()
    await office.night()
    assert (await office.state("Groen")).state is GroupState.HELD
    assert await office.headcounts() == {"Groen": 12, "Balie": 10}
    assert await office.team_of("Balie-0") == "Balie"
    assert len([each for each in office.told if "heel veel" in each and "Groen" in each]) == 1

    office.directory.members = usual
    await office.night()
    assert (await office.state("Groen")).state is GroupState.FOLLOWED, "it was a mistake"


async def test_who_does_not_answer_is_asked_again_after_a_week_and_not_each_night(office: Office):
    office.directory.members |= {"s1": people("Groen", 12), "s2": people("Balie", 10)}
    await office.follow(Groen="s1", Balie="s2")
    office.directory.members["s1"] = set()

    asked = []
    for _ in range(15):
        await office.night()
        asked.append(len([each for each in office.told if "heel veel" in each]))

    assert asked == [*7 * [1], *7 * [2], 3]


async def test_of_fewer_than_five_nothing_is_held_or_counted(office: Office):
    """Else it would tell who of a small group takes part."""
    office.directory.members["s1"] = people("Balie", 4) | {"nobody-1", "nobody-2"}
    await office.link("Klein", "s1")
    await office.night()
    assert (await office.state("Klein")).moving == 0
    await office.agree("Klein")
    await office.reader.do_due()
    office.directory.members["s1"] = {"nobody-1", "nobody-2", *(f"Groen-{n}" for n in range(4))}
    await office.night()
    assert (await office.state("Klein")).state is GroupState.FOLLOWED
    assert await office.team_of("Groen-3") == "Klein"


async def test_a_group_has_one_team_however_it_is_typed(office: Office):
    office.directory.members["s1"] = people("Groen", 12)
    await office.follow(Groen="s1")
    with pytest.raises(GroupLinked):
        await office.link("Balie", "s1")
    with pytest.raises(GroupLinked):
        await office.link("Groen", "s2")
    await office.link("Balie", "S1")
    await office.night()
    assert (await office.state("Balie")).problem == "twice"
    assert await office.team_of("Groen-0") == "Groen"


async def test_what_is_linked_while_others_are_read_is_read_next(office: Office):
    office.directory.members |= {"s1": people("Groen", 12), "s2": people("Balie", 10)}
    await office.link("Groen", "s1")
    now = office.world.clock()
    [wanted] = await office.store.write(lambda session: groups.claim(session, now))
    await office.link("Balie", "s2")
    read = {place: await office.directory.read(place, ids) for place, ids in wanted.groups.items()}
    await office.store.write(lambda session: groups.settle(session, wanted, read, now=now))
    found = await office.state("Balie")
    assert (found.problem, found.size) == ("", None)
    await office.reader.do_due()
    assert (await office.state("Balie")).size == 10


async def test_two_servers_read_it_once_and_who_died_is_followed_within_the_hour(office: Office):
    office.directory.members["s1"] = people("Groen", 12)
    await office.link("Groen", "s1")
    other = GroupReader(office.store, office.world.clock, {"fake": office.directory})
    await asyncio.gather(office.reader.do_due(), other.do_due())
    assert office.directory.asked == 1

    office.world.clock.now += timedelta(days=1)
    now = office.world.clock()
    assert await office.store.write(lambda session: groups.claim(session, now))  # and it dies
    await other.do_due()
    assert office.directory.asked == 1
    office.world.clock.now += timedelta(hours=1)
    await other.do_due()
    assert office.directory.asked == 2


async def test_a_merged_team_lets_go_and_unlinking_moves_nobody(office: Office):
    office.directory.members |= {"s1": people("Groen", 12), "s2": people("Balie", 10)}
    await office.follow(Groen="s1", Balie="s2")

    def change(session: Session) -> None:
        place = _workspace(session)
        one, into = (
            teams.called(session, place.organisation_id, name) for name in ("Groen", "Balie")
        )
        teams.merge(session, one, into)
        groups.unlink(session, _group(session, "Balie"))

    await office.store.write(change)
    assert await office.world.rows(LinkedGroup) == []
    assert await office.headcounts() == {"Balie": 22}
    assert await office.team_of("Groen-0") == "Balie"


async def test_who_is_in_a_group_by_two_workspaces_is_somebody_once(office: Office):
    office.directory.members |= {"s1": people("Groen", 12), "t1": {"groen-0-elsewhere"}}

    def another(session: Session) -> None:
        place = _workspace(session)
        other = WorkspaceRecord(
            organisation_id=place.organisation_id, platform="fake", external_id="W2"
        )
        session.add(other)
        session.flush()
        known = roster.participant_of(session, place, "Groen-0")
        assert known is not None
        session.add(
            Account(
                workspace_id=other.id, external_id="groen-0-elsewhere", participant_id=known[1].id
            )
        )
        team = teams.called(session, place.organisation_id, "Balie")
        groups.link(session, team, other, "t1", now=office.world.clock())

    await office.store.write(another)
    await office.follow(Groen="s1")
    await office.agree("Balie")
    await office.reader.do_due()
    assert await office.team_of("Groen-0") == "Groen", "in two groups: nothing is guessed"

"""Two weeks of an organisation that was made at random, and all that a colleague can read of it.

What the server publishes is what docs/fairness.md reckons with; no answer changes anything else.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from sqlmodel import Session

from bot import roster
from bot.chat.cards import Card
from challenges import participants
from challenges.models import Campaign, ClosedWeek, Participant
from scoring.standings import places
from tests.scenarios.watching import exported
from tests.scenarios.world import MONDAY, WORKSPACE, Person, World
from tools.fairness.outlets import Counting, Published, published
from tools.fairness.worlds import (
    AWAY,
    DAYS,
    DONE,
    LATE_DONE,
    LATE_NOT_TODAY,
    NOT_TODAY,
    WEEK,
    Organisation,
    organisation,
)

TEAMS = ("Griffie", "Zorg", "Wonen", "Facilitair")
SIZES = [4, 5, 9, 10]
ON_TIME = {DONE: "Gedaan", NOT_TODAY: "Vandaag niet"}
LATE = {LATE_DONE: "Gedaan", LATE_NOT_TODAY: "Vandaag niet"}
DATES = [MONDAY + timedelta(days=day + day // WEEK * 2) for day in range(DAYS)]


def invented(seed: int, headcounts: list[int | None]) -> Organisation:
    """One person goes to another team; whoever joins late does so in the first week.

    Some never work on a Wednesday, say.
    """
    made = organisation(np.random.default_rng(seed), list(SIZES))
    there = made.there
    assert (there.any(1) & (there[:, WEEK - 1] | ~there[:, 0]) | there[:, 0]).all()
    assert (~made.works).any(1).sum() > 5
    teams = np.repeat(made.teams[:, :1], 2, 1)
    mover = int(np.flatnonzero(there.all(1))[-1])
    teams[mover, 1] = 0
    return replace(made, teams=teams, headcounts=headcounts)


class Played:
    """An organisation whose people do in the bot what they do in the invented one."""

    def __init__(self, world: World, made: Organisation) -> None:
        self.world, self.made = world, made
        self.told = published(Counting(made), made.states)
        self.posts: list[Card] = []

    def person(self, number: int) -> Person:
        team = TEAMS[self.made.teams[number, 0]]
        return self.world.person(f"{team}-{number}")

    async def begin(self) -> None:
        await self.world.begin({})
        await self.world.store.write(self._count)
        for number in np.flatnonzero(self.made.there[:, 0]):
            await self.join(int(number))

    def _count(self, session: Session) -> None:
        """Say how many people each team has, where that is known."""
        workspace = roster.workspace_of(session, WORKSPACE)
        assert workspace is not None
        for name, headcount in zip(TEAMS, self.made.headcounts, strict=True):
            roster.team_named(session, workspace, name).headcount = headcount

    async def move(self, number: int) -> None:
        """An operator puts somebody into another team, for the next week."""

        def move(session: Session, person: Participant) -> None:
            workspace = roster.workspace_of(session, WORKSPACE)
            assert workspace is not None
            team = roster.team_named(session, workspace, TEAMS[self.made.teams[number, 1]])
            participants.choose_team(session, person, team.id, now=self.world.clock())

        await self.does(number, move)

    async def join(self, number: int) -> None:
        def join(session: Session, person: Participant) -> None:
            workspace = roster.workspace_of(session, WORKSPACE)
            assert workspace is not None
            team = roster.team_named(session, workspace, TEAMS[self.made.teams[number, 0]])
            now = self.world.clock()
            participants.choose_team(session, person, team.id, now=now)
            participants.join(session, person, now=now)
            weekdays = np.flatnonzero(self.made.works[number, :WEEK]).tolist()
            if len(weekdays) < WEEK:
                assert participants.work_on(session, person, weekdays, now=now)

        await self.does(number, join)

    async def does(self, number: int, what: Callable[[Session, Participant], object]) -> None:
        def do(session: Session) -> None:
            workspace = roster.workspace_of(session, WORKSPACE)
            assert workspace is not None
            what(session, roster.meet(session, workspace, self.person(number).id))

        await self.world.store.write(do)

    async def morning(self, day: int) -> None:
        """Before the challenge is posted: who joins, and who says that they will be away."""
        at = DATES[day]
        await self.world.at(at.day, 8, 0)
        there = self.made.there
        for number in np.flatnonzero(there[:, day] & ~there[:, day - 1]) if day else ():
            await self.join(int(number))
        for number in np.flatnonzero(self.made.free[:, day]):
            if self.made.states[number, day] == AWAY:
                await self.does(
                    int(number),
                    lambda session, person: participants.pause(
                        session, person, at, at, now=self.world.clock()
                    ),
                )
        await self.world.at(at.day, 9, 5)
        self.posts.append(self.world.post)

    async def answers(self, day: int) -> None:
        """After it: who goes, late answers about yesterday, and answers."""
        for number in np.flatnonzero(self.made.free[:, day - 1]) if day else ():
            if button := LATE.get(int(self.made.states[number, day - 1])):
                await self.says(int(number), button, day - 1)
        there = self.made.there
        for number in np.flatnonzero(there[:, day - 1] & ~there[:, day]) if day else ():
            await self.goes(int(number))
        if day == WEEK - 1:
            for number in np.flatnonzero(self.made.teams[:, 0] != self.made.teams[:, 1]):
                await self.move(int(number))
        for number in np.flatnonzero(self.made.free[:, day]):
            if button := ON_TIME.get(int(self.made.states[number, day])):
                await self.says(int(number), button, day)

    async def says(self, number: int, button: str, day: int) -> None:
        """Where "done" asks for words, what counts as much is pressed instead."""
        person = self.person(number)
        await person.presses(button, on=self.posts[day])
        if person.form is not None:
            person.form = None
            await person.presses("Ik deed het andere", on=self.posts[day])

    async def goes(self, number: int) -> None:
        await self.person(number).presses_raw("erase" if number % 2 else "leave")

    async def reads(self) -> dict[str, str]:
        """All that a colleague who gave no answer can look at."""
        seen = {"the export": await exported(self.world)}
        reader = self.person(0)
        for word in ("ranglijst", "waarom", "overzicht"):
            await reader.types(word)
            seen[word] = reader.sees
        for name, cards in self.world.wall.cards.items():
            if not name.startswith("direct-"):
                seen[name] = "\n".join(card.plain_text() for card in cards.values())
        return seen


@pytest.fixture(
    params=[
        pytest.param((12, [None] * len(SIZES)), id="no headcounts"),
        pytest.param((22, [6, 5, 14, 10]), id="headcounts"),
    ]
)
async def played(request: pytest.FixtureRequest, world: World) -> Played:
    made = invented(*request.param)
    made.states[0] = 0  # who reads, and answers nothing
    played = Played(world, made)
    await played.begin()
    return played


async def test_two_weeks_publish_what_was_reckoned_with_and_no_press_changes_it(played: Played):
    bars: list[int | None] = []
    for day in range(DAYS):
        await played.morning(day)
        before = await played.reads()
        [campaign] = await played.world.rows(Campaign)
        bars.append(campaign.together)
        await played.answers(day)
        assert await played.reads() == before
        if day % WEEK == WEEK - 1:
            await played.world.at(DATES[day].day, 16)

    weeks = await played.world.rows(ClosedWeek)
    told = played.told
    assert [week.points for week in weeks] == told.points
    assert [week.answered for week in weeks] == told.answered
    assert [week.done for week in weeks] == told.done
    assert bars[1:] == told.bar[:-1]
    times = [sorted(filter(None, week.counts.values())) for week in weeks]
    assert times == [
        sorted(filter(None, told.times[:WEEK])),
        sorted(filter(None, told.times[WEEK:])),
    ]
    await _only_published_numbers_are_told(played, told)


async def _only_published_numbers_are_told(played: Played, told: Published) -> None:
    [campaign] = await played.world.rows(Campaign)
    ranked = places(told.points)
    known = {each.points for each in ranked} | {each.place for each in ranked}
    known |= {each for each in told.bar if each is not None} | {campaign.goal, len(told.points)}
    seen = await played.reads()
    closed = {DATES[-1].day, 15, 30}  # Friday 12 June, 15:30
    for word in ("ranglijst", "waarom"):
        told_there = {int(number) for number in re.findall(r"\d+", seen[word])}
        assert told_there <= known | closed | {25, 75, 100}

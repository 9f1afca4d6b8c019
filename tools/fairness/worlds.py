"""Invented organisations: who takes part, where, and what they answer on ten challenge days.

Everything but the answers counts as known to everybody: teams, who joins, leaves, moves to another
team or erases themselves, and when, and on which days of the week somebody works.
"""

from dataclasses import dataclass
from itertools import product
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from challenges.models import pattern_of, weight_of

WEEKS, WEEK = 2, 5
DAYS = WEEKS * WEEK

SILENT, NOT_TODAY, DONE, AWAY, LATE_NOT_TODAY, LATE_DONE = range(6)
"""What somebody does on a day. Away was declared beforehand, or is not in the working pattern; late
is after the bar of that day was fixed."""

ANSWERS = ((0.35, 0.25), (0.75, 0.38), (0.95, 0.37))
"""How often people answer when they are there, and how many do so that often: 72 % on average."""

DOES = ((0.35, 0.28), (0.68, 0.40), (0.92, 0.32))
"""How often an answer is "done": 66 % on average."""

LATE = 0.08
ABSENCE = ((0.04, 0.85), (0.30, 0.15))
"""Days away: of most people, and of those whose shifts change."""

PART_TIMERS, MOST_OFF = 0.35, 4
"""How many people never work on one to four weekdays, in organisations where some do."""

Ints = NDArray[Any]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


def _kind(away: float, answers: float, does: float) -> list[float]:
    done, not_today = answers * does, answers * (1 - does)
    there = [1 - answers, not_today * (1 - LATE), done * (1 - LATE)]
    late = [not_today * LATE, done * LATE]
    return [*((1 - away) * odds for odds in there), away, *((1 - away) * odds for odds in late)]


def kinds_of(quality: float = 0) -> Floats:
    """The odds of the six states for each kind of person; of a good team, better ones."""
    return np.array(
        [
            _kind(away, _tilted(answers, quality), _tilted(does, quality))
            for (away, _), (answers, _), (does, _) in product(ABSENCE, ANSWERS, DOES)
        ]
    )


def _tilted(chance: float, quality: float) -> float:
    return 1 / (1 + (1 / chance - 1) * np.exp(-quality))


KINDS = kinds_of()
SHARES = np.array([a * b * c for (_, a), (_, b), (_, c) in product(ABSENCE, ANSWERS, DOES)])
"""How many people are of each kind."""

PRIOR = SHARES @ KINDS
"""What anybody expects of a colleague's day before anything is published."""


@dataclass(frozen=True)
class Organisation:
    """People by number, days by number.

    `teams` hold the team of a person in each week (a move counts from the next week); `sizes` and
    `headcounts` are those of the teams at the start. `there` are the days on which somebody takes
    part, `works` those of their working pattern, `expected` those of the weeks in which they took
    part at all. Who leaves is expected until that week is over, and what they answered stays; so it
    is with who erases themselves.
    """

    names: list[UUID]
    sizes: list[int]
    headcounts: list[int | None]
    teams: Ints
    there: Flags
    works: Flags
    expected: Flags
    kinds: Ints
    states: Ints

    @property
    def people(self) -> int:
        """How many people there are."""
        return len(self.kinds)

    def headcount(self, week: int, team: int) -> int | None:
        """How many people a team has in a week, where that is told: they move along."""
        told = self.headcounts[team]
        here = (self.teams == team).sum(0)
        return None if told is None else told + int(here[week] - here[0])

    @property
    def weights(self) -> Ints:
        """What a day of each person weighs."""
        patterns = [pattern_of(np.flatnonzero(works).tolist()) for works in self.works[:, :WEEK]]
        return np.array([weight_of(pattern) for pattern in patterns])

    @property
    def free(self) -> Flags:
        """The days on which somebody could answer."""
        return self.there & self.works


def drawn(random: np.random.Generator, kinds: Ints, days: int = DAYS, odds: Floats = KINDS) -> Ints:
    """What people of these kinds do, day by day."""
    chances = random.random((len(kinds), days, 1))
    states = (chances > np.cumsum(odds, 1)[kinds][:, None, :]).sum(2)
    return np.minimum(states, LATE_DONE)


def organisation(random: np.random.Generator, sizes: list[int] | None = None) -> Organisation:
    """Teams of 4-12, in most with somebody who joins, leaves, moves and erases themselves."""
    if sizes is None:
        sizes = [int(size) for size in random.integers(4, 13, random.integers(1, 7))]
    people = sum(sizes)
    teams = np.repeat(np.repeat(np.arange(len(sizes)), sizes)[:, None], WEEKS, 1)
    there = np.ones((people, DAYS), bool)
    takes_part = there.copy()
    joiner, leaver, mover, eraser = random.permutation(people)[:4]
    happens, on = random.random(4) < 0.6, random.integers(1, DAYS - 1, 4)
    if happens[0]:
        there[joiner, : on[0]] = takes_part[joiner, : on[0]] = False
    for happened, who, day in ((happens[1], leaver, on[1]), (happens[3], eraser, on[3])):
        if happened:
            there[who, day:] = takes_part[who, day + 1 :] = False
    if happens[2] and len(sizes) > 1:
        teams[mover, 1] = (teams[mover, 0] + 1 + random.integers(len(sizes) - 1)) % len(sizes)
    kinds = random.choice(len(SHARES), people, p=SHARES)
    headcounts, states = _headcounts(random, sizes), drawn(random, kinds)
    works = _patterns(random, people)
    return Organisation(
        names=[UUID(int=number + 1) for number in range(len(sizes))],
        sizes=sizes,
        headcounts=headcounts,
        teams=teams,
        there=there,
        works=works,
        expected=np.repeat(weekly(takes_part) > 0, WEEK, 1) & works,
        kinds=kinds,
        states=np.where(there & works, states, SILENT),
    )


def _patterns(random: np.random.Generator, people: int) -> Flags:
    """On which days people work; in half of the organisations some never do on a Wednesday, say."""
    off = np.zeros((people, WEEK), bool)
    if random.random() < 0.5:
        for person in np.flatnonzero(random.random(people) < PART_TIMERS):
            days = random.choice(WEEK, random.integers(1, MOST_OFF + 1), replace=False)
            off[person, days] = True
    return np.tile(~off, WEEKS)


def _headcounts(random: np.random.Generator, sizes: list[int]) -> list[int | None]:
    """Half of the organisations say how many people a team has; some of those never joined."""
    if random.random() < 0.5:
        return [None] * len(sizes)
    return [size + int(random.integers(0, 1 + size // 2)) for size in sizes]


def weekly(values: NDArray[Any]) -> NDArray[Any]:
    """Sums per week of something per day; days are the last axis."""
    return values.reshape(*values.shape[:-1], WEEKS, WEEK).sum(-1)

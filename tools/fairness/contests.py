"""Teams that compete for two weeks: what they do, and the points that Prikkel gives them for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple
from uuid import UUID

import numpy as np

from challenges.models import FULL_TIME, Answer
from scoring.points import FULL_DAY, halves
from scoring.rows import joined
from scoring.standings import TeamWeek, places, prior_weight, row_sums
from tools.fairness.outlets import WORTH
from tools.fairness.worlds import AWAY, SHARES, WEEK, WEEKS, Flags, Ints, drawn, kinds_of

TAPPED_AWAY = len(WORTH)
"""An "away" tapped on the day itself by somebody who would have said nothing otherwise."""

VALUES = np.array([*(WORTH[state] for state in range(len(WORTH))), halves(Answer.AWAY)])


@dataclass(frozen=True)
class Team:
    """What the members do, by person and day; `out` are days that are in neither V nor E.

    `weights` are what a day of each person weighs, by week. `brought` are the halves and days, as
    weighed, that somebody brings along or takes away, by week. `headcount` is None when the
    organisation did not say it.
    """

    states: Ints
    out: Flags
    weights: Ints
    headcount: int | None = None
    brought: tuple[tuple[int, int], ...] = ((0, 0),) * WEEKS

    def week(self, week: int) -> TeamWeek:
        """What is counted in a week."""
        part = slice(week * WEEK, week * WEEK + WEEK)
        states = self.states[:, part]
        expected = (states != AWAY) & ~self.out[:, part]
        weighed = expected * self.weights[:, week, None]
        value, days = self.brought[week]
        return TeamWeek(
            people=len(states),
            halves=int((VALUES[states] * weighed).sum()) + value,
            present=int(weighed.sum()) + days,
            headcount=self.headcount,
        )

    def with_states(self, states: Ints) -> "Team":
        """The same people, doing something else."""
        return replace(self, states=states)

    @property
    def value(self) -> Ints:
        """What each member gathers."""
        return VALUES[self.states].sum(1)


class Result(NamedTuple):
    """How a row did: its points (the mean of the weeks), and its place."""

    points: float
    is_first: bool
    is_alone: bool
    is_last: bool


def team(states: Ints, headcount: int | None = None) -> Team:
    """A team that simply takes part."""
    weights = np.full((len(states), WEEKS), FULL_TIME)
    return Team(states, np.zeros(states.shape, bool), weights, headcount)


def members(random: np.random.Generator, people: int, quality: float = 0) -> Ints:
    """What this many people do; of a team with quality, more than others."""
    kinds = random.choice(len(SHARES), people, p=SHARES)
    return drawn(random, kinds, odds=kinds_of(quality))


NOTHING = Result(0, is_first=False, is_alone=False, is_last=False)
"""How a row did that has no points."""


def result_of_first(teams: Sequence[Team]) -> Result:
    """How the row of the first team did."""
    rows, results = contest(teams)
    return results.get(next(n for n, row in enumerate(rows) if 0 in row), NOTHING)


def worth_of(quality: float) -> float:
    """What an expected day of a team of this quality is worth on average, in days."""
    odds = SHARES @ kinds_of(quality)
    return float(odds @ VALUES[: len(odds)] / FULL_DAY / (1 - odds[AWAY]))


def contest(teams: Sequence[Team]) -> tuple[list[list[int]], Mapping[int, Result]]:
    """The rows in which these teams stand, by their numbers, and how each row did."""
    names = [UUID(int=number + 1) for number in range(len(teams))]
    sizes = {name: len(each.states) for name, each in zip(names, teams, strict=True)}
    rows = joined(sizes)
    prior = prior_weight([sum(sizes[name] for name in row) for row in rows])
    weeks: list[list[int | None]] = []
    for week in range(WEEKS):
        found = {name: each.week(week) for name, each in zip(names, teams, strict=True)}
        sums = row_sums(rows, found, days=WEEK, prior=prior)
        weeks.append([row and row.points for row in sums])
    placed = places(weeks)
    last = min((each.points for each in placed), default=0)
    results = {
        each.row: Result(
            float(each.points),
            each.place == 1,
            each.place == 1 and not each.is_shared,
            each.points == last,
        )
        for each in placed
    }
    return [[names.index(name) for name in row] for row in rows], results

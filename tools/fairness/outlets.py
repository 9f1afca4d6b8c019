"""What an organisation publishes in two weeks, reckoned by the functions that Prikkel itself uses.

Points of rows and percentages of everybody when a week is closed; a bar of what everybody did so
far, fixed once a day. The digest's kilograms stand here as what they are made of: how often each
challenge was done at least, in steps of five. Nothing else about answers leaves the core.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from challenges.models import Answer
from scoring.disclosure import crowd, percent, times_done
from scoring.points import halves
from scoring.rows import joined
from scoring.standings import TeamWeek, prior_weight, row_sums
from tools.fairness.worlds import (
    AWAY,
    DAYS,
    DONE,
    LATE_DONE,
    LATE_NOT_TODAY,
    NOT_TODAY,
    SILENT,
    WEEK,
    WEEKS,
    Ints,
    Organisation,
    weekly,
)

STATES = range(LATE_DONE + 1)
WORTH = {
    SILENT: 0,
    AWAY: 0,
    NOT_TODAY: halves(Answer.NOT_TODAY),
    LATE_NOT_TODAY: halves(Answer.NOT_TODAY),
    DONE: halves(Answer.DONE),
    LATE_DONE: halves(Answer.DONE),
}


@dataclass(frozen=True)
class Published:
    """All that can be seen; None where nothing is said. Bars and times are there for each day."""

    points: list[list[int | None]]
    answered: list[int | None]
    done: list[int | None]
    bar: list[int | None]
    times: list[int]


class Columns:
    """Where each sum stands: those of the weeks (per team or of everybody), those of the bars."""

    def __init__(self, teams: int) -> None:
        per_team, per_week = WEEKS * teams, WEEKS
        widths = [per_team, per_team, per_week, per_week, per_week, DAYS, DAYS, DAYS]
        ends = np.cumsum(widths)
        parts = [slice(int(end - width), int(end)) for end, width in zip(ends, widths, strict=True)]
        self.value, self.present, self.answered, self.done, self.whole, *bars = parts
        self.bar_done, self.bar_whole, self.times = bars
        self.count = int(ends[-1])


class Counting:
    """What each person-day adds to which sums: known to everybody, unlike the answers.

    `effects` stand by person, day, state and column.
    """

    def __init__(self, world: Organisation) -> None:
        self.world = world
        sizes = dict(zip(world.names, world.sizes, strict=True))
        self.rows = joined(sizes)
        self.prior = prior_weight([sum(sizes[team] for team in row) for row in self.rows])
        self.row_of_team = np.array(
            [next(n for n, row in enumerate(self.rows) if name in row) for name in world.names]
        )
        self.people, self.weights = self._people(), world.weights
        self.working = world.expected.sum(0)
        weeks = zip(self.people.sum(1), weekly(self.working), strict=True)
        self.crowds = [crowd(int(people), int(days), WEEK) for people, days in weeks]
        self.crowds_of_bars = self._crowds()
        self.columns = Columns(len(world.sizes))
        self.effects = self._effects()

    def sums(self, states: Ints) -> Ints:
        """The sums of worlds: the last axes of the states are people and days."""
        people, days = np.arange(self.world.people)[:, None], np.arange(DAYS)
        return self.effects[people, days, states].sum((-3, -2), dtype=np.int64)

    def _people(self) -> Ints:
        """People who take part, by week and team."""
        part = weekly(self.world.expected) > 0
        found = np.zeros((WEEKS, len(self.world.sizes)), np.int64)
        for week in range(WEEKS):
            np.add.at(found[week], self.world.teams[part[:, week], week], 1)
        return found

    def _effects(self) -> Ints:
        world, columns = self.world, self.columns
        effects = np.zeros((world.people, DAYS, len(STATES), columns.count), np.int16)
        for person, day in np.argwhere(world.expected):
            for state in STATES:
                effect = effects[person, day, state]
                if state != AWAY:
                    self._expect(effect, int(person), int(day))
                if world.free[person, day]:
                    self._answer(effect, int(person), int(day), state)
        return effects

    def _expect(self, effect: Ints, person: int, day: int) -> None:
        week, columns = day // WEEK, self.columns
        effect[columns.present][self._team_of(person, week)] = self.weights[person]
        effect[columns.whole][week] = 1
        effect[columns.bar_whole][self._known_from(person, day) :] = 1

    def _answer(self, effect: Ints, person: int, day: int, state: int) -> None:
        """A late answer is in the next bar; after the week it counts for nothing else."""
        week, columns = day // WEEK, self.columns
        closes = week * WEEK + WEEK - 1
        known = day + 1 if state in (LATE_NOT_TODAY, LATE_DONE) else day
        is_done = state in (DONE, LATE_DONE)
        effect[columns.bar_done][known:] = is_done
        if known <= closes and WORTH[state]:
            effect[columns.times][day] = is_done
            value = WORTH[state] * self.weights[person]
            effect[columns.value][self._team_of(person, week)] = value
            effect[columns.answered][week] = 1
            effect[columns.done][week] = is_done

    def _known_from(self, person: int, day: int) -> int:
        """From which bar on a day is in it: who joins is in that of the day before."""
        return max(day, int(self.world.there[person].argmax()) - 1)

    def _crowds(self) -> Ints:
        """About how many people each bar is."""
        of_bar = np.zeros(DAYS, np.int64)
        for person, day in np.argwhere(self.world.expected):
            of_bar[self._known_from(int(person), int(day)) :] += 1
        people = np.repeat(self.people.sum(1), WEEK)
        found = zip(people, of_bar, range(1, DAYS + 1), strict=True)
        return np.array([crowd(int(all_), int(working), days) for all_, working, days in found])

    def _team_of(self, person: int, week: int) -> int:
        return week * len(self.world.sizes) + int(self.world.teams[person, week])


def published(counting: Counting, states: Ints) -> Published:
    """Everything that everybody sees when people did this."""
    columns, sums = counting.columns, counting.sums(states)
    return Published(
        points=[points_of_week(counting, sums, week) for week in range(WEEKS)],
        answered=_percents(sums[columns.answered], sums[columns.whole], counting.crowds),
        done=_percents(sums[columns.done], sums[columns.whole], counting.crowds),
        bar=_percents(sums[columns.bar_done], sums[columns.bar_whole], counting.crowds_of_bars),
        times=[
            times_done(int(number), int(working))
            for number, working in zip(sums[columns.times], counting.working, strict=True)
        ],
    )


def points_of_week(counting: Counting, sums: Ints, week: int) -> list[int | None]:
    """The points of the rows in a week, exactly."""
    count = len(counting.world.sizes)
    part = slice(week * count, week * count + count)
    value, present = sums[counting.columns.value][part], sums[counting.columns.present][part]
    teams = {
        name: TeamWeek(
            people=int(counting.people[week, team]),
            halves=int(value[team]),
            present=int(present[team]),
            headcount=counting.world.headcount(week, team),
        )
        for team, name in enumerate(counting.world.names)
    }
    found = row_sums(counting.rows, teams, days=WEEK, prior=counting.prior)
    return [row and row.points for row in found]


def _percents(parts: Ints, wholes: Ints, crowds: Sequence[int] | Ints) -> list[int | None]:
    return [
        percent(int(part), int(whole), int(people))
        for part, whole, people in zip(parts, wholes, crowds, strict=True)
    ]

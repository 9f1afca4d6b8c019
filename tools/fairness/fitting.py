"""Whether worlds, many at a time, give exactly what was published."""

import numpy as np

from challenges.models import FULL_TIME
from scoring.disclosure import HELD, STEP
from scoring.points import FULL_DAY
from scoring.standings import STAND_IN_WORTH, STAND_INS
from tools.fairness import bounds
from tools.fairness.outlets import Counting, Published, points_of_week
from tools.fairness.worlds import DAYS, WEEK, Flags, Ints

NEARLY = 1e-9
LOW, HIGH = (float(share) for share in HELD)
WORTH = float(STAND_IN_WORTH)


class Fitting:
    """What was published, as bounds on the sums of a world."""

    def __init__(self, counting: Counting, told: Published) -> None:
        people = counting.world.people
        self.columns = counting.columns
        self.weeks = [Week(counting, week, points) for week, points in enumerate(told.points)]
        self.answered = _parts(told.answered, people * WEEK)
        self.done = _parts(told.done, people * WEEK)
        self.bar = _parts(told.bar, people * DAYS)
        working = counting.working.tolist()
        self.times = np.array(
            [bounds.times(*each) for each in zip(told.times, working, strict=True)]
        )

    def fit(self, sums: Ints) -> Flags:
        """Which of these worlds give what was published; their sums stand one below another."""
        columns = self.columns
        fits = _lies_within(self.answered, sums[:, columns.answered], sums[:, columns.whole])
        fits &= _lies_within(self.done, sums[:, columns.done], sums[:, columns.whole])
        fits &= _lies_within(self.bar, sums[:, columns.bar_done], sums[:, columns.bar_whole])
        times = sums[:, columns.times]
        fits &= ((self.times[:, 0] <= times) & (times <= self.times[:, 1])).all(1)
        for week in self.weeks:
            left = np.flatnonzero(fits)
            fits[left] = week.fit(sums[left])
        return fits


class Week:
    """The points of a week, reckoned for many worlds at a time as `scoring.standings` does for one.

    Where that is too near to the border between two points to be sure of, it is asked.
    """

    def __init__(self, counting: Counting, week: int, points: list[int | None]) -> None:
        self.counting, self.week, self.points = counting, week, points
        teams = len(counting.world.sizes)
        part = np.arange(week * teams, week * teams + teams)
        self.value_at = counting.columns.value.start + part
        self.present_at = counting.columns.present.start + part
        self.to_rows = (counting.row_of_team[:, None] == np.arange(len(counting.rows))).astype(int)
        people = counting.people[week]
        heads = [counting.world.headcount(week, team) or 0 for team in range(teams)]
        everybody = np.maximum(people, heads)
        self.to_expected = self.to_rows * (everybody / np.maximum(people, 1))[:, None]
        self.shown = np.array([row for row, each in enumerate(points) if each is not None], int)
        self.share_of_all = (everybody @ self.to_rows / everybody.sum())[self.shown]
        self.told = np.array([each for each in points if each is not None], float)

    def fit(self, sums: Ints) -> Flags:
        """Which of these worlds give the points."""
        if not len(self.shown):
            return np.ones(len(sums), bool)
        values = sums[:, self.value_at] @ self.to_rows / (FULL_DAY * FULL_TIME)
        expected = sums[:, self.present_at] @ self.to_expected / FULL_TIME
        whole = np.maximum(expected.sum(1), NEARLY)[:, None]
        mean = values.sum(1)[:, None] / whole
        value, here = values[:, self.shown], expected[:, self.shown]
        away = STAND_INS * np.maximum(whole * self.share_of_all - here, 0)
        weight = self.counting.prior * WEEK
        scores = np.clip(value / np.maximum(here, NEARLY), LOW, HIGH) * here
        scores += (weight + WORTH * away) * np.clip(mean, LOW, HIGH)
        off = 100 * scores / (here + weight + away) - self.told
        fits = ((off >= -STEP / 2) & (off < STEP / 2) & (here > NEARLY)).all(1)
        for world in np.flatnonzero((np.abs(np.abs(off) - STEP / 2) < NEARLY).any(1)):
            fits[world] = points_of_week(self.counting, sums[world], self.week) == self.points
        return fits


def _parts(told: list[int | None], most: int) -> Ints:
    """The least and the largest part of every whole that is told as these percentages."""
    nothing = [(0, most)] * (most + 1)
    return np.array(
        [
            nothing if each is None else [bounds.parts(each, whole) for whole in range(most + 1)]
            for each in told
        ]
    )


def _lies_within(least_and_most: Ints, parts: Ints, wholes: Ints) -> Flags:
    told = np.arange(parts.shape[1])
    found = least_and_most[told, wholes]
    within: Ints = (found[..., 0] <= parts) & (parts <= found[..., 1])
    return np.logical_and.reduce(within, axis=1)

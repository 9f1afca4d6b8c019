"""Whether worlds, many at a time, give exactly what was published."""

from fractions import Fraction

import numpy as np

from scoring.points import FULL_DAY
from scoring.standings import LEAST_PRESENT, counted_days, row_points
from tools.fairness import bounds
from tools.fairness.outlets import Counting, Published
from tools.fairness.worlds import DAYS, WEEK, Flags, Ints

NO_BOUNDS = (-1.0, bounds.NEVER)

NEARLY = float(LEAST_PRESENT) + 1e-9


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
    """The points of a week, as bounds on the mean of everybody for what a row may have gathered.

    They are found when they are needed first. A pattern says how many person-days are expected of
    each team of a row; without headcounts only their sum counts.
    """

    def __init__(self, counting: Counting, week: int, points: list[int | None]) -> None:
        self.counting, self.week, self.points = counting, week, points
        teams = len(counting.world.sizes)
        part = np.arange(week * teams, week * teams + teams)
        self.halves_at = counting.columns.halves.start + part
        self.expected_at = counting.columns.expected.start + part
        self.has_headcounts = any(counting.world.headcounts)
        in_row = counting.row_of_team[:, None] == np.arange(len(counting.rows))
        self.to_rows = in_row.astype(np.int64)
        factors, patterns = self._factors()
        self.to_patterns = self.to_rows * factors[:, None]
        heads = [counting.world.headcount(week, team) or 0 for team in range(teams)]
        self.everybody = np.maximum(counting.people[week], heads) @ self.to_rows
        self.share_of_all = self.everybody / self.everybody.sum()
        most = (counting.people[week] @ self.to_rows) * WEEK * 2 + 1
        self.patterns = patterns
        self.first_pattern = _starts(patterns)
        self.first = _starts(most * patterns)
        self.expected = np.full(int(patterns.sum()), np.nan)
        self.least = np.full(int((most * patterns).sum()), np.nan)
        self.below = np.full(len(self.least), np.nan)

    def _factors(self) -> tuple[Ints, Ints]:
        """What a person-day of a team adds to the pattern; how many patterns a row may have."""
        most = self.counting.people[self.week] * WEEK
        factors, patterns = np.ones(len(most), np.int64), np.ones(len(self.points), np.int64)
        for team, row in enumerate(self.counting.row_of_team):
            if self.has_headcounts:
                factors[team] = patterns[row]
                patterns[row] *= most[team] + 1
            else:
                patterns[row] += most[team]
        return factors, patterns

    def fit(self, sums: Ints) -> Flags:
        """Which of these worlds give the points of this week."""
        halves = sums[:, self.halves_at] @ self.to_rows
        patterns = sums[:, self.expected_at] @ self.to_patterns
        places = self.first + halves * self.patterns + patterns
        missing = np.isnan(self.least[places])
        if missing.any():
            for world, row in np.argwhere(missing):
                self._find(
                    int(places[world, row]),
                    int(row),
                    int(halves[world, row]),
                    int(patterns[world, row]),
                )
        expected = self.expected[self.first_pattern + patterns]
        whole = expected.sum(1)
        mean = (halves.sum(1) / np.maximum(1, 2 * whole))[:, None]
        fits = (self.least[places] <= mean) & (mean < self.below[places])
        for world, row in np.argwhere(expected < whole[:, None] * self.share_of_all * NEARLY):
            fits[world, row] = self._fits_exactly(int(row), halves[world], patterns[world])
        return fits.all(1)

    def _fits_exactly(self, row: int, halves: Ints, patterns: Ints) -> bool:
        """Whether a row of which many are away has its points."""
        if self.points[row] is None:
            return True
        days = [self._exactly_expected(each, int(one)) for each, one in enumerate(patterns)]
        everybody = int(self.everybody.sum())
        counted = counted_days(days[row], sum(days) * Fraction(int(self.everybody[row]), everybody))
        told = row_points(
            Fraction(int(halves[row]), FULL_DAY),
            counted,
            mean=Fraction(int(halves.sum()), FULL_DAY) / sum(days),
            weight=self.counting.prior * WEEK,
        )
        return told == self.points[row]

    def _find(self, place: int, row: int, halves: int, pattern: int) -> None:
        if not np.isnan(self.least[place]):
            return
        exact, points = self._exactly_expected(row, pattern), self.points[row]
        self.expected[self.first_pattern[row] + pattern] = float(exact)
        found = NO_BOUNDS
        if points is not None:
            weight = self.counting.prior * WEEK
            found = bounds.means(points, halves, exact, weight) if exact else (2.0, 2.0)
        self.least[place], self.below[place] = found

    def _exactly_expected(self, row: int, pattern: int) -> Fraction:
        if not self.has_headcounts:
            return Fraction(pattern)
        found = Fraction(0)
        for team in np.flatnonzero(self.to_rows[:, row])[::-1]:
            days, pattern = divmod(pattern, int(self.to_patterns[team, row]))
            found += self.counting.expected_of_team(self.week, int(team), days)
        return found


def _starts(lengths: Ints) -> Ints:
    return np.cumsum(lengths) - lengths


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

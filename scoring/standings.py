"""The standings of teams: made once, when a week is closed, in rows of at least eight people.

    score = (V + (k*D + m*c*A) * g) / (E + k*D + m*A)

V is the value gathered in person-days, E the person-days expected, D the challenge days of that
week alone, g the mean value of an expected person-day over all rows, and k the prior weight in
persons: every row is reckoned as if k average colleagues were in it. A are the person-days that a
row is away beyond what is usual, m those of average colleagues put in for each of them, who do a
little less (c). A day of a part-timer weighs more (see `patterns`). V/E and g are held between 25
and 75 % before they are used, and the score is rounded to five points of 100.

The rule and its numbers were found by simulation (docs/fairness.md): other numbers need a new one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import zip_longest
from statistics import median
from typing import NamedTuple
from uuid import UUID

from challenges.models import FULL_TIME
from scoring.disclosure import held, in_steps
from scoring.points import FULL_DAY
from scoring.rows import FEWEST, Rows

FEWEST_PRIOR, MOST_PRIOR = 5, 30
PRIOR_TIMES = 2
"""k is twice the median size of the rows, which counts as 5 to 30 people."""

STAND_INS = 20
"""m: if more of a row are away than of others, little is said of those who are there. Otherwise a
team gains by declaring its weaker half away."""

STAND_IN_WORTH = Fraction(99, 100)
"""c: with 1, that still gains a little; with less, honest leave costs more."""


@dataclass(frozen=True, slots=True)
class TeamWeek:
    """What a team came to in one week.

    `people` take part, `halves` is the value that they gathered (see `points`), `present` are their
    person-days: those of their working pattern, less absence declared before the challenge was
    posted. Both are weighed (see `patterns`). `headcount` are all people of the team, where the
    organisation said how many.
    """

    people: int
    halves: int
    present: int
    headcount: int | None = None

    @property
    def everybody(self) -> int:
        """All people of the team, also those who never joined."""
        return max(self.people, self.headcount or 0)

    @property
    def expected(self) -> Fraction:
        """E in person-days: colleagues who never joined are expected as often as those who did."""
        return Fraction(self.present * self.everybody, FULL_TIME * (self.people or 1))


class RankedRow(NamedTuple):
    """A row by its number, with its points of 100; rows with equal points share a place."""

    place: int
    row: int
    points: int
    is_shared: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the standings as it is told: the teams in it by name, and its points of 100."""

    place: int
    is_shared: bool
    name: str
    points: int
    team_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Standings:
    """What everybody may read of a campaign.

    `rows` are empty as long as no week is closed, and where there is no ranking. `weeks` are the
    points of each row, week by week. `together` is the share of all expected days that were done,
    in percent, `goal` what they mean to reach; `until` is the last of those days, once the campaign
    is over and that is not yesterday. `improved` names the rows that rose most, `removers` those
    who removed most barriers.
    """

    rows: tuple[Row, ...]
    weeks: int
    together: int | None
    goal: int
    improved: tuple[str, ...] = ()
    removers: tuple[str, ...] = ()
    ranking: bool = True
    until: date | None = None

    def row_of(self, team_id: UUID | None) -> Row | None:
        """The row that a team is in."""
        return next((row for row in self.rows if team_id in row.team_ids), None)


def prior_weight(row_sizes: Sequence[int]) -> int:
    """k: twice the median size of the rows; to be fixed when they are made."""
    middle = median(row_sizes) if row_sizes else FEWEST_PRIOR
    return round(PRIOR_TIMES * min(max(middle, FEWEST_PRIOR), MOST_PRIOR))


class RowSum(NamedTuple):
    """What a row came to in a week: V, E, A, the weight of k, which is k*D, and g."""

    people: int
    value: Fraction
    expected: Fraction
    away: Fraction
    weight: int
    mean: Fraction

    @property
    def points(self) -> int:
        """Its points of 100."""
        beside = self.weight + STAND_INS * STAND_IN_WORTH * self.away
        score = held(self.value / self.expected) * self.expected + beside * held(self.mean)
        return in_steps(100 * score / (self.expected + self.weight + STAND_INS * self.away))


def row_sums(
    rows: Rows, teams: Mapping[UUID, TeamWeek], *, days: int, prior: int, fewest: int = FEWEST
) -> list[RowSum | None]:
    """The exact sum of each row for a closed week; None for a row of fewer than `fewest` people.

    A lone row has none either: there is nobody to stand beside.
    """
    gathered = [_gathered([teams[team] for team in row if team in teams]) for row in rows]
    shown = [number for number, row in enumerate(gathered) if row.people >= fewest and row.expected]
    sums: list[RowSum | None] = [None] * len(rows)
    if len(shown) < 2:
        return sums
    expected = sum((row.expected for row in gathered), Fraction())
    mean = sum((row.value for row in gathered), Fraction()) / expected
    usual = expected / sum(row.everybody for row in gathered)
    for number in shown:
        row = gathered[number]
        away = max(usual * row.everybody - row.expected, Fraction())
        sums[number] = RowSum(row.people, row.value, row.expected, away, prior * days, mean)
    return sums


def places(weeks: Sequence[Sequence[int | None]]) -> list[RankedRow]:
    """The rows that have points, best first: the mean of their weeks, which tells nothing new.

    It is in steps of five too: with finer ones luck decides more often who is first.
    `weeks` hold the points of each row; one that came later is missing at the end of earlier weeks.
    """
    told = [[points for points in row if points is not None] for row in zip_longest(*weeks)]
    means = {row: in_steps(Fraction(sum(all_), len(all_))) for row, all_ in enumerate(told) if all_}
    ordered = sorted(means, key=lambda row: (-means[row], row))
    values = [means[row] for row in ordered]
    return [
        RankedRow(values.index(means[row]) + 1, row, means[row], values.count(means[row]) > 1)
        for row in ordered
    ]


def most_improved(weeks: Sequence[Sequence[int | None]]) -> list[int]:
    """The rows whose points rose most since the week before; empty when none rose."""
    if len(weeks) < 2:
        return []
    gains = {
        row: now - then
        for row, (then, now) in enumerate(zip(weeks[-2], weeks[-1], strict=False))
        if then is not None and now is not None and now > then
    }
    return [row for row, gain in gains.items() if gain == max(gains.values())]


class _Gathered(NamedTuple):
    people: int
    everybody: int
    value: Fraction
    expected: Fraction


def _gathered(teams: Sequence[TeamWeek]) -> _Gathered:
    return _Gathered(
        sum(team.people for team in teams),
        sum(team.everybody for team in teams),
        Fraction(sum(team.halves for team in teams), FULL_DAY * FULL_TIME),
        sum((team.expected for team in teams), Fraction()),
    )

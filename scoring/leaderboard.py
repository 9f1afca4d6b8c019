"""The fair score of a team: luck decides no more for a small team than for a large one.

    score = (V + k*D*g) / (E + k*D)

V is the value gathered in person-days, E the person-days expected, D the challenge days so far, g
the organisation's mean value per expected person-day, and k the prior weight in persons: every team
is reckoned as if k average colleagues had joined it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import sqrt
from statistics import median
from typing import NamedTuple
from uuid import UUID

from scoring.disclosure import combine_small
from scoring.points import FULL_DAY

FLOOR = Fraction(3, 5)
"""The share of somebody's days that stays expected, however much absence was declared."""

FEWEST_PRIOR, MOST_PRIOR = 5, 30

PAIRWISE = 1.39
"""Half the width of an interval in standard errors, such that two that do not overlap differ.

Goldstein and Healy, "The graphical presentation of a collection of means" (JRSS A, 1995): intervals
of 1.39 standard errors on both sides part at a level of 5 %; those of 1.96 are far too wide for it.
"""

G_DECIMALS = 3
"""g is rounded before it is used: what people read is what was reckoned with."""


@dataclass(frozen=True, slots=True)
class TeamResult:
    """What a team has gathered so far; `team_id` is None for the people without a team.

    `members` are the people of the frozen roster, `expected` is the sum of their `expected_days`,
    `halves` the sum of their check-ins' (see `points`).
    """

    team_id: UUID | None
    name: str
    members: int
    halves: int
    expected: Fraction | int


class Standing(NamedTuple):
    """A row of the leaderboard; `team_id` is None for the small teams together.

    `score`, `low` and `high` are shares of 1; `value` and `expected` are person-days. `team_ids`
    are the teams in the row. People without a team are in the row of the small teams.
    """

    place: int
    team_id: UUID | None
    name: str
    score: float
    low: float
    high: float
    members: int
    value: float
    expected: float
    is_shared: bool = False
    team_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaderboard:
    """The standings, best first, with the numbers that all teams have in common."""

    standings: tuple[Standing, ...]
    challenge_days: int
    prior_weight: int
    organisation_mean: float

    def standing_of(self, team_id: UUID | None) -> Standing | None:
        """The row that a team is in; None asks for the people without a team."""
        for standing in self.standings:
            if team_id in standing.team_ids or standing.team_id is team_id is None:
                return standing
        return None


def expected_days(days_enrolled: int, days_away: int) -> Fraction | int:
    """The days on which somebody is expected: absence leaves them, down to 60 % of the days.

    `days_enrolled` are the challenge days so far from the first on which they were expected;
    `days_away` are those of them that were declared absence before that day's challenge was posted
    and that stayed without an answer.
    """
    return max(days_enrolled - days_away, FLOOR * days_enrolled)


def prior_weight(team_sizes: Iterable[int]) -> int:
    """k: the median team size, 5 to 30; to be fixed when the first challenge is posted."""
    sizes = [size for size in team_sizes if size > 0]
    middle = int(median(sizes) + 0.5) if sizes else FEWEST_PRIOR
    return min(max(middle, FEWEST_PRIOR), MOST_PRIOR)


def organisation_mean(results: Iterable[TeamResult]) -> float:
    """g: the value of an expected person-day over everybody, in three decimals."""
    gathered = 0
    expected: Fraction | int = 0
    for result in results:
        gathered += result.halves
        expected += result.expected
    return round(float(Fraction(gathered, FULL_DAY) / expected), G_DECIMALS) if expected else 0.0


def fair_score(
    value: float,
    expected: float,
    *,
    challenge_days: int,
    prior_weight: int,
    organisation_mean: float,
) -> float:
    """The score of design, 0 to 1; there must have been a challenge day."""
    prior_days = prior_weight * challenge_days
    return (value + prior_days * organisation_mean) / (expected + prior_days)


def leaderboard(
    results: Iterable[TeamResult], *, challenge_days: int, prior_weight: int
) -> Leaderboard:
    """Who stands where after `challenge_days`; empty before the first, and with under five people.

    Teams under five people are one row, which a larger team joins when it would have fewer than
    five people still (see `disclosure`). Rows share the place of the best row above them whose
    place is not shared with a better one, when their intervals overlap: so a chain of small steps
    does not make everybody first.
    """
    ordered = sorted(results, key=_by_name)
    groups = _rows(ordered) if challenge_days else []
    mean = organisation_mean(ordered) if groups else 0.0
    board = Leaderboard((), challenge_days, prior_weight, mean)
    rows = [_standing(*group, board) for group in groups]
    rows.sort(key=_by_score)  # those with equal scores stay in the order of their names
    return replace(board, standings=_placed(rows))


def _by_name(result: TeamResult) -> tuple[str, str]:
    return result.name, str(result.team_id)


def _by_score(row: Standing) -> tuple[float, float]:
    return -row.score, -row.low


def _rows(results: Sequence[TeamResult]) -> list[tuple[TeamResult, tuple[UUID, ...]]]:
    """What there is a row about, the small teams together first, with the teams that are in it."""
    disclosed = combine_small(
        [result for result in results if result.team_id],
        lambda result: result.members,
        never_alone=[result for result in results if not result.team_id],
    )
    alone = [(result, (result.team_id,)) for result in disclosed.shown if result.team_id]
    return [_joined(disclosed.together), *alone] if disclosed.together else alone


def _joined(results: Sequence[TeamResult]) -> tuple[TeamResult, tuple[UUID, ...]]:
    """Several results as one, without a team of its own."""
    joined = TeamResult(
        team_id=None,
        name="",
        members=sum(result.members for result in results),
        halves=sum(result.halves for result in results),
        expected=sum(result.expected for result in results),
    )
    return joined, tuple(result.team_id for result in results if result.team_id)


def _standing(result: TeamResult, team_ids: tuple[UUID, ...], board: Leaderboard) -> Standing:
    """A row without its place."""
    value = result.halves / FULL_DAY
    expected = float(result.expected)
    score = fair_score(
        value,
        expected,
        challenge_days=board.challenge_days,
        prior_weight=board.prior_weight,
        organisation_mean=board.organisation_mean,
    )
    margin = _margin(score, expected + board.prior_weight * board.challenge_days)
    return Standing(
        place=0,
        team_id=result.team_id,
        name=result.name,
        score=score,
        low=max(0.0, score - margin),
        high=min(1.0, score + margin),
        members=result.members,
        value=value,
        expected=expected,
        team_ids=team_ids,
    )


def _margin(score: float, person_days: float) -> float:
    """Half the width of the interval: the luck of the days, for the people that the team has.

    A posterior of the mean of values between 0 and 1 is normal enough after `person_days`, the
    prior's included. Their variance is at most `score * (1 - score)` (Bhatia and Davis, 2000), so
    the interval is rather too wide, and needs no number that is not shown.
    """
    return PAIRWISE * sqrt(max(0.0, score * (1 - score)) / person_days)


def _placed(rows: Sequence[Standing]) -> tuple[Standing, ...]:
    """Rows with their places; each is compared with the row that opened the place before it."""
    openers: list[int] = []
    for number, row in enumerate(rows):
        shares = bool(openers) and row.high >= rows[openers[-1]].low
        openers.append(openers[-1] if shares else number)
    sharing = Counter(openers)
    return tuple(
        row._replace(place=opener + 1, is_shared=sharing[opener] > 1)
        for row, opener in zip(rows, openers, strict=True)
    )

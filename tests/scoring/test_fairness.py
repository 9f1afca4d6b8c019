"""The world in which the fair score was chosen, played again with the score as it is built.

Teams of people of whom 70 % joined, who are there 85 % of the days (and said so beforehand when
not), do half of the challenges and answer half of the other days with an honest no. Keen people and
others differ; teams do not: whoever wins was lucky.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from math import comb
from random import Random
from statistics import mean
from uuid import UUID

import pytest

from scoring.leaderboard import (
    TeamResult,
    expected_days,
    fair_score,
    leaderboard,
    prior_weight,
)

DAYS = 10
RUNS = 4000
JOINED, THERE, KEEN, OTHERS, HONEST = 0.7, 0.85, 0.75, 0.25, 0.5

WIDE = (3, 4, 5, 6, 8, 10, 12, 14, 18, 22, 28, 36, 48, 60)
NARROW = (4, 6, 8, 10, 12, 14)

AWAY = list(range(DAYS + 1))
AWAY_ODDS = list(
    accumulate(comb(DAYS, n) * (1 - THERE) ** n * THERE ** (DAYS - n) for n in range(DAYS + 1))
)
EXPECTED = [float(expected_days(DAYS, away)) for away in AWAY]


def hits(random: Random, times: int, chance: float) -> int:
    """How often something happens; the coins are the bits of a few large random numbers."""
    if not times:
        return 0
    coins = 0
    for bit in f"{round(chance * 256):08b}"[::-1]:
        fresh = random.getrandbits(times)
        coins = coins | fresh if bit == "1" else coins & fresh
    return coins.bit_count()


def played(random: Random, size: int) -> tuple[float, float]:
    """The value that a team gathered, and the person-days expected of it."""
    joined = hits(random, size, JOINED)
    absences = random.choices(AWAY, cum_weights=AWAY_ODDS, k=joined)
    keen = hits(random, joined, 0.5)
    keen_days = DAYS * keen - sum(absences[:keen])
    other_days = DAYS * (joined - keen) - sum(absences[keen:])
    done = hits(random, keen_days, KEEN) + hits(random, other_days, OTHERS)
    honest = hits(random, keen_days + other_days - done, HONEST)
    expected = sum(EXPECTED[away] for away in absences) + DAYS * (size - joined)
    return done + honest / 2, expected


def scores(random: Random, sizes: Sequence[int], weight: int) -> list[float]:
    teams = [played(random, size) for size in sizes]
    mean_value = sum(value for value, _ in teams) / sum(expected for _, expected in teams)
    return [
        fair_score(
            value,
            expected,
            challenge_days=DAYS,
            prior_weight=weight,
            organisation_mean=mean_value,
        )
        for value, expected in teams
    ]


@pytest.mark.parametrize("sizes", [WIDE, NARROW], ids=["14 teams of 3-60", "6 teams of 4-14"])
def test_the_smaller_half_of_equal_teams_comes_first_and_last_half_of_the_time(
    sizes: Sequence[int],
):
    random = Random(20261123)
    half = len(sizes) // 2
    first = last = 0
    for _ in range(RUNS):
        score = scores(random, sizes, prior_weight(sizes))
        first += score.index(max(score)) < half
        last += score.index(min(score)) < half

    assert 0.45 <= first / RUNS <= 0.55, f"the smaller half wins {first / RUNS:.3f}"
    assert 0.45 <= last / RUNS <= 0.55, f"the smaller half comes last {last / RUNS:.3f}"


def test_without_average_colleagues_the_small_teams_would_win():
    """The world is one in which luck decides, so that the test above tests something."""
    random = Random(20261123)
    wins = sum((s := scores(random, WIDE, 0)).index(max(s)) < len(WIDE) // 2 for _ in range(1000))

    assert wins / 1000 > 0.75, f"with plain means the smaller half wins {wins / 1000:.3f}"


@pytest.mark.parametrize("sizes", [WIDE, NARROW], ids=["14 teams of 3-60", "6 teams of 4-14"])
def test_equal_teams_seldom_have_a_single_winner(sizes: Sequence[int]):
    random = Random(20261123)
    runs, single = 500, 0
    for _ in range(runs):
        teams = [(size, *played(random, size)) for size in sizes]
        results = [
            TeamResult(UUID(int=n), f"{n}", size, int(2 * value), Fraction(round(5 * expected), 5))
            for n, (size, value, expected) in enumerate(teams, start=1)
        ]
        board = leaderboard(results, challenge_days=DAYS, prior_weight=prior_weight(sizes))
        single += [standing.place for standing in board.standings].count(1) == 1

    assert single / runs < 0.1, f"one team alone is first in {single / runs:.3f} of the runs"


@dataclass(frozen=True)
class Member:
    """One person's ten days: those done, answered with an honest no, silent and declared away."""

    done: int = 0
    honest: int = 0
    silent: int = DAYS
    away: int = 0
    joined: bool = True

    @property
    def value(self) -> Fraction:
        return self.done + Fraction(self.honest, 2)

    @property
    def expected(self) -> Fraction:
        return expected_days(DAYS, self.away)


def member(random: Random) -> Member:
    if random.random() > JOINED:
        return Member(joined=False)
    there = DAYS - random.choices(AWAY, cum_weights=AWAY_ODDS)[0]
    done = hits(random, there, random.choice((KEEN, OTHERS)))
    honest = hits(random, there - done, HONEST)
    return Member(done, honest, there - done - honest, DAYS - there)


def score_of(team: Sequence[Member], mean_value: float) -> float:
    return fair_score(
        float(sum(person.value for person in team)),
        float(sum(person.expected for person in team)),
        challenge_days=DAYS,
        prior_weight=prior_weight(WIDE),
        organisation_mean=mean_value,
    )


@pytest.fixture(scope="module")
def teams() -> list[list[Member]]:
    """A thousand teams of ten."""
    random = Random(20261123)
    return [[member(random) for _ in range(10)] for _ in range(1000)]


@pytest.fixture(scope="module")
def mean_value(teams: list[list[Member]]) -> float:
    people = [person for team in teams for person in team]
    return float(sum(p.value for p in people) / sum(p.expected for p in people))


def gain(before: Sequence[float], after: Sequence[float]) -> float:
    return mean(after) / mean(before) - 1


def declared(person: Member, share: float, *, silent_only: bool = False) -> Member:
    """Somebody who knew which days would not be done, and declared a share of them away."""
    if not person.joined:
        return person
    silent = round(person.silent * share)
    honest = 0 if silent_only else round(person.honest * share)
    return Member(
        person.done, person.honest - honest, person.silent - silent, person.away + silent + honest
    )


def test_expelling_members_gains_nothing(teams: list[list[Member]], mean_value: float):
    """Who leaves stays on the frozen roster: the days to come are silent, and still expected."""
    before = [score_of(team, mean_value) for team in teams]
    after = [
        score_of([p if p.value >= 3 else Member() for p in team], mean_value) for team in teams
    ]

    assert gain(before, after) <= 0, f"expelling gains {gain(before, after):+.1%}"


def test_splitting_off_the_star_gains_less_than_15_percent(
    teams: list[list[Member]], mean_value: float
):
    before = [score_of(team, mean_value) for team in teams]
    after = [score_of([max(team, key=lambda p: p.value)], mean_value) for team in teams]

    assert gain(before, after) < 0.15, f"the star alone gains {gain(before, after):+.1%}"


@pytest.mark.parametrize("share", [0.25, 0.5, 1.0])
def test_declaring_away_the_days_one_would_miss_gains_less_than_5_percent(
    teams: list[list[Member]], mean_value: float, share: float
):
    before = [score_of(team, mean_value) for team in teams]
    after = [score_of([declared(p, share) for p in team], mean_value) for team in teams]

    assert gain(before, after) < 0.05, f"declaring {share:.0%} gains {gain(before, after):+.1%}"


def test_a_whole_team_that_foresees_its_own_silence_gains_less_than_15_percent(
    teams: list[list[Member]], mean_value: float
):
    """The most that absence can be stretched: every silent day declared beforehand, no other."""
    before = [score_of(team, mean_value) for team in teams]
    after = [
        score_of([declared(p, 1, silent_only=True) for p in team], mean_value) for team in teams
    ]

    assert gain(before, after) < 0.15, f"foreseeing silence gains {gain(before, after):+.1%}"

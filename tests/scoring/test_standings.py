"""The score of a closed week, recomputed by hand."""

from collections.abc import Mapping
from fractions import Fraction
from uuid import UUID

import pytest

from challenges.models import FULL_TIME, pattern_of, weight_of
from scoring.disclosure import percent
from scoring.rows import joined, with_newcomers
from scoring.standings import (
    TeamWeek,
    most_improved,
    places,
    prior_weight,
    row_sums,
)

A, B, C, D = (UUID(int=n) for n in range(1, 5))


def _week(people: int, halves: int, days: int, headcount: int | None = None) -> TeamWeek:
    """A team of which everybody works full time."""
    return TeamWeek(people, FULL_TIME * halves, FULL_TIME * days, headcount)


def _points(teams: Mapping[UUID, TeamWeek], prior: int) -> list[int | None]:
    """The points of a week of five days in which each team is a row."""
    sums = row_sums([[team] for team in teams], teams, days=5, prior=prior)
    return [row and row.points for row in sums]


def test_small_teams_are_joined_smallest_first_until_they_are_eight() -> None:
    assert joined({A: 5, B: 6, C: 9, D: 2}) == [[D, A, B], [C]]


def test_what_is_left_over_goes_with_the_last_row() -> None:
    assert joined({A: 8, B: 7}) == [[B, A]]
    assert joined({A: 3, B: 4, C: 5}) == [[A, B, C]]


def test_all_people_together_are_one_row_however_few_they_are() -> None:
    assert joined({A: 3, B: 2}) == [[B, A]]


def test_a_larger_floor_makes_larger_rows() -> None:
    assert joined({A: 8, B: 9}, 10) == [[A, B]]


def test_a_team_that_comes_later_has_its_own_row_or_goes_with_the_smallest() -> None:
    assert with_newcomers([[A], [B]], {A: 12, B: 9, C: 8}) == [[A], [B], [C]]
    assert with_newcomers([[A], [B]], {A: 12, B: 9, C: 7}) == [[A], [B, C]]
    assert with_newcomers([[A], [B]], {A: 12, B: 9}) == [[A], [B]]


def test_the_prior_is_twice_the_median_row_between_five_and_thirty() -> None:
    assert prior_weight([8, 10, 40]) == 20
    assert prior_weight([8, 9]) == 17
    assert prior_weight([3]) == 10
    assert prior_weight([200, 300]) == 60
    assert prior_weight([]) == 10


def test_points_are_the_share_held_averaged_and_rounded_to_five() -> None:
    teams = {A: _week(10, 50, 50), B: _week(10, 70, 50)}
    # V/E .5 and .7, g .6, k 20: (25+60)/150 = .5667 and (35+60)/150 = .6333
    assert _points(teams, 20) == [55, 65]


def test_a_share_beyond_the_bounds_counts_as_the_bound() -> None:
    everything = {A: _week(8, 80, 40), B: _week(8, 0, 40)}
    just_so = {A: _week(8, 60, 40), B: _week(8, 20, 40)}
    expected = _points(just_so, 16)
    assert _points(everything, 16) == expected == [60, 40]


def test_a_row_that_fell_below_eight_has_no_points() -> None:
    teams = {A: _week(7, 50, 35), B: _week(8, 40, 40), C: _week(9, 50, 45)}
    points = _points(teams, 20)
    assert points[0] is None
    assert None not in points[1:]


def test_a_lone_row_has_no_points() -> None:
    teams = {A: _week(30, 100, 150), B: _week(7, 40, 35)}
    assert _points(teams, 20) == [None, None]


def test_headcount_expects_those_who_never_joined_as_often_as_those_who_did() -> None:
    assert _week(10, 0, 50, 14).expected == 70
    assert _week(10, 0, 46, 14).expected == 46 + 4 * 5 * Fraction(46, 50)
    assert _week(10, 0, 25, 14).expected == 25 + 4 * 5 * Fraction(1, 2)
    assert _week(10, 0, 50, 8).expected == 50
    assert _week(10, 0, 50).expected == 50


def test_of_a_row_of_which_more_are_away_than_elsewhere_less_is_said() -> None:
    here = _week(10, 60, 50)
    teams = {A: _week(10, 40, 20), B: here, C: here, D: _week(10, 36, 30)}
    # 150 days of 200 are expected of everybody: 37.5 of ten people. A has 17.5 less, D 7.5; g is
    # 98/150. A: (.75*20 + (25 + 20*.99*17.5) * g) / (20 + 25 + 20*17.5) = .6524, and without
    # anybody put in .6963; D: (.6*30 + (25 + 20*.99*7.5) * g) / (30 + 25 + 20*7.5) = .6407
    sums = row_sums([[A], [B], [C], [D]], teams, days=5, prior=5)

    assert [row and row.away for row in sums] == [Fraction(35, 2), 0, 0, Fraction(15, 2)]
    assert _points(teams, 5) == [65, 60, 60, 65]


@pytest.mark.parametrize("days", [2, 3, 4, 5])
def test_a_team_of_part_timers_that_does_everything_has_the_points_of_one_that_works_all_week(
    days: int,
) -> None:
    weight = weight_of(pattern_of(range(days)))
    part_time = TeamWeek(10, 10 * days * weight * 2, 10 * days * weight)
    teams = {A: part_time, B: _week(10, 100, 50), C: _week(10, 40, 50)}

    # g .8, held at .75: all (.75*50 + 100*.75) / 150 = .75, and C (.4*50 + 75) / 150 = .6333
    assert part_time.expected == 50
    assert _points(teams, 20) == [75, 75, 65]


@pytest.mark.parametrize(
    ("days", "weight"), [(1, 30), (2, 30), (3, 20), (4, 15), (5, 12), (6, 12), (7, 12)]
)
def test_what_a_day_weighs(days: int, weight: int) -> None:
    assert weight_of(pattern_of(range(days))) == weight


def test_the_closing_standings_are_the_mean_of_the_weeks() -> None:
    rows = places([[50, 65, None], [60, 45, 55, 70]])
    assert [(row.place, row.row, row.points, row.is_shared) for row in rows] == [
        (1, 3, 70, False),
        (2, 0, 55, True),
        (2, 1, 55, True),
        (2, 2, 55, True),
    ]


def test_the_mean_of_the_weeks_is_in_steps_of_five_too() -> None:
    rows = places([[50, 65, 60], [55, 60, 65]])
    assert [(row.row, row.points, row.is_shared) for row in rows] == [
        (1, 65, True),
        (2, 65, True),
        (0, 55, False),
    ]


def test_the_most_improved_rose_most_since_the_week_before() -> None:
    assert most_improved([[50, 65, 40, None], [60, 60, 50, 70]]) == [0, 2]
    assert most_improved([[50], [45]]) == []
    assert most_improved([[50]]) == []


def test_percentages_are_in_steps_held_and_only_about_twenty_people_or_more() -> None:
    assert percent(31, 100, 20) == 30
    assert percent(33, 100, 20) == 35
    assert percent(0, 100, 20) == 25
    assert percent(100, 100, 20) == 75
    assert percent(50, 100, 19) is None
    assert percent(0, 0, 20) is None

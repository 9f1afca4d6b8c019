"""The score of a closed week, recomputed by hand."""

from fractions import Fraction
from uuid import UUID

from scoring.disclosure import percent
from scoring.rows import joined, with_newcomers
from scoring.standings import (
    TeamWeek,
    counted_days,
    expected_days,
    most_improved,
    places,
    prior_weight,
    week_points,
)

A, B, C, D = (UUID(int=n) for n in range(1, 5))


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
    teams = {A: TeamWeek(10, 50, 50), B: TeamWeek(10, 70, 50)}
    # V/E .5 and .7, g .6, k 20: (25+60)/150 = .5667 and (35+60)/150 = .6333
    assert week_points([[A], [B]], teams, days=5, prior=20) == [55, 65]


def test_a_share_beyond_the_bounds_counts_as_the_bound() -> None:
    everything = {A: TeamWeek(8, 80, 40), B: TeamWeek(8, 0, 40)}
    just_so = {A: TeamWeek(8, 60, 40), B: TeamWeek(8, 20, 40)}
    expected = week_points([[A], [B]], just_so, days=5, prior=16)
    assert week_points([[A], [B]], everything, days=5, prior=16) == expected == [60, 40]


def test_a_row_that_fell_below_eight_has_no_points() -> None:
    teams = {A: TeamWeek(7, 50, 35), B: TeamWeek(8, 40, 40), C: TeamWeek(9, 50, 45)}
    points = week_points([[A], [B], [C]], teams, days=5, prior=20)
    assert points[0] is None
    assert None not in points[1:]


def test_a_lone_row_has_no_points() -> None:
    teams = {A: TeamWeek(30, 100, 150), B: TeamWeek(7, 40, 35)}
    assert week_points([[A], [B]], teams, days=5, prior=20) == [None, None]


def test_headcount_expects_those_who_never_joined_as_often_as_those_who_did() -> None:
    assert expected_days(TeamWeek(10, 0, 50, 14), 5) == 70
    assert expected_days(TeamWeek(10, 0, 46, 14), 5) == 46 + 4 * 5 * Fraction(46, 50)
    assert expected_days(TeamWeek(10, 0, 25, 14), 5) == 25 + 4 * 5 * Fraction(1, 2)
    assert expected_days(TeamWeek(10, 0, 50, 8), 5) == 50
    assert expected_days(TeamWeek(10, 0, 50), 5) == 50


def test_a_row_is_expected_nearly_as_often_as_everybody_however_many_are_away() -> None:
    here = TeamWeek(10, 60, 50)
    teams = {A: TeamWeek(10, 40, 20), B: here, C: here, D: TeamWeek(10, 36, 30)}
    # 150 days of 200 are expected of everybody: 37.5 of ten people, of which 85 % are 31.875
    assert counted_days(Fraction(20), Fraction(75, 2)) == Fraction(255, 8)
    # g 98/150, k 5: (20 + 25 * g) / (31.875 + 25) = .6388, where 20 days would make it .6963
    assert week_points([[A], [B], [C], [D]], teams, days=5, prior=5)[0] == 65


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

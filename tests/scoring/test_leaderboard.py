from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from math import sqrt
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.disclosure import may_show
from scoring.leaderboard import (
    Leaderboard,
    Standing,
    TeamResult,
    expected_days,
    leaderboard,
    organisation_mean,
    prior_weight,
)
from tests.scoring.boards import DAYS, board, quick, results, team, without_team


def places(standings: Sequence[Standing]) -> list[tuple[int, str]]:
    return [(standing.place, standing.name) for standing in standings]


@pytest.mark.parametrize(
    ("enrolled", "away", "expected"),
    [
        pytest.param(10, 0, 10, id="always there"),
        pytest.param(10, 3, 7, id="three days off"),
        pytest.param(10, 4, 6, id="just at the floor"),
        pytest.param(10, 10, 6, id="away all the time still counts for 60 %"),
        pytest.param(7, 6, Fraction(21, 5), id="a floor in parts of days"),
        pytest.param(0, 0, 0, id="not yet enrolled"),
    ],
)
def test_expected_days(enrolled: int, away: int, expected: Fraction | int):
    assert expected_days(enrolled, away) == expected


@pytest.mark.parametrize(
    ("sizes", "weight"),
    [
        pytest.param([], 5, id="no teams"),
        pytest.param([2, 3, 4], 5, id="at least five"),
        pytest.param([8, 12, 60], 12, id="the median"),
        pytest.param([8, 9], 9, id="half a person is rounded up"),
        pytest.param([80, 90, 100], 30, id="at most thirty"),
        pytest.param([0, 0, 8, 12, 60], 12, id="empty teams do not count"),
    ],
)
def test_prior_weight(sizes: list[int], weight: int):
    assert prior_weight(sizes) == weight


def test_the_score_is_the_formula_of_the_design():
    first, second = board(team(1, 10, 16), team(2, 10, 8)).standings

    assert first.score == pytest.approx((80 + 10 * 10 * 0.6) / (100 + 10 * 10))
    assert second.score == pytest.approx((40 + 10 * 10 * 0.6) / (100 + 10 * 10))
    assert (first.value, first.expected, first.members) == (80, 100, 10)


def test_a_small_team_is_drawn_further_to_the_mean_than_a_large_one():
    large, small, _ = board(team(1, 60, 16), team(2, 6, 16), team(3, 60, 8)).standings

    assert (large.members, small.members) == (60, 6)
    assert large.score > small.score
    assert small.high - small.low > large.high - large.low


def test_the_interval_can_be_recomputed_from_the_score():
    standing = board(team(1, 10, 16), team(2, 10, 8)).standings[0]
    margin = 1.39 * sqrt(standing.score * (1 - standing.score) / (100 + 10 * 10))

    assert standing.low == pytest.approx(standing.score - margin)
    assert standing.high == pytest.approx(standing.score + margin)


def test_teams_that_differ_by_luck_only_share_a_place():
    standings = board(team(1, 20, 13), team(2, 20, 12), team(3, 20, 2)).standings

    assert places(standings) == [(1, "Team 01"), (1, "Team 02"), (3, "Team 03")]
    assert [standing.is_shared for standing in standings] == [True, True, False]


def test_a_chain_of_small_steps_does_not_make_everybody_first():
    standings = board(*(team(n, 30, 18 - n) for n in range(10))).standings

    assert [standing.place for standing in standings] == [1, 1, 3, 3, 5, 5, 7, 7, 9, 9]
    for better, worse in pairwise(standings):
        assert worse.high >= better.low, "every row overlaps the next one"


def test_a_wide_interval_never_lifts_a_team_above_one_with_a_better_score():
    standings = board(
        team(1, 90, 12), team(2, 90, 11), team(3, 5, 11), team(4, 90, 4), prior_weight=5
    ).standings
    first, second, small, _ = standings

    assert small.high >= first.low, "by itself it could share the first place"
    assert [second.place, small.place] == [2, 2]


def test_equal_teams_share_a_place_in_the_order_of_their_names():
    standings = board(team(2, 10, 10), team(1, 10, 10)).standings

    assert places(standings) == [(1, "Team 01"), (1, "Team 02")]


def test_small_teams_and_people_without_a_team_are_one_row():
    standings = board(team(1, 9, 18), team(2, 3, 0), team(3, 2, 0), without_team(8, 0)).standings
    together = standings[-1]

    assert (together.team_id, together.name, together.members) == (None, "", 13)
    assert together.team_ids == (UUID(int=3), UUID(int=4))
    assert len(standings) == 2


def test_a_lone_small_team_is_not_what_remains_of_the_total():
    standings = board(team(1, 20, 18), team(2, 7, 10), team(3, 3, 0)).standings

    assert [standing.members for standing in standings] == [20, 10]


def test_nothing_is_said_about_fewer_than_five_people_together():
    assert board(team(1, 4, 18)) == Leaderboard((), DAYS, 10, 0.0)


def test_there_are_no_standings_before_the_first_challenge():
    empty = leaderboard([team(1, 9, 0, days=0)], challenge_days=0, prior_weight=10)

    assert empty == Leaderboard((), 0, 10, 0.0)


def test_a_team_finds_its_row():
    standings = board(team(1, 9, 18), team(2, 3, 0), without_team(2, 0))

    assert standings.standing_of(UUID(int=2)) == standings.standings[0]
    assert standings.standing_of(UUID(int=3)) == standings.standings[1]
    assert standings.standing_of(None) == standings.standings[1]
    assert standings.standing_of(UUID(int=99)) is None


def test_the_mean_of_nobody_is_nothing():
    assert organisation_mean([]) == 0.0


@quick
@given(results)
def test_rows_are_about_five_people_or_more_and_add_up_to_everybody(teams: list[TeamResult]):
    standings = board(*teams).standings
    everybody = sum(result.members for result in teams)

    assert all(may_show(standing.members) for standing in standings)
    assert sum(standing.members for standing in standings) == (
        everybody if may_show(everybody) else 0
    )


@given(results)
@quick
def test_days_in_wholes_and_in_parts_make_the_same_leaderboard(teams: list[TeamResult]):
    in_parts = [replace(team, expected=Fraction(team.expected)) for team in teams]

    assert board(*teams) == board(*in_parts)


@given(results)
@quick
def test_a_place_is_shared_by_all_rows_that_have_it(teams: list[TeamResult]):
    standings = board(*teams).standings

    for standing in standings:
        having_it = sum(other.place == standing.place for other in standings)
        assert standing.is_shared == (having_it > 1)


@quick
@given(results, st.randoms(use_true_random=False))
def test_places_are_in_order_whatever_the_order_of_the_teams(
    teams: list[TeamResult], random: object
):
    standings = board(*teams).standings
    shuffled = sorted(teams, key=lambda result: hash((result.name, str(random))))

    assert board(*shuffled).standings == standings
    scores = [standing.score for standing in standings]
    assert scores == sorted(scores, reverse=True)
    for number, standing in enumerate(standings, start=1):
        opener = standings[standing.place - 1]
        assert standing.place <= number
        assert opener.place == standing.place
        assert standing.high >= opener.low
        assert 0 <= standing.low <= standing.score <= standing.high <= 1


@quick
@given(results, st.data())
def test_one_more_honest_answer_never_lowers_a_score(teams: list[TeamResult], data: st.DataObject):
    before = board(*teams)
    if not before.standings:
        return
    chosen = data.draw(st.sampled_from(before.standings))
    if not chosen.team_id or chosen.value >= chosen.expected:
        return
    better = [
        replace(result, halves=result.halves + 1) if result.team_id == chosen.team_id else result
        for result in teams
    ]

    after = board(*better).standing_of(chosen.team_id)
    assert after is not None
    assert after.score > chosen.score

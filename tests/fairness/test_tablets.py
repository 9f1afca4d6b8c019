"""Why what comes in at a tablet counts for no team: one person who presses would gain by it."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from challenges.models import FULL_TIME
from scoring.points import FULL_DAY
from tools.fairness.contests import Team, members, result_of_first, team
from tools.fairness.worlds import WEEK, WEEKS

SEED, RUNS, TEAMS = 7, 40, 10
HONEST = 0.45
"""How much of what could be done is done at a tablet where nobody presses for another."""

ALLOWED = 0.02
"""What a trick may add to a score, as docs/fairness.md promises."""


def _with_tablet(one: Team, days: float) -> Team:
    """A team that brings along so many days of people without an account, in each week."""
    halves = int(days * WEEK * FULL_DAY * FULL_TIME)
    return replace(one, brought=((halves, 0),) * WEEKS)


def _own(one: Team) -> float:
    """How much of what they could, those with an account do."""
    return float(one.value.sum() / (len(one.states) * WEEK * WEEKS * FULL_DAY))


def _pressed(one: Team, share: float, places: int) -> float:
    del one
    return round(share * places)


def _in_fives(one: Team, share: float, places: int) -> float:
    del one
    return share * places // 5 * 5


def _as_colleagues(one: Team, share: float, places: int) -> float:
    return min(share, _own(one)) * places


@pytest.mark.parametrize(("joined", "places"), [(9, 5), (8, 12), (9, 20)])
@pytest.mark.parametrize("counted", [_pressed, _in_fives, _as_colleagues])
def test_one_person_who_presses_for_all_would_gain_more_than_any_trick_may(
    counted: Callable[[Team, float, int], float], joined: int, places: int
):
    honest = pressed = 0.0
    for run in range(RUNS):
        random = np.random.default_rng([SEED, run])
        teams = [team(members(random, joined), joined + places) for _ in range(TEAMS)]
        others = [_with_tablet(one, counted(one, HONEST, places)) for one in teams]
        first = _with_tablet(teams[0], counted(teams[0], 1, places))
        honest += result_of_first(others).points
        pressed += result_of_first([first, *others[1:]]).points

    assert pressed / honest - 1 > ALLOWED

"""No trick pays, honest people lose nothing, and the document says what the code gives."""

from functools import cache

import numpy as np
import pytest

from tools.fairness import __main__ as fairness
from tools.fairness import tables
from tools.fairness.contests import contest, team
from tools.fairness.leave import LEAVE, works
from tools.fairness.sizes import MIXES, chances
from tools.fairness.tricks import TRICKS, Gain, gains
from tools.fairness.worlds import DAYS, DONE, NOT_TODAY, SILENT

SEED, RUNS = 3, 60
SCORE, CHANCE = 0.03, 0.05
"""Some room for luck: the document has five times as many runs, and .02."""

JOINING = {name for name in TRICKS if "join" in name}
EXACTLY_NOTHING = '"away" tapped on every silent day'
DEAR = ("30% of the days, here and there", "everybody works one day a week")
"""What the document says to cost more."""


@cache
def _gains(headcount: bool) -> dict[str, Gain]:
    return gains(SEED, RUNS, headcount=headcount, tricks={**TRICKS, **LEAVE})


@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_pays_where_headcounts_are_known(trick: str):
    gain = _gains(True)[trick]

    assert gain.score <= SCORE or gain.chance <= CHANCE


@pytest.mark.parametrize("trick", sorted(set(TRICKS) - JOINING))
def test_without_headcounts_no_trick_pays_but_staying_away(trick: str):
    gain = _gains(False)[trick]

    assert gain.score <= SCORE or gain.chance <= CHANCE


@pytest.mark.parametrize("headcount", [True, False])
def test_away_tapped_on_the_day_is_worth_exactly_as_much_as_silence(headcount: bool):
    gain = _gains(headcount)[EXACTLY_NOTHING]

    assert (gain.points_then, gain.first_then) == (gain.points, gain.first)


@pytest.mark.parametrize("headcount", [True, False])
@pytest.mark.parametrize("leave", sorted(set(LEAVE) - set(DEAR)))
def test_honest_leave_and_part_time_cost_next_to_nothing(leave: str, headcount: bool):
    assert _gains(headcount)[leave].score >= -0.015


@pytest.mark.parametrize("days", [2, 3, 4])
@pytest.mark.parametrize("share", [1 / 14, 1 / 2, 1])
def test_part_timers_who_do_everything_have_the_score_of_who_works_full_time(
    share: float, days: int
):
    random = np.random.default_rng(SEED)
    others = [team(random.choice([SILENT, NOT_TODAY, DONE], (14, DAYS))) for _ in range(5)]
    mine = team(np.where(np.arange(14)[:, None] < 7, DONE, np.full((14, DAYS), NOT_TODAY)))
    part_time = works(share, days)([mine, *others], random)

    assert contest(part_time) == contest([mine, *others])


@pytest.mark.parametrize("mix", MIXES)
def test_small_rows_have_the_chances_of_large_ones(mix: str):
    """Loosely: the document has five times as many runs."""
    found = chances(SEED, RUNS, MIXES[mix])

    assert 0.35 <= found.small_first / RUNS <= 0.65
    assert 0.35 <= found.small_last / RUNS <= 0.65
    assert found.best_first / RUNS >= 0.65


def test_the_document_says_what_the_code_gives():
    text = fairness.DOCUMENT.read_text("utf-8")

    assert tables.placed(text, "few", fairness.few()) == text, "run make fairness"


def test_a_table_without_a_place_is_not_written():
    with pytest.raises(ValueError, match="no place"):
        tables.placed("<!-- tricks -->\n<!-- end -->\n", "sizes", "| a |\n")

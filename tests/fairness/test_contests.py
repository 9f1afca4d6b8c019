"""No trick pays, honest people lose nothing, and the document says what the code gives."""

from functools import cache

import numpy as np
import pytest

from tools.fairness import __main__ as fairness
from tools.fairness import tables
from tools.fairness.contests import contest, team
from tools.fairness.sizes import MIXES, chances
from tools.fairness.tricks import LEAVE, TRICKS, Gain, gains
from tools.fairness.worlds import AWAY, DAYS, DONE, NOT_TODAY, SILENT, WEEK

SEED, RUNS = 3, 60
SCORE, CHANCE = 0.03, 0.05
"""Some room for luck: the document has five times as many runs, and .02."""

JOINING = {name for name in TRICKS if "join" in name}
EXACTLY_NOTHING = '"away" tapped on every silent day'
MODEST = ("5% of the days, here and there", "a whole week for 10% of the people")


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
@pytest.mark.parametrize("leave", MODEST)
def test_honest_leave_costs_next_to_nothing(leave: str, headcount: bool):
    assert _gains(headcount)[leave].score >= -0.01


def test_a_part_timer_who_does_everything_has_the_score_of_who_works_full_time():
    random = np.random.default_rng(SEED)
    others = [team(random.choice([SILENT, NOT_TODAY, DONE], (14, DAYS))) for _ in range(5)]
    full = np.concatenate([np.full((4, DAYS), DONE), np.full((10, DAYS), NOT_TODAY)])
    part = full.copy()
    part[:1, np.arange(DAYS) % WEEK >= 3] = AWAY
    rows, with_full = contest([team(full), *others])
    _, with_part = contest([team(part), *others])
    row = next(number for number, names in enumerate(rows) if 0 in names)

    assert with_part[row].points == with_full[row].points


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

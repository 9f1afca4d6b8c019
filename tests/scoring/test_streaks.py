from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.streaks import Streak, streak

MON = date(2026, 11, 23)
TUE, WED, THU, FRI = (MON + timedelta(days=n) for n in range(1, 5))
MON2, TUE2, WED2, THU2, FRI2 = (MON + timedelta(days=n) for n in range(7, 12))
WEEKS = {MON, TUE, WED, THU, FRI, MON2, TUE2, WED2, THU2, FRI2}

DAYS = st.sets(st.sampled_from(sorted(WEEKS)))


@pytest.mark.parametrize(
    ("answered", "away", "today", "expected"),
    [
        pytest.param(set(), set(), MON, Streak(0, 0), id="first day still open"),
        pytest.param({MON}, set(), MON, Streak(1, 1), id="today answered"),
        pytest.param({MON, TUE}, set(), WED, Streak(2, 2), id="today still open"),
        pytest.param({FRI, MON2}, set(), MON2, Streak(2, 2), id="a weekend does not break"),
        pytest.param({MON, THU}, {TUE, WED}, THU, Streak(2, 2), id="away does not break"),
        pytest.param({MON, TUE}, {TUE}, TUE, Streak(1, 1), id="away does not add"),
        pytest.param(
            {MON, WED}, set(), WED, Streak(2, 2, (TUE,)), id="the freeze protects and adds nothing"
        ),
        pytest.param({MON, THU}, set(), THU, Streak(1, 1), id="a second miss in a week breaks"),
        pytest.param(
            {MON, TUE, WED, MON2}, set(), MON2, Streak(1, 3), id="the longest streak is kept"
        ),
        pytest.param(
            {MON, TUE, WED, THU, TUE2},
            set(),
            TUE2,
            Streak(5, 5, (FRI, MON2)),
            id="every week has its own freeze",
        ),
        pytest.param({TUE, THU}, set(), THU, Streak(2, 2, (WED,)), id="no freeze before a start"),
        pytest.param(
            {MON, THU, FRI2}, set(), FRI2, Streak(1, 1), id="a long silence starts afresh"
        ),
        pytest.param({MON, TUE2}, set(), MON, Streak(1, 1), id="days to come do not count"),
    ],
)
def test_streak(answered: set[date], away: set[date], today: date, expected: Streak):
    assert streak(WEEKS, answered, today=today, away=away) == expected


def test_a_public_holiday_has_no_challenge_and_does_not_break():
    assert streak(WEEKS - {WED}, {TUE, THU}, today=THU).current == 2


def test_the_turn_of_the_year_lies_within_one_iso_week():
    days = [date(2026, 12, 29), date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 1)]

    assert streak(days, {days[0], days[3]}, today=days[3]) == Streak(1, 1)


@settings(deadline=None, derandomize=True)
@given(DAYS, DAYS, st.sampled_from(sorted(WEEKS)))
def test_one_more_answer_never_shortens_a_streak(answered: set[date], away: set[date], today: date):
    before = streak(WEEKS, answered, today=today, away=away)

    for day in WEEKS:
        after = streak(WEEKS, answered | {day}, today=today, away=away)
        assert after.longest >= before.longest
        assert after.current <= after.longest <= len(answered | {day})

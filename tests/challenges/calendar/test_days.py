"""Moments on the clock of a place, and until when an answer counts."""

from datetime import UTC, date, datetime, time

import pytest

from challenges import calendar
from challenges.calendar import WorkingDays
from challenges.errors import UnknownTimezone

AMSTERDAM = "Europe/Amsterdam"
MON, TUE, WED, THU, FRI = (date(2026, 11, day) for day in (23, 24, 25, 26, 27))
LAST = date(2026, 12, 4)  # the Friday of the second week


def local(day: date, hour: int, minute: int = 0) -> datetime:
    return calendar.moment(day, time(hour, minute), AMSTERDAM)


@pytest.mark.parametrize("name", ["Europe/Nowhere", "", "../secrets", "Europe"])
def test_an_unknown_timezone_is_named(name: str):
    with pytest.raises(UnknownTimezone) as failure:
        calendar.moment(MON, time(9), name)
    assert failure.value.values == {"timezone": name}


@pytest.mark.parametrize(
    ("day", "at", "expected"),
    [
        pytest.param(MON, time(9), "2026-11-23T08:00", id="winter"),
        pytest.param(date(2026, 7, 1), time(9), "2026-07-01T07:00", id="summer"),
        pytest.param(date(2026, 3, 28), time(9), "2026-03-28T08:00", id="day before summer time"),
        pytest.param(date(2026, 3, 29), time(9), "2026-03-29T07:00", id="day summer time begins"),
        pytest.param(date(2026, 3, 29), time(2, 30), "2026-03-29T01:30", id="skipped half hour"),
        pytest.param(date(2026, 10, 25), time(2, 30), "2026-10-25T00:30", id="first of two"),
        pytest.param(date(2026, 10, 25), time(9), "2026-10-25T08:00", id="day winter time begins"),
    ],
)
def test_moments_follow_the_clock_on_the_wall(day: date, at: time, expected: str):
    assert calendar.moment(day, at, AMSTERDAM) == datetime.fromisoformat(expected + "+00:00")


def test_the_day_ends_at_three_at_night():
    assert calendar.local_day(datetime(2026, 11, 23, 1, 59, tzinfo=UTC), AMSTERDAM) == (
        date(2026, 11, 22)
    )
    assert calendar.local_day(datetime(2026, 11, 23, 2, 0, tzinfo=UTC), AMSTERDAM) == MON


@pytest.mark.parametrize(
    ("day", "closes_on", "closed"),
    [
        pytest.param(MON, THU, (), id="Monday until Wednesday's end"),
        pytest.param(THU, date(2026, 12, 1), (), id="Thursday until Monday's end"),
        pytest.param(MON, FRI, (TUE,), id="a closed day does not count"),
        pytest.param(date(2026, 12, 3), date(2026, 12, 6), (), id="never long after the end"),
        pytest.param(LAST, date(2026, 12, 6), (), id="a day after the end of the last day"),
    ],
)
def test_a_check_in_stays_open_for_two_working_days(
    day: date, closes_on: date, closed: tuple[date, ...]
):
    closes = calendar.window_closes(
        day, last_day=LAST, timezone=AMSTERDAM, working=WorkingDays(closed=frozenset(closed))
    )
    assert closes == local(closes_on, 3)


@pytest.mark.parametrize(
    ("closes", "expected"),
    [
        pytest.param(local(THU, 3), WED, id="the end of a day"),
        pytest.param(local(THU, 3, 1), THU, id="later"),
        pytest.param(local(THU, 2), WED, id="in the night"),
    ],
)
def test_people_are_told_the_last_day_before_a_window_closes(closes: datetime, expected: date):
    assert calendar.last_day_before(closes, AMSTERDAM) == expected

"""When somebody is asked how their actions stand, and told of their dates."""

from datetime import date, timedelta

import pytest

from challenges import codes
from challenges.calendar import MONTH, QUARTER, WorkingDays, next_round, repeated_on, told_of_date

DUTCH = WorkingDays("NL")
DUE = date(2026, 9, 15)


@pytest.mark.parametrize(
    ("after", "every", "expected"),
    [
        pytest.param(date(2026, 6, 10), MONTH, date(2026, 7, 1), id="the first of the month"),
        pytest.param(date(2026, 7, 10), MONTH, date(2026, 8, 3), id="not in a weekend"),
        pytest.param(date(2026, 12, 2), MONTH, date(2027, 1, 4), id="not on New Year's Day"),
        pytest.param(date(2026, 4, 30), MONTH, date(2026, 5, 1), id="1 May is worked"),
        pytest.param(date(2026, 7, 1), MONTH, date(2026, 8, 3), id="that day itself is over"),
        pytest.param(date(2026, 8, 1), MONTH, date(2026, 8, 3), id="still to come this month"),
        pytest.param(date(2026, 7, 1), QUARTER, date(2026, 10, 1), id="a quarter"),
        pytest.param(date(2026, 11, 2), QUARTER, date(2027, 1, 4), id="a quarter over the year"),
    ],
)
def test_a_round_is_the_first_working_day(after: date, every: int, expected: date):
    assert next_round(after, every, DUTCH) == expected


def test_a_closed_day_moves_a_round_and_an_opened_one_does_not_double_it():
    closed = WorkingDays("NL", closed=frozenset({date(2026, 7, 1)}))
    opened = WorkingDays("NL", opened=frozenset({date(2026, 8, 1)}))

    assert next_round(date(2026, 6, 10), MONTH, closed) == date(2026, 7, 2)
    assert next_round(date(2026, 7, 10), MONTH, opened) == date(2026, 8, 1)
    assert next_round(date(2026, 8, 1), MONTH, opened) == date(2026, 9, 1)


def test_a_year_has_twelve_rounds_or_four():
    for every, expected in ((MONTH, 12), (QUARTER, 4)):
        day, rounds = date(2026, 12, 31), 0
        while (day := next_round(day, every, DUTCH)).year == 2027:
            rounds += 1
        assert rounds == expected


def test_who_says_nothing_is_asked_again_five_working_days_later():
    assert repeated_on(date(2026, 7, 1), DUTCH) == date(2026, 7, 8)
    assert repeated_on(date(2026, 12, 23), DUTCH) == date(2026, 12, 31)  # Christmas is off


def test_a_date_is_told_at_its_steps_and_at_no_other_day():
    told = [
        days
        for days in range(-60, 101)
        if told_of_date(DUE, DUE + timedelta(days=days - 1), DUE + timedelta(days=days))
    ]

    assert told == [-30, -7, -1, 1, 7, 30, 60, 90]


def test_of_steps_that_were_slept_through_the_last_is_told():
    assert told_of_date(DUE, since=date(2026, 9, 1), today=date(2026, 9, 12))
    assert not told_of_date(DUE, since=date(2026, 9, 8), today=date(2026, 9, 12))


def test_a_code_is_read_however_it_is_typed():
    code = codes.new()
    typed = [
        "mijn-acties " + code,
        code.lower().replace("-", " "),
        code.replace("-", ""),
        f"{code} dank je",
    ]

    assert {codes.digest(one, "answerable", b"s") for one in typed} == {
        codes.digest(code, "answerable", b"s")
    }
    assert codes.letters("mijn-acties") == ""
    assert codes.digest(code, "answerable", b"s") != codes.digest(code, "follow", b"s")

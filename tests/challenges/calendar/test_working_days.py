"""On which days people work somewhere."""

from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from challenges.calendar import WorkingDays
from challenges.errors import UnknownCountry, UnknownRegion

MON, TUE, WED, THU, FRI = (date(2026, 11, day) for day in (23, 24, 25, 26, 27))
EIGHT = {
    2027: {"0101", "0329", "0427", "0505", "0506", "0517", "1225", "1226"},
    2026: {"0101", "0406", "0427", "0505", "0514", "0525", "1225", "1226"},
    2024: {"0101", "0401", "0427", "0505", "0509", "0520", "1225", "1226"},
}


@pytest.mark.parametrize("year", EIGHT)
def test_dutch_municipalities_keep_eight_days(year: int):
    working = WorkingDays("NL")
    all_days = (date(year, 1, 1) + timedelta(days=n) for n in range(366))
    week = [day for day in all_days if day.weekday() < 5 and day.year == year]

    off = {f"{day:%m%d}" for day in week if day not in working}

    assert off == EIGHT[year] & {f"{day:%m%d}" for day in week}


@pytest.mark.parametrize(
    ("first", "count", "working", "expected"),
    [
        pytest.param(MON, 3, WorkingDays(), [MON, TUE, WED], id="from a Monday"),
        pytest.param(FRI, 2, WorkingDays(), [FRI, date(2026, 11, 30)], id="over a weekend"),
        pytest.param(date(2026, 11, 22), 1, WorkingDays(), [MON], id="from a Sunday"),
        pytest.param(MON, 2, WorkingDays(closed=frozenset({TUE})), [MON, WED], id="a closed day"),
        pytest.param(
            date(2026, 11, 28), 2, WorkingDays(opened=frozenset({date(2026, 11, 28)})),
            [date(2026, 11, 28), date(2026, 11, 30)],
            id="a Saturday that is open",
        ),
        pytest.param(
            date(2027, 5, 3), 3, WorkingDays(),
            [date(2027, 5, 3), date(2027, 5, 4), date(2027, 5, 7)],
            id="Liberation Day and Ascension Day are off",
        ),
        pytest.param(
            date(2027, 5, 4), 2, WorkingDays(opened=frozenset({date(2027, 5, 5)})),
            [date(2027, 5, 4), date(2027, 5, 5)],
            id="a holiday that is opened",
        ),
        pytest.param(
            date(2023, 5, 4), 2, WorkingDays(), [date(2023, 5, 4), date(2023, 5, 5)],
            id="Liberation Day was worked before 2024, save once in five years",
        ),
        pytest.param(
            date(2027, 3, 25), 3, WorkingDays(),
            [date(2027, 3, 25), date(2027, 3, 26), date(2027, 3, 30)],
            id="Good Friday is worked, Easter Monday is not",
        ),
        pytest.param(
            date(2026, 12, 30), 3, WorkingDays(),
            [date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 4)],
            id="over the end of a year",
        ),
        pytest.param(
            date(2026, 7, 20), 2, WorkingDays("BE"), [date(2026, 7, 20), date(2026, 7, 22)],
            id="Belgium's national day",
        ),
        pytest.param(
            date(2028, 7, 10), 2, WorkingDays("BE-VLG"), [date(2028, 7, 10), date(2028, 7, 12)],
            id="the day of the Flemish Community",
        ),
        pytest.param(
            date(2028, 7, 10), 2, WorkingDays("BE"), [date(2028, 7, 10), date(2028, 7, 11)],
            id="which the rest of Belgium works",
        ),
        pytest.param(
            date(2027, 9, 24), 2, WorkingDays("be-wal"), [date(2027, 9, 24), date(2027, 9, 28)],
            id="the day of the French Community",
        ),
        pytest.param(
            date(2028, 11, 14), 2, WorkingDays("BE-German"),
            [date(2028, 11, 14), date(2028, 11, 16)],
            id="the day of the German-speaking Community",
        ),
        pytest.param(
            date(2028, 5, 5), 2, WorkingDays("BE-BRU"), [date(2028, 5, 5), date(2028, 5, 9)],
            id="the day of Brussels",
        ),
        pytest.param(
            date(2027, 5, 6), 2, WorkingDays("BE-VLG"), [date(2027, 5, 7), date(2027, 5, 10)],
            id="banks bridge the day after Ascension, offices need not",
        ),
        pytest.param(
            date(2028, 6, 14), 2, WorkingDays("DE-BY"), [date(2028, 6, 14), date(2028, 6, 16)],
            id="Corpus Christi in Bavaria",
        ),
        pytest.param(
            date(2028, 6, 14), 2, WorkingDays("DE-HH"), [date(2028, 6, 14), date(2028, 6, 15)],
            id="and not in Hamburg",
        ),
        pytest.param(
            date(2026, 12, 3), 3, WorkingDays("IL"),
            [date(2026, 12, 3), date(2026, 12, 6), date(2026, 12, 7)],
            id="Sunday to Thursday in Israel",
        ),
        pytest.param(
            date(2026, 12, 10), 2, WorkingDays("KW"), [date(2026, 12, 10), date(2026, 12, 13)],
            id="and in Kuwait",
        ),
    ],
)  # fmt: skip
def test_working_days(first: date, count: int, working: WorkingDays, expected: list[date]):
    assert list(islice(working.since(first), count)) == expected


def test_the_working_day_before_a_monday_is_a_friday():
    assert WorkingDays().before(MON) == date(2026, 11, 20)
    closed = WorkingDays(closed=frozenset({date(2026, 11, 20)}))
    assert closed.before(MON) == date(2026, 11, 19)


@pytest.mark.parametrize("country", ["ZZ", "", "NEDERLAND?"])
def test_an_unknown_country_is_named_with_those_that_can_be(country: str):
    with pytest.raises(UnknownCountry) as failure:
        assert MON in WorkingDays(country)
    assert failure.value.values["country"] == country
    assert {"NL", "BE", "DE"} <= set(str(failure.value.values["possible"]).split(", "))


@pytest.mark.parametrize(
    ("place", "some"),
    [("BE-XX", {"BE-VLG", "BE-WAL", "BE-German"}), ("DE-NL", {"DE-BY", "DE-NW"})],
)
def test_an_unknown_region_is_named_with_those_that_can_be(place: str, some: set[str]):
    with pytest.raises(UnknownRegion) as failure:
        assert MON in WorkingDays(place)
    assert failure.value.values["region"] == place
    assert some <= set(str(failure.value.values["possible"]).split(", "))


@pytest.mark.parametrize(
    ("country", "begins", "weekdays"),
    [("NL", 0, [0, 1, 2, 3, 4]), ("IL", 6, [6, 0, 1, 2, 3]), ("IR", 5, [5, 6, 0, 1, 2, 3])],
)
def test_a_week_begins_after_its_weekend(country: str, begins: int, weekdays: list[int]):
    working = WorkingDays(country)
    assert working.week_of(WED).weekday() == begins
    assert working.weekdays(WED) == weekdays


@given(
    day=st.dates(date(2024, 1, 1), date(2030, 12, 31)),
    country=st.sampled_from(["NL", "BE-VLG", "DE-BY", "IL", "KW"]),
    closed=st.frozensets(st.integers(-20, 20)),
    opened=st.frozensets(st.integers(-20, 20)),
)
def test_the_days_after_and_before_are_the_nearest(
    day: date, country: str, closed: frozenset[int], opened: frozenset[int]
):
    def around(numbers: frozenset[int]) -> frozenset[date]:
        return frozenset(day + timedelta(days=n) for n in numbers)

    working = WorkingDays(country, around(closed), around(opened))
    for nearest, step in ((working.after(day), 1), (working.before(day), -1)):
        assert nearest in working
        between = (day + timedelta(days=step * n) for n in range(1, abs((nearest - day).days)))
        assert not any(one in working for one in between)

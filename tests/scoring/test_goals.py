"""The agreed line, and how a goal stands: recomputed by hand, going down and going up."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from challenges.models import Goal, Reading
from scoring.goals import Standing, agreed, standing, unknown_since

TODAY = date(2026, 6, 1)


def goal(first: float | None, last: float | None) -> Goal:
    years = (2020, 2030) if last is not None else (None, 2030)
    return Goal(
        organisation_id=UUID(int=1), text="Doel", unit="kWh", from_year=years[0], from_value=first,
        to_year=years[1], to_value=last, created_at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip


DOWN, UP, AMBITION = goal(1000, 0), goal(0, 50), goal(None, None)


def reading(day: date, value: float) -> Reading:
    return Reading(goal_id=UUID(int=1), day=day, value=value, source="meter")


@pytest.mark.parametrize(
    ("one", "day", "expected"),
    [
        pytest.param(DOWN, date(2020, 12, 30), None, id="before it begins"),
        pytest.param(DOWN, date(2020, 12, 31), 1000, id="its first day"),
        pytest.param(DOWN, date(2025, 12, 31), 1000 - 1000 * 1826 / 3652, id="halfway, down"),
        pytest.param(UP, date(2025, 12, 31), 50 * 1826 / 3652, id="halfway, up"),
        pytest.param(UP, date(2030, 12, 31), 50, id="its last day"),
        pytest.param(UP, date(2040, 1, 1), 50, id="after it"),
        pytest.param(AMBITION, date(2025, 1, 1), None, id="no numbers"),
    ],
)
def test_the_agreed_line_is_straight_between_the_ends_of_two_years(
    one: Goal, day: date, expected: float | None
):
    assert agreed(one, day) == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize(
    ("one", "last", "expected"),
    [
        pytest.param(DOWN, reading(date(2025, 12, 31), 499), Standing.AS_AGREED, id="lower"),
        pytest.param(DOWN, reading(date(2025, 12, 31), 500), Standing.AS_AGREED, id="on the line"),
        pytest.param(DOWN, reading(date(2025, 12, 31), 501), Standing.BEHIND, id="too high"),
        pytest.param(UP, reading(date(2025, 12, 31), 26), Standing.AS_AGREED, id="higher"),
        pytest.param(UP, reading(date(2025, 12, 31), 24), Standing.BEHIND, id="too low"),
        pytest.param(
            UP, reading(date(2025, 12, 31), 0), Standing.BEHIND, id="nothing was measured"
        ),
        pytest.param(UP, None, Standing.UNKNOWN, id="never measured"),
        pytest.param(UP, reading(date(2025, 2, 28), 50), Standing.UNKNOWN, id="long ago"),
        pytest.param(AMBITION, None, Standing.NO_NUMBERS, id="no numbers"),
    ],
)
def test_a_goal_stands_by_its_last_reading_on_the_day_of_that(
    one: Goal, last: Reading | None, expected: Standing
):
    assert standing(one, last, TODAY) is expected


def test_a_reading_counts_for_fifteen_months_to_the_day():
    last = reading(date(2025, 3, 1), 10)

    assert unknown_since(UP, last, TODAY) is None
    assert unknown_since(UP, last, date(2026, 6, 2)) == date(2025, 3, 1)
    assert unknown_since(UP, None, TODAY) == date(2020, 12, 31)
    assert unknown_since(AMBITION, None, TODAY) is None


def test_a_reading_before_the_line_is_held_against_its_beginning():
    assert standing(DOWN, reading(date(2020, 6, 1), 900), date(2020, 7, 1)) is Standing.AS_AGREED
    assert standing(DOWN, reading(date(2020, 6, 1), 1100), date(2020, 7, 1)) is Standing.BEHIND

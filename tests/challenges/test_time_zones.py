"""When the post of a campaign is due on the clocks of the world; pure, without a database."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest

from challenges import calendar
from challenges.calendar import CampaignPlan, Due, DueKind

WINTER, SUMMER = date(2026, 1, 14), date(2026, 7, 15)  # Wednesdays


def a_day(day: date, post_at: time, timezone: str) -> CampaignPlan:
    return CampaignPlan(days=(day,), post_at=post_at, timezone=timezone)


def minutes(day: date) -> Iterator[datetime]:
    """Every minute around a day, wherever on earth it is that day."""
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=15)
    for number in range(60 * 54):
        yield moment + timedelta(minutes=number)


def due_minutes(plan: CampaignPlan, day: date) -> list[datetime]:
    asked = Due(DueKind.CHALLENGE, day)
    return [moment for moment in minutes(day) if asked in calendar.due(plan, moment)]


@pytest.mark.parametrize(
    ("timezone", "in_winter", "in_summer"),
    [
        pytest.param("Europe/Amsterdam", "14T08:00", "15T07:00", id="Amsterdam"),
        pytest.param("Europe/London", "14T09:00", "15T08:00", id="London"),
        pytest.param("America/New_York", "14T14:00", "15T13:00", id="New York"),
        pytest.param("America/St_Johns", "14T12:30", "15T11:30", id="half an hour off"),
        pytest.param("Asia/Kathmandu", "14T03:15", "15T03:15", id="a quarter off, no summer time"),
        pytest.param("Pacific/Auckland", "13T20:00", "14T21:00", id="the day before, in UTC"),
        pytest.param("Pacific/Kiritimati", "13T19:00", "14T19:00", id="the first on earth"),
        pytest.param("Pacific/Honolulu", "14T19:00", "15T19:00", id="among the last"),
        pytest.param("America/Paramaribo", "14T12:00", "15T12:00", id="Paramaribo"),
    ],
)
def test_nine_is_nine_on_the_clocks_of_the_campaign(timezone: str, in_winter: str, in_summer: str):
    for day, opens in ((WINTER, f"2026-01-{in_winter}"), (SUMMER, f"2026-07-{in_summer}")):
        due = due_minutes(a_day(day, time(9), timezone), day)
        assert due[0] == datetime.fromisoformat(f"{opens}+00:00")
        assert len(due) == 9 * 60  # until six


@pytest.mark.parametrize(
    ("day", "post_at", "timezone", "opens"),
    [
        pytest.param(
            date(2026, 4, 24), time(0, 30), "Africa/Cairo", "2026-04-23T22:30",
            id="an hour that is skipped counts on from before it",
        ),
        pytest.param(
            date(2026, 4, 24), time(1), "Africa/Cairo", "2026-04-23T22:00",
            id="the moment after the skipped hour",
        ),
        pytest.param(
            date(2026, 10, 29), time(23, 30), "Africa/Cairo", "2026-10-29T20:30",
            id="of an hour that comes twice it is the first",
        ),
        pytest.param(
            date(2026, 10, 29), time(22, 59), "Africa/Cairo", "2026-10-29T19:59",
            id="the minute before that hour",
        ),
        pytest.param(
            date(2026, 3, 30), time(9), "Europe/Amsterdam", "2026-03-30T07:00",
            id="the Monday after summer time began",
        ),
        pytest.param(
            date(2026, 10, 26), time(9), "Europe/Amsterdam", "2026-10-26T08:00",
            id="the Monday after winter time began",
        ),
    ],
)  # fmt: skip
def test_a_change_of_the_clocks_neither_skips_nor_repeats_a_post(
    day: date, post_at: time, timezone: str, opens: str
):
    due = due_minutes(a_day(day, post_at, timezone), day)

    assert due[0] == datetime.fromisoformat(f"{opens}+00:00")
    assert due == [due[0] + timedelta(minutes=number) for number in range(len(due))]  # no gap
    assert len(due) >= 30


def test_a_post_in_the_small_hours_can_be_made_by_hand_on_its_own_day():
    plan = a_day(WINTER, time(2), "Europe/Amsterdam")
    assert Due(DueKind.CHALLENGE, WINTER) in calendar.asked_on(plan, WINTER)


def test_what_is_over_stays_over_and_is_not_over_before():
    plan = a_day(WINTER, time(9), "Europe/Amsterdam")
    asked = Due(DueKind.CHALLENGE, WINTER)
    for moment in minutes(WINTER):
        is_before = moment < datetime(2026, 1, 14, 17, tzinfo=UTC)
        assert calendar.is_over(plan, asked, moment) is not is_before

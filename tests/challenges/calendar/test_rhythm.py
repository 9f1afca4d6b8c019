"""When the digest of four weeks is due after a campaign."""

from datetime import date, time, timedelta

import pytest

from challenges.calendar import CampaignPlan, WorkingDays, digest_after

FIRST, LAST = date(2026, 6, 1), date(2026, 6, 12)  # Monday to Friday two weeks later
WEEKLY = date(2026, 6, 15)
ENDED = date(2026, 6, 18)
DAY = timedelta(days=1)


def plan(working: WorkingDays | None = None, *, digest_weekday: int = 0) -> CampaignPlan:
    days = [FIRST + n * DAY for n in range(12) if (FIRST + n * DAY).weekday() < 5]
    return CampaignPlan(
        tuple(days), time(9), "Europe/Amsterdam", working or WorkingDays(), digest_weekday
    )


def sent(of: CampaignPlan, *, until: date, ended: date = ENDED) -> dict[date, date]:
    """On which day each digest comes first, by the day that it is about."""
    found: dict[date, date] = {}
    day = ended
    while day < until:
        about = digest_after(of, ended, day)
        if about is not None:
            found.setdefault(about, day)
        day += DAY
    return found


def test_a_year_has_thirteen_four_weeks_apart():
    found = sent(plan(), until=WEEKLY + 53 * 7 * DAY)

    assert list(found) == [WEEKLY + n * timedelta(weeks=4) for n in range(1, 14)]


def test_what_falls_on_a_day_off_comes_on_the_next_working_day():
    closed = frozenset({date(2026, 7, 13), date(2026, 7, 14)})

    found = sent(plan(WorkingDays(closed=closed)), until=date(2026, 8, 1))

    assert found == {date(2026, 7, 13): date(2026, 7, 15)}


def test_a_server_that_was_away_catches_up_for_three_days():
    due = [digest_after(plan(), ENDED, date(2026, 7, 13) + n * DAY) for n in range(5)]

    assert due == [*[date(2026, 7, 13)] * 3, None, None]


@pytest.mark.parametrize(
    ("ended", "first"),
    [
        (date(2026, 6, 10), date(2026, 7, 6)),  # after the first weekly digest
        (date(2026, 6, 3), date(2026, 6, 29)),  # before any: four weeks after that week's Monday
    ],
)
def test_a_campaign_that_was_closed_early_counts_from_then(ended: date, first: date):
    assert min(sent(plan(), until=date(2026, 8, 1), ended=ended)) == first


def test_it_comes_on_the_weekday_of_the_weekly_ones():
    found = sent(plan(digest_weekday=2), until=date(2026, 12, 1))

    assert {day.weekday() for day in found} == {2}
    assert min(found) == date(2026, 7, 15)

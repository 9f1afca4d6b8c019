"""What a campaign asks for, and when."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby, islice
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from challenges import calendar
from challenges.calendar import CampaignPlan, Due, DueKind, WorkingDays
from challenges.models import Campaign, CampaignStatus

AMSTERDAM = "Europe/Amsterdam"
MON, TUE, WED, THU, FRI = (date(2026, 11, day) for day in (23, 24, 25, 26, 27))
LAST = date(2026, 12, 4)  # the Friday of the second week


def local(day: date, hour: int, minute: int = 0) -> datetime:
    return calendar.moment(day, time(hour, minute), AMSTERDAM)


@pytest.fixture
def plan() -> CampaignPlan:
    """Ten working days from Monday 23 November 2026."""
    days = tuple(islice(WorkingDays().since(MON), 10))
    return CampaignPlan(days=days, post_at=time(9), timezone=AMSTERDAM)


def kinds(plan: CampaignPlan, now: datetime) -> list[tuple[DueKind, date]]:
    return [(due.kind, due.day) for due in calendar.due(plan, now)]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param(local(date(2026, 11, 20), 8, 59), [], id="before the kick-off"),
        pytest.param(
            local(date(2026, 11, 20), 9), [(DueKind.KICK_OFF, MON)], id="Friday before: kick-off"
        ),
        pytest.param(
            local(date(2026, 11, 22), 20), [(DueKind.KICK_OFF, MON)], id="started on Sunday night"
        ),
        pytest.param(local(MON, 8, 59), [(DueKind.KICK_OFF, MON)], id="a minute before the first"),
        pytest.param(local(MON, 9), [(DueKind.CHALLENGE, MON)], id="the first challenge"),
        pytest.param(local(MON, 9, 20), [(DueKind.CHALLENGE, MON)], id="restarted at 09:20"),
        pytest.param(local(MON, 17, 59), [(DueKind.CHALLENGE, MON)], id="just within the workday"),
        pytest.param(local(MON, 18), [], id="the workday is over"),
        pytest.param(local(TUE, 8), [], id="yesterday's is not made up for"),
        pytest.param(
            local(FRI, 15, 30),
            [(DueKind.CHALLENGE, FRI), (DueKind.WEEKLY, FRI)],
            id="Friday afternoon",
        ),
        pytest.param(local(FRI, 19), [(DueKind.WEEKLY, FRI)], id="Friday evening"),
        pytest.param(local(date(2026, 11, 28), 12), [], id="Saturday"),
        pytest.param(
            local(date(2026, 11, 30), 9),
            [(DueKind.CHALLENGE, date(2026, 11, 30)), (DueKind.DIGEST, date(2026, 11, 30))],
            id="Monday of the second week: challenge and digest",
        ),
        pytest.param(
            local(date(2026, 12, 7), 9),
            [(DueKind.CLOSING, LAST), (DueKind.DIGEST, date(2026, 12, 7))],
            id="Monday after the end: closing and the last digest",
        ),
        pytest.param(
            local(date(2026, 12, 10), 8, 59),
            [(DueKind.CLOSING, LAST), (DueKind.DIGEST, date(2026, 12, 7))],
            id="three days later",
        ),
        pytest.param(local(date(2026, 12, 10), 9), [], id="it is over"),
        pytest.param(local(date(2026, 12, 14), 9), [], id="no second digest after the end"),
    ],
)
def test_what_is_due(plan: CampaignPlan, now: datetime, expected: list[tuple[DueKind, date]]):
    assert kinds(plan, now) == expected


def test_asking_again_with_the_clock_put_back_gives_the_same_things(plan: CampaignPlan):
    first = calendar.due(plan, local(MON, 9, 5))
    assert calendar.due(plan, local(MON, 9, 1)) == first
    assert calendar.due(plan, local(MON, 8, 59)) == [Due(DueKind.KICK_OFF, MON)]


def test_a_paused_campaign_asks_nothing(plan: CampaignPlan):
    paused = replace(plan, is_running=False)
    assert calendar.due(paused, local(MON, 9)) == []
    assert calendar.next_due(paused, local(MON, 9)) is None


def test_a_campaign_without_days_asks_nothing(plan: CampaignPlan):
    assert calendar.due(replace(plan, days=()), local(MON, 9)) == []


def test_a_late_posting_time_lasts_until_midnight(plan: CampaignPlan):
    evening = replace(plan, post_at=time(19))
    assert kinds(evening, local(MON, 23, 59)) == [(DueKind.CHALLENGE, MON)]
    assert kinds(evening, local(TUE, 0)) == []


def test_a_week_that_ends_in_a_holiday_is_summed_up_the_day_before():
    good_friday = WorkingDays(closed=frozenset({date(2026, 4, 3)}))
    days = tuple(islice(good_friday.since(date(2026, 3, 30)), 6))
    plan = CampaignPlan(days=days, post_at=time(9), timezone=AMSTERDAM, working=good_friday)
    thursday = date(2026, 4, 2)
    assert (DueKind.WEEKLY, thursday) in kinds(plan, local(thursday, 16))
    assert kinds(plan, local(date(2026, 4, 3), 16)) == []


def test_a_digest_on_a_public_holiday_comes_a_day_later_about_the_same_week():
    days = tuple(islice(WorkingDays().since(date(2026, 3, 30)), 6))
    plan = CampaignPlan(days=days, post_at=time(9), timezone=AMSTERDAM)
    easter_monday, tuesday = date(2026, 4, 6), date(2026, 4, 7)
    assert kinds(plan, local(easter_monday, 10)) == []
    assert (DueKind.DIGEST, easter_monday) in kinds(plan, local(tuesday, 9))


def test_a_closure_of_weeks_is_followed_by_one_digest_about_the_week_before_it():
    closed = frozenset(date(2026, 12, day) for day in range(21, 32))
    working = WorkingDays(closed=closed)
    days = tuple(islice(working.since(date(2026, 12, 14)), 10))
    plan = CampaignPlan(days=days, post_at=time(9), timezone=AMSTERDAM, working=working)

    assert _told(plan, DueKind.DIGEST) == [
        (local(date(2027, 1, 4), 9), date(2026, 12, 21)),
        (local(date(2027, 1, 11), 9), date(2027, 1, 11)),
    ]


def test_a_week_that_begins_on_sunday_is_summed_up_on_thursday():
    working = WorkingDays("IL")
    days = tuple(islice(working.since(date(2026, 12, 6)), 10))
    plan = CampaignPlan(days=days, post_at=time(9), timezone="Asia/Jerusalem", working=working)

    assert [day for _, day in _told(plan, DueKind.WEEKLY)] == [
        date(2026, 12, 10), date(2026, 12, 17),
    ]  # fmt: skip


def _told(plan: CampaignPlan, kind: DueKind) -> list[tuple[datetime, date]]:
    """When everything of a kind is said, and of which day; in order."""
    told: dict[date, datetime] = {}
    now = calendar.moment(plan.days[0] - timedelta(days=7), time(0), plan.timezone)
    while (coming := calendar.next_due(plan, now)) is not None:
        now = coming[0]
        for due in calendar.due(plan, now):
            if due.kind is kind:
                told.setdefault(due.day, now)
    return [(at, day) for day, at in told.items()]


@settings(deadline=None)  # what is bounded is what it says, not a slow machine
@given(
    first=st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    length=st.integers(1, 25),
    closed=st.frozensets(st.integers(0, 60), max_size=40),
    weekday=st.integers(0, 6),
    country=st.sampled_from(["NL", "BE-VLG", "IL"]),
)
def test_at_most_one_weekly_message_comes_for_a_working_day_and_a_week_that_asked(
    first: date, length: int, closed: frozenset[int], weekday: int, country: str
):
    working = WorkingDays(country, frozenset(first + timedelta(days=n) for n in closed))
    days = tuple(islice(working.since(first), length))
    plan = CampaignPlan(days, time(9), AMSTERDAM, working, digest_weekday=weekday)

    digests = _told(plan, DueKind.DIGEST)
    sent_on = [at.astimezone(calendar.zone(AMSTERDAM)).date() for at, _ in digests]
    assert len(set(sent_on)) == len(sent_on)
    assert all(day in working for day in sent_on)
    weeks = [{day - timedelta(days=back) for back in range(1, 8)} for _, day in digests]
    assert all(week & set(days) for week in weeks)
    assert set(days) <= set().union(*weeks)  # and no day that asked is left out
    summaries = [day for _, day in _told(plan, DueKind.WEEKLY)]
    assert summaries == [max(group) for _, group in groupby(days, key=working.week_of)]


def test_the_weekday_of_the_digest_can_be_chosen(plan: CampaignPlan):
    on_wednesdays = replace(plan, digest_weekday=2)
    assert (DueKind.DIGEST, WED) in kinds(on_wednesdays, local(WED, 9))
    assert (DueKind.DIGEST, MON) not in kinds(on_wednesdays, local(MON, 9))


@pytest.mark.parametrize(
    ("monday", "utc_hours"),
    [
        pytest.param(date(2026, 3, 23), (8, 7), id="into summer time"),
        pytest.param(date(2026, 10, 19), (7, 8), id="into winter time"),
    ],
)
def test_the_challenge_keeps_its_local_time_when_the_clocks_change(
    monday: date, utc_hours: tuple[int, int]
):
    plan = CampaignPlan(
        days=tuple(islice(WorkingDays().since(monday), 10)), post_at=time(9), timezone=AMSTERDAM
    )
    for week, hour in enumerate(utc_hours):
        day = monday + timedelta(weeks=week)
        opens = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
        assert (DueKind.CHALLENGE, day) in kinds(plan, opens)
        assert (DueKind.CHALLENGE, day) not in kinds(plan, opens - timedelta(seconds=1))


def test_a_campaign_over_new_year_knows_each_week():
    days = tuple(islice(WorkingDays().since(date(2026, 12, 28)), 8))
    plan = CampaignPlan(days=days, post_at=time(9), timezone=AMSTERDAM)
    assert days[3:5] == (date(2026, 12, 31), date(2027, 1, 4))
    assert (DueKind.WEEKLY, date(2026, 12, 31)) in kinds(plan, local(date(2026, 12, 31), 16))
    assert (DueKind.DIGEST, date(2027, 1, 4)) in kinds(plan, local(date(2027, 1, 4), 9))


def test_nothing_is_due_twice_over_a_whole_campaign(plan: CampaignPlan):
    now, seen = local(date(2026, 11, 19), 0), list[Due]()
    before: list[Due] = []
    while now < local(date(2026, 12, 20), 0):
        current = calendar.due(plan, now)
        seen += [due for due in current if due not in before]
        before, now = current, now + timedelta(minutes=30)
    assert len(seen) == len(set(seen)) == 1 + 10 + 2 + 1 + 2


def test_what_comes_next_is_told_in_order(plan: CampaignPlan):
    assert calendar.next_due(plan, local(MON, 8)) == (local(MON, 9), Due(DueKind.CHALLENGE, MON))
    assert calendar.next_due(plan, local(date(2026, 12, 8), 9)) is None
    assert calendar.over_at(plan) == local(date(2026, 12, 10), 9)


def test_a_plan_is_read_from_a_campaigns_row():
    campaign = Campaign(
        organisation_id=uuid4(),
        name="Two weeks", pack="two-weeks", locale="nl", timezone=AMSTERDAM,
        starts_on=MON, ends_on=TUE, post_at=time(8, 30),
        status=CampaignStatus.PAUSED, created_at=local(MON, 7),
    )  # fmt: skip
    plan = CampaignPlan.of(campaign, [TUE, MON], WorkingDays("BE"))
    assert plan == CampaignPlan(
        days=(MON, TUE), post_at=time(8, 30), timezone=AMSTERDAM,
        working=WorkingDays("BE"), is_running=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("now", "is_running", "follows"),
    [
        pytest.param(local(MON, 12), True, True, id="in the first week"),
        pytest.param(local(date(2026, 12, 4), 15), True, True, id="just before the last one"),
        pytest.param(local(date(2026, 12, 4), 15, 30), True, False, id="the last one is posted"),
        pytest.param(local(date(2026, 12, 21), 9), True, False, id="long over"),
        pytest.param(local(MON, 12), False, False, id="paused or closed"),
    ],
)
def test_a_weekly_summary_is_promised_only_while_one_will_come(
    plan: CampaignPlan, now: datetime, is_running: bool, follows: bool
):
    assert calendar.will_sum_up(replace(plan, is_running=is_running), now) is follows


def test_a_morning_asks_the_same_whatever_the_time_is(plan: CampaignPlan):
    monday = date(2026, 11, 30)
    assert calendar.asked_on(plan, FRI) == [Due(DueKind.CHALLENGE, FRI)]
    assert calendar.asked_on(plan, monday) == [
        Due(DueKind.CHALLENGE, monday), Due(DueKind.DIGEST, monday),
    ]  # fmt: skip
    assert calendar.asked_on(plan, date(2026, 11, 20)) == [Due(DueKind.KICK_OFF, MON)]
    assert calendar.asked_on(plan, date(2026, 11, 28)) == []

"""When somebody is reminded, on the clocks of the world; pure, without a database."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from challenges import calendar
from challenges.calendar import CampaignPlan, ReminderPlan, WorkingDays

AMSTERDAM = "Europe/Amsterdam"
WEEK = frozenset(range(5))

ZONES = st.sampled_from(
    [
        AMSTERDAM, "Europe/London", "America/New_York", "America/St_Johns", "Asia/Kathmandu",
        "Pacific/Auckland", "Pacific/Kiritimati", "Pacific/Honolulu", "Australia/Lord_Howe",
    ]
)  # fmt: skip
WISHES = st.builds(
    ReminderPlan,
    at=st.builds(time, st.integers(9, 16), st.sampled_from([0, 30])),
    weekdays=st.frozensets(st.integers(0, 4), min_size=1),
    timezone=ZONES,
    working=st.builds(
        WorkingDays,
        st.sampled_from(["NL", "BE", "BE-VLG"]),
        st.frozensets(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=20),
    ),
)
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
MOMENTS = st.timedeltas(timedelta(0), timedelta(days=540)).map(lambda later: NEW_YEAR + later)


def at_three(**changes: object) -> ReminderPlan:
    return ReminderPlan(**{"at": time(15), "weekdays": WEEK, "timezone": AMSTERDAM, **changes})  # type: ignore[arg-type]


def utc(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+00:00")


@given(wish=WISHES, now=MOMENTS)
@example(wish=at_three(), now=utc("2026-03-27T14:00"))
@example(wish=at_three(), now=utc("2026-10-23T13:00"))
def test_the_next_moment_is_the_first_at_which_the_clocks_say_so_on_a_day_of_work(
    wish: ReminderPlan, now: datetime
):
    comes = wish.next_moment(now)

    assert comes is not None
    assert comes > now
    on_the_wall = comes.astimezone(ZoneInfo(wish.timezone))
    assert on_the_wall.time() == wish.at
    assert wish.allows(comes)
    day = now.astimezone(ZoneInfo(wish.timezone)).date()
    while day < on_the_wall.date():  # none of the days in between would have done
        moment = datetime.combine(day, wish.at, tzinfo=ZoneInfo(wish.timezone)).astimezone(UTC)
        assert moment <= now or not wish.allows(moment)
        day += timedelta(days=1)


@given(wish=WISHES, now=MOMENTS, wait=st.floats(0, 1, exclude_max=True))
def test_asking_again_before_it_gives_the_same_moment(
    wish: ReminderPlan, now: datetime, wait: float
):
    comes = wish.next_moment(now)
    assert comes is not None

    assert wish.next_moment(now + (comes - now) * wait * 0.999) == comes


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param("2026-11-23T13:59:59", "2026-11-23T14:00", id="today"),
        pytest.param("2026-11-23T14:00", "2026-11-24T14:00", id="not the same one twice"),
        pytest.param("2026-11-27T14:00", "2026-11-30T14:00", id="over the weekend"),
        pytest.param("2026-03-27T14:00", "2026-03-30T13:00", id="summer time begins"),
        pytest.param("2026-10-23T13:00", "2026-10-26T14:00", id="winter time begins"),
        pytest.param("2026-04-03T13:00", "2026-04-07T13:00", id="Easter Monday"),
        pytest.param("2026-12-24T14:00", "2026-12-28T14:00", id="both days of Christmas"),
    ],
)
def test_next_moment(now: str, expected: str):
    assert at_three().next_moment(utc(now)) == utc(expected)


def test_who_works_on_no_day_is_never_reminded():
    assert at_three(weekdays=frozenset[int]()).next_moment(utc("2026-11-23T08:00")) is None


@pytest.mark.parametrize(
    ("now", "allowed"),
    [
        pytest.param("2026-11-23T07:29:59", False, id="before half past eight"),
        pytest.param("2026-11-23T07:30", True, id="at half past eight"),
        pytest.param("2026-11-23T15:59:59", True, id="just before five"),
        pytest.param("2026-11-23T16:00", False, id="at five"),
        pytest.param("2026-11-22T12:00", False, id="on a Sunday"),
        pytest.param("2026-12-25T12:00", False, id="at Christmas"),
    ],
)
def test_working_hours(now: str, *, allowed: bool):
    assert at_three().allows(utc(now)) is allowed


MON, TUE, FRI = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 27)


@pytest.mark.parametrize(
    ("now", "day"),
    [
        pytest.param("2026-11-23T07:59", None, id="nothing was asked yet"),
        pytest.param("2026-11-23T08:00", MON, id="just posted"),
        pytest.param("2026-11-24T07:59", MON, id="until the next is posted"),
        pytest.param("2026-11-24T08:00", TUE, id="the next one"),
        pytest.param("2026-11-28T07:59", FRI, id="for a day"),
        pytest.param("2026-11-28T08:00", None, id="and not over the weekend"),
    ],
)
def test_what_somebody_is_reminded_of(now: str, day: date | None):
    days = tuple(islice(WorkingDays().since(MON), 5))
    plan = CampaignPlan(days=days, post_at=time(9), timezone=AMSTERDAM)

    assert calendar.asked_lately(plan, utc(now)) == day
    paused = CampaignPlan(days=days, post_at=time(9), timezone=AMSTERDAM, is_running=False)
    assert calendar.asked_lately(paused, utc(now)) is None


def test_when_the_next_challenge_is_posted():
    plan = CampaignPlan(days=(MON, TUE), post_at=time(9), timezone=AMSTERDAM)

    assert calendar.opens_next(plan, utc("2026-11-23T08:00")) == utc("2026-11-24T08:00")
    assert calendar.opens_next(plan, utc("2026-11-24T08:00")) is None

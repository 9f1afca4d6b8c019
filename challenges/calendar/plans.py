"""What a campaign asks for at a given time. Pure: time is an argument."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from challenges.calendar.days import DAY_ENDS, local_day, moment, window_closes, zone
from challenges.calendar.working_days import WorkingDays
from challenges.models import Campaign, CampaignStatus

WORKDAY_ENDS = time(18)
WEEKLY_AT = time(15, 30)
TIME_TO_ANSWER = timedelta(hours=3)
"""For so long a week's last challenge can be answered before the week is closed, at least."""

STAYS_DUE = timedelta(days=3)
"""For how long the closing and a digest are caught up with."""

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


class DueKind(StrEnum):
    """What a campaign posts by itself."""

    KICK_OFF = "kick-off"
    CHALLENGE = "challenge"
    WEEKLY = "weekly"
    CLOSING = "closing"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True)
class Due:
    """Something to post now; kind and day together never come back for another message.

    `day` is the campaign's first day for a kick-off, the challenge's day, the day of the weekly
    summary, the day after the week that a digest is about, the campaign's last day for the closing.
    """

    kind: DueKind
    day: date


@dataclass(frozen=True, slots=True)
class CampaignPlan:
    """When a campaign does things: its challenge days (ascending) and its clock."""

    days: tuple[date, ...]
    post_at: time
    timezone: str
    working: WorkingDays = field(default_factory=WorkingDays)
    digest_weekday: int = 0
    is_running: bool = True

    @classmethod
    def of(cls, campaign: Campaign, days: Sequence[date], working: WorkingDays) -> "CampaignPlan":
        """The plan of a campaign with challenges on `days`."""
        return cls(
            days=tuple(sorted(days)),
            post_at=campaign.post_at,
            timezone=campaign.timezone,
            working=working,
            digest_weekday=campaign.digest_weekday,
            is_running=campaign.status is CampaignStatus.RUNNING,
        )


@dataclass(frozen=True, slots=True)
class _Window:
    due: Due
    opens: datetime
    closes: datetime


def due(plan: CampaignPlan, now: datetime) -> list[Due]:
    """What should have been posted by now and still makes sense; repeatable.

    A window that was slept through is over: Friday's challenge is not posted on Monday.
    """
    if not plan.is_running:
        return []
    return [window.due for window in _windows(plan) if window.opens <= now < window.closes]


def is_over(plan: CampaignPlan, asked: Due, now: datetime) -> bool:
    """Whether it is too late for something that the campaign asked."""
    return any(window.due == asked and window.closes <= now for window in _windows(plan))


def asked_on(plan: CampaignPlan, day: date) -> list[Due]:
    """What the morning of a day asks, whatever the time is now and also when it is paused."""
    return [
        window.due
        for window in _windows(plan)
        if window.opens.astimezone(zone(plan.timezone)).date() == day
        and window.opens <= moment(day, plan.post_at, plan.timezone)
    ]


def next_due(
    plan: CampaignPlan, now: datetime, kind: DueKind | None = None
) -> tuple[datetime, Due] | None:
    """When the campaign will post next, and what; None when it has nothing (of that kind) left."""
    if not plan.is_running:
        return None
    later = [(at, due) for at, due in schedule(plan) if at > now and kind in (None, due.kind)]
    return min(later, key=lambda pair: pair[0], default=None)


def next_change(plan: CampaignPlan, now: datetime) -> datetime:
    """When a campaign may ask something that it does not ask now.

    Every day brings the share of the day before and a morning on which people are asked; whatever
    opens or closes comes at its own moment.
    """
    today = local_day(now, plan.timezone)
    windows = [at for window in _windows(plan) for at in (window.opens, window.closes)]
    days = [
        moment(day, at, plan.timezone)
        for day in (today, today + _DAY)
        for at in (DAY_ENDS, plan.post_at)
    ]
    return min(at for at in (*windows, *answers_close(plan), *days) if at > now)


def answers_close(plan: CampaignPlan) -> list[datetime]:
    """When each challenge can be answered no more, in the order of their days."""
    return [
        window_closes(day, last_day=plan.days[-1], timezone=plan.timezone, working=plan.working)
        for day in plan.days
    ]


def kick_off_at(plan: CampaignPlan) -> datetime:
    """When a campaign with at least one day is announced."""
    return _kick_off(plan).opens


def schedule(plan: CampaignPlan) -> list[tuple[datetime, Due]]:
    """All that the campaign posts by itself, from the kick-off to the last digest, and when."""
    return sorted(
        ((window.opens, window.due) for window in _windows(plan)), key=lambda pair: pair[0]
    )


def weeks_to_close(plan: CampaignPlan, after: date | None, now: datetime) -> list[date]:
    """The last challenge days of the weeks that are over by now, `after` the one closed last.

    A week is closed when its summary is due, whether that is posted or not.
    """
    return [
        window.due.day
        for window in _windows(plan)
        if window.due.kind is DueKind.WEEKLY
        and window.opens <= now
        and (after is None or window.due.day > after)
    ]


def week_closes(plan: CampaignPlan, day: date) -> datetime | None:
    """When the week of a challenge day is closed; None for a day without a challenge."""
    moments = (w.opens for w in _windows(plan) if w.due.kind is DueKind.WEEKLY and w.due.day >= day)
    return min(moments, default=None)


def will_sum_up(plan: CampaignPlan, now: datetime) -> bool:
    """Whether a weekly summary is still to come, as things stand now."""
    return plan.is_running and any(
        window.due.kind is DueKind.WEEKLY and now < window.opens for window in _windows(plan)
    )


def over_at(plan: CampaignPlan) -> datetime:
    """When a campaign with at least one day has said its last word."""
    return max(window.closes for window in _windows(plan))


def _windows(plan: CampaignPlan) -> Iterator[_Window]:
    if not plan.days:
        return
    yield _kick_off(plan)
    for day in plan.days:
        yield _challenge(plan, day)
    for day in {plan.working.week_of(day): day for day in plan.days}.values():  # a week's last
        posted = moment(day, plan.post_at, plan.timezone)
        opens = max(moment(day, WEEKLY_AT, plan.timezone), posted + TIME_TO_ANSWER)
        closes = max(moment(day + _DAY, time(0), plan.timezone), opens + TIME_TO_ANSWER)
        yield _Window(Due(DueKind.WEEKLY, day), opens, closes)
    yield _closing(plan)
    for sent_on, day in _digests(plan).items():
        opens = moment(sent_on, plan.post_at, plan.timezone)
        yield _Window(Due(DueKind.DIGEST, day), opens, opens + STAYS_DUE)


def _kick_off(plan: CampaignPlan) -> _Window:
    """From the working day before; a campaign that was started later than that catches up."""
    first = plan.days[0]
    before = plan.working.before(first)
    return _Window(
        Due(DueKind.KICK_OFF, first),
        moment(before, plan.post_at, plan.timezone),
        moment(first, plan.post_at, plan.timezone),
    )


def _challenge(plan: CampaignPlan, day: date) -> _Window:
    asks = Due(DueKind.CHALLENGE, day)
    opens = moment(day, plan.post_at, plan.timezone)
    if plan.post_at < WORKDAY_ENDS:
        return _Window(asks, opens, moment(day, WORKDAY_ENDS, plan.timezone))
    return _Window(asks, opens, moment(day + _DAY, time(0), plan.timezone))


def _closing(plan: CampaignPlan) -> _Window:
    last = plan.days[-1]
    day = plan.working.after(last)
    opens = moment(day, plan.post_at, plan.timezone)
    return _Window(Due(DueKind.CLOSING, last), opens, opens + STAYS_DUE)


def _digests(plan: CampaignPlan) -> dict[date, date]:
    """When a digest is sent, and the day after the week that it is about.

    Nobody hears of a week in which nobody was asked. What falls on a day off is sent on the next
    working day; should two come together, only the later week is told.
    """
    days = (day for day in _digest_days(plan) if _asks_in_the_week_before(plan, day))
    return {next(plan.working.since(day)): day for day in days}


def _asks_in_the_week_before(plan: CampaignPlan, day: date) -> bool:
    return any(day - _WEEK <= asked < day for asked in plan.days)


def _digest_days(plan: CampaignPlan) -> Iterator[date]:
    """Every digest weekday, up to the first after the end."""
    first, last = plan.days[0], plan.days[-1]
    day = first + timedelta(days=(plan.digest_weekday - first.weekday() - 1) % 7 + 1)
    while day - _WEEK <= last:
        yield day
        day += _WEEK

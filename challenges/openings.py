"""Closing days and opening them, for the organisation and for the campaign that runs there."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from itertools import islice

from sqlmodel import Session

from challenges import calendar, queries, waking
from challenges.calendar import ReminderPlan, WorkingDays
from challenges.models import Campaign, CampaignStatus, Challenge, Organisation

_DAY = timedelta(days=1)
_FAR = timedelta(days=36525)
"""No campaign lasts this long: here a challenge is in nobody's way."""


def change(
    organisation: Organisation,
    *,
    closed: Collection[date] = (),
    opened: Collection[date] = (),
) -> None:
    """Close days, and open others, whatever they were before; a day that is given twice is open."""
    before = WorkingDays.of(organisation)
    now_closed = (before.closed | set(closed)) - set(opened)
    now_opened = (before.opened - set(closed)) | set(opened)
    organisation.closed_days = sorted(day.isoformat() for day in now_closed)
    organisation.open_days = sorted(day.isoformat() for day in now_opened)


def rearrange(session: Session, organisation: Organisation, now: datetime) -> None:
    """After a change: plan anew what is still to come, and leave what was asked where it is."""
    organisation.follow_up_at = None
    session.add(organisation)
    working = WorkingDays.of(organisation)
    for reminder in queries.reminders_of(session, organisation.id):
        reminder.remind_at = ReminderPlan.of(reminder, working).next_moment(now)
        session.add(reminder)
    campaign = queries.campaign_of(session, organisation.id)
    if campaign is not None and campaign.status is not CampaignStatus.CLOSED:
        _move_challenges(session, campaign, working, now)


def _move_challenges(
    session: Session, campaign: Campaign, working: WorkingDays, now: datetime
) -> None:
    """Give the challenges that are to come, in their order, the working days that come.

    One that an operator posted beforehand, and that was answered, stays where it is.
    """
    challenges = queries.challenges_of(session, campaign.id)
    first = _first_to_come(campaign, challenges, now)
    to_come = [
        each
        for each in challenges
        if each.day >= first and not queries.is_answered(session, each.id)
    ]
    taken = {each.day for each in challenges} - {each.day for each in to_come}
    days = (day for day in working.since(first) if day not in taken)
    planned = list(zip(to_come, islice(days, len(to_come)), strict=True))
    for shift in (_FAR, timedelta(0)):  # in two steps: no day has two challenges at any moment
        for challenge, day in planned:
            challenge.day = day + shift
            session.add(challenge)
        session.flush()
    campaign.starts_on = min(each.day for each in challenges)
    campaign.ends_on = max(each.day for each in challenges)
    session.add(campaign)
    waking.wake(session, campaign.id)


def _first_to_come(campaign: Campaign, challenges: Collection[Challenge], now: datetime) -> date:
    """The first day for which a challenge may be planned anew."""
    today = now.astimezone(calendar.zone(campaign.timezone)).date()
    is_to_come = now < calendar.moment(today, campaign.post_at, campaign.timezone)
    first = today if is_to_come else today + _DAY
    before = [challenge.day for challenge in challenges if challenge.day < first]
    return max(first, max(before) + _DAY if before else campaign.starts_on)

"""A campaign tried out by one person: the plan and the cards of any day, and nothing counts."""

from collections.abc import Collection
from datetime import date, datetime

from sqlmodel import Session

from bot import jobs, news
from bot.messages import schedules
from challenges import calendar, campaigns, queries
from challenges.calendar import Due
from challenges.models import Campaign, Participant


def days_of(session: Session, campaign: Campaign) -> list[date]:
    """The days on which the campaign posts something, in order."""
    return sorted({_local_day(at, campaign) for at, _ in _schedule(session, campaign)})


def send_plan(session: Session, campaign: Campaign, person: Participant, now: datetime) -> int:
    """Send somebody all that will be posted, and when; returns how many messages that is."""
    planned = _schedule(session, campaign)
    challenges = queries.challenges_of(session, campaign.id)
    key = f"{_prefix(now)}plan/{person.id}"
    return news.tell(
        session,
        person,
        lambda words: schedules.schedule_card(campaign, planned, challenges, words),
        key=key,
        now=now,
    )


def send_days(
    session: Session, campaign: Campaign, days: Collection[date], person: Participant, now: datetime
) -> int:
    """Send somebody what those days post, as it stands now; returns how many messages that is."""
    asked = [due for at, due in _schedule(session, campaign) if _local_day(at, campaign) in days]
    cards = [card for due in asked for card in jobs.cards_of(session, campaign, due, now)]
    return sum(
        news.tell(
            session,
            person,
            lambda words, card=card: schedules.tried(card, words),
            key=f"{_prefix(now)}{number}/{person.id}",
            now=now,
        )
        for number, card in enumerate(cards)
    )


def _prefix(now: datetime) -> str:
    return f"try/{now.timestamp()}/"


def _schedule(session: Session, campaign: Campaign) -> list[tuple[datetime, Due]]:
    return calendar.schedule(campaigns.plan_of(session, campaign))


def _local_day(at: datetime, campaign: Campaign) -> date:
    return at.astimezone(calendar.zone(campaign.timezone)).date()

"""What is destroyed once its time has passed: all kinds of it, and what is announced before."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial

from sqlmodel import Session

from bot import outbox, roster
from bot.i18n import translator
from bot.messages import retention as messages
from bot.models import Delivery
from challenges import calendar, check_ins, queries, retention
from challenges.calendar import CampaignPlan
from challenges.models import Campaign, Organisation, Participant, SessionNote
from challenges.queries import sessions
from challenges.retention import Periods, Step
from challenges.sessions import notes

ANNOUNCED = timedelta(days=14)
"""So long before they are forgotten, people hear of it."""


def steps(kept: Periods, now: datetime, secrets: Sequence[bytes] = (b"",)) -> list[Step]:
    """All kinds of data, each with what its time has passed of.

    People are erased by the `secrets` of the bot, the newest first; to look needs none.
    """
    erase = partial(roster.erase_all, now=now, secrets=secrets)
    return [
        *retention.steps(kept, now),
        Step(
            "refreshes", "the day after", Delivery,
            outbox.refreshed(now.replace(hour=0, minute=0, second=0, microsecond=0)),
            outbox.drop_outdated,
        ),
        Step(
            "messages", f"{kept.messages} days after they were sent", Delivery,
            outbox.outdated(now - timedelta(days=kept.messages)), outbox.drop_outdated,
        ),
        Step(
            "session notes", f"{kept.words} days after a session without a report", SessionNote,
            sessions.old_notes(now - timedelta(days=kept.words)), notes.forget,
        ),
        Step(
            "strangers", "they never took part, and no campaign is open", Participant,
            roster.strangers(), erase, roster.MOST_AT_ONCE,
        ),
        Step(
            "people", "the day that was announced in the channel", Participant,
            roster.those_announced(now.date()), erase, roster.MOST_AT_ONCE,
        ),
    ]  # fmt: skip


def destroy_some(
    session: Session, kept: Periods, now: datetime, secrets: Sequence[bytes] = (b"",)
) -> int:
    """Destroy some of what has had its time; returns how many rows, 0 when nothing is left."""
    return retention.destroy_some(session, steps(kept, now, secrets), now.date())


def overdue(session: Session, kept: Periods, now: datetime) -> Sequence[tuple[Step, int]]:
    """What would be destroyed now: of which kinds, and how many rows."""
    return retention.overdue(session, steps(kept, now))


def announce(
    session: Session, organisation: Organisation, kept: Periods, today: date, now: datetime
) -> None:
    """Say in the channels of campaigns that ended when those who took part are forgotten.

    Nobody is, before the day that was said: another period counts for who has been told nothing.
    """
    told_from = now - timedelta(days=kept.people) + ANNOUNCED
    for campaign in queries.to_be_forgotten(session, organisation.id, told_from):
        ended = calendar.local_day(campaign.closed_at or campaign.created_at, campaign.timezone)
        campaign.forgets_on = max(ended + timedelta(days=kept.people), today + ANNOUNCED)
        session.add(campaign)
        _say_so(session, campaign, campaign.forgets_on, now)


def round_moments(session: Session, campaign: Campaign, plan: CampaignPlan, now: datetime) -> bool:
    """Round the moments of answers to the day, of challenges that can be answered no more.

    Some at a time; says whether all of them are.
    """
    closing = zip(plan.days, calendar.answers_close(plan), strict=True)
    over = [day for day, closes in closing if closes <= now]
    check_ins.round_moments(session, campaign, over)
    return not over or campaign.rounded_until == over[-1]


def _say_so(session: Session, campaign: Campaign, day: date, now: datetime) -> None:
    title = campaign.says("title", campaign.locale)
    card = messages.will_be_forgotten(title, day, translator(campaign.locale))
    for channel in roster.channels_of(session, campaign.id):
        key = f"forgets/{campaign.id}/{channel.id}"
        outbox.post(session, channel, card, key=key, now=now)

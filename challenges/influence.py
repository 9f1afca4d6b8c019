"""Where somebody has influence, and the first step that they keep for themselves."""

from datetime import datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from sqlmodel import Session, col, update

from challenges import queries
from challenges.calendar import ReminderPlan, WorkingDays
from challenges.errors import ChallengeError
from challenges.models import (
    Intention,
    IntentionOutcome,
    Participant,
    pattern_or_every_day,
    works_on,
)
from challenges.queries import intentions

MOST_OPEN = 3
"""Who means to do more than this at a time does none of it."""
ASKED_AFTER = timedelta(weeks=2)
_USUALLY_AT = time(10)


class Part(StrEnum):
    """What somebody does in what the organisation does."""

    DECIDE = "decide"
    ADVISE = "advise"
    BUY = "buy"
    CARRY_OUT = "carry-out"
    LEAD = "lead"


class Reach(StrEnum):
    """How far that goes."""

    TASK = "task"
    TEAM = "team"
    DEPARTMENT = "department"
    ORGANISATION = "organisation"
    OUTSIDE = "outside"


class TooManyIntentions(ChallengeError):
    """Somebody has as many open steps as they may have; values: `most`."""

    key = "error-too-many-intentions"


def keep(session: Session, participant: Participant, words: str, *, now: datetime) -> Intention:
    """Keep a step, and ask after two weeks what came of it; the same one is kept once.

    Raises:
        TooManyIntentions: there are three already that are still to be done.
    """
    known = intentions.intentions_of(session, participant.id)
    mine = [one for one in known if one.is_open]
    for one in mine:
        if one.words == words:
            return one
    if len(mine) >= MOST_OPEN:
        raise TooManyIntentions(most=MOST_OPEN)
    hours = hours_of(session, participant)
    due = now + ASKED_AFTER
    intention = Intention(
        participant_id=participant.id,
        words=words,
        kept_on=hours.day(now),
        ask_at=due if hours.allows(due) else hours.next_moment(due),
    )
    session.add(intention)
    session.flush()
    return intention


def hear(session: Session, intention: Intention, outcome: IntentionOutcome) -> None:
    """Note what came of a step; it is not asked about again."""
    intention.outcome, intention.ask_at = outcome, None
    session.add(intention)


def ask_no_more(session: Session, participant_id: UUID) -> None:
    """Ask somebody about none of their steps; they keep them."""
    session.exec(
        update(Intention).where(col(Intention.participant_id) == participant_id).values(ask_at=None)
    )


def hours_of(session: Session, participant: Participant) -> ReminderPlan:
    """When somebody may be asked: as they chose for reminders, or else at ten on their days."""
    organisation = queries.organisation(session, participant.organisation_id)
    working = WorkingDays.of(organisation)
    chosen = queries.reminder(session, participant.id)
    if chosen is not None and chosen.weekdays:
        return ReminderPlan.of(chosen, working)
    pattern = pattern_or_every_day(participant.weekdays)
    days = frozenset(day for day in range(7) if works_on(pattern, day))
    campaign = queries.campaign_of(session, organisation.id)
    zone = campaign.timezone if campaign else organisation.timezone
    return ReminderPlan(_USUALLY_AT, days, zone, working)


def is_time(
    session: Session, intention: Intention, participant: Participant, now: datetime
) -> bool:
    """Whether to ask about a step now, and not again; who is not at work is asked when they are."""
    hours = hours_of(session, participant)
    is_at_work = hours.allows(now) and not queries.is_away(session, participant.id, hours.day(now))
    intention.ask_at = None if is_at_work else hours.next_moment(now)
    session.add(intention)
    return is_at_work

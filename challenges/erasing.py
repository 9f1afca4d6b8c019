"""Forgetting somebody: numbers stay, without the person; everything that points at them goes."""

from datetime import datetime

from sqlmodel import Session, col, delete, update

from challenges import calendar, cards, enrolments, noting, photos, pulse, queries, voices
from challenges.models import (
    Absence,
    ActionNews,
    Agreement,
    Avoidance,
    BarrierChange,
    BarrierLook,
    Care,
    CheckIn,
    Confirmation,
    Friction,
    Intention,
    Participant,
    PlanStep,
    Reminder,
    RoleGrant,
    SecondAttempt,
    SignIn,
    Support,
    Talker,
    TalkMember,
    TalkWish,
)
from challenges.participants import this_week
from challenges.theme_seats import empty as empty_seats

_OWN = (Agreement, Avoidance, Talker, TalkMember, TalkWish)
"""What somebody had to do with lunch talks."""


def erase(session: Session, participant: Participant, *, now: datetime) -> None:
    """Forget somebody: numbers stay, without the person; everything that points at them goes.

    The participant's platform account is the caller's to delete first.
    """
    campaign = queries.campaign_of(session, participant.organisation_id)
    organisation = queries.organisation(session, participant.organisation_id)
    today = calendar.local_day(now, (campaign or organisation).timezone)
    voices.leave(session, participant, today)
    enrolments.forget(session, participant, this_week(session, participant, now))
    photos.drop_of(session, participant)
    for table in (
        ActionNews, BarrierChange, CheckIn, Confirmation, Friction, PlanStep, SecondAttempt,
    ):  # fmt: skip
        session.exec(
            update(table)
            .where(col(table.participant_id) == participant.id)
            .values(participant_id=None)
        )
    pulse.leave(session, participant.id, today)
    cards.leave(session, participant.id, today)
    empty_seats(session, participant.id, today)
    for table in (
        *_OWN, Absence, BarrierLook, Care, Intention, Reminder, RoleGrant, SignIn, Support,
    ):  # fmt: skip
        session.exec(delete(table).where(col(table.participant_id) == participant.id))
    session.flush()
    session.delete(participant)
    noting.note(session, "somebody erased")

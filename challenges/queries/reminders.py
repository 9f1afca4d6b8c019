"""Who is to be reminded, and what decides whether they are."""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, time
from uuid import UUID

from sqlmodel import Session, col, select

from challenges.models import Absence, CheckIn, Participant, Reminder


def reminder(session: Session, participant_id: UUID) -> Reminder | None:
    """When somebody wants to be reminded; None when they never said."""
    return session.get(Reminder, participant_id)


def due_reminders(session: Session, now: datetime) -> Sequence[UUID]:
    """Whose reminder is to be looked at now, those waiting longest first.

    Of one moment those of an organisation come together: what is asked of it is asked once.
    """
    statement = (
        select(Reminder.participant_id)
        .join(Participant, col(Participant.id) == Reminder.participant_id)
        .where(col(Reminder.remind_at) <= now)
        .order_by(
            col(Reminder.remind_at),
            col(Participant.organisation_id),
            col(Reminder.participant_id),
        )
    )
    return session.exec(statement).all()


def reminders_among(
    session: Session, people: Collection[UUID], now: datetime
) -> Sequence[tuple[Reminder, Participant]]:
    """Those of some people that are still to be looked at now, and by nobody else meanwhile."""
    statement = (
        select(Reminder, Participant)
        .join(Participant, col(Participant.id) == Reminder.participant_id)
        .where(col(Reminder.participant_id).in_(people), col(Reminder.remind_at) <= now)
        .order_by(col(Reminder.participant_id))
        .with_for_update(skip_locked=True, of=Reminder)
    )
    return session.exec(statement).all()


def reminders_of(session: Session, organisation_id: UUID) -> Sequence[Reminder]:
    """The reminders that are on, of everybody in an organisation."""
    statement = (
        select(Reminder)
        .join(Participant, col(Participant.id) == Reminder.participant_id)
        .where(Participant.organisation_id == organisation_id, col(Reminder.remind_at).is_not(None))
    )
    return session.exec(statement).all()


def is_away(session: Session, participant_id: UUID, day: date) -> bool:
    """Whether somebody declared to be away on a day."""
    statement = select(Absence.id).where(
        Absence.participant_id == participant_id,
        Absence.first_day <= day,
        Absence.last_day >= day,
    )
    return session.exec(statement.limit(1)).first() is not None


def has_answered_since(session: Session, participant_id: UUID, moment: datetime) -> bool:
    """Whether somebody answered any challenge since a moment, or on its day (in UTC).

    Of older answers only the day is kept.
    """
    midnight = datetime.combine(moment.date(), time(), UTC)
    statement = select(CheckIn.id).where(
        CheckIn.participant_id == participant_id, CheckIn.checked_in_at >= midnight
    )
    return session.exec(statement.limit(1)).first() is not None

"""Who is to be reminded, and what decides whether they are."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, func, select

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


def with_reminders(
    session: Session, people: Collection[UUID]
) -> Sequence[tuple[Reminder | None, Participant]]:
    """Some people who are still here, with when they want to be reminded if they ever said so."""
    statement = (
        select(Reminder, Participant)
        .select_from(Participant)
        .outerjoin(Reminder, col(Reminder.participant_id) == col(Participant.id))
        .where(col(Participant.id).in_(people))
        .order_by(col(Participant.id))
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


def away_between(
    session: Session, people: Collection[UUID], first: date, last: date
) -> Mapping[UUID, Sequence[Absence]]:
    """What each of some people declared that touches a period."""
    statement = select(Absence).where(
        col(Absence.participant_id).in_(people),
        Absence.last_day >= first,
        Absence.first_day <= last,
    )
    found = defaultdict[UUID, list[Absence]](list)
    for absence in session.exec(statement.order_by(col(Absence.id))):
        found[absence.participant_id].append(absence)
    return found


def latest_answers(session: Session, people: Collection[UUID]) -> Mapping[UUID, datetime]:
    """When each of some people last answered a challenge; of older answers only the day is kept."""
    statement = (
        select(CheckIn.participant_id, func.max(CheckIn.checked_in_at))
        .where(col(CheckIn.participant_id).in_(people))
        .group_by(col(CheckIn.participant_id))
    )
    found = session.exec(statement).all() if people else ()
    return {person: latest for person, latest in found if person is not None}


def who_answered(
    session: Session, people: Collection[UUID], challenges: Collection[UUID]
) -> frozenset[tuple[UUID, UUID]]:
    """Who of some people answered which of some challenges."""
    statement = select(CheckIn.participant_id, CheckIn.challenge_id).where(
        col(CheckIn.participant_id).in_(people), col(CheckIn.challenge_id).in_(challenges)
    )
    found = session.exec(statement).all() if challenges else ()
    return frozenset((person, challenge) for person, challenge in found if person is not None)

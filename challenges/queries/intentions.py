"""First steps that people keep for themselves, and whom to ask what came of them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from challenges.errors import Unknown
from challenges.models import Intention, Participant


class UnknownIntention(Unknown):
    """There is no such step, or it is somebody else's."""

    key = "error-unknown-intention"


def intention(session: Session, intention_id: UUID, participant_id: UUID) -> Intention:
    """A step of somebody.

    Raises:
        UnknownIntention: there is none of this id, or it is not theirs.
    """
    found = session.get(Intention, intention_id)
    if found is None or found.participant_id != participant_id:
        raise UnknownIntention
    return found


def intentions_of(session: Session, participant_id: UUID) -> Sequence[Intention]:
    """All that somebody kept, the oldest first."""
    statement = (
        select(Intention)
        .where(Intention.participant_id == participant_id)
        .order_by(col(Intention.kept_on), col(Intention.id))
    )
    return session.exec(statement).all()


def due(session: Session, now: datetime) -> Sequence[UUID]:
    """The steps that are to be asked about now, those waiting longest first."""
    statement = (
        select(Intention.id)
        .where(col(Intention.ask_at) <= now)
        .order_by(col(Intention.ask_at), col(Intention.id))
    )
    return session.exec(statement).all()


def due_among(
    session: Session, intentions: Collection[UUID], now: datetime
) -> Sequence[tuple[Intention, Participant]]:
    """Those of some steps that are still to be asked about, and by nobody else meanwhile."""
    statement = (
        select(Intention, Participant)
        .join(Participant, col(Participant.id) == Intention.participant_id)
        .where(col(Intention.id).in_(intentions), col(Intention.ask_at) <= now)
        .order_by(col(Intention.id))
        .with_for_update(skip_locked=True, of=Intention)
    )
    return session.exec(statement).all()

"""What coordinators look after, and what they have been told."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from challenges.models import Barrier, BarrierChange, Care, Participant, Role, RoleGrant


def cares(session: Session, organisation_id: UUID) -> Sequence[Care]:
    """What everybody in an organisation said of what waits for coordinators."""
    statement = (
        select(Care)
        .join(Participant, col(Participant.id) == Care.participant_id)
        .where(Participant.organisation_id == organisation_id)
    )
    return session.exec(statement).all()


def coordinating(
    session: Session, organisation_id: UUID
) -> Sequence[tuple[Participant, RoleGrant]]:
    """The coordinators of an organisation, with what says until when each was told what waits."""
    statement = (
        select(Participant, RoleGrant)
        .join(RoleGrant, col(RoleGrant.participant_id) == Participant.id)
        .where(Participant.organisation_id == organisation_id, RoleGrant.role == Role.COORDINATOR)
        .order_by(col(Participant.id))
    )
    return session.exec(statement).all()


def changed_since(
    session: Session, organisation_id: UUID, first: datetime, *what: str
) -> Sequence[tuple[BarrierChange, Barrier]]:
    """The lines of history since a moment that begin in one of these ways, the oldest first."""
    statement = (
        select(BarrierChange, Barrier)
        .join(Barrier, col(Barrier.id) == BarrierChange.barrier_id)
        .where(Barrier.organisation_id == organisation_id, BarrierChange.changed_at >= first)
        .order_by(col(BarrierChange.changed_at), col(BarrierChange.id))
    )
    found = session.exec(statement).all()
    return [(change, barrier) for change, barrier in found if change.what.startswith(what)]

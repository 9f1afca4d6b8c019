"""What is left of reports that were taken back, and of the barriers that they stood under."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import and_, exists, not_, or_
from sqlmodel import Session, col, select

from challenges.models import ActionBarrier, Barrier, BarrierStatus, Friction, Support
from challenges.queries.barriers import can_be_read
from challenges.queries.families import family


def is_stood_on(session: Session, barrier_id: UUID) -> bool:
    """Whether a barrier is more than a voice that is about to end.

    A coordinator did something with it, or there is somebody's report, voice or "me too".
    """
    merged = select(Barrier.id).where(Barrier.merged_into_id == barrier_id)
    served = select(ActionBarrier.barrier_id).where(ActionBarrier.barrier_id == barrier_id)
    voiced = select(Friction.id).where(
        Friction.barrier_id == barrier_id,
        or_(col(Friction.counts_until).is_(None), can_be_read()),
    )
    supported = select(Support.barrier_id).where(
        Support.barrier_id == barrier_id, col(Support.taken_back_on).is_(None)
    )
    worked_on = or_(col(Barrier.status) != BarrierStatus.REPORTED, col(Barrier.version) > 1)
    others = (exists(one) for one in (merged, served, voiced, supported))
    statement = select(Barrier.id).where(
        and_(col(Barrier.id) == barrier_id, or_(worked_on, *others))
    )
    return session.exec(statement).first() is not None


def is_recognised(
    session: Session, barrier_id: UUID, before: date, besides: UUID | None = None
) -> bool:
    """Whether somebody said "me too" to a barrier, or to one merged into it, before a day.

    Somebody `besides` one person, that is.
    """
    statement = select(Support.barrier_id).where(
        col(Support.barrier_id).in_(family(barrier_id)),
        Support.supported_on < before,
        col(Support.taken_back_on).is_(None),
        Support.participant_id != besides,
    )
    return session.exec(statement).first() is not None


def voices_that_ended(session: Session, organisation_id: UUID, before: date) -> Sequence[Friction]:
    """What was left of reports, and of who was erased, to count until some day before `before`."""
    statement = (
        select(Friction)
        .join(Barrier, col(Barrier.id) == Friction.barrier_id)
        .where(
            Barrier.organisation_id == organisation_id,
            col(Friction.counts_until) < before,
            not_(can_be_read()),
        )
        .order_by(col(Friction.id))
    )
    return session.exec(statement).all()

"""What leadership decided, and is asked."""

# SQLModel wants `exec`, which types no aggregates.
# pyright: reportDeprecated=false

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from challenges.models import Barrier, BarrierChange, DecisionRequest


def decided_at(session: Session, organisation_id: UUID) -> Mapping[UUID, datetime]:
    """When it was decided about each barrier, the last time."""
    statement = (
        select(BarrierChange.barrier_id, func.max(BarrierChange.changed_at))
        .join(Barrier, col(Barrier.id) == BarrierChange.barrier_id)
        .where(
            Barrier.organisation_id == organisation_id,
            col(Barrier.decision).is_not(None),
            col(BarrierChange.what).startswith("decided "),
        )
        .group_by(col(BarrierChange.barrier_id))
    )
    return dict(session.exec(statement).all())


def request_about(session: Session, barrier_id: UUID) -> DecisionRequest | None:
    """What leadership was asked about a barrier."""
    return session.get(DecisionRequest, barrier_id)


def requests(session: Session, organisation_id: UUID) -> Mapping[UUID, DecisionRequest]:
    """What leadership was asked, by barrier."""
    statement = (
        select(DecisionRequest)
        .join(Barrier, col(Barrier.id) == DecisionRequest.barrier_id)
        .where(Barrier.organisation_id == organisation_id)
    )
    return {found.barrier_id: found for found in session.exec(statement)}

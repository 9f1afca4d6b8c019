"""That a coordinator has a barrier before them, so that two do not do the same at once."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, delete

from challenges.models import BarrierLook

LASTS = timedelta(minutes=10)


def note(session: Session, barrier_id: UUID, participant_id: UUID, now: datetime) -> None:
    """Remember that somebody opened a barrier just now; what is too long ago goes."""
    forget_before(session, now - LASTS)
    session.merge(
        BarrierLook(barrier_id=barrier_id, participant_id=participant_id, looked_at=now)
    )  # fmt: skip
    session.flush()


def forget_before(session: Session, moment: datetime) -> int:
    """Forget who looked until a moment; returns how many there were."""
    return session.exec(delete(BarrierLook).where(col(BarrierLook.looked_at) <= moment)).rowcount

"""The one way to change a barrier: on the version that was seen, with a line of history."""

from datetime import datetime

from sqlmodel import Session

from challenges import dropped_dates, webhooks
from challenges.barriers.statuses import CLOSED, may_become
from challenges.errors import BarrierHasChanged, WrongStatus
from challenges.models import Barrier, BarrierChange, BarrierStatus, Participant
from challenges.versions import change_seen

_SEEMED_OVER = (BarrierStatus.REMOVED, BarrierStatus.NOT_POSSIBLE, BarrierStatus.PARKED)


def change(
    session: Session,
    barrier: Barrier,
    what: str,
    *,
    by: Participant | None,
    version: int,
    now: datetime,
    note: str = "",
    **values: object,
) -> None:
    """Change a barrier only if it is still the version that the person saw.

    What it says already is no change: it stays the same version, and nobody is told of it again.

    Raises:
        BarrierHasChanged: it is not; nothing has been overwritten.
    """
    if values and all(getattr(barrier, name) == value for name, value in values.items()):
        return
    merged = values.get("status") is BarrierStatus.MERGED
    dropped = dropped_dates.leaving(barrier, dropped_dates.GONE if merged else values)
    was = webhooks.Seen.of(barrier)
    change_seen(session, barrier, version, BarrierHasChanged, **values)
    dropped_dates.remember(session, dropped)
    session.add(
        BarrierChange(
            barrier_id=barrier.id,
            participant_id=by.id if by else None,
            what=what,
            note=note,
            changed_at=now,
        )
    )
    session.flush()
    webhooks.note_change(session, barrier, what, was, now)


def move(
    session: Session,
    barrier: Barrier,
    status: BarrierStatus,
    *,
    by: Participant | None,
    version: int,
    now: datetime,
    note: str = "",
    **values: object,
) -> None:
    """Give a barrier a status that may follow the one it has; whoever does so has read it.

    The history calls it by the status, or "opened again" where it was over or set aside. What was
    answered when it seemed over holds no longer once it is taken up again.

    Raises:
        WrongStatus: that status may not follow.
        BarrierHasChanged: somebody was first.
    """
    if not may_become(barrier.status, status):
        raise WrongStatus if barrier.version == version else BarrierHasChanged
    if barrier.status in _SEEMED_OVER:
        values = {"answer": "", "instead": "", **values}
    values.setdefault("closed_at", None)
    values.setdefault("review_on", None)
    values["acknowledged_at"] = barrier.acknowledged_at or now
    was_over = barrier.status in (*CLOSED, BarrierStatus.PARKED)
    reopens = was_over and status is BarrierStatus.ACKNOWLEDGED
    change(
        session, barrier, "opened again" if reopens else status,
        by=by, version=version, now=now, note=note, status=status, **values,
    )  # fmt: skip

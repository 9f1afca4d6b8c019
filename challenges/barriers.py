"""From "what got in the way" to "removed": what coordinators and leaders do with a barrier.

Every change names the version it was made on, so that of two people at once the second sees that
the barrier has changed, and nothing is overwritten.
"""

from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import CursorResult
from sqlmodel import Session, col, update

from challenges.errors import BarrierHasChanged, ReasonNeeded, WrongStatus
from challenges.models import (
    Barrier,
    BarrierChange,
    BarrierStatus,
    Decision,
    Participant,
)

OPEN = (BarrierStatus.REPORTED, BarrierStatus.ACKNOWLEDGED, BarrierStatus.IN_PROGRESS)
CLOSED = (BarrierStatus.REMOVED, BarrierStatus.NOT_POSSIBLE)

# Which status may follow which; merging and reopening have functions of their own.
NEXT: dict[BarrierStatus, tuple[BarrierStatus, ...]] = {
    BarrierStatus.REPORTED: (
        BarrierStatus.ACKNOWLEDGED,
        BarrierStatus.IN_PROGRESS,
        BarrierStatus.REMOVED,
        BarrierStatus.NOT_POSSIBLE,
    ),
    BarrierStatus.ACKNOWLEDGED: (
        BarrierStatus.IN_PROGRESS,
        BarrierStatus.REMOVED,
        BarrierStatus.NOT_POSSIBLE,
    ),
    BarrierStatus.IN_PROGRESS: (BarrierStatus.REMOVED, BarrierStatus.NOT_POSSIBLE),
    BarrierStatus.REMOVED: (BarrierStatus.ACKNOWLEDGED,),
    BarrierStatus.NOT_POSSIBLE: (BarrierStatus.ACKNOWLEDGED,),
    BarrierStatus.MERGED: (),
}


def rename(
    session: Session, barrier: Barrier, title: str, *, by: Participant, version: int, now: datetime
) -> None:
    """Give a barrier a name that everybody may read; nobody's own words are shown before."""
    acknowledged: dict[str, object] = {}
    if barrier.own_words and barrier.status is BarrierStatus.REPORTED:
        acknowledged = {"status": BarrierStatus.ACKNOWLEDGED, "acknowledged_at": now}
    _change(
        session, barrier, "renamed", by=by, version=version, now=now, note=title,
        title=title, own_words=False, **acknowledged,
    )  # fmt: skip


def acknowledge(
    session: Session, barrier: Barrier, *, by: Participant, version: int, now: datetime
) -> None:
    """Say that the barrier has been read and understood; a closed one is opened again."""
    _move(session, barrier, BarrierStatus.ACKNOWLEDGED, by=by, version=version, now=now)


def assign(
    session: Session,
    barrier: Barrier,
    owner: str,
    due: date | None,
    *,
    by: Participant,
    version: int,
    now: datetime,
) -> None:
    """Give the barrier an owner (and a date); from then on it is being worked on."""
    if barrier.status not in OPEN:
        raise WrongStatus
    _change(
        session, barrier, "assigned", by=by, version=version, now=now, note=owner,
        owner=owner, due=due, status=BarrierStatus.IN_PROGRESS,
        acknowledged_at=barrier.acknowledged_at or now,
    )  # fmt: skip


def answer(
    session: Session, barrier: Barrier, text: str, *, by: Participant, version: int, now: datetime
) -> None:
    """Tell everybody what is happening, without closing the barrier."""
    acknowledged: dict[str, object] = {}
    if barrier.status is BarrierStatus.REPORTED:
        acknowledged = {"status": BarrierStatus.ACKNOWLEDGED, "acknowledged_at": now}
    _change(
        session, barrier, "answered", by=by, version=version, now=now, note=text,
        answer=text, **acknowledged,
    )  # fmt: skip


def close(
    session: Session,
    barrier: Barrier,
    status: BarrierStatus,
    reason: str,
    *,
    by: Participant,
    version: int,
    now: datetime,
) -> None:
    """Say that a barrier was removed, or is not possible to remove and why.

    Raises:
        ReasonNeeded: "not possible" without a reason.
    """
    if status is BarrierStatus.NOT_POSSIBLE and not reason.strip():
        raise ReasonNeeded
    _move(
        session, barrier, status, by=by, version=version, now=now, note=reason,
        answer=reason or barrier.answer, closed_at=now,
        acknowledged_at=barrier.acknowledged_at or now,
    )  # fmt: skip


def merge(
    session: Session,
    barrier: Barrier,
    into: Barrier,
    *,
    by: Participant,
    version: int,
    now: datetime,
) -> None:
    """Let one barrier stand for another: its voices count there, its frictions stay where they are.

    Raises:
        WrongStatus: a barrier cannot be merged into itself or into one that was merged.
    """
    if barrier.id == into.id or into.status is BarrierStatus.MERGED:
        raise WrongStatus
    _change(
        session, barrier, "merged", by=by, version=version, now=now, note=into.origin,
        status=BarrierStatus.MERGED, merged_into_id=into.id,
    )  # fmt: skip
    session.exec(
        update(Barrier)
        .where(col(Barrier.merged_into_id) == barrier.id)
        .values(merged_into_id=into.id)
    )


def decide(
    session: Session,
    barrier: Barrier,
    decision: Decision,
    note: str,
    *,
    by: Participant,
    now: datetime,
) -> None:
    """Write down what leadership said about a barrier that waited for it.

    Raises:
        ReasonNeeded: "not now" without a reason.
    """
    if decision is Decision.NOT_NOW and not note.strip():
        raise ReasonNeeded
    _change(
        session, barrier, f"decided {decision}", by=by, version=barrier.version, now=now, note=note,
        decision=decision, decision_note=note,
    )  # fmt: skip


def _move(
    session: Session,
    barrier: Barrier,
    status: BarrierStatus,
    *,
    by: Participant,
    version: int,
    now: datetime,
    note: str = "",
    **values: object,
) -> None:
    if status not in NEXT[barrier.status]:
        raise WrongStatus
    if status is BarrierStatus.ACKNOWLEDGED:
        values |= {"acknowledged_at": barrier.acknowledged_at or now, "closed_at": None}
    _change(
        session,
        barrier,
        status,
        by=by,
        version=version,
        now=now,
        note=note,
        status=status,
        **values,
    )


def _change(
    session: Session,
    barrier: Barrier,
    what: str,
    *,
    by: Participant,
    version: int,
    now: datetime,
    note: str = "",
    **values: object,
) -> None:
    """Change a barrier only if it is still the version that the person saw."""
    changed = cast(
        "CursorResult[Any]",
        session.exec(
            update(Barrier)
            .where(col(Barrier.id) == barrier.id, col(Barrier.version) == version)
            .values(version=version + 1, **values)
        ),
    )
    if changed.rowcount == 0:
        raise BarrierHasChanged
    session.add(
        BarrierChange(
            barrier_id=barrier.id, participant_id=by.id, what=what, note=note, changed_at=now
        )
    )
    session.flush()
    session.refresh(barrier)

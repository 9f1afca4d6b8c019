"""How a barrier gets on: read, planned, worked on, and how it ended."""

from datetime import date, datetime

from sqlmodel import Session

from challenges import sources
from challenges.barriers.changes import change, move
from challenges.barriers.statuses import CLOSED, OPEN
from challenges.errors import (
    ChallengeError,
    DateNeeded,
    InsteadNeeded,
    ReasonNeeded,
    WrongStatus,
)
from challenges.models import Barrier, BarrierStatus, Participant


class ChangeNeeded(ChallengeError):
    """A barrier is only removed, wholly or partly, with what has changed: everybody reads it."""

    key = "error-change-needed"
    field = "answer"


def acknowledge(
    session: Session, barrier: Barrier, *, by: Participant, version: int, now: datetime
) -> None:
    """Say that the barrier has been read and understood; a closed one is opened again."""
    move(session, barrier, BarrierStatus.ACKNOWLEDGED, by=by, version=version, now=now)


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
    """Plan it: give the barrier an owner and a date; one that is worked on stays so.

    An action that serves it says the same from then on.

    Raises:
        DateNeeded: no date.
    """
    if due is None:
        raise DateNeeded
    if barrier.status in (BarrierStatus.PLANNED, BarrierStatus.IN_PROGRESS):
        change(
            session, barrier, "assigned", by=by, version=version, now=now, note=owner,
            owner=owner, due=due,
        )  # fmt: skip
        sources.tell(session, barrier, owner, due)
        return
    if barrier.status not in (*OPEN, BarrierStatus.PARKED, BarrierStatus.PARTLY_REMOVED):
        raise WrongStatus
    move(
        session, barrier, BarrierStatus.PLANNED, by=by, version=version, now=now, note=owner,
        owner=owner, due=due,
    )  # fmt: skip
    sources.tell(session, barrier, owner, due)


def start(
    session: Session, barrier: Barrier, *, by: Participant, version: int, now: datetime
) -> None:
    """Say that somebody is working on it now."""
    move(session, barrier, BarrierStatus.IN_PROGRESS, by=by, version=version, now=now)


def answer(
    session: Session, barrier: Barrier, text: str, *, by: Participant, version: int, now: datetime
) -> None:
    """Tell everybody what is happening, without closing the barrier.

    Raises:
        WrongStatus: it was merged, so another barrier answers for it.
        ChangeNeeded: it was removed, and nobody would read any more what has changed.
    """
    if barrier.status is BarrierStatus.MERGED:
        raise WrongStatus
    if barrier.is_gone and not _says_something(text):
        raise ChangeNeeded
    acknowledged: dict[str, object] = {}
    if barrier.status is BarrierStatus.REPORTED:
        acknowledged = {"status": BarrierStatus.ACKNOWLEDGED, "acknowledged_at": now}
    change(
        session, barrier, "answered", by=by, version=version, now=now, note=text,
        answer=text, **acknowledged,
    )  # fmt: skip


def close(
    session: Session,
    barrier: Barrier,
    status: BarrierStatus,
    reason: str,
    instead: str = "",
    *,
    by: Participant,
    version: int,
    now: datetime,
) -> None:
    """Say how it ended: removed and what changed, or not possible and why, and what instead.

    Raises:
        ChangeNeeded: removed, wholly or partly, without a word about what has changed.
        ReasonNeeded: not possible without a reason.
        InsteadNeeded: not possible, without what can be done instead.
        WrongStatus: the status is none of an ending, or may not follow.
    """
    if status not in CLOSED:
        raise WrongStatus
    if not _says_something(reason):
        raise ReasonNeeded if status is BarrierStatus.NOT_POSSIBLE else ChangeNeeded
    if status is BarrierStatus.NOT_POSSIBLE and not instead.strip():
        raise InsteadNeeded
    gone = status is not BarrierStatus.NOT_POSSIBLE
    move(
        session, barrier, status, by=by, version=version, now=now, note=reason,
        answer=reason, instead=instead, closed_at=now,
        removals=barrier.removals + gone,
    )  # fmt: skip


def park(
    session: Session,
    barrier: Barrier,
    review_on: date | None,
    reason: str,
    *,
    by: Participant,
    version: int,
    now: datetime,
) -> None:
    """Set a barrier aside until a day on which it is looked at again.

    Raises:
        DateNeeded: no day.
    """
    if review_on is None:
        raise DateNeeded
    move(
        session, barrier, BarrierStatus.PARKED, by=by, version=version, now=now, note=reason,
        answer=reason, review_on=review_on,
    )  # fmt: skip


def reopen_unnoticed(session: Session, barrier: Barrier, *, now: datetime) -> None:
    """Open it again because those it hindered do not notice that it is gone; nobody did so alone.

    Raises:
        WrongStatus: it was opened again already.
    """
    if barrier.status not in (BarrierStatus.REMOVED, BarrierStatus.PARTLY_REMOVED):
        raise WrongStatus
    change(
        session, barrier, "reopened", by=None, version=barrier.version, now=now,
        status=BarrierStatus.ACKNOWLEDGED, closed_at=None, answer="", instead="",
    )  # fmt: skip


def _says_something(words: str) -> bool:
    """Whether there is a letter or digit in it: everybody will read it as what has changed."""
    return any(map(str.isalnum, words))

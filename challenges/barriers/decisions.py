"""What leadership decides about a barrier, what it asks first, and what it is told."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from challenges import sources
from challenges.barriers.changes import change
from challenges.barriers.statuses import OPEN
from challenges.errors import BarrierHasChanged, ReasonNeeded, WrongStatus
from challenges.models import (
    Barrier,
    BarrierChange,
    BarrierStatus,
    Decision,
    DecisionRequest,
    Participant,
)
from challenges.queries.decisions import request_about

DECIDED = "decided"
"""What a line of the history begins with when it says what was decided: "decided go-ahead"."""

_TOLD = "told leadership"
_QUESTION = "asked leadership"
_ASKED = f"{DECIDED} {Decision.TELL_ME_MORE}"


def decide(
    session: Session,
    barrier: Barrier,
    decision: Decision,
    note: str,
    *,
    by: Participant,
    version: int,
    now: datetime,
) -> None:
    """Write down what leadership said about a barrier that waited for it.

    With a go-ahead the proposed owner and date hold, where there are no others.

    Raises:
        ReasonNeeded: "not now" without a reason.
        BarrierHasChanged: somebody was first.
    """
    if decision is Decision.NOT_NOW and not note.strip():
        raise ReasonNeeded
    proposed = _proposed(session, barrier) if decision is Decision.GO_AHEAD else {}
    change(
        session, barrier, f"{DECIDED} {decision}", by=by, version=version, now=now, note=note,
        decision=decision, decision_note=note, **proposed,
    )  # fmt: skip
    if proposed:
        sources.tell(session, barrier, barrier.owner, barrier.due)


def _proposed(session: Session, barrier: Barrier) -> dict[str, object]:
    """Who would do it and when, as proposed, where nobody has said so yet: then it is planned."""
    request = request_about(session, barrier.id)
    if request is None or barrier.status is BarrierStatus.PARKED:
        return {}
    owner, due = barrier.owner or request.owner, barrier.due or request.due
    is_plan = owner and due and barrier.status is BarrierStatus.ACKNOWLEDGED
    planned = {"status": BarrierStatus.PLANNED} if is_plan else {}
    return {"owner": owner, "due": due, **planned}


def wants_more(barrier: Barrier) -> bool:
    """Whether leadership waits for an answer before it decides."""
    return barrier.decision is Decision.TELL_ME_MORE and barrier.status in OPEN


def tell_leadership(
    session: Session, barrier: Barrier, words: str, *, by: Participant, version: int, now: datetime
) -> None:
    """Answer what leadership wanted to know first: from then on it waits for a decision again.

    Raises:
        WrongStatus: nobody asked, or the barrier is over.
        BarrierHasChanged: somebody was first.
    """
    if not wants_more(barrier):
        raise WrongStatus if barrier.version == version else BarrierHasChanged
    change(
        session, barrier, _TOLD, by=by, version=version, now=now, note=words,
        decision=None, decision_note="",
    )  # fmt: skip


def may_ask(barrier: Barrier) -> bool:
    """Whether leadership can be asked: it has a name, is not over, and waits for no answer."""
    return not barrier.own_words and barrier.status in OPEN and not wants_more(barrier)


def ask_leadership(
    session: Session,
    barrier: Barrier,
    request: DecisionRequest,
    *,
    by: Participant,
    version: int,
    now: datetime,
) -> None:
    """Ask leadership for a decision with a proposal; what it decided before holds no longer.

    Raises:
        WrongStatus: it has no name yet, is over, or leadership waits for an answer.
        BarrierHasChanged: somebody was first.
    """
    if not may_ask(barrier):
        raise WrongStatus if barrier.version == version else BarrierHasChanged
    values: dict[str, object] = {}
    if barrier.decision is not None:
        values |= {"decision": None, "decision_note": ""}
    if barrier.status is BarrierStatus.REPORTED:
        values |= {"status": BarrierStatus.ACKNOWLEDGED, "acknowledged_at": now}
    change(
        session, barrier, _QUESTION, by=by, version=version, now=now, note=request.words,
        **values,
    )  # fmt: skip
    session.merge(request)
    session.flush()


def questions(history: Sequence[BarrierChange]) -> list[BarrierChange]:
    """What leadership asked, oldest first, and has not been answered."""
    since = max((line.changed_at for line in history if line.what == _TOLD), default=None)
    asked = [line for line in history if line.what == _ASKED]
    return [line for line in asked if since is None or line.changed_at > since]


def last_decision(history: Sequence[BarrierChange]) -> BarrierChange | None:
    """The latest line that says what was decided."""
    decided = [line for line in history if line.what.startswith(DECIDED)]
    return decided[-1] if decided else None


def raised_by(history: Sequence[BarrierChange]) -> UUID | None:
    """Who asked leadership last, or told it something; else who did something with it last."""
    done = [line for line in reversed(history) if not line.what.startswith(DECIDED)]
    asks = (line for line in done if line.what in (_QUESTION, _TOLD))
    line = next(asks, next((line for line in done if line.participant_id), None))
    return line.participant_id if line else None


def told(history: Sequence[BarrierChange]) -> str:
    """What leadership was told last, if it asked; "" when it never was."""
    return next((line.note for line in reversed(history) if line.what == _TOLD), "")

"""What leadership decides about a barrier, what it asks first, and what it is told."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from sqlmodel import Session

from challenges import actions, queries, sources
from challenges.barriers.changes import change
from challenges.barriers.statuses import OPEN
from challenges.errors import ActionHasChanged, BarrierHasChanged, ReasonNeeded, WrongStatus
from challenges.models import (
    Action,
    Barrier,
    BarrierChange,
    BarrierStatus,
    Campaign,
    Decision,
    DecisionRequest,
    Participant,
)
from challenges.packs import Code
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

    With a go-ahead the proposed owner, date and amount hold, where there are no others.

    Raises:
        ReasonNeeded: "not now" without a reason.
        BarrierHasChanged: somebody was first.
    """
    if decision is Decision.NOT_NOW and not note.strip():
        raise ReasonNeeded
    request = request_about(session, barrier.id) if decision is Decision.GO_AHEAD else None
    proposed = _proposed(barrier, request) if request else {}
    change(
        session, barrier, f"{DECIDED} {decision}", by=by, version=version, now=now, note=note,
        decision=decision, decision_note=note, **proposed,
    )  # fmt: skip
    if request and proposed:
        sources.agree(session, barrier, request.euros)


def _proposed(barrier: Barrier, request: DecisionRequest) -> dict[str, object]:
    """Who would do it and when, as proposed, where nobody has said so yet: then it is planned."""
    if barrier.status is BarrierStatus.PARKED:
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


def may_ask_about(action: Action, served: Iterable[Barrier]) -> bool:
    """Whether leadership can be asked about an action itself: nothing open is in its way yet."""
    return not action.is_over and not any(barrier.status in OPEN for barrier in served)


def in_the_way(
    session: Session,
    campaign: Campaign,
    action: Action,
    title: str,
    *,
    now: datetime,
    today: date,
) -> Barrier:
    """What is in the way of an action that serves no barrier yet: leadership has to decide.

    From then on it is a barrier as any other, with a name that all may read. It counts from
    yesterday: what is opened today is read from tomorrow on, for the sake of who reported it, and
    nobody did.

    Raises:
        ActionHasChanged: something open is in its way already, or it is over.
    """
    if not may_ask_about(action, queries.barriers_served(session, action.id)):
        raise ActionHasChanged
    barrier = Barrier(
        organisation_id=action.organisation_id,
        campaign_id=campaign.id,
        origin=f"asked/{uuid4()}",
        code=Code.POLICY,
        theme=action.theme,
        title=title,
        status=BarrierStatus.ACKNOWLEDGED,
        horizon=action.horizon,
        opened_on=today - timedelta(days=1),
        acknowledged_at=now,
    )
    session.add(barrier)
    session.flush()
    actions.link(session, action, barrier)
    return barrier


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

"""What a coordinator says of a barrier at first: all of it at once, or as it was said before."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from challenges.barriers.families import OtherKind
from challenges.barriers.progress import acknowledge, answer, assign, close
from challenges.barriers.statuses import may_become
from challenges.barriers.wordings import Details, describe, rename
from challenges.errors import BarrierHasChanged, ReasonNeeded
from challenges.models import Barrier, BarrierStatus, Participant


@dataclass(frozen=True, slots=True)
class Triage:
    """What was filled in. An empty `title` keeps the name; without `owner` nothing is planned."""

    title: str
    owner: str
    due: date | None
    details: Details


def triage(
    session: Session,
    barrier: Barrier,
    said: Triage,
    *,
    by: Participant,
    version: int,
    now: datetime,
) -> None:
    """Read, name, plan and describe a barrier; the history tells each as if done by itself.

    Raises:
        BarrierHasChanged: somebody was first; nothing of it has been done.
        DateNeeded: an owner without a date.
    """
    if barrier.version != version:
        raise BarrierHasChanged
    if said.title:
        rename(session, barrier, said.title, by=by, version=barrier.version, now=now)
    if said.owner and (said.owner, said.due) != (barrier.owner, barrier.due):
        assign(session, barrier, said.owner, said.due, by=by, version=barrier.version, now=now)
    if barrier.status is BarrierStatus.REPORTED:
        acknowledge(session, barrier, by=by, version=barrier.version, now=now)
    describe(session, barrier, said.details, by=by, version=barrier.version, now=now)


def answer_as(
    session: Session,
    barrier: Barrier,
    other: Barrier,
    *,
    by: Participant,
    version: int,
    now: datetime,
) -> None:
    """Give the answer that another barrier got; it ends as that one only if that is not possible.

    What was removed there may be here still, so that it stays open.

    Raises:
        ReasonNeeded: there is no answer any more.
        BarrierHasChanged: somebody was first.
        OtherKind: the other is a chance and this is none, or the like.
    """
    if other.kind is not barrier.kind:
        raise OtherKind
    if not other.answer:
        raise ReasonNeeded
    ending = BarrierStatus.NOT_POSSIBLE
    if other.status is ending and may_become(barrier.status, ending):
        close(
            session, barrier, ending, other.answer, other.instead, by=by, version=version, now=now
        )  # fmt: skip
        return
    answer(session, barrier, other.said, by=by, version=version, now=now)

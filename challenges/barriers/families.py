"""Barriers that are the same, and reports that turn out to be about something else."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID, uuid4

from sqlmodel import Session, col, update

from challenges import queries
from challenges.barriers.changes import change
from challenges.errors import ChallengeError, NothingToSplit, WrongStatus
from challenges.models import Barrier, BarrierStatus, Friction, Participant


class OtherKind(ChallengeError):
    """A barrier, a chance and a thing to keep each stay with their own."""

    key = "error-other-kind"


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
        WrongStatus: a barrier cannot be merged into itself, into one that was merged, or into
            another organisation's.
        OtherKind: one is a barrier and the other is none, or the like.
    """
    known = barrier.organisation_id == into.organisation_id
    if barrier.id == into.id or into.status is BarrierStatus.MERGED or not known:
        raise WrongStatus
    if barrier.kind is not into.kind:
        raise OtherKind
    change(
        session, barrier, "merged", by=by, version=version, now=now, note=into.origin,
        status=BarrierStatus.MERGED, merged_into_id=into.id,
    )  # fmt: skip
    session.exec(
        update(Barrier)
        .where(col(Barrier.merged_into_id) == barrier.id)
        .values(merged_into_id=into.id)
    )


def unmerge(
    session: Session, barrier: Barrier, *, by: Participant, version: int, now: datetime
) -> None:
    """Let a merged barrier stand for itself again, with its own reports and supporters.

    Raises:
        WrongStatus: it was not merged.
    """
    if barrier.status is not BarrierStatus.MERGED:
        raise WrongStatus
    read = barrier.acknowledged_at is not None
    change(
        session, barrier, "unmerged", by=by, version=version, now=now,
        status=BarrierStatus.ACKNOWLEDGED if read else BarrierStatus.REPORTED, merged_into_id=None,
        closed_at=None,
    )  # fmt: skip


def split(
    session: Session,
    barrier: Barrier,
    friction_ids: Collection[UUID],
    title: str,
    *,
    by: Participant,
    version: int,
    now: datetime,
    today: date,
) -> Barrier:
    """Give some of a barrier's reports a barrier of their own, with a name that all may read.

    Who reported by name goes along; who only said "me too" stays, since that was about the whole.
    What was reported today stays too, and does not count as what is left: a split that works only
    since a colleague reported something would tell of it.

    Raises:
        NothingToSplit: none of the reports is the barrier's, or all of them are.
    """
    mine = {friction.id: friction for friction in queries.frictions(session, barrier, before=today)}
    moved = [mine[friction_id] for friction_id in friction_ids if friction_id in mine]
    if not moved or len(moved) == len(mine):
        raise NothingToSplit
    new = Barrier(
        organisation_id=barrier.organisation_id,
        campaign_id=barrier.campaign_id,
        origin=f"split/{uuid4()}",
        kind=barrier.kind,
        code=barrier.code,
        theme=barrier.theme,
        axis=barrier.axis,
        site=barrier.site,
        process=barrier.process,
        title=title,
        status=BarrierStatus.ACKNOWLEDGED,
        opened_on=min(friction.day for friction in moved),
        acknowledged_at=now,
    )
    session.add(new)
    session.flush()
    session.exec(
        update(Friction)
        .where(col(Friction.id).in_([friction.id for friction in moved]))
        .values(barrier_id=new.id)
    )
    change(session, barrier, "split", by=by, version=version, now=now, note=title)
    change(session, new, "split off", by=by, version=new.version, now=now, note=title)
    return new

"""Frictions, barriers and who is known to stand behind them."""

# SQLModel wants `exec`, which types neither aggregates nor more than four columns.
# pyright: reportDeprecated=false

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Subquery, and_, func, or_, union_all
from sqlalchemy import select as rows
from sqlmodel import Session, col, select

from challenges.errors import UnknownBarrier
from challenges.models import (
    Barrier,
    BarrierChange,
    BarrierStatus,
    Campaign,
    Friction,
    Participant,
    Signal,
    Support,
)
from challenges.queries.families import family, standing_for


def barrier(session: Session, barrier_id: UUID, organisation_id: UUID | None = None) -> Barrier:
    """A barrier by its id.

    Raises:
        UnknownBarrier: it does not exist (in this organisation).
    """
    found = session.get(Barrier, barrier_id)
    if found is None or organisation_id not in (None, found.organisation_id):
        raise UnknownBarrier
    return found


def barrier_by_origin(session: Session, campaign: Campaign, origin: str) -> Barrier | None:
    """The barrier of a challenge and ready-made answer, if somebody ran into it.

    One of an earlier campaign is still the same as long as it is not over.
    """
    here = select(Barrier).where(Barrier.campaign_id == campaign.id, Barrier.origin == origin)
    found = session.exec(here).one_or_none()
    if found is not None:
        return found
    earlier = (
        select(Barrier)
        .where(Barrier.organisation_id == campaign.organisation_id, Barrier.origin == origin)
        .order_by(col(Barrier.opened_on).desc())
    )
    known = session.exec(earlier).all()
    return next((one for one in known if standing_for(session, one).closed_at is None), None)


def barriers(
    session: Session,
    organisation_id: UUID,
    statuses: Collection[BarrierStatus] = (),
    *,
    before: date = date.max,
) -> Sequence[Barrier]:
    """The barriers of an organisation that stand for themselves and were reported before a day.

    Those of earlier campaigns are among them: a barrier is there until it is removed. The oldest
    come first. Whoever is shown them is shown those of before today: a new one that
    appears the moment a colleague puts their telephone down tells whose it is.
    """
    wanted = statuses or [status for status in BarrierStatus if status is not BarrierStatus.MERGED]
    statement = (
        select(Barrier)
        .where(
            Barrier.organisation_id == organisation_id,
            col(Barrier.status).in_(wanted),
            Barrier.opened_on < before,
        )
        .order_by(col(Barrier.opened_on), col(Barrier.origin))
    )
    return session.exec(statement).all()


def history(session: Session, barrier_id: UUID) -> Sequence[BarrierChange]:
    """What happened to a barrier, oldest first."""
    statement = (
        select(BarrierChange)
        .where(BarrierChange.barrier_id == barrier_id)
        .order_by(col(BarrierChange.changed_at))
    )
    return session.exec(statement).all()


def last_change(session: Session, organisation_id: UUID) -> datetime | None:
    """When somebody last changed a barrier of an organisation; what people report is no change."""
    statement = (
        select(func.max(BarrierChange.changed_at))
        .join(Barrier, col(Barrier.id) == BarrierChange.barrier_id)
        .where(
            Barrier.organisation_id == organisation_id,
            col(BarrierChange.participant_id).is_not(None),
        )
    )
    return session.exec(statement).one()


def frictions(session: Session, found: Barrier, *, before: date = date.max) -> Sequence[Friction]:
    """The reports of a barrier and of those merged into it, by day, in no telling order.

    Not the voices of those who were erased: they are counted, and there is nothing to read.
    """
    statement = (
        select(Friction)
        .where(col(Friction.barrier_id).in_(family(found.id)), Friction.day < before, can_be_read())
        .order_by(col(Friction.day), col(Friction.id))
    )
    return session.exec(statement).all()


def can_be_read() -> ColumnElement[bool]:
    """Whether a friction says something, and was not taken back."""
    until = col(Friction.counts_until)
    return and_(
        or_(col(Friction.reason) != "", col(Friction.text) != ""),
        or_(until.is_(None), until <= col(Friction.day)),
    )


def supports(session: Session, participant_id: UUID) -> Sequence[Support]:
    """Every "me too" that somebody gave."""
    return session.exec(
        select(Support).where(
            Support.participant_id == participant_id, col(Support.taken_back_on).is_(None)
        )
    ).all()


def supports_for(session: Session, found: Barrier, participant_id: UUID) -> Sequence[Support]:
    """Somebody's "me too" for a barrier, and for those merged into it."""
    return session.exec(
        select(Support).where(
            col(Support.barrier_id).in_(family(found.id)),
            Support.participant_id == participant_id,
            col(Support.taken_back_on).is_(None),
        )
    ).all()


def all_supports(session: Session, participant_id: UUID) -> Sequence[Support]:
    """Also those that were taken back, and count until that day is over."""
    return session.exec(select(Support).where(Support.participant_id == participant_id)).all()


def frictions_of(session: Session, participant_id: UUID) -> Sequence[Friction]:
    """The frictions that somebody reported and did not want to be anonymous."""
    return session.exec(select(Friction).where(Friction.participant_id == participant_id)).all()


def same_report(
    session: Session,
    organisation_id: UUID,
    said: Mapping[str, object],
    *,
    kind: Signal | None = None,
    opened_on: date | None = None,
) -> Friction | None:
    """A report with the same in the columns named: the same words on the same day, and so on.

    With `kind` and `opened_on` only one whose barrier is of that kind, and opened on that day.
    """
    statement = (
        select(Friction)
        .join(Barrier, col(Barrier.id) == Friction.barrier_id)
        .where(
            Barrier.organisation_id == organisation_id,
            *(getattr(Friction, name).is_not_distinct_from(is_) for name, is_ in said.items()),
        )
    )
    if kind is not None:
        statement = statement.where(Barrier.kind == kind)
    if opened_on is not None:
        statement = statement.where(Barrier.opened_on == opened_on)
    return session.exec(statement).first()


def has_spoken(
    session: Session, found: Barrier, participant_id: UUID, *, before: date = date.max
) -> bool:
    """Whether somebody supported the barrier, or reported it by name, before a day."""
    spoken = spoken_by_known(before, found)
    statement = rows(spoken.c.participant_id).where(spoken.c.participant_id == participant_id)
    return session.execute(statement).first() is not None


def followers(session: Session, found: Barrier) -> Sequence[Participant]:
    """Those who supported a barrier, or reported it by name, and want to hear of it."""
    statement = (
        select(Participant)
        .where(col(Participant.id).in_(known_voices(found)))
        .order_by(col(Participant.id))
    )
    return session.exec(statement).all()


def known_voices(found: Barrier, before: date = date.max) -> Select[UUID | None]:
    """Who supported a barrier, or reported it without being anonymous, before a day."""
    return rows(spoken_by_known(before, found).c.participant_id)


def spoken_by_known(before: date = date.max, about: Barrier | None = None) -> Subquery:
    """(barrier, participant, day) of every voice whose person is known, as it was before a day.

    What it is about is asked of each table by itself: SQLite does not do so of their union.
    """
    taken_back, supported_on = col(Support.taken_back_on), col(Support.supported_on)
    supported = rows(col(Support.barrier_id), col(Support.participant_id), supported_on).where(
        supported_on < before, or_(taken_back.is_(None), taken_back >= before)
    )
    reported = rows(
        col(Friction.barrier_id), col(Friction.participant_id), col(Friction.day)
    ).where(col(Friction.participant_id).is_not(None), col(Friction.day) < before)
    if about is not None:
        supported = supported.where(col(Support.barrier_id).in_(family(about.id)))
        reported = reported.where(col(Friction.barrier_id).in_(family(about.id)))
    return union_all(reported, supported).subquery("spoken")

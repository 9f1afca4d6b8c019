"""What was removed lately, and what people said of it."""

# SQLModel wants `exec`, which types neither aggregates nor more than four columns.
# pyright: reportDeprecated=false

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, or_
from sqlalchemy import select as rows
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col, select

from challenges.models import (
    Answer,
    Barrier,
    BarrierStatus,
    Challenge,
    CheckIn,
    Confirmation,
    Friction,
    Measurement,
    Noticed,
    Organisation,
    SecondAttempt,
    Signal,
    TeamDay,
)
from challenges.queries.barriers import known_voices
from challenges.queries.families import family

_GONE = (BarrierStatus.REMOVED, BarrierStatus.PARTLY_REMOVED)


def to_look_after(session: Session, now: datetime) -> Sequence[UUID]:
    """The organisations whose barriers are to be looked after now, the longest waiting first."""
    asked = col(Organisation.follow_up_at)
    statement = select(Organisation.id).order_by(asked, col(Organisation.id))
    never = session.exec(statement.where(asked.is_(None))).all()
    waiting = session.exec(statement.where(asked <= now)).all()
    return [*never, *waiting]


def to_look_after_among(
    session: Session, organisations: Collection[UUID], now: datetime
) -> Sequence[Organisation]:
    """Those of some organisations that are still to be looked after, by nobody else meanwhile."""
    asked = col(Organisation.follow_up_at)
    statement = (
        select(Organisation)
        .where(col(Organisation.id).in_(organisations), or_(asked.is_(None), asked <= now))
        .order_by(asked.is_not(None), asked, col(Organisation.id))
        .with_for_update(skip_locked=True, key_share=True)
    )
    return session.exec(statement).all()


def removed_between(
    session: Session, organisation_id: UUID, first: datetime, last: datetime
) -> Sequence[Barrier]:
    """The barriers that are gone since a moment in a period; no chance is among them."""
    closed_at = col(Barrier.closed_at)
    is_gone = (col(Barrier.kind) == Signal.BARRIER) & col(Barrier.status).in_(_GONE)
    within = (closed_at >= first) & (closed_at < last)
    return _barriers(session, organisation_id, is_gone & within, by=closed_at)


def to_review(session: Session, organisation_id: UUID, today: date) -> Sequence[Barrier]:
    """The barriers that were set aside until today, or a day before it."""
    review_on = col(Barrier.review_on)
    is_due = (col(Barrier.status) == BarrierStatus.PARKED) & (review_on <= today)
    return _barriers(session, organisation_id, is_due, by=review_on)


def late(session: Session, organisation_id: UUID, today: date) -> Sequence[Barrier]:
    """The barriers that would be gone before today, and are not."""
    due = col(Barrier.due)
    under_way = col(Barrier.status).in_((BarrierStatus.PLANNED, BarrierStatus.IN_PROGRESS))
    return _barriers(session, organisation_id, under_way & (due < today), by=due)


def unread(session: Session, organisation_id: UUID, before: date) -> Sequence[Barrier]:
    """The barriers that were reported before a day, and to which nobody has said a thing."""
    opened_on = col(Barrier.opened_on)
    is_unread = (col(Barrier.status) == BarrierStatus.REPORTED) & (opened_on < before)
    return _barriers(session, organisation_id, is_unread, by=opened_on)


def _barriers(
    session: Session, organisation_id: UUID, those: ColumnElement[bool], *, by: Mapped[Any]
) -> Sequence[Barrier]:
    """Some barriers of an organisation, in the order of a column."""
    statement = select(Barrier).where(Barrier.organisation_id == organisation_id, those)
    return session.exec(statement.order_by(by, col(Barrier.id))).all()


def confirmation(
    session: Session, barrier_id: UUID, participant_id: UUID, removal: int
) -> Confirmation | None:
    """What somebody said of a removal."""
    statement = select(Confirmation).where(
        Confirmation.barrier_id == barrier_id,
        Confirmation.participant_id == participant_id,
        Confirmation.removal == removal,
    )
    return session.exec(statement).one_or_none()


def confirmations(
    session: Session, barrier_id: UUID, removal: int, *, before: date
) -> dict[Noticed, int]:
    """How many people said what of a removal before a day."""
    statement = (
        rows(col(Confirmation.noticed), func.count())
        .where(
            col(Confirmation.barrier_id) == barrier_id,
            col(Confirmation.removal) == removal,
            col(Confirmation.answered_on) < before,
        )
        .group_by(col(Confirmation.noticed))
    )
    return {noticed: people for noticed, people in session.execute(statement)}


def second_attempt(
    session: Session, barrier_id: UUID, participant_id: UUID, removal: int
) -> SecondAttempt | None:
    """Whether the challenge worked for somebody after a removal."""
    statement = select(SecondAttempt).where(
        SecondAttempt.barrier_id == barrier_id,
        SecondAttempt.participant_id == participant_id,
        SecondAttempt.removal == removal,
    )
    return session.exec(statement).one_or_none()


def blocked_challenge(session: Session, barrier: Barrier, *, before: date) -> Challenge | None:
    """The challenge that a barrier got in the way of most often before a day; None when of none."""
    reports = func.count()
    statement = (
        select(Challenge)
        .join(Friction, col(Friction.challenge_id) == col(Challenge.id))
        .where(col(Friction.barrier_id).in_(family(barrier.id)), col(Friction.day) < before)
        .group_by(col(Challenge.id))
        .order_by(reports.desc(), col(Challenge.day), col(Challenge.id))
        .limit(1)
    )
    found = session.exec(statement).first()
    return session.get(Challenge, found.id) if found else None


def tries_before(
    session: Session, barrier: Barrier, challenge: Challenge, removed_on: date
) -> dict[bool, tuple[int, int]]:
    """Of those hindered (True) and the rest: how many did the challenge, and how many tried.

    Hindered are those who had said so by the day of the removal; the anonymous are among the rest.
    Who was away did not try. Once the answers are destroyed, all are among the rest.
    """
    hindered = col(CheckIn.participant_id).in_(known_voices(barrier, removed_on))
    done = func.sum(case((col(CheckIn.answer) == Answer.DONE, 1), else_=0))
    known = rows(func.coalesce(done, 0), func.count()).where(
        col(CheckIn.challenge_id) == challenge.id,
        col(CheckIn.answer).in_((Answer.DONE, Answer.NOT_TODAY)),
        hindered,
    )
    sums = (func.coalesce(func.sum(col(n)), 0) for n in (TeamDay.done, TeamDay.not_today))
    everybody = rows(*sums).where(
        col(TeamDay.campaign_id) == challenge.campaign_id, col(TeamDay.challenge_id) == challenge.id
    )
    worked, tried = session.execute(known).one()
    all_done, all_not = session.execute(everybody).one()
    total = all_done + all_not
    return {True: (worked, tried), False: (all_done - worked, total - tried)}


def tries_after(session: Session, barrier: Barrier, until: date) -> dict[bool, tuple[int, int]]:
    """The same of the tries since the last removal, before a day."""
    worked = func.sum(case((col(SecondAttempt.worked), 1), else_=0))
    statement = (
        rows(col(SecondAttempt.hindered), worked, func.count())
        .where(
            col(SecondAttempt.barrier_id) == barrier.id,
            col(SecondAttempt.removal) == barrier.removals,
            col(SecondAttempt.tried_on) < until,
        )
        .group_by(col(SecondAttempt.hindered))
    )
    return {hindered: (worked, tried) for hindered, worked, tried in session.execute(statement)}


def measurements(session: Session, barrier: Barrier) -> Sequence[Measurement]:
    """What was measured of the last removal: two groups, or none yet."""
    statement = select(Measurement).where(
        Measurement.barrier_id == barrier.id, Measurement.removal == barrier.removals
    )
    return session.exec(statement).all()


def measured_removals(
    session: Session, organisation_id: UUID
) -> Sequence[tuple[Barrier, Measurement]]:
    """What was measured of the last removal of each barrier that is gone, the latest first."""
    statement = (
        select(Barrier, Measurement)
        .join(
            Measurement,
            (col(Measurement.barrier_id) == col(Barrier.id))
            & (col(Measurement.removal) == col(Barrier.removals)),
        )
        .where(
            Barrier.organisation_id == organisation_id,
            Barrier.kind == Signal.BARRIER,
            col(Barrier.status).in_(_GONE),
        )
        .order_by(col(Barrier.closed_at).desc(), col(Barrier.id))
    )
    return session.exec(statement).all()

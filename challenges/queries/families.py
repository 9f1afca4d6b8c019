"""Barriers and those merged into them."""

# SQLModel wants `exec`, which types no expression among the columns.
# pyright: reportDeprecated=false

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import Select, func, or_
from sqlalchemy import select as rows
from sqlmodel import Session, col, select

from challenges.models import Barrier, Friction, Support


def standing_for(session: Session, found: Barrier) -> Barrier:
    """The barrier itself, or the one it was merged into."""
    into = found.merged_into_id
    return found if into is None else session.get_one(Barrier, into)


def family(barrier_id: UUID) -> Select[UUID]:
    """A barrier and those merged into it."""
    return rows(col(Barrier.id)).where(
        or_(col(Barrier.id) == barrier_id, col(Barrier.merged_into_id) == barrier_id)
    )


def words_said(session: Session, organisation_id: UUID, before: date) -> list[tuple[UUID, str]]:
    """What people wrote before a day, each with the barrier that stands for it."""
    head = func.coalesce(col(Barrier.merged_into_id), col(Barrier.id))
    statement = (
        rows(head, col(Friction.text))
        .join(Friction, col(Friction.barrier_id) == col(Barrier.id))
        .where(
            col(Barrier.organisation_id) == organisation_id,
            col(Friction.text) != "",
            col(Friction.day) < before,
        )
        .order_by(col(Friction.day), col(Friction.id))
    )
    return [(barrier_id, text) for barrier_id, text in session.execute(statement)]


def merged_into(session: Session, barrier_id: UUID) -> Sequence[Barrier]:
    """The barriers that another one stands for."""
    statement = (
        select(Barrier)
        .where(Barrier.merged_into_id == barrier_id)
        .order_by(col(Barrier.opened_on), col(Barrier.origin))
    )
    return session.exec(statement).all()


def called(session: Session, organisation_id: UUID, words: str) -> Sequence[Barrier]:
    """The barriers that go by somebody's own words: these, letter for letter."""
    statement = select(Barrier).where(
        Barrier.organisation_id == organisation_id,
        col(Barrier.own_words),
        Barrier.title == words,
    )
    return session.exec(statement).all()


def named_reports(session: Session, barrier_ids: Collection[UUID]) -> Sequence[Friction]:
    """The reports of some barriers of which it is known whose they are."""
    theirs = col(Friction.barrier_id).in_(barrier_ids)
    known = col(Friction.participant_id).is_not(None)
    return session.exec(select(Friction).where(theirs, known)).all()


def supports_of(session: Session, barrier_ids: Collection[UUID]) -> Sequence[Support]:
    """Every "me too" for some barriers, also those that were taken back."""
    return session.exec(select(Support).where(col(Support.barrier_id).in_(barrier_ids))).all()

"""The action programme, and the barriers it serves."""

# SQLModel wants `exec`, which types neither aggregates nor plain columns.
# pyright: reportDeprecated=false

from collections import defaultdict
from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import select as rows
from sqlmodel import Session, col, select

from challenges.errors import UnknownAction
from challenges.models import Action, ActionBarrier, Barrier, DroppedDate


def action(session: Session, action_id: UUID, organisation_id: UUID | None = None) -> Action:
    """An action by its id.

    Raises:
        UnknownAction: it does not exist (in this organisation).
    """
    found = session.get(Action, action_id)
    if found is None or organisation_id not in (None, found.organisation_id):
        raise UnknownAction
    return found


def actions(session: Session, organisation_id: UUID) -> Sequence[Action]:
    """The actions of an organisation: those with a date first, the earliest before the others."""
    statement = (
        select(Action)
        .where(Action.organisation_id == organisation_id)
        .order_by(
            col(Action.due).is_(None), col(Action.due), col(Action.created_at), col(Action.id)
        )
    )
    return session.exec(statement).all()


def barriers_served(session: Session, action_id: UUID) -> Sequence[Barrier]:
    """The barriers that an action serves, oldest first."""
    statement = (
        select(Barrier)
        .join(ActionBarrier, col(ActionBarrier.barrier_id) == Barrier.id)
        .where(ActionBarrier.action_id == action_id)
        .order_by(col(Barrier.opened_on), col(Barrier.origin))
    )
    return session.exec(statement).all()


def actions_for(session: Session, barrier_id: UUID) -> Sequence[Action]:
    """The actions that serve a barrier."""
    statement = (
        select(Action)
        .join(ActionBarrier, col(ActionBarrier.action_id) == Action.id)
        .where(ActionBarrier.barrier_id == barrier_id)
        .order_by(col(Action.created_at), col(Action.id))
    )
    return session.exec(statement).all()


def dropped_dates(session: Session, organisation_id: UUID) -> Sequence[DroppedDate]:
    """The days of actions and barriers that calendars are to let go."""
    statement = select(DroppedDate).where(DroppedDate.organisation_id == organisation_id)
    return session.exec(statement).all()


def served(session: Session, organisation_id: UUID) -> Mapping[UUID, Sequence[Barrier]]:
    """The barriers that each action of an organisation serves, by the action's id."""
    statement = (
        rows(col(ActionBarrier.action_id), Barrier)
        .join(Barrier, col(Barrier.id) == col(ActionBarrier.barrier_id))
        .where(col(Barrier.organisation_id) == organisation_id)
        .order_by(col(Barrier.opened_on), col(Barrier.origin))
    )
    found: defaultdict[UUID, list[Barrier]] = defaultdict(list)
    for action_id, barrier in session.execute(statement):
        found[action_id].append(barrier)
    return found

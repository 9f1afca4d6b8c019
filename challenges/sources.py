"""Owner, date and theme of a barrier that an action serves: said once, by the action.

The first action that is not over says them for every barrier that it serves and that is open, as
far as it says them at all; whoever changes them at the barrier changes them at the action.
"""

from datetime import date

from sqlmodel import Session, col, update

from challenges import queries
from challenges.models import Action, Barrier, BarrierStatus


def source_of(session: Session, barrier: Barrier) -> Action | None:
    """The action that says who does something about a barrier, and by when."""
    if barrier.closed_at or barrier.status in (BarrierStatus.PARKED, BarrierStatus.MERGED):
        return None
    serving = queries.actions_for(session, barrier.id)
    return next((it for it in serving if not it.is_over and (it.owner or it.due)), None)


def follow(session: Session, action: Action) -> None:
    """Let the barriers that an action serves say what it says."""
    for barrier in queries.barriers_served(session, action.id):
        source = source_of(session, barrier)
        if source is not None:
            _say(session, barrier, source)


def tell(session: Session, barrier: Barrier, owner: str, due: date | None) -> None:
    """Let the action that speaks for a barrier say what was agreed at the barrier."""
    source = source_of(session, barrier)
    if source is None or (source.owner, source.due) == (owner, due):
        return
    session.exec(
        update(Action)
        .where(col(Action.id) == source.id)
        .values(owner=owner, due=due, version=col(Action.version) + 1)
    )
    session.refresh(source)
    follow(session, source)


def agree(session: Session, barrier: Barrier, euros: int | None) -> None:
    """Let the action that serves a barrier say what leadership agreed with, where it says nothing.

    That is who does it and when, as the barrier has it by now, and what it may cost.
    """
    serving = (it for it in queries.actions_for(session, barrier.id) if not it.is_over)
    action = source_of(session, barrier) or next(serving, None)
    if action is None:
        return
    agreed = {"owner": barrier.owner, "due": barrier.due, "budget": euros}
    values = {name: it for name, it in agreed.items() if it and not getattr(action, name)}
    if values:
        session.exec(
            update(Action)
            .where(col(Action.id) == action.id)
            .values(version=col(Action.version) + 1, **values)
        )
        session.refresh(action)
    follow(session, action)


def _say(session: Session, barrier: Barrier, source: Action) -> None:
    said = {"owner": source.owner, "due": source.due, "theme": source.theme}
    values = {name: it for name, it in said.items() if it and it != getattr(barrier, name)}
    if not values:
        return
    session.exec(
        update(Barrier)
        .where(col(Barrier.id) == barrier.id)
        .values(version=col(Barrier.version) + 1, **values)
    )
    session.refresh(barrier)

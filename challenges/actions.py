"""The action programme: what is done, by whom and when, and which barriers it serves.

Every change names the version it was made on, so that of two people at once the second sees that
the action has changed, and nothing is overwritten.
"""

from dataclasses import asdict, dataclass, field, fields
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, delete, update

from challenges import care, dropped_dates, sources
from challenges.errors import ActionHasChanged, ChallengeError, UnknownBarrier
from challenges.inserts import insert_once
from challenges.models import (
    Action,
    ActionBarrier,
    ActionDependency,
    ActionNews,
    ActionStatus,
    ActionTask,
    Answerable,
    Barrier,
    Horizon,
    SessionNote,
)
from challenges.versions import change_seen

_BELONGING = (ActionBarrier, ActionDependency, ActionNews, ActionTask, Answerable)
"""What goes with an action."""


class ReadyBeforeItBegins(ChallengeError):
    """An action would be ready before the day on which it begins."""

    key = "action-dates-wrong"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a coordinator says about an action; `theme` is "" for one that serves them all."""

    title: str
    description: str = ""
    theme: str = ""
    owner: str = ""
    ambassador: str = ""
    starts_on: date | None = None
    due: date | None = None
    budget: int | None = None
    spent: int | None = None
    status: ActionStatus = ActionStatus.PROPOSED
    horizon: Horizon = Horizon.ONE_YEAR
    competences: str = ""
    secap: dict[str, str] = field(default_factory=dict[str, str])
    goal_id: UUID | None = None


def plan_of(action: Action) -> Plan:
    """What an action says now: with `replace`, what it is to say next."""
    return Plan(**{each.name: getattr(action, each.name) for each in fields(Plan)})


def create(session: Session, organisation_id: UUID, plan: Plan, *, now: datetime) -> Action:
    """Add an action to the programme of an organisation.

    Raises:
        ValueError: no title, or an amount below nothing.
    """
    _check(plan)
    action = Action(organisation_id=organisation_id, created_at=now, **asdict(plan))
    session.add(action)
    session.flush()
    return action


def change(session: Session, action: Action, plan: Plan, *, version: int) -> None:
    """Let an action say something else, if it is still the version that the person saw.

    Raises:
        ActionHasChanged: it is not; nothing has been overwritten.
        ValueError: no title, or an amount below nothing.
    """
    _check(plan)
    _update(session, action, version, **asdict(plan))
    sources.follow(session, action)


def set_status(session: Session, action: Action, status: ActionStatus, *, version: int) -> None:
    """Say how far an action is, if it is still the version that the person saw.

    Raises:
        ActionHasChanged: it is not; nothing has been overwritten.
    """
    _update(session, action, version, status=status)
    sources.follow(session, action)


def serve(session: Session, action: Action, goal_id: UUID | None, *, version: int) -> None:
    """Say which goal of the same organisation an action serves, or that it serves none.

    Raises:
        ActionHasChanged: it is not the version that the person saw; nothing has been overwritten.
    """
    _update(session, action, version, goal_id=goal_id)


def move(session: Session, action: Action, due: date, *, version: int) -> None:
    """Agree on another day by which an action is ready; whoever waits for it hears the new one.

    Raises:
        ActionHasChanged: somebody was first; nothing has been overwritten.
        ReadyBeforeItBegins: it would be.
    """
    if action.starts_on is not None and due < action.starts_on:
        raise ReadyBeforeItBegins
    _update(session, action, version, due=due)
    sources.follow(session, action)


def stop(session: Session, action: Action, because: str, *, version: int) -> None:
    """Stop an action, and say why: whoever reads of it later knows.

    Raises:
        ActionHasChanged: somebody was first; nothing has been overwritten.
    """
    status = ActionStatus.STOPPED
    _update(session, action, version, status=status, stopped_because=because)
    sources.follow(session, action)


def link(session: Session, action: Action, barrier: Barrier) -> bool:
    """Say that an action serves a barrier; False when that was known.

    Raises:
        UnknownBarrier: the barrier is another organisation's.
    """
    if barrier.organisation_id != action.organisation_id:
        raise UnknownBarrier
    row = {"action_id": action.id, "barrier_id": barrier.id}
    is_new = insert_once(session, ActionBarrier, row)
    sources.follow(session, action)
    return is_new


def unlink(session: Session, action: Action, barrier: Barrier) -> None:
    """Take back that an action serves a barrier."""
    session.exec(
        delete(ActionBarrier).where(
            col(ActionBarrier.action_id) == action.id, col(ActionBarrier.barrier_id) == barrier.id
        )
    )


def remove(session: Session, action: Action, *, version: int) -> None:
    """Take an action out of the programme, if it is still the version that the person saw.

    Raises:
        ActionHasChanged: it is not; nothing has been removed.
    """
    _update(session, action, version)
    dropped_dates.remember(session, dropped_dates.leaving(action, dropped_dates.GONE))
    for table in _BELONGING:
        session.exec(delete(table).where(col(table.action_id) == action.id))
    waited_for = col(ActionDependency.waits_for_id) == action.id
    session.exec(delete(ActionDependency).where(waited_for))
    about = col(SessionNote.action_id) == action.id
    session.exec(update(SessionNote).where(about).values(action_id=None))
    care.drop(session, f"action/{action.id}")
    session.delete(action)
    session.flush()


def _check(plan: Plan) -> None:
    if not plan.title.strip():
        raise ValueError("an action has a title")
    if any(amount is not None and amount < 0 for amount in (plan.budget, plan.spent)):
        raise ValueError("a budget, and what was spent, are not below nothing")


def _update(session: Session, action: Action, version: int, **values: object) -> None:
    dropped = dropped_dates.leaving(action, values)
    if values.get("status", ActionStatus.STOPPED) is not ActionStatus.STOPPED:
        values["stopped_because"] = ""
    change_seen(session, action, version, ActionHasChanged, **values)
    dropped_dates.remember(session, dropped)

"""The tasks of an action, and what it waits for."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlmodel import Session, col, delete

from challenges.errors import ChallengeError, Unknown, UnknownAction
from challenges.inserts import insert_once
from challenges.models import Action, ActionDependency, ActionTask
from challenges.queries import pulses

LONGEST_TASK = 120
MOST_TASKS = 30


class UnknownTask(Unknown):
    """The task is not there any more."""

    key = "error-unknown-task"


class TooManyTasks(ChallengeError):
    """An action has no more than `MOST_TASKS` tasks: more are an action of their own."""

    key = "error-too-many-tasks"


class WaitsInCircles(ChallengeError):
    """An action would wait, by way of others, for itself."""

    key = "error-waits-in-circles"


def add(session: Session, action: Action, words: str) -> ActionTask:
    """Put a task at the end of the list of an action.

    Raises:
        TooManyTasks: there are enough.
    """
    known = pulses.tasks_of(session, action.id)
    if len(known) >= MOST_TASKS:
        raise TooManyTasks(most=MOST_TASKS)
    position = known[-1].position + 1 if known else 1
    task = ActionTask(action_id=action.id, position=position, words=words)
    session.add(task)
    session.flush()
    return task


def tick(session: Session, task: ActionTask, *, done: bool) -> None:
    """Say that a task is done, or is not after all."""
    task.done = done
    session.add(task)
    session.flush()


def drop(session: Session, task: ActionTask) -> None:
    """Take a task off the list."""
    session.delete(task)
    session.flush()


def wait_for(session: Session, action: Action, other: Action) -> bool:
    """Say that an action waits for another one; False when that was known.

    Raises:
        UnknownAction: the other one is another organisation's.
        WaitsInCircles: the other one waits for this one already, by itself or by way of others.
    """
    if other.organisation_id != action.organisation_id:
        raise UnknownAction
    if action.id in _reached(pulses.waits(session, action.organisation_id), other.id):
        raise WaitsInCircles
    return insert_once(
        session, ActionDependency, {"action_id": action.id, "waits_for_id": other.id}
    )


def wait_no_more(session: Session, action: Action, other: Action) -> None:
    """Say that an action does not wait for another one."""
    session.exec(
        delete(ActionDependency).where(
            col(ActionDependency.action_id) == action.id,
            col(ActionDependency.waits_for_id) == other.id,
        )
    )


def _reached(waits: Mapping[UUID, Sequence[UUID]], first: UUID) -> set[UUID]:
    """An action, and all that it waits for directly or by way of others."""
    found: set[UUID] = set()
    open_ends = [first]
    while open_ends:
        one = open_ends.pop()
        if one not in found:
            found.add(one)
            open_ends += waits.get(one, [])
    return found

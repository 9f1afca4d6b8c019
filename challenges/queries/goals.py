"""Goals, their readings, and the actions that serve them."""

# SQLModel wants `exec`, which takes no statement of plain columns.
# pyright: reportDeprecated=false

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import func
from sqlalchemy import select as rows
from sqlmodel import Session, col, select

from challenges.errors import Unknown
from challenges.models import Action, Goal, Reading


class UnknownGoal(Unknown):
    """The goal, or the reading of one, does not exist here."""

    key = "error-unknown-goal"


def goal(session: Session, goal_id: UUID, organisation_id: UUID) -> Goal:
    """A goal.

    Raises:
        UnknownGoal: there is none of that id in this organisation.
    """
    found = session.get(Goal, goal_id)
    if found is None or found.organisation_id != organisation_id:
        raise UnknownGoal
    return found


def goals(session: Session, organisation_id: UUID) -> Sequence[Goal]:
    """All goals of an organisation by theme, those with numbers before ambitions, by year."""
    statement = (
        select(Goal)
        .where(Goal.organisation_id == organisation_id)
        .order_by(
            Goal.theme, col(Goal.to_value).is_(None), col(Goal.to_year), Goal.text, col(Goal.id)
        )
    )
    return session.exec(statement).all()


def reading(session: Session, reading_id: UUID, organisation_id: UUID) -> tuple[Reading, Goal]:
    """A reading, and the goal that it is of.

    Raises:
        UnknownGoal: there is none of that id in this organisation.
    """
    found = session.get(Reading, reading_id)
    if found is None:
        raise UnknownGoal
    return found, goal(session, found.goal_id, organisation_id)


def readings(session: Session, goal_id: UUID) -> Sequence[Reading]:
    """The readings of a goal, the earliest first."""
    statement = select(Reading).where(Reading.goal_id == goal_id).order_by(col(Reading.day))
    return session.exec(statement).all()


def all_readings(session: Session, organisation_id: UUID) -> Mapping[UUID, Sequence[Reading]]:
    """The readings of all goals of an organisation, by the goal's id, the earliest first."""
    statement = (
        select(Reading)
        .join(Goal, col(Goal.id) == Reading.goal_id)
        .where(Goal.organisation_id == organisation_id)
        .order_by(col(Reading.goal_id), col(Reading.day))
    )
    found: defaultdict[UUID, list[Reading]] = defaultdict(list)
    for one in session.exec(statement):
        found[one.goal_id].append(one)
    return found


def last_readings(session: Session, organisation_id: UUID) -> Mapping[UUID, Reading]:
    """The last reading of each goal of an organisation that has one, by the goal's id."""
    last = (
        rows(col(Reading.goal_id), func.max(col(Reading.day)).label("day"))
        .join(Goal, col(Goal.id) == col(Reading.goal_id))
        .where(col(Goal.organisation_id) == organisation_id)
        .group_by(col(Reading.goal_id))
        .subquery()
    )
    statement = select(Reading).join(
        last, (last.c.goal_id == col(Reading.goal_id)) & (last.c.day == col(Reading.day))
    )
    return {one.goal_id: one for one in session.exec(statement)}


def last_reading(session: Session, goal_id: UUID) -> Reading | None:
    """The last reading of a goal."""
    statement = select(Reading).where(Reading.goal_id == goal_id)
    return session.exec(statement.order_by(col(Reading.day).desc())).first()


def reading_on(session: Session, goal_id: UUID, day: date) -> Reading | None:
    """The reading of a goal on a day."""
    statement = select(Reading).where(Reading.goal_id == goal_id, Reading.day == day)
    return session.exec(statement).one_or_none()


def actions_serving(session: Session, goal_id: UUID) -> Sequence[Action]:
    """The actions that serve a goal: those with a date first, the earliest before the others."""
    statement = (
        select(Action)
        .where(Action.goal_id == goal_id)
        .order_by(col(Action.due).is_(None), col(Action.due), col(Action.created_at))
    )
    return session.exec(statement).all()

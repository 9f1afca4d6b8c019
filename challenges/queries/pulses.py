"""Who looks after actions, the news of them, their tasks, and what they wait for."""

# SQLModel wants `exec`, which types neither aggregates nor plain columns.
# pyright: reportDeprecated=false

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func
from sqlalchemy import select as rows
from sqlmodel import Session, col, select

from challenges.models import (
    ASKED_AT_MOST,
    Action,
    ActionDependency,
    ActionNews,
    ActionStatus,
    ActionTask,
    Answerable,
)

OVER = (ActionStatus.DONE, ActionStatus.STOPPED)
QUIET_FOR = timedelta(days=90)
"""An action of which nothing was said for so long has no news; that does not make it late."""


def invitation(session: Session, digest: str) -> Answerable | None:
    """What the code with this digest asks somebody to say yes to."""
    return session.exec(select(Answerable).where(Answerable.digest == digest)).one_or_none()


def answerable(session: Session, action_id: UUID) -> Answerable | None:
    """Who looks after an action, or was asked to."""
    return session.get(Answerable, action_id)


def looked_after(session: Session, organisation_id: UUID) -> Sequence[tuple[Answerable, Action]]:
    """The actions of an organisation that are not over and about which somebody is asked."""
    statement = (
        select(Answerable, Action)
        .join(Action, col(Action.id) == Answerable.action_id)
        .where(
            Action.organisation_id == organisation_id,
            col(Answerable.participant_id).is_not(None),
            Answerable.asked <= ASKED_AT_MOST,
            col(Action.status).not_in(OVER),
        )
        .order_by(col(Action.due).is_(None), col(Action.due), col(Action.title), col(Action.id))
    )
    return session.exec(statement).all()


def left_alone(session: Session, organisation_id: UUID) -> Sequence[tuple[Answerable, Action]]:
    """The actions that are not over and of which nobody says anything, who once was asked to.

    Somebody said nothing for too long, is gone, or said that it is not them.
    """
    nobody = col(Answerable.participant_id).is_(None) & (col(Answerable.digest) == "")
    statement = (
        select(Answerable, Action)
        .join(Action, col(Action.id) == Answerable.action_id)
        .where(
            Action.organisation_id == organisation_id,
            col(Action.status).not_in(OVER),
            nobody | (col(Answerable.asked) > ASKED_AT_MOST),
        )
        .order_by(col(Action.title), col(Action.id))
    )
    return session.exec(statement).all()


def unanswered_for(session: Session, organisation_id: UUID) -> Sequence[Action]:
    """The actions that are not over and about which nobody is asked."""
    asked = rows(col(Answerable.action_id)).where(
        col(Answerable.participant_id).is_not(None), col(Answerable.asked) <= ASKED_AT_MOST
    )
    statement = select(Action).where(
        Action.organisation_id == organisation_id,
        col(Action.status).not_in(OVER),
        col(Action.id).not_in(asked),
    )
    return session.exec(statement.order_by(col(Action.title), col(Action.id))).all()


def answered_for(session: Session, organisation_id: UUID) -> set[UUID]:
    """The actions of an organisation of which somebody said "that is me"."""
    statement = (
        select(Answerable.action_id)
        .join(Action, col(Action.id) == Answerable.action_id)
        .where(
            Action.organisation_id == organisation_id, col(Answerable.participant_id).is_not(None)
        )
    )
    return set(session.exec(statement))


def actions_of(session: Session, participant_id: UUID) -> Sequence[Action]:
    """The actions that somebody looks after and that are not over, the first due first."""
    statement = (
        select(Action)
        .join(Answerable, col(Answerable.action_id) == Action.id)
        .where(Answerable.participant_id == participant_id, col(Action.status).not_in(OVER))
        .order_by(col(Action.due).is_(None), col(Action.due), col(Action.title), col(Action.id))
    )
    return session.exec(statement).all()


def news_of(session: Session, action_id: UUID) -> Sequence[ActionNews]:
    """All news of an action, the latest first."""
    statement = (
        select(ActionNews)
        .where(ActionNews.action_id == action_id)
        .order_by(col(ActionNews.position).desc())
    )
    return session.exec(statement).all()


def latest_news(session: Session, action_id: UUID) -> ActionNews | None:
    """The latest news of an action."""
    statement = (
        select(ActionNews)
        .where(ActionNews.action_id == action_id)
        .order_by(col(ActionNews.position).desc())
    )
    return session.exec(statement.limit(1)).first()


def latest_of_each(session: Session, organisation_id: UUID) -> dict[UUID, ActionNews]:
    """The latest news of each action of an organisation, by the action."""
    last = (
        rows(col(ActionNews.action_id), func.max(col(ActionNews.position)).label("position"))
        .group_by(col(ActionNews.action_id))
        .subquery()
    )
    statement = (
        select(ActionNews)
        .join(
            last,
            (last.c.action_id == ActionNews.action_id) & (last.c.position == ActionNews.position),
        )
        .join(Action, col(Action.id) == ActionNews.action_id)
        .where(Action.organisation_id == organisation_id)
    )
    return {news.action_id: news for news in session.exec(statement)}


def told_since(
    session: Session, organisation_id: UUID, first: date, until: date
) -> Sequence[tuple[ActionNews, Action]]:
    """The news of an organisation's actions of some days, up to but not including the last."""
    statement = (
        select(ActionNews, Action)
        .join(Action, col(Action.id) == ActionNews.action_id)
        .where(
            Action.organisation_id == organisation_id,
            ActionNews.day >= first,
            ActionNews.day < until,
        )
        .order_by(col(Action.title), col(Action.id), col(ActionNews.position))
    )
    return session.exec(statement).all()


def without_news(session: Session, organisation_id: UUID, today: date) -> Sequence[Action]:
    """The actions that should be going on, and of which nothing was said for a long time.

    One that is to begin later has no news to tell yet.
    """
    before = today - QUIET_FOR
    heard = rows(col(ActionNews.action_id)).where(col(ActionNews.day) > before)
    statement = (
        select(Action)
        .where(
            Action.organisation_id == organisation_id,
            col(Action.status).not_in(OVER),
            col(Action.id).not_in(heard),
        )
        .order_by(col(Action.due).is_(None), col(Action.due), col(Action.title), col(Action.id))
    )
    return [one for one in session.exec(statement) if _has_been_going(one, before)]


def _has_been_going(action: Action, before: date) -> bool:
    return max(action.created_at.date(), action.starts_on or date.min) <= before


def tasks_of(session: Session, action_id: UUID) -> Sequence[ActionTask]:
    """The tasks of an action, in order."""
    statement = (
        select(ActionTask)
        .where(ActionTask.action_id == action_id)
        .order_by(col(ActionTask.position))
    )
    return session.exec(statement).all()


def task(session: Session, task_id: UUID) -> ActionTask | None:
    """A task by its id."""
    return session.get(ActionTask, task_id)


def tasks_of_each(session: Session, organisation_id: UUID) -> dict[UUID, list[ActionTask]]:
    """The tasks of each action of an organisation, by the action and in order."""
    statement = (
        select(ActionTask)
        .join(Action, col(Action.id) == ActionTask.action_id)
        .where(Action.organisation_id == organisation_id)
        .order_by(col(ActionTask.position))
    )
    found: defaultdict[UUID, list[ActionTask]] = defaultdict(list)
    for one in session.exec(statement):
        found[one.action_id].append(one)
    return found


def waits(session: Session, organisation_id: UUID) -> dict[UUID, list[UUID]]:
    """For which actions each action of an organisation waits."""
    statement = (
        select(ActionDependency)
        .join(Action, col(Action.id) == ActionDependency.action_id)
        .where(Action.organisation_id == organisation_id)
    )
    found: defaultdict[UUID, list[UUID]] = defaultdict(list)
    for one in session.exec(statement):
        found[one.action_id].append(one.waits_for_id)
    return found


def waits_for(session: Session, organisation_id: UUID) -> dict[UUID, list[Action]]:
    """The actions that are not over and for which each action of an organisation waits."""
    statement = (
        select(ActionDependency.action_id, Action)
        .join(Action, col(Action.id) == ActionDependency.waits_for_id)
        .where(Action.organisation_id == organisation_id, col(Action.status).not_in(OVER))
        .order_by(col(Action.title), col(Action.id))
    )
    found: defaultdict[UUID, list[Action]] = defaultdict(list)
    for action_id, other in session.exec(statement):
        found[action_id].append(other)
    return found

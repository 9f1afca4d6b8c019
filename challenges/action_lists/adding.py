"""Puts a list of actions in the programme, without adding what is there."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from challenges import actions, queries, tasks
from challenges.action_lists.lists import ActionList
from challenges.tables import same_name


@dataclass(frozen=True, slots=True)
class Added:
    """The titles that came new in the programme, and those that were there already."""

    new: tuple[str, ...]
    known: tuple[str, ...]


def preview(session: Session, organisation_id: UUID, found: ActionList) -> Added:
    """What adding a list would do, without doing it."""
    there = {same_name(action.title) for action in queries.actions(session, organisation_id)}
    titles = [row.plan.title for row in found.rows]
    return Added(
        new=tuple(title for title in titles if same_name(title) not in there),
        known=tuple(title for title in titles if same_name(title) in there),
    )


def add(session: Session, organisation_id: UUID, found: ActionList, now: datetime) -> Added:
    """Add the actions of a list whose title no action of the organisation has yet.

    Those that are there stay as they are: what was changed since is not overwritten.
    """
    added = preview(session, organisation_id, found)
    for row in found.rows:
        if row.plan.title in added.new:
            action = actions.create(session, organisation_id, row.plan, now=now)
            for words, done in row.tasks:
                tasks.tick(session, tasks.add(session, action, words), done=done)
    return added

"""The action programme, the barriers it serves, and what the opportunity map is made of."""

# SQLModel wants `exec`, which types neither aggregates nor plain columns.
# pyright: reportDeprecated=false

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import func, or_, union_all
from sqlalchemy import select as rows
from sqlmodel import Session, col, select

from challenges.errors import UnknownAction
from challenges.models import Action, ActionBarrier, Barrier, Enrolment, Friction, Support
from challenges.queries.barriers import voice_of_nobody_known


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


def voice_days(
    session: Session, organisation_id: UUID, today: date
) -> Mapping[UUID, Sequence[date]]:
    """On which day before `today` each voice was raised, for every barrier that stands for itself.

    There are as many as `voices` counts: of somebody known it is the first day only. These days are
    not to be shown to anybody: `scoring.opportunities` makes of them what may be.
    """
    head = func.coalesce(col(Barrier.merged_into_id), col(Barrier.id))
    taken_back = col(Support.taken_back_on)
    spoken = union_all(
        rows(col(Support.barrier_id), col(Support.participant_id), col(Support.supported_on)).where(
            or_(taken_back.is_(None), taken_back >= today)
        ),
        rows(col(Friction.barrier_id), col(Friction.participant_id), col(Friction.day)).where(
            col(Friction.participant_id).is_not(None)
        ),
    ).subquery("spoken")
    barrier_id, participant_id, day = spoken.c
    known = (
        rows(head, func.min(day))
        .join(spoken, barrier_id == col(Barrier.id))
        .where(col(Barrier.organisation_id) == organisation_id, day < today)
        .group_by(head, participant_id)
    )
    anonymous = (
        rows(head, col(Friction.day))
        .join(Friction, col(Friction.barrier_id) == col(Barrier.id))
        .where(col(Barrier.organisation_id) == organisation_id, voice_of_nobody_known(today))
    )
    found: defaultdict[UUID, list[date]] = defaultdict(list)
    for statement in (known, anonymous):
        for barrier, raised_on in session.execute(statement):
            found[barrier].append(raised_on)
    return found


def number_taking_part(session: Session, campaign_id: UUID) -> int:
    """How many people were ever expected in a campaign; to be shown in steps only."""
    statement = rows(func.count()).where(col(Enrolment.campaign_id) == campaign_id)
    return session.execute(statement).scalar_one()

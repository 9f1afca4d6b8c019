"""Which playbook an organisation follows, and what of it is done."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import and_, or_
from sqlalchemy import select as rows
from sqlmodel import Session, col, select

from challenges.models import Campaign, CampaignStatus, OwnPlaybook, Plan, PlanStep
from challenges.queries.retention import Doomed


def plan_of(session: Session, organisation_id: UUID) -> Plan | None:
    """The plan that an organisation follows: its latest."""
    statement = (
        select(Plan)
        .where(Plan.organisation_id == organisation_id)
        .order_by(col(Plan.begun_at).desc(), col(Plan.id))
        .limit(1)
    )
    return session.exec(statement).first()


def plan_start(session: Session, plan: Plan) -> date | None:
    """The first day of the campaign of a plan, as it is or as it is expected; None: not known."""
    if plan.campaign_id is None:
        return plan.starts_on
    return session.get_one(Campaign, plan.campaign_id).starts_on


def plan_steps(session: Session, plan_id: UUID) -> Mapping[str, PlanStep]:
    """The steps of a plan that are ticked, by their keys."""
    statement = select(PlanStep).where(PlanStep.plan_id == plan_id)
    return {step.key: step for step in session.exec(statement)}


def own_playbooks(session: Session, organisation_id: UUID) -> Sequence[OwnPlaybook]:
    """The playbooks of an organisation's own, by their names."""
    statement = (
        select(OwnPlaybook)
        .where(OwnPlaybook.organisation_id == organisation_id)
        .order_by(col(OwnPlaybook.name))
    )
    return session.exec(statement).all()


def own_playbook(session: Session, organisation_id: UUID, name: str) -> OwnPlaybook | None:
    """The playbook of this name, if an organisation has one of its own."""
    statement = select(OwnPlaybook).where(
        OwnPlaybook.organisation_id == organisation_id, OwnPlaybook.name == name
    )
    return session.exec(statement).first()


def old_steps(before: datetime) -> Doomed:
    """Ticks that say who or what, of plans whose campaign was closed before a moment.

    A plan that came to no campaign counts from the day on which it was begun.
    """
    is_over = and_(col(Campaign.status) == CampaignStatus.CLOSED, col(Campaign.closed_at) < before)
    came_to_nothing = and_(col(Plan.campaign_id).is_(None), col(Plan.begun_at) < before)
    return (
        rows(col(PlanStep.id), col(Plan.organisation_id), col(Plan.campaign_id))
        .join(Plan, col(Plan.id) == col(PlanStep.plan_id))
        .join(Campaign, col(Campaign.id) == col(Plan.campaign_id), isouter=True)
        .where(
            or_(is_over, came_to_nothing),
            or_(col(PlanStep.participant_id).is_not(None), col(PlanStep.note) != ""),
        )
    )

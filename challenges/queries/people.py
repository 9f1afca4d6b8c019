"""Who takes part, with which role, in which team, and when not."""

# SQLModel wants `exec`, which takes no statement of plain columns.
# pyright: reportDeprecated=false

from collections.abc import Sequence
from datetime import date
from typing import TypeVar
from uuid import UUID

from sqlalchemy import bindparam, func
from sqlalchemy import select as rows
from sqlmodel import Session, SQLModel, col, select

from challenges.models import Absence, Campaign, Enrolment, Participant, Role, RoleGrant, Team
from challenges.statements import Statement

T = TypeVar("T", bound=SQLModel)

_EXPECTED_FROM = Statement(
    rows(col(Enrolment.expected_from)).where(
        col(Enrolment.campaign_id) == bindparam("campaign"),
        col(Enrolment.participant_id) == bindparam("participant"),
    )
)


def roles(session: Session, participant_id: UUID) -> frozenset[Role]:
    """The roles that somebody was given."""
    statement = select(RoleGrant.role).where(RoleGrant.participant_id == participant_id)
    return frozenset(Role(role) for role in session.exec(statement))


def people_with(session: Session, organisation_id: UUID, role: Role) -> Sequence[Participant]:
    """Everybody in the organisation with a role."""
    statement = (
        select(Participant)
        .join(RoleGrant, col(RoleGrant.participant_id) == Participant.id)
        .where(Participant.organisation_id == organisation_id, RoleGrant.role == role)
        .order_by(col(Participant.id))
    )
    return session.exec(statement).all()


def teams(session: Session, organisation_id: UUID) -> Sequence[Team]:
    """The teams of an organisation, by name."""
    statement = select(Team).where(Team.organisation_id == organisation_id).order_by(col(Team.name))
    return session.exec(statement).all()


def team_names(session: Session, organisation_id: UUID) -> dict[UUID, str]:
    """What the teams of an organisation are called."""
    statement = rows(col(Team.id), col(Team.name)).where(
        col(Team.organisation_id) == organisation_id
    )
    return {team_id: name for team_id, name in session.execute(statement)}


def has_teams(session: Session, organisation_id: UUID) -> bool:
    """Whether an organisation has teams."""
    statement = select(Team.id).where(Team.organisation_id == organisation_id).limit(1)
    return session.exec(statement).first() is not None


def members_of_team(session: Session, team_id: UUID) -> int:
    """How many people of a team take part now."""
    statement = select(func.count()).where(
        col(Participant.team_id) == team_id,
        col(Participant.joined_at).is_not(None),
        col(Participant.left_at).is_(None),
    )
    return session.exec(statement).one()


def participants_to_enrol(session: Session, campaign: Campaign) -> Sequence[Participant]:
    """People of the organisation who take part and are not expected in this campaign yet."""
    enrolled = select(Enrolment.participant_id).where(
        Enrolment.campaign_id == campaign.id, col(Enrolment.participant_id).is_not(None)
    )
    statement = select(Participant).where(
        Participant.organisation_id == campaign.organisation_id,
        col(Participant.joined_at).is_not(None),
        col(Participant.left_at).is_(None),
        col(Participant.id).not_in(enrolled),
    )
    return session.exec(statement).all()


def expected_from(session: Session, campaign_id: UUID, participant_id: UUID) -> date | None:
    """From which day on somebody is expected in a campaign; None when they are not."""
    who = {"campaign": campaign_id, "participant": participant_id}
    found = _EXPECTED_FROM.first(session, who)
    return found[0] if found else None


def enrolment(session: Session, campaign_id: UUID, participant_id: UUID) -> Enrolment | None:
    """Somebody's place on a campaign's roster."""
    statement = select(Enrolment).where(
        Enrolment.campaign_id == campaign_id, Enrolment.participant_id == participant_id
    )
    return session.exec(statement).one_or_none()


def absences(session: Session, participant_id: UUID) -> Sequence[Absence]:
    """The days that somebody declared to be away, in order."""
    statement = (
        select(Absence)
        .where(Absence.participant_id == participant_id)
        .order_by(col(Absence.first_day))
    )
    return session.exec(statement).all()


def rows_of(session: Session, table: type[T], participant_id: UUID) -> Sequence[T]:
    """Everything of one kind that is somebody's."""
    return session.exec(select(table).filter_by(participant_id=participant_id)).all()

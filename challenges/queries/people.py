"""Who takes part, with which role, in which team, and when not."""

# SQLModel wants `exec`, which takes no statement of plain columns.
# pyright: reportDeprecated=false

from collections.abc import Sequence
from typing import TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, exists, func
from sqlalchemy import select as rows
from sqlmodel import Session, SQLModel, col, select

from challenges.models import Absence, Participant, Role, RoleGrant, Team
from challenges.statements import Statement

T = TypeVar("T", bound=SQLModel)

_HAS_TEAMS = Statement(rows(exists().where(col(Team.organisation_id) == bindparam("organisation"))))


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


def ids_with_role(session: Session, organisation_id: UUID) -> Sequence[UUID]:
    """Everybody in the organisation with any role: whoever can be in the board."""
    statement = (
        select(col(Participant.id))
        .join(RoleGrant, col(RoleGrant.participant_id) == Participant.id)
        .where(Participant.organisation_id == organisation_id)
        .distinct()
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
    return _HAS_TEAMS.first(session, {"organisation": organisation_id}) == (True,)


def members_of_team(session: Session, team_id: UUID) -> int:
    """How many people of a team take part now."""
    return _taking_part(session, col(Participant.team_id) == team_id)


def taking_part(session: Session, organisation_id: UUID) -> int:
    """How many people of an organisation take part now."""
    return _taking_part(session, col(Participant.organisation_id) == organisation_id)


def _taking_part(session: Session, whose: ColumnElement[bool]) -> int:
    statement = select(func.count()).where(
        whose, col(Participant.joined_on).is_not(None), col(Participant.left_on).is_(None)
    )
    return session.exec(statement).one()


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

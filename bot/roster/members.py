"""Who is in which team, as their platforms know them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session, col, select

from bot.chat.conversations import User, Workspace
from bot.models import Account, WorkspaceRecord
from bot.roster.people import meet
from challenges import participants, teams
from challenges.models import Participant, Role, Team


@dataclass(frozen=True, slots=True)
class TeamMember:
    """One line of a team import; `role` is empty for most people."""

    user_id: str
    team: str
    site: str = ""
    role: Role | None = None


class Member(NamedTuple):
    """Somebody of a team, or that it has nobody; `acted` once they took part."""

    team: str
    user: User | None
    acted: bool


def members_of_teams(session: Session, organisation_id: UUID) -> Sequence[Member]:
    """Everybody in the teams of an organisation, and a line for a team in which nobody is."""
    statement = (
        select(Team.name, col(Participant.joined_on), WorkspaceRecord, Account.external_id)
        .select_from(Team)
        .outerjoin(Participant, col(Participant.team_id) == Team.id)
        .outerjoin(Account, col(Account.participant_id) == Participant.id)
        .outerjoin(WorkspaceRecord, col(WorkspaceRecord.id) == Account.workspace_id)
        .where(Team.organisation_id == organisation_id)
        .order_by(Team.name, col(Account.external_id))
    )
    return [
        Member(
            name,
            User(Workspace(place.platform, place.external_id), user) if place else None,
            joined_on is not None,
        )
        for name, joined_on, place, user in session.exec(statement)
    ]


def import_people(
    session: Session, workspace: WorkspaceRecord, members: Sequence[TeamMember], *, now: datetime
) -> int:
    """Put people in their teams (made where needed) and give roles; nobody joins by this.

    Returns how many people were put in a team.
    """
    sites: dict[str, str] = {}
    for member in members:
        sites[member.team] = sites.get(member.team) or member.site
    found = teams.all_called(session, workspace.organisation_id, sites)
    for member in members:
        participant = meet(session, workspace, member.user_id)
        participants.choose_team(session, participant, found[member.team].id, now=now)
        if member.role is not None:
            participants.grant(session, participant, member.role)
    return len(members)


def team_named(session: Session, workspace: WorkspaceRecord, name: str, site: str = "") -> Team:
    """The organisation's team with this name, made when there is none."""
    return teams.called(session, workspace.organisation_id, name, site)

"""Who is in which team, as their platforms know them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID, uuid4

from sqlmodel import Session, col, select

from bot.chat.conversations import User, Workspace
from bot.models import Account, WorkspaceRecord
from bot.roster.people import Located
from challenges import participants, teams
from challenges.inserts import insert_all
from challenges.models import Participant, Role, Team

_AT_ONCE = 1000
"""People who are added by one statement."""


@dataclass(frozen=True, slots=True)
class TeamMember:
    """One line of a team import; `role` is empty for most people."""

    user_id: str
    team: str
    site: str = ""
    role: Role | None = None


class _Place(NamedTuple):
    """In which team somebody is."""

    participant_id: UUID
    team_id: UUID | None


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
    session: Session,
    workspace: WorkspaceRecord,
    members: Sequence[TeamMember],
    *,
    now: datetime,
    tell: Callable[[int], None] = lambda _: None,
) -> int:
    """Put people in their teams (made where needed) and give roles; nobody joins by this.

    `tell` hears of how many more that is done, some at a time. Returns how many it was.
    """
    sites: dict[str, str] = {}
    for member in members:
        sites[member.team] = sites.get(member.team) or member.site
    found = teams.all_called(session, workspace.organisation_id, sites)
    known = _places_of(session, workspace)
    for start in range(0, len(members), _AT_ONCE):
        some = members[start : start + _AT_ONCE]
        new = {one.user_id: found[one.team].id for one in some if one.user_id not in known}
        known |= _add_all(session, workspace, new)
        for member in some:
            before, team_id = known[member.user_id], found[member.team].id
            if before.team_id != team_id or member.role is not None:
                _place(session, before.participant_id, team_id, member.role, now)
                known[member.user_id] = before._replace(team_id=team_id)
        tell(len(some))
    return len(members)


def _place(
    session: Session, participant_id: UUID, team_id: UUID, role: Role | None, now: datetime
) -> None:
    participant = session.get_one(Participant, participant_id)
    participants.choose_team(session, participant, team_id, now=now)
    if role is not None:
        participants.grant(session, participant, role)


def team_named(session: Session, workspace: WorkspaceRecord, name: str, site: str = "") -> Team:
    """The organisation's team with this name, made when there is none."""
    return teams.called(session, workspace.organisation_id, name, site)


def _places_of(session: Session, workspace: Located) -> dict[str, _Place]:
    """Everybody of a workspace of whom something is held, by their platform's id."""
    statement = (
        select(Account.external_id, Participant.id, Participant.team_id)
        .join(Participant, col(Participant.id) == Account.participant_id)
        .where(Account.workspace_id == workspace.id)
    )
    return {user: _Place(person, team) for user, person, team in session.exec(statement)}


def _add_all(session: Session, workspace: Located, teams: Mapping[str, UUID]) -> dict[str, _Place]:
    """People of whom nothing is held yet, each in a team; nobody joins by this."""
    places = {user: _Place(uuid4(), team) for user, team in teams.items()}
    owner = {"organisation_id": workspace.organisation_id}
    people = [
        owner | {"id": each.participant_id, "team_id": each.team_id} for each in places.values()
    ]
    insert_all(session, Participant, people)
    accounts = [
        {"workspace_id": workspace.id, "external_id": user, "participant_id": each.participant_id}
        for user, each in places.items()
    ]
    insert_all(session, Account, accounts)
    return places

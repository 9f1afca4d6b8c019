"""Who is in which team, as their platforms know them."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session, col, select

from bot.chat.conversations import User, Workspace
from bot.models import Account, WorkspaceRecord
from challenges.models import Participant, Team


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

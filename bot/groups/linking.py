"""Which group is which team: linked, agreed to, and let go."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session, col, or_, select

from bot.chat.conversations import Workspace
from bot.chat.rosters import Offered
from bot.known_groups import KnownGroups
from bot.models import LinkedGroup, WorkspaceRecord
from challenges import queries
from challenges.errors import ChallengeError, Unknown
from challenges.models import Team


class GroupLinked(ChallengeError):
    """The team follows a group, or another team follows this one."""

    key = "error-group-linked"


class UnknownGroup(Unknown):
    """It is not linked (any more)."""

    key = "error-unknown-group"


class GroupNotRead(ChallengeError):
    """Nobody can agree to what was not read yet."""

    key = "error-group-not-read"


class Linked(NamedTuple):
    """A group with its team and workspace."""

    group: LinkedGroup
    team: Team
    workspace: WorkspaceRecord


def linked(session: Session, organisation_id: UUID) -> Sequence[Linked]:
    """Every group that a team of an organisation follows, by the team's name."""
    statement = (
        select(LinkedGroup, Team, WorkspaceRecord)
        .join(Team, col(Team.id) == LinkedGroup.team_id)
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == LinkedGroup.workspace_id)
        .where(Team.organisation_id == organisation_id)
        .order_by(Team.name, col(LinkedGroup.id))
    )
    return [Linked(*found) for found in session.exec(statement)]


def the_group(session: Session, organisation_id: UUID, group_id: UUID) -> Linked:
    """One of them.

    Raises:
        UnknownGroup: it is none of this organisation's.
    """
    for one in linked(session, organisation_id):
        if one.group.id == group_id:
            return one
    raise UnknownGroup


def free_teams(session: Session, organisation_id: UUID) -> Sequence[Team]:
    """The teams that follow no group."""
    taken = {one.team.id for one in linked(session, organisation_id)}
    return [team for team in queries.teams(session, organisation_id) if team.id not in taken]


def workspaces(session: Session, organisation_id: UUID) -> Sequence[WorkspaceRecord]:
    """Where an organisation's groups can be."""
    statement = (
        select(WorkspaceRecord)
        .where(WorkspaceRecord.organisation_id == organisation_id)
        .order_by(WorkspaceRecord.platform, WorkspaceRecord.external_id)
    )
    return session.exec(statement).all()


def offers(
    session: Session, organisation_id: UUID, known: KnownGroups
) -> Sequence[tuple[WorkspaceRecord, Offered]]:
    """The groups that platforms list and no team follows, by where they are."""
    taken = {
        (one.workspace.id, one.group.external_id) for one in linked(session, organisation_id)
    }  # fmt: skip
    return [
        (place, one)
        for place in workspaces(session, organisation_id)
        for one in known.of(Workspace(place.platform, place.external_id))
        if (place.id, one.id) not in taken
    ]


def link(
    session: Session, team: Team, workspace: WorkspaceRecord, group: str, *, now: datetime
) -> LinkedGroup:
    """Let a team follow a group: it is read now, and nothing changes before somebody agrees.

    Raises:
        GroupLinked: the team follows one already, or another team this one.
    """
    is_same = (LinkedGroup.workspace_id == workspace.id) & (LinkedGroup.external_id == group)
    statement = select(LinkedGroup.id).where(or_(LinkedGroup.team_id == team.id, is_same))
    if session.exec(statement).first() is not None:
        raise GroupLinked
    made = LinkedGroup(
        workspace_id=workspace.id, team_id=team.id, external_id=group, due=now
    )  # fmt: skip
    session.add(made)
    session.flush()
    return made


def agree(session: Session, group: LinkedGroup, *, now: datetime) -> None:
    """Say yes to what a group changes: it is read again, and followed from then on.

    Raises:
        GroupNotRead: what it changes is not known yet.
    """
    if group.size is None:
        raise GroupNotRead
    group.agreed, group.due = True, now
    session.add(group)
    session.flush()


def unlink(session: Session, group: LinkedGroup) -> None:
    """Follow a group no more: everybody stays in their team, and the headcount as it is."""
    session.delete(group)
    session.flush()

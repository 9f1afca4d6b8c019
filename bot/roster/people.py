"""From a platform's user to a participant."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, Protocol
from uuid import UUID, uuid4

from sqlalchemy import and_, bindparam, or_
from sqlalchemy import select as rows
from sqlmodel import Session, col, select

from bot.chat.conversations import User, Workspace
from bot.models import Account, ConversationRecord, WorkspaceRecord
from challenges.inserts import insert
from challenges.models import (
    Organisation,
    Participant,
    Role,
    RoleGrant,
    pattern_or_every_day,
)
from challenges.statements import Statement


class Located(Protocol):
    """A workspace: its row, or as much of one as others point at."""

    @property
    def id(self) -> UUID:
        """The workspace's id."""
        ...

    @property
    def organisation_id(self) -> UUID:
        """Whose workspace it is."""
        ...


class KnownWorkspace(NamedTuple):
    """A workspace as an event needs it."""

    id: UUID
    organisation_id: UUID


class KnownOrganisation(NamedTuple):
    """An organisation as an event needs it."""

    id: UUID
    locale: str
    languages: Sequence[str]
    timezone: str


class Person(NamedTuple):
    """A participant as they were when the event came in; to be read only."""

    id: UUID
    team_id: UUID | None
    locale: str | None
    joined_on: date | None
    left_on: date | None
    pattern: int

    @property
    def is_taking_part(self) -> bool:
        """Whether this person joined and has not left."""
        return self.joined_on is not None and self.left_on is None


class Acquaintance(NamedTuple):
    """Who acted, and for whom they work; `person` is None when we hold nothing of them.

    Plain values: an event that changes none of it, such as most presses, needs no more. Who is on
    the website is in no `workspace`.
    """

    workspace: KnownWorkspace | None
    organisation: KnownOrganisation
    person: Person | None


_ACQUAINTANCE = Statement(
    rows(
        col(WorkspaceRecord.id),
        col(Organisation.id),
        col(Organisation.locale),
        col(Organisation.languages),
        col(Organisation.timezone),
        col(Participant.id),
        col(Participant.team_id),
        col(Participant.locale),
        col(Participant.joined_on),
        col(Participant.left_on),
        col(Participant.weekdays),
    )
    .select_from(WorkspaceRecord)
    .join(Organisation, col(Organisation.id) == WorkspaceRecord.organisation_id)
    .outerjoin(
        Account,
        and_(
            col(Account.workspace_id) == WorkspaceRecord.id,
            col(Account.external_id) == bindparam("user"),
        ),
    )
    .outerjoin(Participant, col(Participant.id) == Account.participant_id)
    .where(
        col(WorkspaceRecord.platform) == bindparam("platform"),
        col(WorkspaceRecord.external_id) == bindparam("workspace"),
    )
)


def workspace_of(session: Session, workspace: Workspace) -> WorkspaceRecord | None:
    """The workspace as we know it; None when the bot was installed but never set up there."""
    statement = select(WorkspaceRecord).where(
        WorkspaceRecord.platform == workspace.platform, WorkspaceRecord.external_id == workspace.id
    )
    return session.exec(statement).one_or_none()


def add_workspace(
    session: Session, workspace: Workspace, organisation: Organisation
) -> WorkspaceRecord:
    """Let an organisation have a workspace; harmless when it has it already."""
    known = workspace_of(session, workspace)
    if known is None:
        known = WorkspaceRecord(
            organisation_id=organisation.id, platform=workspace.platform, external_id=workspace.id
        )
        session.add(known)
        session.flush()
    return known


def acquaintance(session: Session, user: User) -> Acquaintance | None:
    """All that we know of who acts; None when the bot was never set up in their workspace."""
    workspace = user.workspace
    wanted = {"platform": workspace.platform, "workspace": workspace.id, "user": user.id}
    found = _ACQUAINTANCE.first(session, wanted)
    if found is None:
        return None
    workspace_id, *organisation, who, team, language, joined, left, weekdays = found
    owner = KnownOrganisation(*organisation)
    return Acquaintance(
        KnownWorkspace(workspace_id, owner.id),
        owner,
        Person(who, team, language, joined, left, pattern_or_every_day(weekdays)) if who else None,
    )


def workspaces_with_people(session: Session, platform: str) -> Sequence[WorkspaceRecord]:
    """The workspaces on a platform in which we hold something of somebody."""
    with_people = select(Account.workspace_id).distinct()
    statement = select(WorkspaceRecord).where(
        WorkspaceRecord.platform == platform, col(WorkspaceRecord.id).in_(with_people)
    )
    return session.exec(statement).all()


def platforms_of(session: Session, organisation_id: UUID) -> set[str]:
    """The platforms on which an organisation has a workspace."""
    theirs = WorkspaceRecord.organisation_id == organisation_id
    return set(session.exec(select(WorkspaceRecord.platform).where(theirs)))


def participant_of(
    session: Session, workspace: Located, user_id: str
) -> tuple[Account, Participant] | None:
    """The account and participant behind a platform's user id, if there is one."""
    statement = (
        select(Account, Participant)
        .join(Participant, col(Participant.id) == Account.participant_id)
        .where(Account.workspace_id == workspace.id, Account.external_id == user_id)
    )
    return session.exec(statement).one_or_none()


def roles_of(session: Session, organisation_id: UUID) -> Sequence[tuple[Role, User]]:
    """Who has which role in an organisation, under every account that they have."""
    statement = (
        select(RoleGrant.role, WorkspaceRecord, Account.external_id)
        .join(Account, col(Account.participant_id) == RoleGrant.participant_id)
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == Account.workspace_id)
        .where(WorkspaceRecord.organisation_id == organisation_id)
        .order_by(RoleGrant.role, WorkspaceRecord.platform, Account.external_id)
    )
    return [
        (Role(role), User(Workspace(place.platform, place.external_id), user))
        for role, place, user in session.exec(statement)
    ]


def has_met(session: Session, organisation_id: UUID, user: User) -> bool:
    """Whether somebody took part or was written to, in whichever workspace of an organisation."""
    statement = (
        select(Account.id)
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == Account.workspace_id)
        .join(Participant, col(Participant.id) == Account.participant_id)
        .outerjoin(ConversationRecord, col(ConversationRecord.account_id) == Account.id)
        .where(
            WorkspaceRecord.organisation_id == organisation_id,
            WorkspaceRecord.platform == user.workspace.platform,
            Account.external_id == user.id,
            or_(col(Participant.joined_on).is_not(None), col(ConversationRecord.id).is_not(None)),
        )
    )
    return session.exec(statement).first() is not None


def meet(session: Session, workspace: Located, user_id: str) -> Participant:
    """The participant behind a user id; made, without joining anything, when there is none."""
    known = participant_of(session, workspace, user_id)
    if known is not None:
        return known[1]
    return session.get_one(Participant, add(session, workspace, user_id).id)


def add(
    session: Session,
    workspace: Located,
    user_id: str,
    *,
    locale: str | None = None,
    joined_on: date | None = None,
) -> Person:
    """Somebody of whom nothing is held yet."""
    person = Person(uuid4(), None, locale, joined_on, None, pattern_or_every_day(None))
    row = {"id": person.id, "organisation_id": workspace.organisation_id}
    insert(session, Participant, row | {"locale": locale, "joined_on": joined_on})
    account = {"workspace_id": workspace.id, "external_id": user_id, "participant_id": person.id}
    insert(session, Account, account)
    return person

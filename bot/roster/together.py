"""Where people can be brought together: the workspaces they share, and conversations in those."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from sqlmodel import Session, col, delete, select

from bot.chat.conversations import Conversation, User, Workspace
from bot.models import (
    Account,
    CampaignChannel,
    ConversationMember,
    ConversationRecord,
    WorkspaceRecord,
)
from bot.roster.places import direct_with

MOST_CHANNELS = 3
"""Channels in which somebody is looked for, to say what they are called."""


def places_of(session: Session, people: Collection[UUID]) -> Mapping[UUID, frozenset[UUID]]:
    """In which workspaces each of some people has an account that can be written to."""
    found: defaultdict[UUID, set[UUID]] = defaultdict(set)
    for account, _ in _accounts(session, people):
        found[account.participant_id].add(account.workspace_id)
    return {person: frozenset(places) for person, places in found.items()}


def group_of(
    session: Session, people: Collection[UUID], platforms: Collection[str]
) -> ConversationRecord | None:
    """A new conversation of some people on one of these platforms; None where they share none.

    The delivery loop opens it, or finds the one that they had before.
    """
    for workspace, accounts in _shared(session, people):
        if workspace.platform in platforms:
            made = ConversationRecord(workspace_id=workspace.id)
            session.add(made)
            session.flush()
            for account in accounts:
                session.add(ConversationMember(conversation_id=made.id, account_id=account.id))
            session.flush()
            return made
    return None


def dissolve(session: Session, conversation_id: UUID) -> None:
    """Let a group be nobody's: it cannot be opened."""
    session.exec(
        delete(ConversationMember).where(col(ConversationMember.conversation_id) == conversation_id)
    )


def direct_in(
    session: Session, person: UUID, people: Collection[UUID]
) -> ConversationRecord | None:
    """The direct conversation with somebody, in a workspace in which the others are too."""
    for _, accounts in _shared(session, people):
        for account in accounts:
            if account.participant_id == person:
                return direct_with(session, account)
    return None


def others_in(
    session: Session, conversation: ConversationRecord, people: Collection[UUID]
) -> Sequence[User]:
    """Some people, as the workspace of a conversation knows them; not the one it is with."""
    return [
        User(Workspace(workspace.platform, workspace.external_id), account.external_id)
        for account, workspace in _accounts(session, people)
        if workspace.id == conversation.workspace_id and account.id != conversation.account_id
    ]


def reader_of(session: Session, conversation: ConversationRecord) -> UUID | None:
    """The participant whose direct conversation it is; None of a group."""
    if conversation.account_id is None:
        return None
    return session.get_one(Account, conversation.account_id).participant_id


def channels_in(session: Session, workspace_id: UUID) -> tuple[Conversation, ...]:
    """Some channels of a workspace in which its people may be found."""
    statement = (
        select(ConversationRecord, WorkspaceRecord)
        .join(CampaignChannel, col(CampaignChannel.conversation_id) == ConversationRecord.id)
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == ConversationRecord.workspace_id)
        .where(
            ConversationRecord.workspace_id == workspace_id, col(ConversationRecord.gone).is_(False)
        )
        .distinct()
        .order_by(col(ConversationRecord.id))
        .limit(MOST_CHANNELS)
    )
    return tuple(record.located_in(place) for record, place in session.exec(statement))


def _shared(
    session: Session, people: Collection[UUID]
) -> Sequence[tuple[WorkspaceRecord, Sequence[Account]]]:
    """The workspaces in which all of some people have an account, with those."""
    found: defaultdict[UUID, dict[UUID, Account]] = defaultdict(dict)
    places: dict[UUID, WorkspaceRecord] = {}
    for account, workspace in _accounts(session, people):
        places[workspace.id] = workspace
        found[workspace.id].setdefault(account.participant_id, account)
    return [
        (places[place], list(accounts.values()))
        for place, accounts in found.items()
        if len(accounts) == len(set(people))
    ]


def _accounts(
    session: Session, people: Collection[UUID]
) -> Sequence[tuple[Account, WorkspaceRecord]]:
    """The accounts of some people, but for those that can be sent nothing any more."""
    statement = (
        select(Account, WorkspaceRecord)
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == Account.workspace_id)
        .outerjoin(ConversationRecord, col(ConversationRecord.account_id) == Account.id)
        .where(col(Account.participant_id).in_(people), col(ConversationRecord.gone).is_not(True))
        .order_by(WorkspaceRecord.platform, WorkspaceRecord.external_id, Account.external_id)
    )
    return session.exec(statement).all()

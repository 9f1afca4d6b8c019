"""Keeping where a conversation turned out to be that had to be opened first."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import String, bindparam, exists, literal_column
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select, update

from bot.chat.conversations import Conversation, User, Workspace
from bot.models import Account, ConversationMember, ConversationRecord, WorkspaceRecord

_other = aliased(ConversationRecord)
# The index on platform ids has no empty ones: it serves a query that rules those out literally.
_KEEP = (
    update(ConversationRecord)
    .where(
        col(ConversationRecord.id) == bindparam("conversation"),
        ~exists().where(
            col(_other.workspace_id) == ConversationRecord.workspace_id,
            col(_other.external_id) == bindparam("opened"),
            col(_other.external_id) != literal_column("''", String()),
        ),
    )
    .values(external_id=bindparam("opened"), address=bindparam("located"))
)


def keep(session: Session, opened: Sequence[tuple[UUID, Conversation]]) -> Sequence[None]:
    """Remember the platform's ids of conversations that were opened."""
    values = [
        {"conversation": ours, "opened": theirs.id, "located": theirs.address}
        for ours, theirs in opened
        if theirs.id
    ]
    if values:
        session.connection().execute(_KEEP, values)
    return [None] * len(opened)


def members(session: Session, place: UUID) -> Sequence[User]:
    """Who is in a group conversation; nobody in any other."""
    statement = (
        select(Account.external_id, WorkspaceRecord.platform, WorkspaceRecord.external_id)
        .join(ConversationMember, col(ConversationMember.account_id) == Account.id)
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == Account.workspace_id)
        .where(ConversationMember.conversation_id == place)
        .order_by(Account.external_id)
    )
    return [User(Workspace(p, w), user) for user, p, w in session.exec(statement)]

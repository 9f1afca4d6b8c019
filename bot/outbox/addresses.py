"""Keeping where a direct conversation turned out to be."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import String, bindparam, exists, literal_column
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, update

from bot.chat.conversations import Conversation
from bot.models import ConversationRecord

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
    """Remember the platform's ids of direct conversations that were opened."""
    values = [
        {"conversation": ours, "opened": theirs.id, "located": theirs.address}
        for ours, theirs in opened
        if theirs.id
    ]
    if values:
        session.connection().execute(_KEEP, values)
    return [None] * len(opened)

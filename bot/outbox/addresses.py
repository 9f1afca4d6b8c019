"""Keeping where a direct conversation turned out to be."""

from uuid import UUID

from sqlalchemy import bindparam, exists, literal
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
            col(_other.external_id) != literal("", literal_execute=True),
        ),
    )
    .values(external_id=bindparam("opened"), address=bindparam("located"))
)


def keep(conversation_id: UUID, opened: Conversation, session: Session) -> None:
    """Remember the platform's id of a direct conversation that was opened."""
    if opened.id:
        values = {
            "conversation": conversation_id,
            "opened": opened.id,
            "located": opened.address,
        }
        session.connection().execute(_KEEP, values)

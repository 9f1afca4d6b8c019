"""Keeping where a direct conversation turned out to be."""

from uuid import UUID

from sqlmodel import Session, select

from bot.chat.conversations import Conversation
from bot.models import ConversationRecord


def keep(conversation_id: UUID, opened: Conversation, session: Session) -> None:
    """Remember the platform's id of a direct conversation that was opened."""
    record = session.get(ConversationRecord, conversation_id)
    if record is None:
        return
    same = select(ConversationRecord.id).where(
        ConversationRecord.workspace_id == record.workspace_id,
        ConversationRecord.external_id == opened.id,
    )
    if session.exec(same).first() is None:
        record.external_id = opened.id
        record.address = opened.address

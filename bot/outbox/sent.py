"""What a message that was sent is about."""

from uuid import UUID

from sqlmodel import Session, select

from bot.chat.conversations import MessageRef
from bot.models import ConversationRecord, Delivery


def subject_of(session: Session, workspace_id: UUID, message: MessageRef) -> str:
    """The subject of one of our own messages ("challenge/<id>"); empty for anybody else's."""
    statement = (
        select(Delivery.subject)
        .join(ConversationRecord)
        .where(
            ConversationRecord.workspace_id == workspace_id,
            ConversationRecord.external_id == message.conversation.id,
            Delivery.external_id == message.id,
        )
    )
    return session.exec(statement).first() or ""

"""Which messages there are, and what those that were sent are about."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from sqlalchemy import literal
from sqlmodel import Session, col, select

from bot.chat.conversations import Conversation, MessageRef
from bot.models import Account, ConversationRecord, Delivery, DeliveryState


def subject_of(session: Session, workspace_id: UUID, message: MessageRef) -> str:
    """The subject of one of our own messages ("challenge/<id>"); empty for anybody else's."""
    statement = (
        select(Delivery.subject)
        .join(ConversationRecord)
        .where(
            ConversationRecord.workspace_id == workspace_id,
            ConversationRecord.external_id == message.conversation.id,
            # Ruled out literally, or the index of platform ids, which has none, is not used.
            col(ConversationRecord.external_id) != literal("", literal_execute=True),
            Delivery.external_id == message.id,
        )
    )
    return session.exec(statement).first() or ""


def is_known(session: Session, key: str) -> bool:
    """Whether a message with this key was put in the outbox before, whatever became of it."""
    return session.exec(select(Delivery.id).where(Delivery.key == key)).first() is not None


def lost(session: Session, kind: str) -> Sequence[str]:
    """The keys of messages of a kind ("theme-team/<id>/") that could not be sent, in order."""
    over = (DeliveryState.FAILED, DeliveryState.CANCELLED)
    statement = (
        select(Delivery.key)
        .where(col(Delivery.key).startswith(kind), col(Delivery.state).in_(over))
        .order_by(col(Delivery.key))
    )
    return session.exec(statement).all()


def got_since(session: Session, conversation_id: UUID, kind: str, since: datetime) -> bool:
    """Whether a message of a kind ("digest/") was put in the outbox for a conversation since."""
    statement = select(Delivery.id).where(
        Delivery.conversation_id == conversation_id,
        col(Delivery.key).startswith(kind),
        Delivery.created_at >= since,
    )
    return session.exec(statement).first() is not None


def posted_since(session: Session, kind: str, since: datetime) -> bool:
    """Whether any message of a kind ("group/<id>/") was put in the outbox since."""
    statement = select(Delivery.id).where(
        col(Delivery.key).startswith(kind), Delivery.created_at >= since
    )
    return session.exec(statement.limit(1)).first() is not None


def to_person(session: Session, participant_id: UUID) -> Sequence[Delivery]:
    """The messages that are kept of those to somebody, the oldest first."""
    statement = (
        select(Delivery)
        .join(ConversationRecord, col(ConversationRecord.id) == Delivery.conversation_id)
        .join(Account, col(Account.id) == ConversationRecord.account_id)
        .where(Account.participant_id == participant_id)
        .order_by(col(Delivery.created_at), col(Delivery.id))
    )
    return session.exec(statement).all()


class _Named(Protocol):
    @property
    def key(self) -> str: ...

    @property
    def conversation(self) -> Conversation: ...


def name_in_log(message: _Named) -> str:
    """A message as the log may name it: one to a person by its kind, never by who that is."""
    kind = message.key.partition("/")[0]
    return f"{kind} (to somebody)" if message.conversation.direct else message.key

"""Programs that want to hear what happens, and what is on its way to them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, func, select

from challenges.models import Webhook, WebhookMessage


def webhooks(session: Session, organisation_id: UUID) -> Sequence[Webhook]:
    """All of an organisation, also those that are switched off; by name."""
    statement = (
        select(Webhook)
        .where(Webhook.organisation_id == organisation_id)
        .order_by(Webhook.name, col(Webhook.id))
    )
    return session.exec(statement).all()


def to_look(session: Session, now: datetime) -> Sequence[UUID]:
    """Those for which late actions are to be looked for."""
    statement = select(Webhook.id).where(col(Webhook.look_at) <= now).order_by(col(Webhook.id))
    return session.exec(statement).all()


def is_any_due(session: Session, now: datetime) -> bool:
    """Whether anything is to be sent."""
    statement = select(WebhookMessage.id).where(WebhookMessage.due <= now).limit(1)
    return session.exec(statement).first() is not None


def due_messages(session: Session, now: datetime, most: int) -> Sequence[WebhookMessage]:
    """What is to be sent, locked for this transaction; what somebody else has is passed over."""
    statement = (
        select(WebhookMessage)
        .where(WebhookMessage.due <= now)
        .order_by(col(WebhookMessage.due), col(WebhookMessage.id))
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    return session.exec(statement).all()


def waiting(session: Session, webhook_id: UUID) -> int:
    """How many messages are on their way to one."""
    statement = select(func.count()).where(WebhookMessage.webhook_id == webhook_id)
    return session.exec(statement).one()


def all_webhooks(session: Session) -> Sequence[Webhook]:
    """All of every organisation."""
    return session.exec(select(Webhook).order_by(col(Webhook.id))).all()

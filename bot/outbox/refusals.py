"""Posts that a channel of a campaign did not take, for good."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Executable, String, exists, literal_column
from sqlalchemy import select as rows
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from bot.chat.conversations import Conversation, Workspace
from bot.models import (
    CampaignChannel,
    ConversationMember,
    ConversationRecord,
    Delivery,
    DeliveryState,
    WorkspaceRecord,
)
from bot.outbox.queries import is_in
from challenges.models import Campaign, CampaignStatus

_later = aliased(Delivery)
# The oldest first: of each channel the first that failed since something arrived there is told.
_REFUSED = (
    rows(
        col(Campaign.organisation_id),
        col(ConversationRecord.id),
        col(WorkspaceRecord.platform),
        col(WorkspaceRecord.external_id),
        col(ConversationRecord.external_id),
        col(Delivery.id),
        col(Delivery.error),
        col(Delivery.settled_at),
    )
    .select_from(CampaignChannel)
    .join(Campaign, col(Campaign.id) == CampaignChannel.campaign_id)
    .join(ConversationRecord, col(ConversationRecord.id) == CampaignChannel.conversation_id)
    .join(WorkspaceRecord, col(WorkspaceRecord.id) == ConversationRecord.workspace_id)
    .join(Delivery, col(Delivery.conversation_id) == ConversationRecord.id)
    .where(
        col(Campaign.status) != CampaignStatus.CLOSED,
        is_in(Delivery, DeliveryState.FAILED),
        col(Delivery.updates_id).is_(None),
        col(ConversationRecord.gone).is_(False),
        ~exists().where(
            col(_later.conversation_id) == Delivery.conversation_id,
            is_in(_later, DeliveryState.SENT),
            col(_later.updates_id).is_(None),
            col(_later.settled_at) > Delivery.settled_at,
        ),
    )
    .order_by(col(Delivery.settled_at), col(Delivery.id))
)


class RefusedPost(NamedTuple):
    """The first post that a channel did not take; `reason` is the platform's code."""

    organisation_id: UUID
    channel_id: UUID
    channel: Conversation
    delivery_id: UUID
    reason: str
    since: datetime

    def __str__(self) -> str:
        """The same for who runs it."""
        return f"{self.channel.workspace}/{self.channel.id} does not take posts ({self.reason})"


def refused_posts(session: Session, among: Collection[UUID] | None = None) -> Sequence[RefusedPost]:
    """One for each channel of an open campaign that is there, and did not take the latest posts.

    Of all campaigns, or of those `among` some.
    """
    found: dict[tuple[UUID, UUID], RefusedPost] = {}
    for owner, channel, platform, workspace, place, delivery, reason, since in (
        session.connection().execute(_refused(among)).all()
    ):
        where = Conversation(Workspace(platform, workspace), place)
        refused = RefusedPost(owner, channel, where, delivery, reason, since)
        found.setdefault((owner, channel), refused)
    return list(found.values())


def _refused(among: Collection[UUID] | None) -> Executable:
    return _REFUSED if among is None else _REFUSED.where(col(Campaign.id).in_(among))


def was_told(session: Session, about: str, since: datetime) -> bool:
    """Whether anybody was told something, by the start of its key, since a moment."""
    statement = select(Delivery.id).where(
        col(Delivery.key).startswith(about), col(Delivery.created_at) >= since
    )
    return session.exec(statement).first() is not None


def groups_refused(session: Session, beginning: str) -> Sequence[tuple[UUID, str]]:
    """The groups that took a message not at all, and what it was about."""
    last = f"{beginning[:-1]}{chr(ord(beginning[-1]) + 1)}"
    statement = (
        select(ConversationRecord.id, Delivery.subject)
        .join(Delivery, col(Delivery.conversation_id) == ConversationRecord.id)
        .join(ConversationMember, col(ConversationMember.conversation_id) == ConversationRecord.id)
        .where(
            col(Delivery.subject) != literal_column("''", String()),
            Delivery.subject >= beginning,
            Delivery.subject < last,
            Delivery.state == DeliveryState.FAILED,
        )
        .distinct()
    )
    return session.exec(statement).all()

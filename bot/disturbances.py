"""What happens to a channel outside its campaign's calendar, and has the next tick look at it."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from bot.chat.conversations import Conversation
from bot.models import CampaignChannel, ConversationRecord, WorkspaceRecord
from challenges import waking
from challenges.models import Campaign, CampaignStatus


def tell(session: Session, of: ColumnElement[bool]) -> None:
    """Wake the campaigns that post in some conversations: one of these takes no messages."""
    posted_in = (
        select(CampaignChannel.campaign_id)
        .join(ConversationRecord, col(ConversationRecord.id) == CampaignChannel.conversation_id)
        .where(of)
    )
    waking.wake(session, *session.exec(posted_in).all())


def gone_channels(
    session: Session, among: Collection[UUID]
) -> Sequence[tuple[UUID, UUID, Conversation]]:
    """The channels of some campaigns that take no messages any more: whose, which, and where."""
    statement = (
        select(Campaign.organisation_id, ConversationRecord, WorkspaceRecord)
        .select_from(Campaign)
        .join(CampaignChannel, col(CampaignChannel.campaign_id) == Campaign.id)
        .join(ConversationRecord, col(ConversationRecord.id) == CampaignChannel.conversation_id)
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == ConversationRecord.workspace_id)
        .where(
            col(Campaign.id).in_(among),
            Campaign.status != CampaignStatus.CLOSED,
            col(ConversationRecord.gone),
        )
    )
    found = session.exec(statement).all()
    return [(owner, record.id, record.located_in(workspace)) for owner, record, workspace in found]

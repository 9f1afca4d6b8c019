"""What happens to a channel outside its campaign's calendar, and has the next tick look at it."""

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from bot.models import CampaignChannel, ConversationRecord
from challenges import waking


def tell(session: Session, of: ColumnElement[bool]) -> None:
    """Wake the campaigns that post in some conversations: one of these takes no messages."""
    posted_in = (
        select(CampaignChannel.campaign_id)
        .join(ConversationRecord, col(ConversationRecord.id) == CampaignChannel.conversation_id)
        .where(of)
    )
    waking.wake(session, *session.exec(posted_in).all())

"""Who is forgotten: whoever asks for it, and who was told of a campaign and did nothing with it."""

from sqlmodel import Session, col, delete, select, update

from bot.models import Account, ConversationRecord, Delivery
from challenges import participants
from challenges.models import Campaign, CampaignStatus, Participant, RoleGrant

MOST_AT_ONCE = 100
"""Strangers in one transaction, for which others wait."""


def erase(session: Session, participant: Participant) -> None:
    """Forget somebody, with their accounts, direct conversations and the messages in them."""
    accounts = select(Account.id).where(Account.participant_id == participant.id)
    directs = select(ConversationRecord.id).where(col(ConversationRecord.account_id).in_(accounts))
    mine = col(Delivery.conversation_id).in_(directs)
    session.exec(update(Delivery).where(mine).values(updates_id=None))
    session.exec(delete(Delivery).where(mine))
    session.exec(delete(ConversationRecord).where(col(ConversationRecord.account_id).in_(accounts)))
    session.exec(delete(Account).where(col(Account.participant_id) == participant.id))
    participants.erase(session, participant)


def forget_strangers(session: Session) -> int:
    """Forget who never took part, once their organisation has no campaign that is open.

    They were told of a campaign and did nothing with it: they are in no team, have no role and
    chose no language. Returns how many they were; the next time goes on with those that are left.
    """
    running = select(Campaign.organisation_id).where(Campaign.status != CampaignStatus.CLOSED)
    statement = (
        select(Participant)
        .where(
            col(Participant.joined_at).is_(None),
            col(Participant.team_id).is_(None),
            col(Participant.locale).is_(None),
            col(Participant.id).not_in(select(RoleGrant.participant_id)),
            col(Participant.organisation_id).not_in(running),
        )
        .limit(MOST_AT_ONCE)
    )
    strangers = session.exec(statement).all()
    for stranger in strangers:
        erase(session, stranger)
    return len(strangers)

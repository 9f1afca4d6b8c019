"""Who is forgotten: whoever asks, who was only told of a campaign, and everybody after it."""

from uuid import UUID

from sqlalchemy import ColumnElement, and_
from sqlmodel import Session, col, delete, func, select, update

from bot.models import Account, ConversationRecord, Delivery
from challenges import participants
from challenges.models import Campaign, CampaignStatus, Participant, RoleGrant

MOST_AT_ONCE = 100
"""People in one transaction, for which others wait."""

_HAS_NO_ROLE = col(Participant.id).not_in(select(RoleGrant.participant_id))


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
    strangers = and_(
        col(Participant.joined_at).is_(None),
        col(Participant.team_id).is_(None),
        col(Participant.locale).is_(None),
        col(Participant.organisation_id).not_in(running),
        _HAS_NO_ROLE,
    )
    return _forget(session, strangers)


def people_without_role(session: Session, organisation_id: UUID) -> int:
    """How many people `forget_everybody` would forget."""
    statement = select(func.count()).select_from(Participant)
    return session.exec(statement.where(_without_role(organisation_id))).one()


def forget_everybody(session: Session, organisation_id: UUID) -> int:
    """Forget the people of an organisation who have no role; returns how many they were.

    The next time goes on with those that are left.
    """
    return _forget(session, _without_role(organisation_id))


def _without_role(organisation_id: UUID) -> ColumnElement[bool]:
    return and_(col(Participant.organisation_id) == organisation_id, _HAS_NO_ROLE)


def _forget(session: Session, condition: ColumnElement[bool]) -> int:
    found = session.exec(select(Participant).where(condition).limit(MOST_AT_ONCE)).all()
    for participant in found:
        erase(session, participant)
    return len(found)

"""Who took part in one campaign, and is to be asked whether they join the next one."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy import select as rows
from sqlmodel import Session, col, select

from bot.models import Account, ConversationRecord, Delivery
from challenges import calendar
from challenges.models import Campaign, Enrolment, Participant


def to_ask(
    session: Session, campaign: Campaign, before: Campaign, subject: str, limit: int
) -> Sequence[UUID]:
    """Some of those who took part in the campaign before, and were not asked by a message yet.

    A message of the kind has this `subject`. Not those who said that they join, or stopped; nor
    those who cannot be written to. Who did not answer once is not asked about the one after.
    """
    places = select(Account.participant_id).outerjoin(
        ConversationRecord, col(ConversationRecord.account_id) == Account.id
    )
    reached = places.where(col(ConversationRecord.gone).is_not(True))
    asked = places.join(
        Delivery, col(Delivery.conversation_id) == col(ConversationRecord.id)
    ).where(Delivery.subject == subject)
    statement = (
        select(Participant.id)
        .where(
            Participant.organisation_id == campaign.organisation_id,
            col(Participant.joined_on) <= calendar.ended_on(before),
            col(Participant.left_on).is_(None),
            col(Participant.id).in_(_expected_in(before)),
            col(Participant.id).not_in(_expected_in(campaign)),
            col(Participant.id).in_(reached),
            col(Participant.id).not_in(asked),
        )
        .order_by(col(Participant.id))
        .limit(limit)
    )
    return session.exec(statement).all()


def _expected_in(campaign: Campaign) -> Select[UUID | None]:
    return rows(col(Enrolment.participant_id)).where(
        col(Enrolment.campaign_id) == campaign.id, col(Enrolment.participant_id).is_not(None)
    )

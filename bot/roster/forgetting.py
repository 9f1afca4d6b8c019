"""Who is forgotten: whoever asks, who was only told of a campaign, and everybody after it."""

# SQLModel wants `exec`, which takes no statement of plain columns.
# pyright: reportDeprecated=false

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, null, or_
from sqlalchemy import select as rows
from sqlmodel import Session, col, delete, func, select, update

from bot.models import Account, ConversationMember, ConversationRecord, Delivery
from bot.roster import answering, departures
from challenges import erasing, retention
from challenges.models import (
    Action,
    Answerable,
    Campaign,
    CampaignStatus,
    CardPerson,
    Enrolment,
    Participant,
    RoleGrant,
)
from challenges.queries import Doomed, pulses

MOST_AT_ONCE = 25
"""People in one transaction, for which others wait."""

BY_HAND = "by hand: prikkel campaign forget"

_LOOKS_AFTER = (
    select(Answerable.participant_id)
    .join(Action, col(Action.id) == Answerable.action_id)
    .where(col(Answerable.participant_id).is_not(None), col(Action.status).not_in(pulses.OVER))
)
_IS_A_CONTACT = select(CardPerson.participant_id).where(col(CardPerson.participant_id).is_not(None))
_HAS_NO_ROLE = and_(
    col(Participant.id).not_in(select(RoleGrant.participant_id)),
    col(Participant.id).not_in(_LOOKS_AFTER),
    col(Participant.id).not_in(_IS_A_CONTACT),
)
"""Who looks after an action that is not over has something to do too, and is not forgotten; nor is
who put their name on a card, until it goes."""
_IS_CLOSED = col(Campaign.status) == CampaignStatus.CLOSED
_WHOSE = col(Campaign.organisation_id) == col(Participant.organisation_id)


def erase(
    session: Session,
    participant: Participant,
    *,
    now: datetime,
    secret: bytes,
    older: Sequence[bytes] = (),
) -> None:
    """Forget somebody, with their accounts, direct conversations and the messages in them.

    While a campaign is open a fingerprint stays, made with `secret`: see `departures`. What they
    did not finish was perhaps begun under one of the `older` ones.
    """
    departures.note(session, participant, secret)
    answering.forget_unfinished(session, participant, (secret, *older))
    accounts = select(Account.id).where(Account.participant_id == participant.id)
    directs = select(ConversationRecord.id).where(col(ConversationRecord.account_id).in_(accounts))
    mine = col(Delivery.conversation_id).in_(directs)
    session.exec(update(Delivery).where(mine).values(updates_id=None))
    session.exec(delete(Delivery).where(mine))
    session.exec(delete(ConversationRecord).where(col(ConversationRecord.account_id).in_(accounts)))
    session.exec(delete(ConversationMember).where(col(ConversationMember.account_id).in_(accounts)))
    session.exec(delete(Account).where(col(Account.participant_id) == participant.id))
    erasing.erase(session, participant, now=now)


def erase_all(
    session: Session, people: Sequence[UUID], *, now: datetime, secrets: Sequence[bytes]
) -> None:
    """Forget some people, as if each had asked for it; no campaign of theirs is open.

    By the `secrets`, the newest first, is known who began a questionnaire that is open even so.
    """
    secret, *older = secrets
    for participant in session.exec(select(Participant).where(col(Participant.id).in_(people))):
        erase(session, participant, now=now, secret=secret, older=older)


def strangers() -> Doomed:
    """Who never took part, once their organisation has no campaign that is open.

    They were told of a campaign and did nothing with it: they are in no team, have no role and
    chose no language.
    """
    return _people(
        col(Participant.joined_on).is_(None),
        col(Participant.team_id).is_(None),
        col(Participant.locale).is_(None),
        ~exists().where(_WHOSE, ~_IS_CLOSED),
    )


def those_announced(today: date) -> Doomed:
    """Who took part, once the day has come that was announced for every campaign of theirs.

    Theirs are the campaigns in which they were expected. One that is still to begin is also of
    everybody who takes part and may say that they join it; and every one is of those who were put
    in a team and never expected.
    """
    is_over = and_(_IS_CLOSED, col(Campaign.forgets_on) <= today)
    was_in = (
        exists()
        .where(
            col(Enrolment.campaign_id) == Campaign.id,
            col(Enrolment.participant_id) == Participant.id,
        )
        .correlate(Campaign, Participant)
    )
    was_anywhere = exists().where(col(Enrolment.participant_id) == Participant.id)
    may_join = or_(col(Campaign.starts_on) >= today, ~was_anywhere.correlate(Participant))
    is_theirs = or_(was_in, and_(col(Participant.left_on).is_(None), may_join))
    waits = or_(~_IS_CLOSED, col(Campaign.forgets_on).is_(None), col(Campaign.forgets_on) > today)
    # First where anything is over: to ask it of everybody would read them all every night.
    somewhere = rows(col(Campaign.organisation_id)).where(is_over)
    return _people(
        col(Participant.organisation_id).in_(somewhere),
        ~exists().where(_WHOSE, waits, is_theirs),
    )


def people_without_role(session: Session, organisation_id: UUID) -> int:
    """How many people `forget_everybody` would forget."""
    everybody = _everybody(organisation_id).subquery()
    return session.execute(rows(func.count()).select_from(everybody)).scalar_one()


def forget_everybody(
    session: Session, organisation_id: UUID, *, now: datetime, secrets: Sequence[bytes]
) -> int:
    """Forget the people of an organisation who have no role; returns how many they were.

    The next time goes on with those that are left.
    """
    erase_them = partial(erase_all, now=now, secrets=secrets)
    step = retention.Step(
        "people", BY_HAND, Participant, _everybody(organisation_id), erase_them, MOST_AT_ONCE
    )
    return retention.destroy_some(session, [step], now.date())


def _everybody(organisation_id: UUID) -> Doomed:
    return _people(col(Participant.organisation_id) == organisation_id)


def _people(*conditions: ColumnElement[bool]) -> Doomed:
    return rows(
        col(Participant.id), col(Participant.organisation_id), null().label("campaign")
    ).where(_HAS_NO_ROLE, *conditions)

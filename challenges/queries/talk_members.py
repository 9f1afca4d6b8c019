"""Who is in which lunch talk, what they said of it, and whom to ask what."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, func, select

from challenges.models import Agreement, Participant, Talk, TalkMember, TalkOutcome, TalkWish
from challenges.queries.talks import UnknownTalk


def talk_of(session: Session, talk_id: UUID, participant_id: UUID) -> tuple[Talk, TalkMember]:
    """A talk of somebody, and what they said of it.

    Raises:
        UnknownTalk: there is none of this id, or they are not in it.
    """
    member = session.get(TalkMember, (talk_id, participant_id))
    if member is None:
        raise UnknownTalk
    return session.get_one(Talk, talk_id), member


def latest_talk(session: Session, round_id: UUID, participant_id: UUID) -> Talk | None:
    """The talk of somebody in a round; None when they are in none."""
    statement = (
        select(Talk)
        .join(TalkMember, col(TalkMember.talk_id) == Talk.id)
        .where(Talk.round_id == round_id, TalkMember.participant_id == participant_id)
    )
    return session.exec(statement).first()


def members(session: Session, talk_id: UUID) -> Sequence[TalkMember]:
    """Who is in a talk."""
    statement = (
        select(TalkMember)
        .where(TalkMember.talk_id == talk_id)
        .order_by(col(TalkMember.participant_id))
    )
    return session.exec(statement).all()


def members_in(session: Session, round_id: UUID) -> Sequence[TalkMember]:
    """Everybody who talks with somebody in a round."""
    statement = (
        select(TalkMember)
        .join(Talk, col(Talk.id) == TalkMember.talk_id)
        .where(Talk.round_id == round_id)
    )
    return session.exec(statement).all()


def due(session: Session, now: datetime) -> Sequence[UUID]:
    """The talks of which somebody is to be asked something now."""
    statement = select(TalkMember.talk_id).where(col(TalkMember.ask_at) <= now).distinct()
    return session.exec(statement).all()


def due_among(
    session: Session, talks: Collection[UUID], now: datetime
) -> Sequence[tuple[TalkMember, Participant]]:
    """Whom of some talks to ask now, and whom nobody else asks meanwhile."""
    statement = (
        select(TalkMember, Participant)
        .join(Participant, col(Participant.id) == TalkMember.participant_id)
        .where(col(TalkMember.talk_id).in_(talks), col(TalkMember.ask_at) <= now)
        .with_for_update(skip_locked=True, of=TalkMember)
    )
    return session.exec(statement).all()


def left_alone(session: Session) -> Sequence[TalkMember]:
    """Who waits for a talk in which nobody else is any more."""
    alone = select(TalkMember.talk_id).group_by(col(TalkMember.talk_id)).having(func.count() == 1)
    statement = select(TalkMember).where(
        col(TalkMember.ask_at).is_not(None), col(TalkMember.talk_id).in_(alone)
    )
    return session.exec(statement).all()


def agreement(session: Session, agreement_id: UUID, participant_id: UUID) -> Agreement:
    """What somebody noted of a talk.

    Raises:
        UnknownTalk: there is none of this id, or somebody else noted it.
    """
    found = session.get(Agreement, agreement_id)
    if found is None or found.participant_id != participant_id:
        raise UnknownTalk
    return found


def agreements_of(session: Session, participant_id: UUID) -> Sequence[Agreement]:
    """What somebody noted of their talks."""
    statement = (
        select(Agreement)
        .where(Agreement.participant_id == participant_id)
        .order_by(col(Agreement.agreed_on), col(Agreement.id))
    )
    return session.exec(statement).all()


def agreements_due(session: Session, now: datetime) -> Sequence[UUID]:
    """The working agreements of which it is to be asked whether they hold."""
    statement = select(Agreement.id).where(col(Agreement.ask_at) <= now)
    return session.exec(statement).all()


def agreements_due_among(
    session: Session, ids: Collection[UUID], now: datetime
) -> Sequence[tuple[Agreement, Participant]]:
    """Those of some agreements that nobody else asks about meanwhile."""
    statement = (
        select(Agreement, Participant)
        .join(Participant, col(Participant.id) == Agreement.participant_id)
        .where(col(Agreement.id).in_(ids), col(Agreement.ask_at) <= now)
        .with_for_update(skip_locked=True, of=Agreement)
    )
    return session.exec(statement).all()


def figures(session: Session, round_id: UUID) -> tuple[int, int, int]:
    """How many people join a round, how many talk with somebody, and how many say that they did."""
    joined = select(func.count()).where(TalkWish.round_id == round_id, col(TalkWish.wants))
    placed = (
        select(func.count())
        .select_from(TalkMember)
        .join(Talk, col(Talk.id) == TalkMember.talk_id)
        .where(Talk.round_id == round_id)
    )
    talked = placed.where(TalkMember.outcome == TalkOutcome.TALKED)
    return session.exec(joined).one(), session.exec(placed).one(), session.exec(talked).one()

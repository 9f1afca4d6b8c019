"""Rounds of lunch talks: who wishes, who talked with whom, and whom to ask what came of it."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from challenges.errors import Unknown
from challenges.models import (
    Avoidance,
    Participant,
    Role,
    RoleGrant,
    Support,
    Talk,
    Talker,
    TalkMember,
    TalkRound,
    TalkWish,
)
from challenges.models import Friction as Report


class UnknownTalk(Unknown):
    """There is no such round, talk or agreement, or it is of others."""

    key = "error-unknown-talk"


def round_of(session: Session, round_id: UUID, organisation_id: UUID) -> TalkRound:
    """A round of an organisation.

    Raises:
        UnknownTalk: it has none of this id.
    """
    found = session.get(TalkRound, round_id)
    if found is None or found.organisation_id != organisation_id:
        raise UnknownTalk
    return found


def rounds(session: Session, organisation_id: UUID, most: int) -> Sequence[TalkRound]:
    """The latest rounds of an organisation, the last one first."""
    statement = (
        select(TalkRound)
        .where(TalkRound.organisation_id == organisation_id)
        .order_by(col(TalkRound.closes_at).desc(), col(TalkRound.id))
        .limit(most)
    )
    return session.exec(statement).all()


def under_way(session: Session, organisation_id: UUID) -> TalkRound | None:
    """The latest round of an organisation in which people talk these weeks."""
    statement = (
        select(TalkRound)
        .where(
            TalkRound.organisation_id == organisation_id,
            col(TalkRound.paired_at).is_not(None),
            col(TalkRound.settles_at).is_not(None),
        )
        .order_by(col(TalkRound.closes_at).desc())
    )
    return session.exec(statement).first()


def to_pair(session: Session, now: datetime) -> Sequence[TalkRound]:
    """The rounds for which people can sign up no more, and that have no pairs yet."""
    statement = (
        select(TalkRound)
        .where(col(TalkRound.paired_at).is_(None), col(TalkRound.closes_at) <= now)
        .order_by(col(TalkRound.closes_at))
    )
    return session.exec(statement).all()


def unpaired_round(session: Session, round_id: UUID) -> TalkRound | None:
    """A round that nobody has made the pairs of; None when somebody has. Nobody else does now."""
    statement = (
        select(TalkRound)
        .where(TalkRound.id == round_id, col(TalkRound.paired_at).is_(None))
        .with_for_update()
    )
    return session.exec(statement).one_or_none()


def to_settle(session: Session, now: datetime) -> Sequence[UUID]:
    """The rounds of which it is to be counted who was silent."""
    statement = select(TalkRound.id).where(col(TalkRound.settles_at) <= now)
    return session.exec(statement).all()


def wishes(session: Session, round_id: UUID) -> Sequence[TalkWish]:
    """What people said of a round."""
    statement = (
        select(TalkWish).where(TalkWish.round_id == round_id).order_by(col(TalkWish.participant_id))
    )
    return session.exec(statement).all()


def wishers(session: Session, round_id: UUID) -> Sequence[Participant]:
    """Who joins a round."""
    statement = (
        select(Participant)
        .join(TalkWish, col(TalkWish.participant_id) == Participant.id)
        .where(TalkWish.round_id == round_id, col(TalkWish.wants))
        .order_by(col(Participant.id))
    )
    return session.exec(statement).all()


def leading(session: Session, organisation_id: UUID) -> frozenset[UUID]:
    """Who leads in an organisation."""
    statement = (
        select(RoleGrant.participant_id)
        .join(Participant, col(Participant.id) == RoleGrant.participant_id)
        .where(RoleGrant.role == Role.LEADER, Participant.organisation_id == organisation_id)
    )
    return frozenset(session.exec(statement))


def in_the_way_of(
    session: Session, people: Collection[UUID], barriers: Collection[UUID]
) -> Sequence[tuple[UUID, UUID]]:
    """Who of some people is known to have run into which of some barriers."""
    said = select(Support.participant_id, Support.barrier_id).where(
        col(Support.participant_id).in_(people),
        col(Support.barrier_id).in_(barriers),
        col(Support.taken_back_on).is_(None),
    )
    reported = select(Report.participant_id, Report.barrier_id).where(
        col(Report.participant_id).in_(people), col(Report.barrier_id).in_(barriers)
    )
    rows = (*session.exec(said).all(), *session.exec(reported).all())
    return [(person, barrier) for person, barrier in rows if person is not None]


def met(session: Session, rounds: Collection[UUID]) -> Sequence[tuple[UUID, UUID]]:
    """By talk, who was put together in some rounds."""
    statement = (
        select(TalkMember.talk_id, TalkMember.participant_id)
        .join(Talk, col(Talk.id) == TalkMember.talk_id)
        .where(col(Talk.round_id).in_(rounds))
    )
    return session.exec(statement).all()


def avoidances(session: Session, people: Collection[UUID]) -> Sequence[Avoidance]:
    """What some people said of whom they rather not talk with; it is sealed."""
    statement = select(Avoidance).where(col(Avoidance.participant_id).in_(people))
    return session.exec(statement).all()


def every_avoidance(session: Session) -> Sequence[Avoidance]:
    """All that is sealed of it, to be sealed anew."""
    return session.exec(select(Avoidance)).all()


def talkers(session: Session, organisation_id: UUID) -> Sequence[tuple[Talker, Participant]]:
    """Who signed up once, and is asked at every round."""
    statement = (
        select(Talker, Participant)
        .join(Participant, col(Participant.id) == Talker.participant_id)
        .where(Participant.organisation_id == organisation_id, col(Participant.left_on).is_(None))
        .order_by(col(Participant.id))
    )
    return session.exec(statement).all()

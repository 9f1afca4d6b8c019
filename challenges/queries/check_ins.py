"""Answers, and the aggregates that scores are made of."""

# SQLModel wants `exec`, which types neither aggregates nor more than four columns.
# pyright: reportDeprecated=false

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func
from sqlalchemy import select as rows
from sqlmodel import Session, col, select

from challenges.models import WITHOUT_TEAM, Challenge, CheckIn, TeamDay
from challenges.queries.roll_ups import Counts


def check_in(session: Session, participant_id: UUID, challenge_id: UUID) -> CheckIn | None:
    """Somebody's answer to a challenge."""
    statement = select(CheckIn).where(
        CheckIn.participant_id == participant_id, CheckIn.challenge_id == challenge_id
    )
    return session.exec(statement).one_or_none()


def check_ins_of(session: Session, participant_id: UUID, campaign_id: UUID) -> Sequence[CheckIn]:
    """Everything that somebody answered in a campaign, by day."""
    statement = (
        select(CheckIn)
        .where(CheckIn.participant_id == participant_id, CheckIn.campaign_id == campaign_id)
        .order_by(col(CheckIn.day))
    )
    return session.exec(statement).all()


def all_check_ins_of(session: Session, participant_id: UUID) -> list[tuple[CheckIn, Challenge]]:
    """Everything that somebody ever answered, with its challenge, by day."""
    statement = (
        select(CheckIn, Challenge)
        .join(Challenge, col(Challenge.id) == CheckIn.challenge_id)
        .where(CheckIn.participant_id == participant_id)
        .order_by(col(CheckIn.day))
    )
    return list(session.exec(statement).all())


def is_answered(session: Session, challenge_id: UUID) -> bool:
    """Whether anybody has answered a challenge."""
    statement = select(CheckIn.id).where(CheckIn.challenge_id == challenge_id).limit(1)
    return session.exec(statement).first() is not None


def without_team(session: Session, participant_id: UUID) -> Sequence[CheckIn]:
    """What somebody answered before they were in a team."""
    statement = select(CheckIn).where(
        CheckIn.participant_id == participant_id, col(CheckIn.team_id).is_(None)
    )
    return session.exec(statement).all()


def gathered(
    session: Session, campaign_id: UUID, first: date, last: date
) -> dict[UUID | None, int]:
    """What each team gathered from `first` to `last`, in halves of person-days."""
    statement = (
        rows(col(TeamDay.team_key), func.sum(col(TeamDay.halves)))
        .where(_in_period(campaign_id, first, last))
        .group_by(col(TeamDay.team_key))
    )
    return {_team_of(key): int(halves) for key, halves in session.execute(statement)}


def totals(session: Session, campaign_id: UUID, first: date, last: date) -> Counts:
    """What everybody together answered from `first` to `last`."""
    counters = (TeamDay.done, TeamDay.not_today, TeamDay.away, TeamDay.halves)
    statement = rows(*(func.coalesce(func.sum(col(counter)), 0) for counter in counters)).where(
        _in_period(campaign_id, first, last)
    )
    return Counts(*map(int, session.execute(statement).one()))


def done_per_challenge(
    session: Session, campaign_id: UUID, first: date, last: date
) -> list[tuple[UUID, int]]:
    """How often each challenge was done in a period."""
    statement = (
        rows(col(TeamDay.challenge_id), func.sum(col(TeamDay.done)))
        .where(_in_period(campaign_id, first, last))
        .group_by(col(TeamDay.challenge_id))
    )
    return [(challenge_id, int(done)) for challenge_id, done in session.execute(statement)]


@lru_cache(maxsize=8192)
def _team_of(key: str | None) -> UUID | None:
    """The team that an id stands for; every look asks for the same ones, by the thousand."""
    return None if key in (None, WITHOUT_TEAM) else UUID(key)


def _in_period(campaign_id: UUID, first: date, last: date) -> ColumnElement[bool]:
    return and_(
        col(TeamDay.campaign_id) == campaign_id,
        col(TeamDay.day) >= first,
        col(TeamDay.day) <= last,
    )

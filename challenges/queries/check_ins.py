"""Answers, and the aggregates that scores are made of."""

# SQLModel wants `exec`, which types neither aggregates nor more than four columns.
# pyright: reportDeprecated=false

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, DateTime, Select, String, and_, case, cast, func, literal
from sqlalchemy import select as rows
from sqlmodel import Session, col, select

from challenges import calendar
from challenges.models import (
    WITHOUT_TEAM,
    Absence,
    Campaign,
    Challenge,
    CheckIn,
    Enrolment,
    TeamDay,
)
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


def answered(session: Session, campaign_id: UUID, challenge_id: UUID) -> int:
    """How many people have answered a challenge."""
    answers = col(TeamDay.done) + col(TeamDay.not_today) + col(TeamDay.away)
    statement = rows(func.coalesce(func.sum(answers), 0)).where(
        col(TeamDay.campaign_id) == campaign_id, col(TeamDay.challenge_id) == challenge_id
    )
    return int(session.execute(statement).scalar_one())


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


class Expected(NamedTuple):
    """How many people of a team are expected from a day on."""

    team_id: UUID | None
    expected_from: date
    people: int


def expected(session: Session, campaign_id: UUID) -> list[Expected]:
    """The frozen roster of every team, by the first day that is expected."""
    statement = (
        rows(cast(col(Enrolment.team_id), String), col(Enrolment.expected_from), func.count())
        .where(col(Enrolment.campaign_id) == campaign_id)
        .group_by(col(Enrolment.team_id), col(Enrolment.expected_from))
    )
    return [
        Expected(_team_of(team), day, people) for team, day, people in session.execute(statement)
    ]


class Absent(NamedTuple):
    """How many people of a team declared that they would be away on these days, and stayed away."""

    team_id: UUID | None
    expected_from: date
    days: frozenset[date]
    people: int


def absent(session: Session, campaign: Campaign) -> list[Absent]:
    """Who of a campaign's roster was absent, declared before that day's challenge was posted.

    They are counted where they are found: whose days they are is nobody's concern.
    """
    asked = rows(col(Challenge.position), col(Challenge.day)).where(
        col(Challenge.campaign_id) == campaign.id
    )
    day_of = {position: day for position, day in session.execute(asked)}
    posted = {
        position: calendar.moment(day, campaign.post_at, campaign.timezone)
        for position, day in day_of.items()
    }
    if not posted:
        return []
    each = _absent_each(campaign, posted).subquery()
    statement = rows(*each.c, func.count()).group_by(*each.c)
    return [
        Absent(
            _team_of(team),
            expected_from,
            frozenset(day for n in positions.split() if (day := day_of[int(n)]) >= expected_from),
            people,
        )
        for team, expected_from, positions, people in session.execute(statement)
    ]


def _absent_each(campaign: Campaign, posted: Mapping[int, datetime]) -> Select[str, date, str]:
    """A row for each of them; `posted` is when the challenge at each position was."""
    declared = rows(col(Absence.participant_id)).where(
        col(Absence.last_day) >= campaign.starts_on, col(Absence.first_day) <= campaign.ends_on
    )
    answer = rows(col(CheckIn.id)).where(
        col(CheckIn.participant_id) == col(Enrolment.participant_id),
        col(CheckIn.challenge_id) == col(Challenge.id),
    )
    moments = {n: literal(moment, DateTime(timezone=True)) for n, moment in posted.items()}
    return (
        rows(
            cast(col(Enrolment.team_id), String).label("team"),
            col(Enrolment.expected_from),
            func.aggregate_strings(cast(col(Challenge.position), String), " ").label("positions"),
        )
        .join(Absence, col(Absence.participant_id) == col(Enrolment.participant_id))
        .join(
            Challenge,
            and_(
                col(Challenge.campaign_id) == col(Enrolment.campaign_id),
                col(Challenge.day).between(col(Absence.first_day), col(Absence.last_day)),
            ),
        )
        .where(
            col(Enrolment.campaign_id) == campaign.id,
            # Says nothing new, but lets SQLite look people up instead of reading the whole roster.
            col(Enrolment.participant_id).in_(declared),
            col(Absence.declared_at) < case(moments, value=col(Challenge.position)),
            ~answer.exists(),
        )
        .group_by(col(Enrolment.id))
    )


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

"""What is kept longer than was agreed, and what was destroyed for that reason.

Every statement gives (key, organisation, campaign or None) of the rows whose time has passed.
"""

# SQLModel wants `exec`, which takes no statement of plain columns.
# pyright: reportDeprecated=false

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, String, and_, cast, exists, func, null, or_, tuple_
from sqlalchemy import select as rows
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from challenges.models import (
    NO_CAMPAIGN,
    WITHOUT_TEAM,
    Absence,
    Barrier,
    BarrierChange,
    BarrierStatus,
    Campaign,
    CampaignStatus,
    CheckIn,
    Confirmation,
    Destruction,
    Enrolment,
    FollowCode,
    Friction,
    Participant,
    SecondAttempt,
    Support,
    TeamDay,
)

Doomed = Select[*tuple[Any, ...]]

FEWEST_IN_A_TEAM = 5

_ENDED = (BarrierStatus.REMOVED, BarrierStatus.PARTLY_REMOVED, BarrierStatus.NOT_POSSIBLE)
_IS_CLOSED = col(Campaign.status) == CampaignStatus.CLOSED
_head = aliased(Barrier)


def old_answers(ended_before: date) -> Doomed:
    """The answers of closed campaigns whose last challenge was before a day."""
    return (
        rows(col(CheckIn.id), col(Campaign.organisation_id), col(CheckIn.campaign_id))
        .join(Campaign, col(Campaign.id) == col(CheckIn.campaign_id))
        .where(_IS_CLOSED, col(Campaign.ends_on) < ended_before)
    )


def old_absences(before: date) -> Doomed:
    """Absence that ended before a day, and that no campaign needs that is still open."""
    needed = (
        select(Campaign.id)
        .where(
            Campaign.organisation_id == Participant.organisation_id,
            Campaign.status != CampaignStatus.CLOSED,
            Campaign.starts_on <= Absence.last_day,
        )
        .exists()
    )
    return (
        rows(col(Absence.id), col(Participant.organisation_id), null().label("campaign"))
        .join(Participant, col(Participant.id) == col(Absence.participant_id))
        .where(col(Absence.last_day) < before, ~needed)
    )


def old_voices(ended_before: datetime) -> Doomed:
    """The barriers that ended before a moment, and of which it is known who spoke of them."""
    family = aliased(Barrier)
    is_family = or_(col(family.id) == Barrier.id, col(family.merged_into_id) == Barrier.id)
    supported = exists().where(is_family, col(Support.barrier_id) == family.id)
    reported = exists().where(
        is_family, col(Friction.barrier_id) == family.id, col(Friction.participant_id).is_not(None)
    )
    return rows(col(Barrier.id), col(Barrier.organisation_id), col(Barrier.campaign_id)).where(
        col(Barrier.status).in_(_ENDED),
        col(Barrier.closed_at) < ended_before,
        or_(supported, reported),
    )


def old_sayings(
    table: type[Confirmation | SecondAttempt | BarrierChange], before: datetime
) -> Doomed:
    """Rows with a person in them, about barriers that ended before a moment."""
    return of_ended(table, before).where(col(table.participant_id).is_not(None))


def old_words(before: datetime) -> Doomed:
    """The reports whose words are kept, of barriers that ended before a moment."""
    return of_ended(Friction, before).where(
        or_(col(Friction.text) != "", col(Friction.place) != "")
    )


def old_names(before: datetime) -> Doomed:
    """The barriers that still go by somebody's own words."""
    return (
        rows(col(Barrier.id), col(Barrier.organisation_id), col(Barrier.campaign_id))
        .join(_head, _stands_for(Barrier))
        .where(_has_ended(before), col(Barrier.own_words), col(Barrier.title) != "")
    )


def old_follow_codes(before: datetime) -> Doomed:
    """The follow codes of reports of barriers that ended before a moment."""
    return (
        rows(col(FollowCode.id), col(Barrier.organisation_id), col(Barrier.campaign_id))
        .join(Friction, col(Friction.id) == col(FollowCode.friction_id))
        .join(Barrier, col(Barrier.id) == col(Friction.barrier_id))
        .join(_head, _stands_for(Barrier))
        .where(_has_ended(before))
    )


def old_enrolments(closed_before: datetime) -> Doomed:
    """Who was expected in campaigns that were closed before a moment."""
    return _enrolments(closed_before).where(col(Enrolment.participant_id).is_not(None))


def old_small_teams(closed_before: datetime) -> Doomed:
    """The places in teams of fewer than five, of campaigns that were closed before a moment."""
    place = tuple_(col(Enrolment.campaign_id), col(Enrolment.team_id))
    small = _teams(closed_before).having(func.count() < FEWEST_IN_A_TEAM)
    return _enrolments(closed_before).where(place.in_(small))


def old_small_sums(closed_before: datetime) -> Doomed:
    """The sums of such teams, each with the team's key behind it: their own key has three parts."""
    return (
        rows(
            col(TeamDay.challenge_id),
            col(Campaign.organisation_id),
            col(TeamDay.campaign_id),
            col(TeamDay.team_key),
        )
        .join(Campaign, col(Campaign.id) == col(TeamDay.campaign_id))
        .where(_IS_CLOSED, col(Campaign.closed_at) < closed_before, _is_small(closed_before))
    )


def sums_of(session: Session, keys: Sequence[tuple[UUID, UUID, str]]) -> Sequence[TeamDay]:
    """Some sums, by campaign, challenge and the team's key."""
    place = tuple_(col(TeamDay.campaign_id), col(TeamDay.challenge_id), col(TeamDay.team_key))
    return session.exec(select(TeamDay).where(place.in_(keys))).all()


def to_be_forgotten(
    session: Session, organisation_id: UUID, closed_before: datetime
) -> Sequence[Campaign]:
    """The campaigns that were closed before a moment, and whose people were told nothing yet."""
    statement = select(Campaign).where(
        Campaign.organisation_id == organisation_id,
        Campaign.status == CampaignStatus.CLOSED,
        func.coalesce(col(Campaign.closed_at), col(Campaign.created_at)) < closed_before,
        col(Campaign.forgets_on).is_(None),
    )
    return session.exec(statement).all()


def answers_are_gone(session: Session, campaign_id: UUID) -> bool:
    """Whether the answers of a campaign were destroyed, so that only sums are left."""
    statement = select(Destruction.number).where(
        Destruction.campaign_key == str(campaign_id), Destruction.kind == "answers"
    )
    return session.exec(statement.limit(1)).first() is not None


def destructions(session: Session) -> Sequence[Destruction]:
    """What was destroyed, the latest first."""
    statement = select(Destruction).order_by(
        col(Destruction.day).desc(), Destruction.kind, Destruction.why, Destruction.campaign_key
    )
    return session.exec(statement).all()


def campaign_key(campaign_id: UUID | None) -> str:
    """A campaign as the register of what was destroyed names it."""
    return str(campaign_id) if campaign_id else NO_CAMPAIGN


def _enrolments(closed_before: datetime) -> Doomed:
    return (
        rows(col(Enrolment.id), col(Campaign.organisation_id), col(Enrolment.campaign_id))
        .join(Campaign, col(Campaign.id) == col(Enrolment.campaign_id))
        .where(_IS_CLOSED, col(Campaign.closed_at) < closed_before)
    )


def _is_small(closed_before: datetime) -> ColumnElement[bool]:
    """Whether a sum is of a team of fewer than five people."""
    teams = _teams(closed_before).having(func.count() >= FEWEST_IN_A_TEAM).subquery()
    large = rows(teams.c.campaign_id, _bare(cast(teams.c.team_id, String)))
    place = tuple_(col(TeamDay.campaign_id), _bare(col(TeamDay.team_key)))
    return and_(col(TeamDay.team_key) != WITHOUT_TEAM, place.not_in(large))


def _teams(closed_before: datetime) -> Select[*tuple[Any, ...]]:
    """The teams that people of closed campaigns were in, to be chosen by how many they were.

    Of those campaigns alone: everybody's would be read every night and at every start.
    """
    closed = rows(col(Campaign.id)).where(_IS_CLOSED, col(Campaign.closed_at) < closed_before)
    return (
        rows(col(Enrolment.campaign_id), col(Enrolment.team_id))
        .where(col(Enrolment.campaign_id).in_(closed), col(Enrolment.team_id).is_not(None))
        .group_by(col(Enrolment.campaign_id), col(Enrolment.team_id))
    )


def _bare(identifier: Any) -> ColumnElement[str]:
    """An id as text: with dashes on one database, and without on the other."""
    return func.replace(identifier, "-", "")


def of_ended(table: type[Any], before: datetime) -> Doomed:
    """Rows about a barrier that ended before a moment, whatever they are."""
    return (
        rows(col(table.id), col(Barrier.organisation_id), col(Barrier.campaign_id))
        .join(Barrier, col(Barrier.id) == col(table.barrier_id))
        .join(_head, _stands_for(Barrier))
        .where(_has_ended(before))
    )


def _stands_for(barrier: type[Barrier]) -> ColumnElement[bool]:
    return col(_head.id) == func.coalesce(col(barrier.merged_into_id), col(barrier.id))


def _has_ended(before: datetime) -> ColumnElement[bool]:
    return and_(col(_head.status).in_(_ENDED), col(_head.closed_at) < before)

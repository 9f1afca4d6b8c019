"""Campaigns and their challenges."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, String, bindparam, func, literal_column
from sqlmodel import Session, col, select

from challenges.errors import UnknownChallenge
from challenges.models import (
    Campaign,
    CampaignStatus,
    Challenge,
    Organisation,
)

SLEEPS_AT_MOST = timedelta(hours=26)
"""No campaign asks nothing for longer: a day has 25 hours when the clocks change."""
CURRENT_FIRST = (
    # No parameter: some statements go straight to the driver.
    col(Campaign.status) == literal_column(f"'{CampaignStatus.CLOSED.name}'", String()),
    col(Campaign.created_at).desc(),
)
"""Of an organisation's campaigns the one that is not closed, else the latest."""

# Built once: they are part of most presses, and building them takes as long as asking them.
_CAMPAIGN_OF = (
    select(Campaign)
    .where(Campaign.organisation_id == bindparam("organisation"))
    .order_by(*CURRENT_FIRST)
    .limit(1)
)
_CHALLENGE = (
    select(Challenge, Campaign)
    .join(Campaign, col(Campaign.id) == Challenge.campaign_id)
    .where(
        Challenge.id == bindparam("challenge"),
        Campaign.organisation_id == bindparam("organisation"),
    )
)


def campaign_of(session: Session, organisation_id: UUID) -> Campaign | None:
    """The organisation's campaign that is not closed; the latest closed one when all are."""
    return session.exec(_CAMPAIGN_OF, params={"organisation": organisation_id}).first()


def running_among(session: Session, organisations: Collection[UUID]) -> Mapping[UUID, Campaign]:
    """The campaign that runs in each of some organisations, where one does."""
    statement = (
        select(Campaign)
        .where(
            col(Campaign.organisation_id).in_(organisations),
            Campaign.status != CampaignStatus.CLOSED,
        )
        .order_by(col(Campaign.created_at))
    )
    current = {one.organisation_id: one for one in session.exec(statement)}  # the latest stays
    is_running = CampaignStatus.RUNNING
    return {owner: one for owner, one in current.items() if one.status is is_running}


def campaigns_of(session: Session, organisation_id: UUID) -> Sequence[Campaign]:
    """Every campaign that an organisation ever had, the latest first."""
    statement = (
        select(Campaign)
        .where(Campaign.organisation_id == organisation_id)
        .order_by(col(Campaign.created_at).desc())
    )
    return session.exec(statement).all()


def campaign_before(session: Session, campaign: Campaign) -> Campaign | None:
    """The campaign that an organisation had before this one, if it had any."""
    statement = (
        select(Campaign)
        .where(
            Campaign.organisation_id == campaign.organisation_id,
            Campaign.id != campaign.id,
            Campaign.created_at <= campaign.created_at,
        )
        .order_by(col(Campaign.created_at).desc())
        .limit(1)
    )
    return session.exec(statement).first()


def organisation(session: Session, organisation_id: UUID) -> Organisation:
    """An organisation by its id, which every row that has one vouches for."""
    return session.get_one(Organisation, organisation_id)


def campaigns(session: Session) -> Sequence[Campaign]:
    """Every campaign that is not closed."""
    return session.exec(select(Campaign).where(Campaign.status != CampaignStatus.CLOSED)).all()


def is_awake(now: datetime) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Either of why a tick is to look at a campaign: it is time, or the clock was put back."""
    wakes_at = col(Campaign.wakes_at)
    return wakes_at <= now, wakes_at > now + SLEEPS_AT_MOST


def to_wake(session: Session, now: datetime) -> Sequence[tuple[UUID, int, str]]:
    """The campaigns that a tick is to look at, those waiting longest first.

    With each the weekday of its digest, on the clocks of its time zone.

    One question for each reason: SQLite reads all campaigns for both at once.
    """
    statement = select(Campaign.id, Campaign.digest_weekday, Campaign.timezone).order_by(
        col(Campaign.wakes_at), col(Campaign.id)
    )
    return [found for why in is_awake(now) for found in session.exec(statement.where(why))]


def with_days(
    session: Session, among: Collection[UUID]
) -> list[tuple[Campaign, Organisation, list[date]]]:
    """Some campaigns, with whose they are and the days of their challenges; two queries for all."""
    days: dict[UUID, list[date]] = {}
    for campaign_id, day in session.exec(
        select(col(Challenge.campaign_id), col(Challenge.day)).where(
            col(Challenge.campaign_id).in_(among)
        )
    ):
        days.setdefault(campaign_id, []).append(day)
    found = session.exec(
        select(Campaign, Organisation)
        .join(Organisation, col(Organisation.id) == Campaign.organisation_id)
        .where(col(Campaign.id).in_(among))
    ).all()
    return [(campaign, owner, days.get(campaign.id, [])) for campaign, owner in found]


def challenge(
    session: Session, challenge_id: UUID, organisation_id: UUID
) -> tuple[Challenge, Campaign]:
    """A challenge and its campaign.

    Raises:
        UnknownChallenge: it does not exist in this organisation.
    """
    wanted = {"challenge": challenge_id, "organisation": organisation_id}
    found = session.exec(_CHALLENGE, params=wanted).one_or_none()
    if found is None:
        raise UnknownChallenge
    return found


def challenge_by_text(session: Session, identifier: str) -> tuple[Challenge, Campaign] | None:
    """A challenge and its campaign by the id as text; None when it is gone."""
    found = session.get(Challenge, UUID(identifier))
    return (found, session.get_one(Campaign, found.campaign_id)) if found else None


def challenges_of(session: Session, campaign_id: UUID) -> Sequence[Challenge]:
    """All challenges of a campaign, in order."""
    statement = (
        select(Challenge)
        .where(Challenge.campaign_id == campaign_id)
        .order_by(col(Challenge.position))
    )
    return session.exec(statement).all()


def challenge_on(session: Session, campaign_id: UUID, day: date) -> Challenge | None:
    """The challenge of `day`, if that day has one."""
    statement = select(Challenge).where(Challenge.campaign_id == campaign_id, Challenge.day == day)
    return session.exec(statement).one_or_none()


def challenges_on(
    session: Session, days: Mapping[UUID, date]
) -> Mapping[tuple[UUID, date], Challenge]:
    """The challenge of one day each of some campaigns, where that day has one."""
    statement = select(Challenge).where(
        col(Challenge.campaign_id).in_(days), col(Challenge.day).in_(set(days.values()))
    )
    found = session.exec(statement) if days else ()
    return {(one.campaign_id, one.day): one for one in found}


def next_challenge(session: Session, campaign_id: UUID, day: date) -> Challenge | None:
    """The first challenge after `day`."""
    statement = (
        select(Challenge)
        .where(Challenge.campaign_id == campaign_id, Challenge.day > day)
        .order_by(col(Challenge.day))
    )
    return session.exec(statement).first()


def number_of_challenges(session: Session, campaign_id: UUID) -> int:
    """How many days a campaign has."""
    statement = select(func.count()).where(col(Challenge.campaign_id) == campaign_id)
    return session.exec(statement).one()

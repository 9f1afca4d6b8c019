"""Who was erased while a campaign runs: they may come back, and count in its score only once."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam
from sqlalchemy import select as rows
from sqlmodel import Session, col, delete, select

from bot.inbox import digest
from bot.models import Account, Departure
from bot.roster.people import KnownOrganisation
from challenges import calendar, enrolments, queries
from challenges.enrolments import EnrolmentWeek
from challenges.inserts import insert_once
from challenges.models import Campaign, CampaignStatus, Participant, Someone
from challenges.statements import Statement

_ACCOUNTS = Statement(
    rows(col(Account.workspace_id), col(Account.external_id)).where(
        col(Account.participant_id) == bindparam("participant")
    )
)
_LEFT = Statement(
    rows(col(Departure.fingerprint)).where(
        col(Departure.campaign_id) == bindparam("campaign"),
        col(Departure.fingerprint) == bindparam("fingerprint"),
    )
)


def accounts(session: Session, participant_id: UUID) -> list[tuple[UUID, str]]:
    """Somebody's accounts: the workspace and what they are called there."""
    found = _ACCOUNTS.all(session, {"participant": participant_id})
    return [(workspace_id, name) for workspace_id, name in found]


def note(session: Session, participant: Participant, secret: bytes) -> None:
    """Keep a fingerprint of somebody's accounts, if a campaign of theirs is open."""
    campaign = queries.campaign_of(session, participant.organisation_id)
    if campaign is None or campaign.status is CampaignStatus.CLOSED:
        return
    for account in accounts(session, participant.id):
        row = {"campaign_id": campaign.id, "fingerprint": digest(_key(*account), secret)}
        insert_once(session, Departure, row)


def expect(
    session: Session,
    organisation: KnownOrganisation,
    person: Someone,
    secrets: Sequence[bytes],
    *,
    now: datetime,
) -> None:
    """Put who joins on the roster, if there is one; who was erased before does not count twice."""
    campaign = queries.joined(session, organisation.id)
    if campaign is None:
        return
    if _has_left(session, campaign.id, person.id, secrets):
        enrolments.never_expect(session, campaign.id, person)
        return
    week = EnrolmentWeek.of(calendar.local_day(now, organisation.timezone), campaign.working)
    enrolments.enrol(session, campaign.id, campaign.starts_on, person, week)


def _has_left(
    session: Session, campaign_id: UUID, participant_id: UUID, secrets: Sequence[bytes]
) -> bool:
    """Whether somebody was erased since this campaign began."""
    return any(
        _LEFT.first(
            session, {"campaign": campaign_id, "fingerprint": digest(_key(*account), secret)}
        )
        for account in accounts(session, participant_id)
        for secret in secrets
    )


def forget(session: Session) -> int:
    """Drop the fingerprints of campaigns that are closed, and say how many those were."""
    closed = select(Campaign.id).where(Campaign.status == CampaignStatus.CLOSED)
    return session.exec(delete(Departure).where(col(Departure.campaign_id).in_(closed))).rowcount


def _key(workspace_id: UUID, external_id: str) -> str:
    return f"left/{workspace_id}/{external_id}"

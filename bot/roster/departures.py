"""Who was erased while a campaign runs: they may come back, and count in its score only once."""

from collections.abc import Sequence

from sqlmodel import Session, col, delete, select

from bot.inbox import digest
from bot.models import Account, Departure
from challenges import queries
from challenges.inserts import insert_once
from challenges.models import Campaign, CampaignStatus, Participant


def note(session: Session, participant: Participant, secret: bytes) -> None:
    """Keep a fingerprint of somebody's accounts, if a campaign of theirs is open."""
    campaign = queries.campaign_of(session, participant.organisation_id)
    if campaign is None or campaign.status is CampaignStatus.CLOSED:
        return
    mine = select(Account).where(Account.participant_id == participant.id)
    for account in session.exec(mine).all():
        row = {"campaign_id": campaign.id, "fingerprint": digest(_key(account), secret)}
        insert_once(session, "departure", row)


def has_left(
    session: Session, campaign: Campaign, participant: Participant, secrets: Sequence[bytes]
) -> bool:
    """Whether somebody was erased since this campaign began."""
    mine = select(Account).where(Account.participant_id == participant.id)
    made = {
        digest(_key(account), secret) for account in session.exec(mine).all() for secret in secrets
    }
    statement = select(Departure.fingerprint).where(
        Departure.campaign_id == campaign.id, col(Departure.fingerprint).in_(made)
    )
    return session.exec(statement).first() is not None


def forget(session: Session) -> int:
    """Drop the fingerprints of campaigns that are closed, and say how many those were."""
    closed = select(Campaign.id).where(Campaign.status == CampaignStatus.CLOSED)
    return session.exec(delete(Departure).where(col(Departure.campaign_id).in_(closed))).rowcount


def _key(account: Account) -> str:
    return f"left/{account.workspace_id}/{account.external_id}"

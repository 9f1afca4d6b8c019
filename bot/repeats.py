"""Posting once more what an operator says is gone."""

from datetime import datetime

from sqlmodel import Session

from bot import jobs, roster
from bot.outbox import upkeep
from challenges import queries
from challenges.calendar import Due, DueKind
from challenges.models import Campaign


def post_again(session: Session, campaign: Campaign, due: Due, now: datetime) -> int:
    """Post in the channels what was posted there before, and was taken away; digests go once."""
    keys = _keys_of(session, campaign, due)
    for conversation in roster.channels_of(session, campaign.id):
        for key in keys:
            upkeep.set_aside(session, f"{key}/{conversation.id}")
    return jobs.post_due(session, campaign, due, now) if keys else 0


def _keys_of(session: Session, campaign: Campaign, due: Due) -> list[str]:
    match due.kind:
        case DueKind.CHALLENGE:
            challenge = queries.challenge_on(session, campaign.id, due.day)
            return [f"challenge/{challenge.id}"] if challenge else []
        case DueKind.WEEKLY:
            return [f"summary/{campaign.id}/{due.day}"]
        case DueKind.KICK_OFF:
            return [f"kick-off/{campaign.id}"]
        case DueKind.CLOSING:
            return [f"closing/{campaign.id}"]
        case DueKind.DIGEST:
            return []

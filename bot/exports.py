"""What may leave a campaign: everything about groups, nothing about fewer than five people."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot import reports
from bot.messages.barriers import is_public
from challenges import calendar, queries
from challenges.models import Barrier, Campaign, Challenge
from challenges.packs import content_of
from scoring.disclosure import at_least
from scoring.leaderboard import Standing

SCHEMA = "prikkel-export/1"


def export(session: Session, campaign: Campaign, now: datetime) -> dict[str, Any]:
    """A campaign as plain values, ready for JSON.

    Numbers of people are rounded down to steps of five ("at least"; 0 says fewer than five), days
    end with yesterday, and barriers in somebody's own words are only there once a coordinator has
    given them a name. Nobody's words, name or platform id is in it.
    """
    today = calendar.local_day(now, campaign.timezone)
    voices = queries.voices(session, campaign.id, today)
    barriers = queries.barriers(session, campaign.id)
    public = [barrier for barrier in barriers if is_public(barrier)]
    board = reports.board(session, campaign, now)
    return {
        "schema": SCHEMA,
        "exported_at": now.isoformat(),
        "numbers_of_people": "rounded down to steps of five; 0 means fewer than five",
        "campaign": {
            "name": campaign.name,
            "pack": campaign.pack,
            "status": campaign.status,
            "starts_on": campaign.starts_on.isoformat(),
            "ends_on": campaign.ends_on.isoformat(),
            "timezone": campaign.timezone,
        },
        "challenges": [
            _challenge(session, challenge)
            for challenge in queries.challenges_of(session, campaign.id)
            if challenge.day < today
        ],
        "leaderboard": {
            "up_to_and_including": "yesterday",
            "challenge_days": board.challenge_days,
            "prior_weight": board.prior_weight,
            "organisation_mean": board.organisation_mean,
            "standings": [_standing(standing) for standing in board.standings],
        },
        "barriers": [_barrier(session, barrier, voices.get(barrier.id, 0)) for barrier in public],
        "barriers_not_read_yet": len(barriers) - len(public),
    }


def _challenge(session: Session, challenge: Challenge) -> dict[str, Any]:
    content = content_of(challenge)
    given = queries.totals(session, challenge.campaign_id, challenge.day, challenge.day)
    return {
        "day": challenge.day.isoformat(),
        "code": challenge.code,
        "theme": challenge.theme,
        "title": {"nl": content.title.nl, "en": content.title.en},
        "answered_at_least": at_least(given.answers),
        "done_at_least": at_least(given.done),
    }


def _standing(standing: Standing) -> dict[str, Any]:
    return {
        "place": standing.place,
        "is_shared": standing.is_shared,
        "team": standing.name or "small teams together",
        "score": round(standing.score, 3),
        "low": round(standing.low, 3),
        "high": round(standing.high, 3),
    }


def _barrier(session: Session, barrier: Barrier, voices: int) -> dict[str, Any]:
    return {
        "name": {"nl": barrier.name("nl"), "en": barrier.name("en")},
        "code": barrier.code,
        "theme": barrier.theme,
        "status": barrier.status,
        "opened_on": barrier.opened_on.isoformat(),
        "owner": barrier.owner,
        "due": barrier.due.isoformat() if barrier.due else None,
        "answer": barrier.answer,
        "decision": barrier.decision,
        "voices_at_least": at_least(voices),
        "history": [
            {"what": change.what, "on": change.changed_at.date().isoformat()}
            for change in queries.history(session, barrier.id)
        ],
    }

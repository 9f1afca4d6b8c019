"""Answers to challenges: given with one tap, changed and undone until the window closes."""

from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import CursorResult
from sqlmodel import Session, col, delete, update

from challenges import calendar, queries
from challenges.errors import TooLateToCheckIn
from challenges.inserts import insert_once
from challenges.models import Answer, Campaign, Challenge, CheckIn, Participant, TeamDay

WITHOUT_TEAM = "-"


def give(
    session: Session,
    campaign: Campaign,
    challenge: Challenge,
    participant: Participant,
    answer: Answer,
    *,
    halves: int,
    now: datetime,
    by_reaction: bool = False,
    factor: tuple[str, float] | None = None,
) -> bool:
    """Give or change an answer; False when it was this answer already.

    `halves` is what the person-day is worth (0..2), `factor` the emission factor in force.

    Raises:
        TooLateToCheckIn: its window has closed.
    """
    require_open(session, campaign, challenge, now)
    former = queries.check_in(session, participant.id, challenge.id)
    if former is not None and former.answer == answer:
        return False
    if former is not None:
        _count(session, former, -1)
    check_in = former or CheckIn(
        campaign_id=campaign.id,
        challenge_id=challenge.id,
        participant_id=participant.id,
        team_id=participant.team_id,
        day=challenge.day,
        answer=answer,
        halves=halves,
        checked_in_at=now,
    )
    check_in.answer, check_in.halves = answer, halves
    check_in.by_reaction, check_in.checked_in_at = by_reaction, now
    check_in.factor, check_in.factor_value = factor if factor else (None, None)
    session.add(check_in)
    _count(session, check_in, +1)
    return True


def undo(
    session: Session,
    campaign: Campaign,
    challenge: Challenge,
    participant: Participant,
    *,
    now: datetime,
    only_by_reaction: bool = False,
) -> bool:
    """Take an answer back; False when there was none.

    Raises:
        TooLateToCheckIn: the window has closed.
    """
    require_open(session, campaign, challenge, now)
    former = queries.check_in(session, participant.id, challenge.id)
    if former is None or (only_by_reaction and not former.by_reaction):
        return False
    _count(session, former, -1)
    session.exec(delete(CheckIn).where(col(CheckIn.id) == former.id))
    return True


def require_open(session: Session, campaign: Campaign, challenge: Challenge, now: datetime) -> None:
    """Insist that the challenge can be answered now; it opens by being posted.

    Raises:
        TooLateToCheckIn: its window has closed.
    """
    if now >= window_closes(session, campaign, challenge):
        raise TooLateToCheckIn


def window_closes(session: Session, campaign: Campaign, challenge: Challenge) -> datetime:
    """Until when a challenge's answer can be given, changed and undone."""
    organisation = queries.organisation(session, campaign.organisation_id)
    return calendar.window_closes(
        challenge.day,
        last_day=campaign.ends_on,
        timezone=campaign.timezone,
        country=organisation.country,
        closed_days={date.fromisoformat(day) for day in campaign.closed_days},
    )


def _count(session: Session, check_in: CheckIn, by: int) -> None:
    """Move the team's roll-up along, in the check-in's own transaction."""
    column = check_in.answer.name.lower()
    key = str(check_in.team_id) if check_in.team_id else WITHOUT_TEAM
    moved = cast(
        "CursorResult[Any]",
        session.exec(
            update(TeamDay)
            .where(
                col(TeamDay.campaign_id) == check_in.campaign_id,
                col(TeamDay.challenge_id) == check_in.challenge_id,
                col(TeamDay.team_key) == key,
            )
            .values(
                {
                    column: getattr(TeamDay, column) + by,
                    "halves": col(TeamDay.halves) + by * check_in.halves,
                }
            )
        ),
    )
    if moved.rowcount == 0:
        _start_counting(session, check_in, key)
        _count(session, check_in, by)


def _start_counting(session: Session, check_in: CheckIn, key: str) -> None:
    """Make the roll-up's row at zero; two transactions may do so at once."""
    insert_once(
        session,
        "team_day",
        {
            "campaign_id": check_in.campaign_id,
            "challenge_id": check_in.challenge_id,
            "team_key": key,
            "day": check_in.day,
            "done": 0,
            "not_today": 0,
            "away": 0,
            "halves": 0,
        },
    )

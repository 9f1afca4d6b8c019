"""Answers to challenges: given with one tap, changed and undone until the window closes."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from typing import NamedTuple
from uuid import UUID, uuid4

from sqlmodel import Session, col, delete, select, update

from challenges import queries
from challenges.errors import TooLateToCheckIn
from challenges.inserts import insert_once, insert_or_add
from challenges.models import WITHOUT_TEAM, Answer, Campaign, CheckIn, Someone, TeamDay
from challenges.queries import AskedChallenge


class CountedChallenge(NamedTuple):
    """A challenge, as much of it as its sums need."""

    id: UUID
    campaign_id: UUID
    day: date


AT_ONCE = 200
"""So many answers in one transaction, for which others wait."""

_COUNTERS = ("done", "not_today", "away", "halves")


def give(
    session: Session,
    asked: AskedChallenge,
    participant: Someone,
    answer: Answer,
    *,
    halves: int,
    now: datetime,
    by_reaction: bool = False,
    factor: tuple[str, float] | None = None,
) -> bool:
    """Give or change an answer; False when it was this answer already.

    `halves` is what the answer is worth (0..2) on a day that counts, before it is weighed; `factor`
    is the emission factor in force.

    Raises:
        TooLateToCheckIn: its window has closed.
    """
    require_open(asked, now)
    halves *= asked.counts
    given = {
        "answer": answer,
        "halves": halves,
        "by_reaction": by_reaction,
        "checked_in_at": now,
        "factor": factor[0] if factor else None,
        "factor_value": factor[1] if factor else None,
    }
    check_in = {
        "id": uuid4(),
        "campaign_id": asked.campaign_id,
        "challenge_id": asked.id,
        "participant_id": participant.id,
        "team_id": asked.team_id,
        "day": asked.day,
    }
    if insert_once(session, CheckIn, check_in | given):
        _count(session, asked, asked.team_id, answer, halves, +1)
        return True
    former = queries.check_in(session, participant.id, asked.id)
    if former is None or former.answer == answer:
        return False
    _count(session, asked, former.team_id, former.answer, former.halves, -1)
    _count(session, asked, former.team_id, answer, halves, +1)
    session.add(former.sqlmodel_update(given))
    return True


def undo(
    session: Session,
    asked: AskedChallenge,
    participant: Someone,
    *,
    now: datetime,
    only_by_reaction: bool = False,
) -> bool:
    """Take an answer back; False when there was none.

    Raises:
        TooLateToCheckIn: the window has closed.
    """
    require_open(asked, now)
    former = queries.check_in(session, participant.id, asked.id)
    if former is None or (only_by_reaction and not former.by_reaction):
        return False
    _count(session, asked, former.team_id, former.answer, former.halves, -1)
    session.exec(delete(CheckIn).where(col(CheckIn.id) == former.id))
    return True


def hand_over(session: Session, giver: UUID, keeper: UUID) -> None:
    """Let somebody's answers be another's; of two to one challenge the later one stays."""
    mine = {row.challenge_id: row for row in queries.rows_of(session, CheckIn, keeper)}
    for row in queries.rows_of(session, CheckIn, giver):
        double = mine.get(row.challenge_id)
        dropped = min(row, double, key=lambda one: one.checked_in_at) if double else None
        if dropped is not None:
            asked = CountedChallenge(dropped.challenge_id, dropped.campaign_id, dropped.day)
            _count(session, asked, dropped.team_id, dropped.answer, dropped.halves, -1)
            session.delete(dropped)
            session.flush()
        if dropped is not row:
            row.participant_id = keeper
            session.add(row)
    session.flush()


def move(session: Session, participant_id: UUID, team_id: UUID) -> None:
    """Let what somebody answered without a team be of their team."""
    for row in queries.without_team(session, participant_id):
        asked = CountedChallenge(row.challenge_id, row.campaign_id, row.day)
        _count(session, asked, None, row.answer, row.halves, -1)
        _count(session, asked, team_id, row.answer, row.halves, +1)
        row.team_id = team_id
        session.add(row)
    session.flush()


def leave_out(session: Session, participant_id: UUID, is_off: Callable[[date], bool]) -> None:
    """Let somebody's answers on some days be worth nothing."""
    for row in queries.rows_of(session, CheckIn, participant_id):
        if row.halves and is_off(row.day):
            asked = CountedChallenge(row.challenge_id, row.campaign_id, row.day)
            _count(session, asked, row.team_id, row.answer, row.halves, -1)
            row.halves = 0
            session.add(row)
            _count(session, asked, row.team_id, row.answer, 0, +1)
    session.flush()


def round_moments(session: Session, campaign: Campaign, over: Sequence[date]) -> None:
    """Keep of answers to challenges that can be answered no more only the challenge's day.

    `over` are the days of those challenges, in order. Some at a time: the next tick goes on.
    """
    until = campaign.rounded_until
    day = next((day for day in over if until is None or day > until), None)
    if day is None:
        return
    midnight = datetime.combine(day, time(), UTC)
    exact = (
        select(CheckIn.id)
        .where(
            CheckIn.campaign_id == campaign.id,
            CheckIn.day == day,
            CheckIn.checked_in_at != midnight,
        )
        .limit(AT_ONCE)
    )
    rounded = session.exec(
        update(CheckIn)
        .where(col(CheckIn.id).in_(exact))
        .values(checked_in_at=midnight)
        .execution_options(synchronize_session=False)
    )
    if rounded.rowcount < AT_ONCE:
        campaign.rounded_until = day
        session.add(campaign)


def require_open(asked: AskedChallenge, now: datetime) -> None:
    """Insist that the challenge can be answered now; it opens by being posted.

    Raises:
        TooLateToCheckIn: its window has closed.
    """
    if now >= asked.closes:
        raise TooLateToCheckIn


def _count(
    session: Session,
    asked: AskedChallenge | CountedChallenge,
    team_id: UUID | None,
    answer: Answer,
    halves: int,
    by: int,
) -> None:
    """Move the team's roll-up along, in the check-in's own transaction.

    What is worth nothing is counted nowhere, but for "away": that is what it says.
    """
    row = {
        "campaign_id": asked.campaign_id,
        "challenge_id": asked.id,
        "team_key": str(team_id) if team_id else WITHOUT_TEAM,
        "day": asked.day,
        "done": by * (answer is Answer.DONE and halves > 0),
        "not_today": by * (answer is Answer.NOT_TODAY and halves > 0),
        "away": by * (answer is Answer.AWAY),
        "halves": by * halves,
    }
    insert_or_add(session, TeamDay, row, _COUNTERS)

"""What the roll-up of the answers says, and what it should say."""

# SQLModel wants `exec`, which types neither aggregates nor more than four columns.
# pyright: reportDeprecated=false

from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, func, or_
from sqlalchemy import select as rows
from sqlmodel import Session, col

from challenges.models import WITHOUT_TEAM, Answer, CheckIn, TeamDay


class Counts(NamedTuple):
    """Answers, such as those of a team to one challenge, and their value in halves."""

    done: int
    not_today: int
    away: int
    halves: int

    @property
    def answers(self) -> int:
        """All answers together."""
        return self.done + self.not_today + self.away


class CountedAnswers(NamedTuple):
    """Which answers those are; `team_key` as in `TeamDay`."""

    challenge_id: UUID
    team_key: str
    day: date
    counts: Counts


def kept_counts(session: Session, campaign_id: UUID) -> list[CountedAnswers]:
    """The roll-up of a campaign, as it is kept."""
    statement = rows(
        col(TeamDay.challenge_id),
        col(TeamDay.team_key),
        col(TeamDay.day),
        col(TeamDay.done),
        col(TeamDay.not_today),
        col(TeamDay.away),
        col(TeamDay.halves),
    ).where(col(TeamDay.campaign_id) == campaign_id)
    return [
        CountedAnswers(challenge_id, team_key, day, Counts(*counts))
        for challenge_id, team_key, day, *counts in session.execute(statement)
    ]


def recounted(session: Session, campaign_id: UUID) -> list[CountedAnswers]:
    """The roll-up of a campaign, counted anew from every answer: slow, and always right."""
    statement = (
        rows(
            col(CheckIn.challenge_id),
            col(CheckIn.team_id),
            func.min(col(CheckIn.day)),
            _number_of(Answer.DONE),
            _number_of(Answer.NOT_TODAY),
            _number_of(Answer.AWAY),
            func.sum(col(CheckIn.halves)),
        )
        .where(col(CheckIn.campaign_id) == campaign_id)
        .group_by(col(CheckIn.challenge_id), col(CheckIn.team_id))
    )
    return [
        CountedAnswers(
            challenge_id,
            str(team_id) if team_id else WITHOUT_TEAM,
            day,
            Counts(*(int(number) for number in counts)),
        )
        for challenge_id, team_id, day, *counts in session.execute(statement)
    ]


def _number_of(answer: Answer) -> ColumnElement[int]:
    """How often an answer was given that counts; "away" does by being said."""
    counts = or_(col(CheckIn.halves) > 0, col(CheckIn.answer) == Answer.AWAY)
    return func.sum(case((and_(col(CheckIn.answer) == answer, counts), 1), else_=0))

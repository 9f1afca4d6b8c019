"""Answers, and what they add up to."""

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from challenges.models.enums import Answer

WITHOUT_TEAM = "-"
"""The key of those without a team: a key column cannot be null."""


class CheckIn(SQLModel, table=True):
    """A participant's answer to one challenge; at most one each.

    `halves` is the value of the person-day in halves (0..2, see `scoring.points`), times what the
    day weighs (see `patterns`). `factor` and `factor_value` are the emission factor that was in
    force, with its unit in the factor table.
    `participant_id` is emptied when the person has been erased: the number stays, the person goes.
    `checked_in_at` is midnight (in UTC) of the challenge's day once that can be answered no more.
    """

    __tablename__ = "check_in"  # pyright: ignore[reportAssignmentType]
    __table_args__ = (
        UniqueConstraint("participant_id", "challenge_id"),
        Index("ix_check_in_campaign_team_day", "campaign_id", "team_id", "day", "answer", "halves"),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    campaign_id: UUID = Field(foreign_key="campaign.id")
    challenge_id: UUID = Field(foreign_key="challenge.id", index=True)
    participant_id: UUID | None = Field(default=None, foreign_key="participant.id")
    team_id: UUID | None = Field(default=None, foreign_key="team.id")
    day: date
    answer: Answer
    halves: int
    by_reaction: bool = False
    factor: str | None = None
    factor_value: float | None = None
    checked_in_at: datetime


class TeamDay(SQLModel, table=True):
    """The roll-up of a team's check-ins for one challenge, kept in the check-in's transaction.

    `team_key` is the team's id, or `WITHOUT_TEAM`.
    """

    __tablename__ = "team_day"  # pyright: ignore[reportAssignmentType]
    __table_args__ = {"sqlite_with_rowid": False}  # one tree, not a key and a row

    campaign_id: UUID = Field(foreign_key="campaign.id", primary_key=True)
    challenge_id: UUID = Field(foreign_key="challenge.id", primary_key=True)
    team_key: str = Field(primary_key=True)
    day: date
    done: int = 0
    not_today: int = 0
    away: int = 0
    halves: int = 0

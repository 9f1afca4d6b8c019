"""Questionnaires in waves: what is asked when, what was answered, and what may be told of it."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel

from challenges.models.enums import Wave


class Measure(SQLModel, table=True):
    """A questionnaire that is open from one day to another, both included.

    `content` is the questionnaire as JSON, as it was when the wave was opened. `results` is what
    may be told (see `scoring.questionnaires`), made once when it closed, on `closed_on`; until then
    nothing is told.
    """

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    campaign_id: UUID = Field(foreign_key="campaign.id")
    questionnaire: str
    wave: Wave
    opens: date
    closes: date
    content: str
    closed_on: date | None = None
    results: list[dict[str, Any]] = Field(
        default_factory=list, sa_column=Column(JSON, nullable=False, server_default="[]")
    )

    def takes_answers(self, today: date) -> bool:
        """Whether it is open."""
        return self.closed_on is None and self.opens <= today <= self.closes


class MeasureBegun(SQLModel, table=True):
    """That somebody began, until the wave closes; `key` is a keyed fingerprint and no id.

    `answers` are kept here while they may still go on, and nowhere else. Whoever has `finished`
    leaves nothing but the fingerprint.
    """

    __tablename__ = "measure_begun"  # pyright: ignore[reportAssignmentType]
    __table_args__ = {"sqlite_with_rowid": False}  # no row number tells who came first

    key: str = Field(primary_key=True)
    measure_id: UUID = Field(foreign_key="measure.id", index=True)
    answers: dict[str, str] = Field(
        default_factory=dict, sa_column=Column(JSON, nullable=False, server_default="{}")
    )
    finished: bool = False


class MeasureAnswer(SQLModel, table=True):
    """One answer to one question, of nobody, until the wave closes.

    Nothing joins it to a person or to the other answers of the same person. `team_id` is there
    only where something might be told of that team.
    """

    __tablename__ = "measure_answer"  # pyright: ignore[reportAssignmentType]
    __table_args__ = {"sqlite_with_rowid": False}

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    measure_id: UUID = Field(foreign_key="measure.id", index=True)
    question: str
    answer: str
    team_id: UUID | None = Field(default=None, foreign_key="team.id")

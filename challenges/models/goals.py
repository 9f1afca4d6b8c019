"""Goals, the ambitions that are goals without numbers, and readings that say how far they are."""

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel


class Goal(SQLModel, table=True):
    """What an organisation wants to have come to: from a value in one year to one in another.

    `theme` is "" for a goal of all of them. A value is that of the end of its year, in `unit`, and
    `source` says where the agreement or the first value stands. An ambition has no values and no
    unit, and may have a year by which it is there (`to_year`).
    """

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    theme: str = ""
    text: str
    unit: str = ""
    from_year: int | None = None
    from_value: float | None = None
    to_year: int | None = None
    to_value: float | None = None
    source: str = ""
    created_at: datetime
    version: int = 1

    @property
    def is_ambition(self) -> bool:
        """Whether it has no numbers."""
        return self.to_value is None


class Reading(SQLModel, table=True):
    """What was measured or counted for a goal, on one day; at most one a day.

    It comes from outside, and `source` says from where: nothing that people answer fills it in.
    """

    __table_args__ = (UniqueConstraint("goal_id", "day"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    goal_id: UUID = Field(foreign_key="goal.id")
    day: date
    value: float
    source: str
    note: str = ""
    version: int = 1

"""Who asked to be reminded, and when."""

from datetime import datetime, time
from uuid import UUID

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel


class Reminder(SQLModel, table=True):
    """When somebody wants to hear that they have not answered yet; at most one each.

    `weekdays` are those on which they work (0 is Monday), `at` is on the clocks of `timezone`.
    `remind_at` is when it is next looked at, None while it is off. `unanswered` counts the
    reminders since the last answer, and `reminded_at` is when the latest of them went out.
    """

    participant_id: UUID = Field(foreign_key="participant.id", primary_key=True)
    at: time
    weekdays: list[int] = Field(sa_column=Column(JSON, nullable=False))
    timezone: str
    remind_at: datetime | None = Field(default=None, index=True)
    unanswered: int = 0
    reminded_at: datetime | None = None

    @property
    def is_on(self) -> bool:
        """Whether this person wants to be reminded now."""
        return self.remind_at is not None

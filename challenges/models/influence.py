"""First steps that people keep for themselves, and whether they came to anything."""

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlmodel import Field, SQLModel

from challenges.models.enums import IntentionOutcome


class Intention(SQLModel, table=True):
    """A first step that somebody means to take; nobody else is ever shown it.

    `ask_at` is when they are asked, once, what came of it; None once they were, and where they want
    to hear nothing more. `outcome` is what they said of it.
    """

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    participant_id: UUID = Field(foreign_key="participant.id", index=True)
    words: str
    kept_on: date
    ask_at: datetime | None = Field(default=None, index=True)
    outcome: IntentionOutcome | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.outcome in (None, IntentionOutcome.NOT_YET)

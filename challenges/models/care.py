"""Who looks after what waits for a coordinator, and from when they want to be asked again."""

from datetime import date
from uuid import UUID

from sqlmodel import Field, SQLModel


class Care(SQLModel, table=True):
    """What a coordinator said of something that their daily message asks about.

    `subject` names that ("barrier/<id>"). One of them `looks_after` it; where nobody does, all are
    asked. Before `not_before` this one is not asked about it.
    """

    subject: str = Field(primary_key=True)
    participant_id: UUID = Field(foreign_key="participant.id", primary_key=True, index=True)
    looks_after: bool = False
    not_before: date | None = None

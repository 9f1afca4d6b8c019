"""What coordinators write down."""

from datetime import date
from uuid import UUID, uuid4

from sqlmodel import Field, SQLModel


class Note(SQLModel, table=True):
    """A note of an organisation."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    words: str
    day: date

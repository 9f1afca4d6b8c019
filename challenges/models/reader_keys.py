"""Keys with which other programs read what everybody in an organisation may know."""

from datetime import date
from uuid import UUID, uuid4

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel

from challenges.models.enums import KeyPurpose


class ReaderKey(SQLModel, table=True):
    """A key that was shown once; what is kept of it is a digest.

    It opens what it is for, and of that `only` some resources where it names any, until `ends_on`.
    `used_on` is the last day on which it opened something: no moment, no address, no number.
    """

    __tablename__ = "reader_key"  # pyright: ignore[reportAssignmentType]

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    purpose: KeyPurpose
    name: str
    digest: str = Field(unique=True)
    only: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    made_on: date
    ends_on: date
    used_on: date | None = None
    revoked_on: date | None = None

    def is_open(self, today: date) -> bool:
        """Whether it opens anything on a day; on its last one too."""
        return self.revoked_on is None and today <= self.ends_on

    def opens(self, resource: str) -> bool:
        """Whether this is among what it opens."""
        return not self.only or resource in self.only

"""The card index: whom to ask, examples and tools; and whether that helped anybody."""

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from challenges.models.enums import CardKind


class IndexCard(SQLModel, table=True):
    """A card, as a coordinator typed it, or as another organisation shared it.

    `key` is the same in every organisation that has the card, so that importing twice adds nothing;
    that of an own card is its id. A contact is a `role` and a shared `mailbox`: who it is stands in
    `CardPerson`. `differently` is what they would do differently. `shared` says that it goes along
    when cards are shared, `shared_by` whose it was if they wanted to be named.
    """

    __tablename__ = "index_card"  # pyright: ignore[reportAssignmentType]
    __table_args__ = (UniqueConstraint("organisation_id", "key"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    key: str
    kind: CardKind
    title: str
    text: str = ""
    link: str = ""
    theme: str = ""
    role: str = ""
    mailbox: str = ""
    differently: str = ""
    shared: bool = False
    shared_by: str = ""
    reviewed_on: date
    created_at: datetime
    version: int = 1

    @property
    def is_own(self) -> bool:
        """Whether it was made here."""
        return self.key == str(self.id)


class RemovedCard(SQLModel, table=True):
    """The key of a card that a coordinator removed, so that no file brings it back by itself."""

    __tablename__ = "removed_card"  # pyright: ignore[reportAssignmentType]

    organisation_id: UUID = Field(foreign_key="organisation.id", primary_key=True)
    key: str = Field(primary_key=True)


class CardPerson(SQLModel, table=True):
    """The name on a contact, which its bearer put there; gone after the day `until`.

    `outside` says that it goes along when the card is shared. One that came with a card of another
    organisation is of nobody here (`participant_id` is None).
    """

    __tablename__ = "card_person"  # pyright: ignore[reportAssignmentType]

    card_id: UUID = Field(foreign_key="index_card.id", primary_key=True)
    participant_id: UUID | None = Field(default=None, foreign_key="participant.id", index=True)
    name: str
    outside: bool = False
    until: date = Field(index=True)


class CardThanks(SQLModel, table=True):
    """Somebody said "this helped" of a card, or of what was removed here or elsewhere.

    Who is erased leaves one voice, which says on which day that was.
    """

    __tablename__ = "card_thanks"  # pyright: ignore[reportAssignmentType]
    __table_args__ = (UniqueConstraint("thing_id", "participant_id"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    thing_id: UUID = Field(index=True)
    participant_id: UUID | None = Field(default=None, foreign_key="participant.id", index=True)
    said_on: date
    left_on: date | None = None

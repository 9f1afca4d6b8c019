"""With which account of their organisation somebody comes into the board."""

from datetime import date
from uuid import UUID

from sqlmodel import Field, SQLModel


class SignIn(SQLModel, table=True):
    """That somebody said: this account, at the provider of my organisation, is me.

    `digest` is made of that provider and its id of them, with the server's secret: the database
    alone does not tell whose account it is.
    """

    __tablename__ = "sign_in"  # pyright: ignore[reportAssignmentType]

    participant_id: UUID = Field(foreign_key="participant.id", primary_key=True)
    digest: str = Field(unique=True)
    linked_on: date

"""What was destroyed because its time had passed: how much, when and why, and never whose."""

from datetime import date
from uuid import UUID

from sqlmodel import Field, SQLModel

NO_CAMPAIGN = "-"
"""The key of what is of no one campaign: a key column cannot be null."""


class Destruction(SQLModel, table=True):
    """How many rows of one kind an organisation lost on a day (in UTC), and why.

    `campaign_key` is a campaign's id, or `NO_CAMPAIGN`. `why` is a sentence for the operator.
    """

    organisation_id: UUID = Field(foreign_key="organisation.id", primary_key=True)
    campaign_key: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    why: str = Field(primary_key=True)
    day: date = Field(primary_key=True)
    number: int

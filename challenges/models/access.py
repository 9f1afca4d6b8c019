"""Links that let in whoever has them, and what a team's tablet gathered in a day."""

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlmodel import Field, SQLModel

from challenges.models.enums import AccessPurpose


class AccessLink(SQLModel, table=True):
    """A link with a code that was shown once; what is kept of the code is a digest.

    It opens one thing (`about_id`: a team, for its tablet) and nothing else, until `ends_at`.
    Whoever takes it back, or makes it again, sets that to the moment.
    """

    __tablename__ = "access_link"  # pyright: ignore[reportAssignmentType]

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    purpose: AccessPurpose
    about_id: UUID
    digest: str = Field(unique=True)
    ends_at: datetime


class KioskDay(SQLModel, table=True):
    """What came in at a team's tablet on a day: numbers, and nothing of anybody.

    `places` is how many people without an account the team had when it was first used that day:
    at most so many answers count, and so many reports come in.
    """

    __tablename__ = "kiosk_day"  # pyright: ignore[reportAssignmentType]

    team_id: UUID = Field(foreign_key="team.id", primary_key=True)
    day: date = Field(primary_key=True)
    campaign_id: UUID = Field(foreign_key="campaign.id", primary_key=True, index=True)
    places: int
    answers: int = 0
    done: int = 0
    reports: int = 0

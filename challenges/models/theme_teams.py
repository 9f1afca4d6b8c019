"""Who looks after a theme together: seats in theme teams."""

from datetime import date
from uuid import UUID, uuid4

from sqlmodel import Field, SQLModel


class ThemeSeat(SQLModel, table=True):
    """A seat in the team of a theme, until a day; whoever has one is an ambassador.

    It belongs to the organisation and not to a campaign: a theme goes on after it, and the next
    campaign finds its team. `participant_id` is None until somebody says yes, and again once they
    are gone. `digest` is that of the code with which one may say yes; while somebody is in the
    seat, they hand it over by it. It works until and on `code_until`. `told_on` is the last day on
    which they were sent how it stands. `question` is what whoever leads wants the team to talk
    about; it is on its cards of a week, or a month, that began on `asked_on`. Of a seat that has
    neither person nor code, `until` is since when it is empty.
    """

    __tablename__ = "theme_seat"  # pyright: ignore[reportAssignmentType]

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    theme: str
    participant_id: UUID | None = Field(default=None, foreign_key="participant.id", index=True)
    digest: str = Field(default="", index=True)
    code_until: date | None = None
    lead: bool = False
    until: date
    told_on: date | None = None
    question: str = ""
    asked_on: date | None = None

    def is_offered(self, today: date) -> bool:
        """Whether a code for it was given that still works."""
        ends = min(self.code_until or date.min, self.until)
        return bool(self.digest) and ends >= today

"""Sessions in which people come together, and the notes that they make there."""

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlmodel import Field, SQLModel

from challenges.models.enums import Horizon, NoteKind, SessionKind


class WorkSession(SQLModel, table=True):
    """A session of an organisation, from a moment to a moment.

    `theme` is "" for one about all of them. `departments` are those that were there, one per line,
    as whoever led it typed them: never people. `reported_on` is the day on which its report was
    made; None until then.
    """

    __tablename__ = "work_session"  # pyright: ignore[reportAssignmentType]

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    kind: SessionKind
    title: str
    theme: str = ""
    place: str = ""
    starts_at: datetime
    ends_at: datetime
    departments: str = ""
    reported_on: date | None = None
    version: int = 1


class SessionNote(SQLModel, table=True):
    """A note of a session: what was written, and nothing of who wrote it.

    `kept` says whether it goes into the report, None while nobody has looked at it. `horizon`,
    `department` and `barrier_id` are of an action; `action_id` is the action of the programme that
    a question or a competence is about. `became_id` is the action or goal that was made of it.
    """

    __tablename__ = "session_note"  # pyright: ignore[reportAssignmentType]

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    session_id: UUID = Field(foreign_key="work_session.id", index=True)
    kind: NoteKind
    text: str
    written_at: datetime
    kept: bool | None = None
    horizon: Horizon = Horizon.ONE_YEAR
    department: str = ""
    barrier_id: UUID | None = Field(default=None, foreign_key="barrier.id", index=True)
    action_id: UUID | None = Field(default=None, foreign_key="action.id", index=True)
    became_id: UUID | None = None
    version: int = 1

"""Photos that people sent along with what they reported."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel


class Photo(SQLModel, table=True):
    """The photo of a report, `sealed`: it cannot be there without its report, and goes with it.

    On SQLite rows are kept in the order of their random keys, as those of reports are.
    """

    __table_args__ = {"sqlite_with_rowid": False}

    friction_id: UUID = Field(foreign_key="friction.id", primary_key=True, ondelete="CASCADE")
    sealed: str


class PhotoWait(SQLModel, table=True):
    """A photo that is on its way, or may still be sent, until `ends_at`.

    Whose it is and with which report it goes is `sealed`, and `digest` is of a text that nobody
    knows without the server's secret. `fetched_by` is the platform that it is on its way from;
    empty while nobody sent any. `tries` is how often a server was stopped while it was.
    """

    __tablename__ = "photo_wait"  # pyright: ignore[reportAssignmentType]
    __table_args__ = {"sqlite_with_rowid": False}

    digest: str = Field(primary_key=True)
    sealed: str
    fetched_by: str
    ends_at: datetime
    tries: int = 0

"""Photos that people sent along with what they reported."""

from uuid import UUID

from sqlmodel import Field, SQLModel


class Photo(SQLModel, table=True):
    """The photo of a report, `sealed`: it cannot be there without its report, and goes with it.

    On SQLite rows are kept in the order of their random keys, as those of reports are.
    """

    __table_args__ = {"sqlite_with_rowid": False}

    friction_id: UUID = Field(foreign_key="friction.id", primary_key=True, ondelete="CASCADE")
    sealed: str

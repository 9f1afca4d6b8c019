"""What coordinators ask leadership to decide."""

from datetime import date
from uuid import UUID

from sqlalchemy import BigInteger, Column
from sqlmodel import Field, SQLModel


class DecisionRequest(SQLModel, table=True):
    """What leadership is asked about a barrier, and what is proposed; the latest one.

    `words` is the question, `owner` a role or a name that would do it, `euros` what it would cost
    (None: not known), `due` when it would be ready, `instead` what is possible otherwise.
    """

    __tablename__ = "decision_request"  # pyright: ignore[reportAssignmentType]

    barrier_id: UUID = Field(foreign_key="barrier.id", primary_key=True)
    words: str
    owner: str = ""
    euros: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True))
    due: date | None = None
    instead: str = ""

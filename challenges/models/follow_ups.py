"""What follows a report: the conversation with an anonymous reporter, and whether it helped."""

from datetime import date
from uuid import UUID, uuid4

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from challenges.models.enums import Noticed


class FollowCode(SQLModel, table=True):
    """The code with which a reporter follows a barrier without being known.

    The code itself is shown once and kept nowhere: `digest` is what is left of it. `friction_id` is
    the report it was given for.
    """

    __tablename__ = "follow_code"  # pyright: ignore[reportAssignmentType]
    __table_args__ = {"sqlite_with_rowid": False}  # no row number tells which came first

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    friction_id: UUID = Field(foreign_key="friction.id", unique=True)
    digest: str = Field(unique=True)


class Remark(SQLModel, table=True):
    """One message between a coordinator and the holder of a code; only its day is kept."""

    __table_args__ = (
        UniqueConstraint("follow_code_id", "position"),
        {"sqlite_with_rowid": False},
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    follow_code_id: UUID = Field(foreign_key="follow_code.id")
    position: int
    by_coordinator: bool
    words: str
    said_on: date


class Confirmation(SQLModel, table=True):
    """Whether somebody who was hindered notices that the barrier is gone; one per removal.

    `participant_id` is emptied when the person has been erased.
    """

    __table_args__ = (UniqueConstraint("barrier_id", "participant_id", "removal"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    barrier_id: UUID = Field(foreign_key="barrier.id")
    participant_id: UUID | None = Field(default=None, foreign_key="participant.id", index=True)
    removal: int
    noticed: Noticed
    answered_on: date


class SecondAttempt(SQLModel, table=True):
    """Whether the challenge that a barrier blocked worked out after all, once it was gone.

    `hindered` keeps whether the person had run into the barrier, also when they are erased.
    """

    __tablename__ = "retry"  # pyright: ignore[reportAssignmentType]
    __table_args__ = (UniqueConstraint("barrier_id", "participant_id", "removal"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    barrier_id: UUID = Field(foreign_key="barrier.id")
    participant_id: UUID | None = Field(default=None, foreign_key="participant.id", index=True)
    removal: int
    worked: bool
    hindered: bool
    tried_on: date


class Measurement(SQLModel, table=True):
    """How often a challenge worked before its barrier was removed, and in the two weeks after.

    Of those it `hindered`, or of the rest. Written down once for each removal: counted anew, the
    numbers would move with whoever is erased, and tell what they had answered.
    """

    barrier_id: UUID = Field(foreign_key="barrier.id", primary_key=True)
    removal: int = Field(primary_key=True)
    hindered: bool = Field(primary_key=True)
    worked_before: int
    tried_before: int
    worked_after: int
    tried_after: int

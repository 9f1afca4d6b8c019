"""The action programme, and what other organisations did about the same."""

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import JSON, BigInteger, Column, UniqueConstraint
from sqlmodel import Field, SQLModel

from challenges.models.enums import ActionStatus, Horizon, Signal


class Action(SQLModel, table=True):
    """What is done about one or more barriers.

    `owner` and `ambassador` are roles or names that a coordinator typed, `budget` and `spent` whole
    euros (None: not known), `competences` what people must be able to do, one per line. `secap`
    holds what only the reporting of a climate plan asks for, by the field's own name, and `goal_id`
    which goal it serves. `told_on` is the day on which somebody was last asked about it, or told of
    its date; `stopped_because` why it was stopped, where somebody said so.
    """

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    title: str
    description: str = ""
    theme: str = ""
    owner: str = ""
    ambassador: str = ""
    starts_on: date | None = None
    due: date | None = None
    budget: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True))
    spent: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True))
    status: ActionStatus = ActionStatus.PROPOSED
    horizon: Horizon = Horizon.ONE_YEAR
    competences: str = ""
    secap: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    goal_id: UUID | None = Field(default=None, foreign_key="goal.id", index=True)
    created_at: datetime
    told_on: date | None = None
    stopped_because: str = ""
    version: int = 1

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to do."""
        return self.status in (ActionStatus.DONE, ActionStatus.STOPPED)

    def is_late(self, today: date) -> bool:
        """Whether the day on which it would be ready has passed, and it is not."""
        return not self.is_over and self.due is not None and self.due < today


class DroppedDate(SQLModel, table=True):
    """A day of an action or barrier that was taken from it, or went with it.

    `what` is "action-start", "action-due", "barrier-due" or "barrier-review". There is no more to
    it: calendars that have its entry need its id and its day to let it go.
    """

    __tablename__ = "dropped_date"  # pyright: ignore[reportAssignmentType]

    of_id: UUID = Field(primary_key=True)
    what: str = Field(primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    day: date


class ActionBarrier(SQLModel, table=True):
    """That an action serves a barrier."""

    __tablename__ = "action_barrier"  # pyright: ignore[reportAssignmentType]

    action_id: UUID = Field(foreign_key="action.id", primary_key=True)
    barrier_id: UUID = Field(foreign_key="barrier.id", primary_key=True, index=True)


class Solution(SQLModel, table=True):
    """How another organisation removed a barrier, or adopted a chance, from a library it shared.

    `origin` is the barrier's in that library, so that importing twice adds nothing; `shared_by` and
    `place` are empty unless the other organisation wanted to be named.
    """

    __table_args__ = (UniqueConstraint("organisation_id", "origin"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    origin: str
    kind: Signal = Field(
        default=Signal.BARRIER, sa_column_kwargs={"server_default": Signal.BARRIER.name}
    )
    code: str
    theme: str = ""
    title: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    how: str
    locale: str = ""
    year: int
    shared_by: str = ""
    place: str = ""

"""Which playbooks an organisation has of its own, which one it follows, and how far it is."""

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, SQLModel


class Plan(SQLModel, table=True):
    """A playbook that is followed, for one campaign.

    `content` is the playbook as it was chosen (a `playbooks.Playbook` as JSON), so that a file that
    changes or goes changes nothing. Days count from the first day of its campaign, and until there
    is one from `starts_on`. `ungated_on` is the day on which somebody let the campaign start while
    the steps in `ungated` were open.
    """

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    campaign_id: UUID | None = Field(default=None, foreign_key="campaign.id", unique=True)
    playbook: str
    content: str
    starts_on: date | None = None
    begun_at: datetime
    ungated_on: date | None = None
    ungated: list[str] = Field(
        default_factory=list, sa_column=Column(JSON, nullable=False, server_default="[]")
    )


class OwnPlaybook(SQLModel, table=True):
    """A playbook of an organisation's own, to be chosen; `content` is as in a plan."""

    __tablename__ = "own_playbook"  # pyright: ignore[reportAssignmentType]
    __table_args__ = (UniqueConstraint("organisation_id", "name"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id")
    name: str
    content: str


class PlanStep(SQLModel, table=True):
    """That a step of a plan is done: when, what was typed with it, and who ticked it.

    Nobody is named for what an operator ticked, and for who was erased.
    """

    __tablename__ = "plan_step"  # pyright: ignore[reportAssignmentType]
    __table_args__ = (UniqueConstraint("plan_id", "key"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    plan_id: UUID = Field(foreign_key="plan.id")
    key: str
    done_on: date
    note: str = ""
    participant_id: UUID | None = Field(default=None, foreign_key="participant.id", index=True)

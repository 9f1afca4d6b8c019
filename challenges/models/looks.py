"""Who has a barrier before them at this moment."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel


class BarrierLook(SQLModel, table=True):
    """That a coordinator opened a barrier; gone ten minutes later."""

    __tablename__ = "barrier_look"  # pyright: ignore[reportAssignmentType]

    barrier_id: UUID = Field(foreign_key="barrier.id", primary_key=True)
    participant_id: UUID = Field(foreign_key="participant.id", primary_key=True, index=True)
    looked_at: datetime = Field(index=True)

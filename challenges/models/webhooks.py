"""Addresses of other programs that want to hear what happens, and what is on its way to them."""

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel


class Webhook(SQLModel, table=True):
    """Where a program listens: its address and its secret are sealed, since both let somebody in.

    It hears of `events`, or of all where it names none. Late actions were looked for up to
    `looked_on`, and are again at `look_at`. `failing_since` is when a call first failed after the
    last one that did not; `disabled_because` why nothing is sent any more. The secret before this
    one signs too until `former_until`. `answer` is what went wrong with the last call, on
    `answered_on`; empty when nothing did.
    """

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    name: str
    sealed_url: str
    sealed_secret: str
    events: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    made_on: date
    looked_on: date
    look_at: datetime | None = Field(default=None, index=True)
    failing_since: datetime | None = None
    disabled_on: date | None = None
    disabled_because: str = ""
    sealed_former: str = Field(default="", sa_column_kwargs={"server_default": ""})
    former_until: datetime | None = None
    answer: str = Field(default="", sa_column_kwargs={"server_default": ""})
    answered_on: date | None = None

    def hears(self, event: str) -> bool:
        """Whether it is told of an event."""
        return self.disabled_on is None and (not self.events or event in self.events)


class WebhookMessage(SQLModel, table=True):
    """Something that a program is still to be told: written with the change that gives the reason.

    `body` is made when it is first sent, and stays the same then; so does the `id` by which the
    receiver knows that it was told twice. `due` is when it is sent next.
    """

    __tablename__ = "webhook_message"  # pyright: ignore[reportAssignmentType]

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    webhook_id: UUID = Field(foreign_key="webhook.id", index=True, ondelete="CASCADE")
    event: str
    about_id: UUID
    day: date
    body: str = ""
    due: datetime = Field(index=True)
    attempts: int = 0

"""Who looks after an action, what they say of it, its tasks, and what it waits for."""

from datetime import date
from uuid import UUID, uuid4

from sqlmodel import Field, SQLModel

from challenges.models.enums import Health

ASKED_AT_MOST = 4
"""Two rounds of a card and a repeat, after which silence is told and asking stops."""


class Answerable(SQLModel, table=True):
    """Who said "that is me" of an action, and when they are next asked about it; at most one each.

    `participant_id` is None until somebody says yes, and again once they are gone. `digest` is that
    of the code with which one may say yes; "" once that was done. They are asked `every` month or
    quarter (see `challenges.pulse`): next on `ask_on`, and were asked `asked` times since they last
    said something. Once that is more than `ASKED_AT_MOST`, they are asked no more; then, as where
    nobody looks after it any more, `ask_on` is since when.
    """

    action_id: UUID = Field(foreign_key="action.id", primary_key=True)
    participant_id: UUID | None = Field(default=None, foreign_key="participant.id", index=True)
    digest: str = Field(default="", index=True)
    every: int = 1
    ask_on: date | None = None
    asked: int = 0

    @property
    def is_silent(self) -> bool:
        """Whether somebody said nothing for so long that they are asked no more."""
        return self.asked > ASKED_AT_MOST


class ActionNews(SQLModel, table=True):
    """How an action stands, as somebody said on a day; it is added to and never changed.

    `position` counts the news of an action. Who said it is forgotten with them; the news stays.
    """

    __tablename__ = "action_news"  # pyright: ignore[reportAssignmentType]

    action_id: UUID = Field(foreign_key="action.id", primary_key=True)
    position: int = Field(primary_key=True)
    participant_id: UUID | None = Field(default=None, foreign_key="participant.id", index=True)
    day: date
    health: Health
    words: str = ""


class ActionTask(SQLModel, table=True):
    """A piece of the work of an action, done or not; `position` is its place in the list."""

    __tablename__ = "action_task"  # pyright: ignore[reportAssignmentType]

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    action_id: UUID = Field(foreign_key="action.id", index=True)
    position: int
    words: str
    done: bool = False


class ActionDependency(SQLModel, table=True):
    """That an action waits for another one of the same organisation; never in a circle."""

    __tablename__ = "action_dependency"  # pyright: ignore[reportAssignmentType]

    action_id: UUID = Field(foreign_key="action.id", primary_key=True)
    waits_for_id: UUID = Field(foreign_key="action.id", primary_key=True, index=True)

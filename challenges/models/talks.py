"""Lunch talks: rounds, who wishes, who talks with whom, and what they agreed."""

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlmodel import Field, SQLModel

from challenges.models.enums import AgreementKind, TalkOutcome


class TalkRound(SQLModel, table=True):
    """A round of lunch talks.

    People may sign up until `closes_at`; then pairs are made (`paired_at`). Whoever has not said a
    word by `settles_at` was silent in it; None once that was counted.
    """

    __tablename__ = "talk_round"  # pyright: ignore[reportAssignmentType]

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    opened_on: date
    closes_at: datetime
    paired_at: datetime | None = Field(default=None, index=True)
    settles_at: datetime | None = Field(default=None, index=True)


class Talker(SQLModel, table=True):
    """Somebody who signed up once, and is asked at every round until they are silent too often.

    `silent` counts the rounds in a row in which they said nothing. They are not asked before
    `returns_on`; `told` says that they were told that they are out.
    """

    participant_id: UUID = Field(foreign_key="participant.id", primary_key=True)
    silent: int = 0
    returns_on: date | None = None
    told: bool = False


class TalkWish(SQLModel, table=True):
    """What somebody said of a round: that they join it, or not this time.

    `unpaired` says why they talk with nobody, once pairs were made (see `scoring.rosters`).
    """

    __tablename__ = "talk_wish"  # pyright: ignore[reportAssignmentType]

    round_id: UUID = Field(foreign_key="talk_round.id", primary_key=True)
    participant_id: UUID = Field(foreign_key="participant.id", primary_key=True, index=True)
    wants: bool
    unpaired: str = ""


class Avoidance(SQLModel, table=True):
    """That somebody rather not talks with somebody: with whom is `sealed`, and told to nobody."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    participant_id: UUID = Field(foreign_key="participant.id", index=True)
    sealed: str


class Talk(SQLModel, table=True):
    """Two people, or three, who were put together; `barrier_id` is what they may begin with."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    round_id: UUID = Field(foreign_key="talk_round.id", index=True)
    barrier_id: UUID | None = Field(default=None, foreign_key="barrier.id")


class TalkMember(SQLModel, table=True):
    """Somebody in a talk; `ask_at` is when they are asked next whether it took place."""

    __tablename__ = "talk_member"  # pyright: ignore[reportAssignmentType]

    talk_id: UUID = Field(foreign_key="talk.id", primary_key=True)
    participant_id: UUID = Field(foreign_key="participant.id", primary_key=True, index=True)
    outcome: TalkOutcome | None = None
    ask_at: datetime | None = Field(default=None, index=True)
    asked: int = 0


class Agreement(SQLModel, table=True):
    """What came of a talk, by whoever noted it; an action and a report have their words elsewhere.

    `ask_at` is when they are asked whether a working agreement holds; `holds` is what they said.
    """

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    talk_id: UUID = Field(foreign_key="talk.id", index=True)
    participant_id: UUID = Field(foreign_key="participant.id", index=True)
    kind: AgreementKind
    words: str = ""
    agreed_on: date
    ask_at: datetime | None = Field(default=None, index=True)
    holds: bool | None = None

"""Organisations, and the people in them by a pseudonym."""

from datetime import date, datetime
from typing import Protocol
from uuid import UUID, uuid4

from sqlalchemy import JSON, Column, UniqueConstraint, false
from sqlmodel import Field, SQLModel

from challenges.models.enums import Role
from challenges.models.patterns import pattern_or_every_day


class Organisation(SQLModel, table=True):
    """An employer; everything else belongs to one.

    `follow_up_at` is when its barriers are next looked after; None is as soon as possible. It works
    on the working days of its `country` (`NL`, or a region: `BE-VLG`), on `open_days`, and not on
    `closed_days`. Its people may choose from its `languages`, or from all there are where it has
    none; `locale` is what it speaks to who did not choose. After a campaign its channels heard what
    became of barriers until `became_at`.
    """

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    name: str
    locale: str = "nl"
    languages: list[str] = Field(
        default_factory=list, sa_column=Column(JSON, nullable=False, server_default="[]")
    )
    timezone: str = "Europe/Amsterdam"
    country: str = "NL"
    closed_days: list[str] = Field(
        default_factory=list, sa_column=Column(JSON, nullable=False, server_default="[]")
    )
    open_days: list[str] = Field(
        default_factory=list, sa_column=Column(JSON, nullable=False, server_default="[]")
    )
    created_at: datetime
    follow_up_at: datetime | None = Field(default=None, index=True)
    became_at: datetime | None = None


class Team(SQLModel, table=True):
    """People who work together, and stand together on the leaderboard.

    `headcount` is how many there are, also those who do not take part; None where nobody said so.
    """

    __table_args__ = (UniqueConstraint("organisation_id", "name"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    name: str
    site: str = ""
    headcount: int | None = None


class Participant(SQLModel, table=True):
    """Somebody, by a pseudonym.

    `joined_on` is the first day on which they took part: empty for those who have a role or a team
    in the import but do not.
    `weekdays` is their working pattern (see `EVERY_DAY`), None when they were never asked.
    `sign_outs` counts how often everything was ended that lets them into the board.
    """

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    team_id: UUID | None = Field(default=None, foreign_key="team.id", index=True)
    locale: str | None = None
    joined_on: date | None = None
    left_on: date | None = None
    weekdays: int | None = None
    sign_outs: int = Field(default=0, sa_column_kwargs={"server_default": "0"})

    @property
    def is_taking_part(self) -> bool:
        """Whether this person joined and has not left."""
        return self.joined_on is not None and self.left_on is None

    @property
    def pattern(self) -> int:
        """Their working pattern; every day for who was never asked."""
        return pattern_or_every_day(self.weekdays)


class Someone(Protocol):
    """Who answers: a participant, or as much of one as a press reads."""

    @property
    def id(self) -> UUID:
        """The participant's id."""
        ...

    @property
    def team_id(self) -> UUID | None:
        """Their team, if they are in one."""
        ...

    @property
    def pattern(self) -> int:
        """Their working pattern."""
        ...


class RoleGrant(SQLModel, table=True):
    """A role that somebody was given.

    `told_on` is the last day on which a coordinator was told what waits for them. They may say what
    other coordinators call them (`called`); it goes with the role. They are asked once
    (`name_asked`).
    """

    participant_id: UUID = Field(foreign_key="participant.id", primary_key=True)
    role: Role = Field(primary_key=True)
    told_on: date | None = None
    called: str = Field(default="", sa_column_kwargs={"server_default": ""})
    name_asked: bool = Field(default=False, sa_column_kwargs={"server_default": false()})


class Absence(SQLModel, table=True):
    """Days on which somebody is not expected, as declared beforehand with `/prikkel pause`.

    `counts_from` is the first day whose challenge was still to be posted when they said so.
    """

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    participant_id: UUID = Field(foreign_key="participant.id", index=True)
    first_day: date
    last_day: date
    counts_from: date

"""The tables of the campaign, with their meaning.

Keys are UUIDs, moments are aware UTC datetimes, days are local days of the campaign. Platform ids
are not here (see `bot.models`): a participant is a pseudonym.
"""

from datetime import date, datetime, time
from enum import StrEnum
from uuid import UUID, uuid4

from sqlalchemy import JSON, Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel


class Role(StrEnum):
    """What somebody may do beside taking part."""

    PARTICIPANT = "participant"
    AMBASSADOR = "ambassador"
    COORDINATOR = "coordinator"
    LEADER = "leader"


class CampaignStatus(StrEnum):
    """Whether a campaign posts."""

    RUNNING = "running"
    PAUSED = "paused"
    CLOSED = "closed"


class Answer(StrEnum):
    """What a check-in says; the values are those of the button contract."""

    DONE = "done"
    NOT_TODAY = "not-today"
    AWAY = "away"


class BarrierStatus(StrEnum):
    """Where a barrier is on its way to being removed."""

    REPORTED = "reported"
    ACKNOWLEDGED = "acknowledged"
    IN_PROGRESS = "in-progress"
    REMOVED = "removed"
    NOT_POSSIBLE = "not-possible"
    MERGED = "merged"


class Decision(StrEnum):
    """What leadership said about a barrier that waited for it."""

    GO_AHEAD = "go-ahead"
    TELL_ME_MORE = "tell-me-more"
    NOT_NOW = "not-now"


class Organisation(SQLModel, table=True):
    """An employer; everything else belongs to one."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    name: str
    locale: str = "nl"
    timezone: str = "Europe/Amsterdam"
    country: str = "NL"
    created_at: datetime


class Team(SQLModel, table=True):
    """People who work together, and stand together on the leaderboard."""

    __table_args__ = (UniqueConstraint("organisation_id", "name"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    name: str
    site: str = ""


class Participant(SQLModel, table=True):
    """Somebody, by a pseudonym.

    `joined_at` is empty for those who have a role or a team in the import but do not take part.
    """

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    team_id: UUID | None = Field(default=None, foreign_key="team.id", index=True)
    locale: str | None = None
    joined_at: datetime | None = None
    left_at: datetime | None = None

    @property
    def is_taking_part(self) -> bool:
        """Whether this person joined and has not left."""
        return self.joined_at is not None and self.left_at is None


class RoleGrant(SQLModel, table=True):
    """A role that somebody was given."""

    participant_id: UUID = Field(foreign_key="participant.id", primary_key=True)
    role: Role = Field(primary_key=True)


class Absence(SQLModel, table=True):
    """Days on which somebody is not expected, as declared beforehand with `/prikkel pause`."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    participant_id: UUID = Field(foreign_key="participant.id", index=True)
    first_day: date
    last_day: date
    declared_at: datetime


class Campaign(SQLModel, table=True):
    """A run of a pack with dates.

    `prior_weight` is k of the fair score, in persons; it is fixed when the first challenge is
    posted. `words` is what the pack says of itself per language: title, about, kickoff, closing.
    """

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    name: str
    pack: str
    locale: str
    timezone: str
    starts_on: date
    ends_on: date
    post_at: time
    digest_weekday: int = 0
    closed_days: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    words: dict[str, dict[str, str]] = Field(
        default_factory=dict, sa_column=Column(JSON, nullable=False)
    )
    status: CampaignStatus = CampaignStatus.RUNNING
    prior_weight: int | None = None
    created_at: datetime

    def says(self, what: str, locale: str) -> str:
        """A text of the pack (title, about, kickoff, closing) in a language."""
        return self.words.get(what, {}).get(locale, "") or self.name


class Challenge(SQLModel, table=True):
    """One day's dare.

    `content` is the pack's text as it was at the start, in every language (it is a
    `packs.ChallengeContent`), so that a changed pack never changes history.
    """

    __table_args__ = (UniqueConstraint("campaign_id", "day"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    campaign_id: UUID = Field(foreign_key="campaign.id", index=True)
    code: str
    theme: str
    day: date
    position: int
    content: dict[str, object] = Field(sa_column=Column(JSON, nullable=False))


class Enrolment(SQLModel, table=True):
    """That somebody is expected in a campaign from a day on; the frozen roster of a team.

    Leaving does not lower it. `participant_id` is emptied when the person has been erased.
    """

    __table_args__ = (
        UniqueConstraint("campaign_id", "participant_id"),
        Index("ix_enrolment_campaign_team", "campaign_id", "team_id", "expected_from"),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    campaign_id: UUID = Field(foreign_key="campaign.id")
    participant_id: UUID | None = Field(default=None, foreign_key="participant.id", index=True)
    team_id: UUID | None = Field(default=None, foreign_key="team.id")
    expected_from: date


class CheckIn(SQLModel, table=True):
    """A participant's answer to one challenge; at most one each.

    `halves` is the value of the person-day in halves (0..2, see `scoring.points`). `factor` and
    `factor_value` are the emission factor that was in force, with its unit in the factor table.
    `participant_id` is emptied when the person has been erased: the number stays, the person goes.
    """

    __tablename__ = "check_in"  # pyright: ignore[reportAssignmentType]
    __table_args__ = (
        UniqueConstraint("participant_id", "challenge_id"),
        Index("ix_check_in_campaign_team_day", "campaign_id", "team_id", "day", "answer", "halves"),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    campaign_id: UUID = Field(foreign_key="campaign.id")
    challenge_id: UUID = Field(foreign_key="challenge.id", index=True)
    participant_id: UUID | None = Field(default=None, foreign_key="participant.id")
    team_id: UUID | None = Field(default=None, foreign_key="team.id")
    day: date
    answer: Answer
    halves: int
    by_reaction: bool = False
    factor: str | None = None
    factor_value: float | None = None
    checked_in_at: datetime


class TeamDay(SQLModel, table=True):
    """The roll-up of a team's check-ins for one challenge, kept in the check-in's transaction.

    `team_key` is the team's id, or "-" for people without a team (a key column cannot be null).
    """

    __tablename__ = "team_day"  # pyright: ignore[reportAssignmentType]

    campaign_id: UUID = Field(foreign_key="campaign.id", primary_key=True)
    challenge_id: UUID = Field(foreign_key="challenge.id", primary_key=True)
    team_key: str = Field(primary_key=True)
    day: date
    done: int = 0
    not_today: int = 0
    away: int = 0
    halves: int = 0


class Barrier(SQLModel, table=True):
    """What stands behind one or more frictions.

    `origin` joins frictions of the same challenge and ready-made answer at once: "w01/pre-packed".
    Own words have an origin of their own until a coordinator merges them. `wording` is the
    ready-made answer per language, `title` what a person typed instead. `owner` is a role or a
    name that the coordinator typed, `answer` the reason or the result that everybody may read.
    Merging points `merged_into_id` at the other and moves nothing, so that it can be undone.
    """

    __table_args__ = (UniqueConstraint("campaign_id", "origin"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    campaign_id: UUID = Field(foreign_key="campaign.id", index=True)
    origin: str
    code: str
    theme: str
    title: str = ""
    wording: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    own_words: bool = False
    status: BarrierStatus = BarrierStatus.REPORTED
    owner: str = ""
    due: date | None = None
    answer: str = ""
    decision: Decision | None = None
    decision_note: str = ""
    merged_into_id: UUID | None = Field(default=None, foreign_key="barrier.id")
    opened_on: date
    acknowledged_at: datetime | None = None
    closed_at: datetime | None = None
    version: int = 1

    def name(self, locale: str) -> str:
        """What the barrier is called in a language."""
        return self.title or self.wording.get(locale, "") or self.origin


class Friction(SQLModel, table=True):
    """One person's report of what got in the way.

    Anonymous (the default): no participant, only the day, and a team only when it has five or more
    people. `reason` is the key of the ready-made answer, `text` the person's own words.
    """

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    campaign_id: UUID = Field(foreign_key="campaign.id", index=True)
    barrier_id: UUID = Field(foreign_key="barrier.id", index=True)
    challenge_id: UUID | None = Field(default=None, foreign_key="challenge.id")
    participant_id: UUID | None = Field(default=None, foreign_key="participant.id", index=True)
    team_id: UUID | None = Field(default=None, foreign_key="team.id")
    reason: str = ""
    text: str = ""
    place: str = ""
    day: date


class Support(SQLModel, table=True):
    """Somebody's "me too" for a barrier; one each."""

    barrier_id: UUID = Field(foreign_key="barrier.id", primary_key=True)
    participant_id: UUID = Field(foreign_key="participant.id", primary_key=True)
    supported_on: date


class BarrierChange(SQLModel, table=True):
    """One line of a barrier's history: who, when, what and why."""

    __tablename__ = "barrier_change"  # pyright: ignore[reportAssignmentType]

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    barrier_id: UUID = Field(foreign_key="barrier.id", index=True)
    participant_id: UUID | None = Field(default=None, foreign_key="participant.id", index=True)
    what: str
    note: str = ""
    changed_at: datetime

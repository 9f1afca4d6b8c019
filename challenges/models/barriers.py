"""What got in the way, and what was done about it."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, SQLModel

from challenges.models.enums import BarrierStatus, Decision, Horizon, Process, Signal


class Barrier(SQLModel, table=True):
    """What stands behind one or more frictions: in the way, a chance, or to be kept (`kind`).

    `origin` joins frictions of the same challenge and ready-made answer at once: "w01/pre-packed".
    Own words have an origin of their own until a coordinator merges them. `wording` is the
    ready-made answer per language, `title` what a person typed instead; as long as those are
    somebody's `own_words`, only coordinators read them. `owner` is a role or a name that the
    coordinator typed, `answer` the reason or the result that everybody may read, `instead` what
    can be done where it is not possible. Merging points `merged_into_id` at the other and moves
    nothing, so that it can be undone. `impact` and `effort` are 1 to 5 as a coordinator set them
    (None: computed, or not said yet). `removals` counts how often it was removed: each time is
    confirmed by itself. `offered` is the latest removal after which its challenge was offered
    again, or held back. `told` is what the weekly summary said last of one without a name.
    """

    __table_args__ = (UniqueConstraint("campaign_id", "origin"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    organisation_id: UUID = Field(foreign_key="organisation.id", index=True)
    campaign_id: UUID = Field(foreign_key="campaign.id", index=True)
    origin: str
    kind: Signal = Field(
        default=Signal.BARRIER, sa_column_kwargs={"server_default": Signal.BARRIER.name}
    )
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
    instead: str = Field(default="", sa_column_kwargs={"server_default": ""})
    review_on: date | None = None
    horizon: Horizon | None = None
    axis: str = Field(default="", sa_column_kwargs={"server_default": ""})
    site: str = Field(default="", sa_column_kwargs={"server_default": ""})
    process: Process | None = None
    impact: int | None = None
    effort: int | None = None
    removals: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    offered: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    told: str = Field(default="", sa_column_kwargs={"server_default": ""})
    opened_on: date
    acknowledged_at: datetime | None = None
    closed_at: datetime | None = None
    version: int = 1

    @property
    def is_gone(self) -> bool:
        """Whether it was removed, wholly or partly, and has not been opened again."""
        return self.status in (BarrierStatus.REMOVED, BarrierStatus.PARTLY_REMOVED)

    @property
    def said(self) -> str:
        """What a coordinator said of it: the answer, and what can be done instead."""
        return "\n".join(filter(None, (self.answer, self.instead)))

    def is_late(self, today: date) -> bool:
        """Whether the day on which it would be gone has passed, and it is not."""
        at_work = self.status in (BarrierStatus.PLANNED, BarrierStatus.IN_PROGRESS)
        return at_work and self.due is not None and self.due < today

    def name(self, locale: str) -> str:
        """What the barrier is called in a language; in its first one when it is not in that."""
        return self.names((locale,))[0]

    def names(self, languages: Collection[str]) -> tuple[str, ...]:
        """What it is called in these languages; in all that it has when it has none of them."""
        wording = {} if self.title else self.wording
        spoken = [wording[one] for one in languages if one in wording] or wording.values()
        return tuple(dict.fromkeys(spoken)) or (self.title or self.origin,)


class Friction(SQLModel, table=True):
    """One person's report of what got in the way.

    Anonymous (the default): no participant, only the day, and a team only when it has five or more
    people. `reason` is the key of the ready-made answer, `text` the person's own words; without
    either it is no report, but the voice that somebody left who was erased. `counts_until` is the
    last day on which it is a voice, where it should not count (any longer): what was left, and what
    somebody says once more of the same without a name. `left_on` is the day on which the person was
    erased whose voice it was, and `left_under` the barrier that stood for it then. On SQLite
    rows are kept in the order of their random keys: no row number tells which came first.
    """

    __table_args__ = {"sqlite_with_rowid": False}

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
    counts_until: date | None = None
    left_on: date | None = None
    left_under: UUID | None = None

    @property
    def was_taken_back(self) -> bool:
        """Whether there is nothing to be read of it: it counts until a day is over, and goes."""
        return self.counts_until is not None and self.counts_until > self.day


class Support(SQLModel, table=True):
    """Somebody's "me too" for a barrier; one each.

    One of an earlier day that was taken back counts until that day is over, and is gone on the next
    working day: whose it was would show from a number that falls at once.
    """

    barrier_id: UUID = Field(foreign_key="barrier.id", primary_key=True)
    participant_id: UUID = Field(foreign_key="participant.id", primary_key=True)
    supported_on: date
    taken_back_on: date | None = None


class BarrierChange(SQLModel, table=True):
    """One line of a barrier's history: who, when, what and why."""

    __tablename__ = "barrier_change"  # pyright: ignore[reportAssignmentType]

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    barrier_id: UUID = Field(foreign_key="barrier.id", index=True)
    participant_id: UUID | None = Field(default=None, foreign_key="participant.id", index=True)
    what: str
    note: str = ""
    changed_at: datetime

"""Campaigns, their challenges, and who is expected in them."""

from datetime import date, datetime, time
from uuid import UUID, uuid4

from sqlalchemy import JSON, Column, Index, UniqueConstraint, false, true
from sqlmodel import Field, SQLModel

from challenges.models.enums import CampaignStatus
from challenges.models.patterns import EVERY_DAY, FULL_TIME, works_on


class Campaign(SQLModel, table=True):
    """A run of a pack with dates.

    `rows` are the teams that stand together (see `scoring.standings`) and `prior_weight` is k of
    the score, in persons: both are fixed when the first week is closed. Weeks are closed up to and
    including the challenge of `closed_through`. `goal` is the share, in percent, of all expected
    days that everybody together means to do; `together` is that share as it was told first on the
    day `together_on`, so that it moves once a day. `words` is what the pack says of itself per
    language: title, about, kickoff, closing. The moments of answers up to `rounded_until` are days
    only. On `forgets_on` those who took part are forgotten, as was announced; None until it was.
    From `wakes_at` on a tick of the clock looks at it; None when nothing is left that asks for it.
    `takes_photos` says that a coordinator lets reports come with a photo.
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
    words: dict[str, dict[str, str]] = Field(
        default_factory=dict, sa_column=Column(JSON, nullable=False)
    )
    status: CampaignStatus = CampaignStatus.RUNNING
    ranking: bool = Field(default=True, sa_column_kwargs={"server_default": true()})
    fewest_in_row: int = Field(default=8, sa_column_kwargs={"server_default": "8"})
    goal: int = Field(default=60, sa_column_kwargs={"server_default": "60"})
    prior_weight: int | None = None
    rows: list[list[str]] = Field(
        default_factory=list, sa_column=Column(JSON, nullable=False, server_default="[]")
    )
    closed_through: date | None = None
    together: int | None = None
    together_on: date | None = None
    created_at: datetime
    closed_at: datetime | None = None
    rounded_until: date | None = None
    forgets_on: date | None = None
    wakes_at: datetime | None = Field(default=None, index=True)
    takes_photos: bool = Field(default=False, sa_column_kwargs={"server_default": false()})

    def says(self, what: str, locale: str) -> str:
        """A text of the pack (title, about, kickoff, closing) in a language, or its first one."""
        texts = self.words.get(what, {})
        return texts.get(locale) or next(iter(texts.values()), self.name)


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


class ClosedWeek(SQLModel, table=True):
    """What a week of a campaign came to when it was closed; nothing changes it afterwards.

    The week has the challenges from `first_day` to `last_day`. `points` are those of the campaign's
    rows, by their numbers; None for a row that has none. `answered` and `done` are percentages of
    all expected days as they may be told, None when they may not; `counts` is how often at least
    each challenge was done, by its id.
    """

    __tablename__ = "closed_week"  # pyright: ignore[reportAssignmentType]

    campaign_id: UUID = Field(foreign_key="campaign.id", primary_key=True)
    last_day: date = Field(primary_key=True)
    first_day: date
    points: list[int | None] = Field(sa_column=Column(JSON, nullable=False))
    answered: int | None = None
    done: int | None = None
    counts: dict[str, int] = Field(
        default_factory=dict, sa_column=Column(JSON, nullable=False, server_default="{}")
    )


class Enrolment(SQLModel, table=True):
    """That somebody is expected in a campaign, in a team and on some days of the week.

    It begins and ends with a week: who joins, moves to another team or works on other days has
    another one from then on; who leaves or is erased, none from the next week. `participant_id` is
    emptied when the person has been erased. `weight` is what each of those days weighs.
    """

    __table_args__ = (
        UniqueConstraint("campaign_id", "participant_id", "expected_from"),
        Index("ix_enrolment_campaign_team", "campaign_id", "team_id", "expected_from"),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    campaign_id: UUID = Field(foreign_key="campaign.id")
    participant_id: UUID | None = Field(default=None, foreign_key="participant.id", index=True)
    team_id: UUID | None = Field(default=None, foreign_key="team.id")
    expected_from: date
    expected_until: date | None = None
    weekdays: int = Field(default=EVERY_DAY, sa_column_kwargs={"server_default": "127"})
    weight: int = Field(default=FULL_TIME, sa_column_kwargs={"server_default": "12"})

    def expects(self, day: date) -> bool:
        """Whether this person is on the roster on a day, and works."""
        is_on = self.expected_from <= day <= (self.expected_until or day)
        return is_on and works_on(self.weekdays, day.weekday())

"""Campaigns, their challenges, and who is expected in them."""

from datetime import date, datetime, time
from uuid import UUID, uuid4

from sqlalchemy import JSON, Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from challenges.models.enums import CampaignStatus


class Campaign(SQLModel, table=True):
    """A run of a pack with dates.

    `prior_weight` is k of the fair score, in persons; it is fixed when the first challenge is
    posted. `published` is what the standings were made of on the local day `published_on`, so that
    they move once a day. `words` is what the pack says of itself per language: title, about,
    kickoff, closing. The moments of answers up to `rounded_until` are days only. On `forgets_on`
    those who took part are forgotten, as was announced; None until it was.
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
    prior_weight: int | None = None
    published_on: date | None = None
    published: list[list[str]] = Field(
        default_factory=list, sa_column=Column(JSON, nullable=False, server_default="[]")
    )
    created_at: datetime
    closed_at: datetime | None = None
    rounded_until: date | None = None
    forgets_on: date | None = None

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

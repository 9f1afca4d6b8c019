"""A challenge as somebody is about to answer it, and a campaign as they join it; a query each."""

from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

import orjson
from sqlalchemy import String, Uuid, and_, bindparam, cast, exists, func, or_
from sqlalchemy import select as rows
from sqlmodel import Session, col

from challenges import calendar
from challenges.calendar import WorkingDays
from challenges.errors import UnknownChallenge
from challenges.models import (
    Absence,
    Campaign,
    Challenge,
    Enrolment,
    Organisation,
    Reminder,
    works_on,
)
from challenges.queries.campaigns import CURRENT_FIRST
from challenges.statements import Statement

_PERSON = bindparam("participant", type_=Uuid())
_ASKED = Statement(
    rows(
        col(Challenge.id),
        col(Challenge.campaign_id),
        col(Challenge.day),
        cast(col(Challenge.content), String),
        col(Campaign.starts_on),
        col(Campaign.ends_on),
        col(Campaign.timezone),
        col(Organisation.country),
        cast(col(Organisation.closed_days), String),
        cast(col(Organisation.open_days), String),
        col(Enrolment.team_id),
        col(Enrolment.weekdays),
        col(Enrolment.weight),
        rows(func.count())
        .where(
            col(Absence.participant_id) == _PERSON,
            col(Absence.first_day) <= col(Challenge.day),
            col(Absence.last_day) >= col(Challenge.day),
            col(Absence.counts_from) <= col(Challenge.day),
        )
        .scalar_subquery(),
        exists().where(col(Reminder.participant_id) == _PERSON),
    )
    .join(Campaign, col(Campaign.id) == col(Challenge.campaign_id))
    .join(Organisation, col(Organisation.id) == col(Campaign.organisation_id))
    .outerjoin(
        Enrolment,
        and_(
            col(Enrolment.campaign_id) == col(Campaign.id),
            col(Enrolment.participant_id) == _PERSON,
            col(Enrolment.expected_from) <= col(Challenge.day),
            or_(
                col(Enrolment.expected_until).is_(None),
                col(Enrolment.expected_until) >= col(Challenge.day),
            ),
        ),
    )
    .where(
        col(Challenge.id) == bindparam("challenge"),
        col(Campaign.organisation_id) == bindparam("organisation"),
    )
)

_JOINED = Statement(
    rows(
        col(Campaign.id),
        col(Campaign.starts_on),
        col(Organisation.country),
        cast(col(Organisation.closed_days), String),
        cast(col(Organisation.open_days), String),
    )
    .join(Organisation, col(Organisation.id) == col(Campaign.organisation_id))
    .where(col(Campaign.organisation_id) == bindparam("organisation"))
    .order_by(*CURRENT_FIRST)
)


class Joined(NamedTuple):
    """The campaign that somebody joins, and what decides from when on they are expected."""

    id: UUID
    starts_on: date
    country: str
    closed_days: str
    open_days: str

    @property
    def working(self) -> WorkingDays:
        """The days on which the organisation works."""
        return _working(self.country, self.closed_days, self.open_days)


class AskedChallenge(NamedTuple):
    """A challenge with all that an answer to it depends on; plain values, in one query.

    `content` is the stored text of the challenge's content; so are `closed_days` and `open_days`.
    Of who answers: the team in which, and the `weekdays` on which they are expected that day, with
    the `weight` of such a day (None when they are not), how often they declared in time that they
    would be away, and whether they ever asked to be reminded.
    """

    id: UUID
    campaign_id: UUID
    day: date
    content: str
    starts_on: date
    ends_on: date
    timezone: str
    country: str
    closed_days: str
    open_days: str
    team_id: UUID | None
    weekdays: int | None
    weight: int | None
    absences: int
    has_reminder: bool

    @property
    def working(self) -> WorkingDays:
        """The days on which the organisation works."""
        return _working(self.country, self.closed_days, self.open_days)

    @property
    def is_enrolled(self) -> bool:
        """Whether who answers is on the roster on that day."""
        return self.weekdays is not None

    @property
    def counts(self) -> int:
        """What the day weighs: nothing when no answer is expected.

        It is in their working pattern, and was not declared away before the challenge was posted.
        """
        if self.weekdays is None or not works_on(self.weekdays, self.day.weekday()):
            return 0
        return 0 if self.absences else self.weight or 0

    @property
    def closes(self) -> datetime:
        """Until when the answer can be given, changed and undone."""
        return calendar.window_closes(
            self.day,
            last_day=self.ends_on,
            timezone=self.timezone,
            working=self.working,
        )


@lru_cache  # a pure function of the texts, and part of every press
def _working(country: str, *stored: str) -> WorkingDays:
    closed, opened = (frozenset(map(date.fromisoformat, orjson.loads(days))) for days in stored)
    return WorkingDays(country, closed, opened)


def asked(
    session: Session, challenge_id: UUID, organisation_id: UUID, participant_id: UUID | None
) -> AskedChallenge:
    """A challenge as somebody is about to answer it.

    Raises:
        UnknownChallenge: it does not exist in this organisation.
    """
    wanted = {
        "challenge": challenge_id,
        "organisation": organisation_id,
        "participant": participant_id,
    }
    found = _ASKED.first(session, wanted)
    if found is None:
        raise UnknownChallenge
    return AskedChallenge(*found)


def joined(session: Session, organisation_id: UUID) -> Joined | None:
    """The campaign that somebody joins; None where there never was one."""
    found = _JOINED.first(session, {"organisation": organisation_id})
    return Joined(*found) if found else None

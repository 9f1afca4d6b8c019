"""Whom a reminder is of use to, asked once for many people: most of them are due together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from challenges import calendar
from challenges.calendar import CampaignPlan, ReminderPlan, WorkingDays
from challenges.models import (
    Absence,
    Campaign,
    Challenge,
    Organisation,
    Participant,
    Reminder,
)
from challenges.queries.campaigns import challenges_on, running_among, with_days
from challenges.queries.enrolments import who_is_enrolled
from challenges.queries.reminders import away_between, who_answered

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Running:
    """The campaign that runs in an organisation, and its challenge that was posted last."""

    campaign: Campaign
    plan: CampaignPlan
    challenge: Challenge | None


@dataclass(frozen=True, slots=True)
class Reminded:
    """What decides whether some people are to be reminded at a moment; nothing more is asked."""

    now: datetime
    organisations: Mapping[UUID, Organisation]
    running: Mapping[UUID, _Running]
    enrolled: frozenset[tuple[UUID, UUID]]
    away: Mapping[UUID, Sequence[Absence]]
    answered: frozenset[tuple[UUID, UUID]]

    def wish(self, reminder: Reminder, person: Participant) -> ReminderPlan:
        """When somebody wants to be reminded."""
        working = WorkingDays.of(self.organisations[person.organisation_id])
        return ReminderPlan.of(reminder, working)

    def opens_today(self, wish: ReminderPlan, person: Participant) -> datetime | None:
        """When today's challenge is posted, for who wants to be reminded before it is."""
        here = self.running.get(person.organisation_id)
        opens = calendar.opens_next(here.plan, self.now) if here else None
        if opens is None or wish.day(opens) != wish.day(self.now) or not wish.allows(opens):
            return None
        return opens

    def unanswered(self, wish: ReminderPlan, person: Participant) -> Challenge | None:
        """The challenge that somebody may be reminded of now, if there is one."""
        here = self.running.get(person.organisation_id)
        if here is None or here.challenge is None:
            return None
        if not person.is_taking_part or not wish.allows(self.now):
            return None
        if (person.id, here.campaign.id) not in self.enrolled:
            return None  # of a next campaign people are reminded once they said they join it
        if self._is_away(person, wish.day(self.now)):
            return None
        return None if (person.id, here.challenge.id) in self.answered else here.challenge

    def _is_away(self, person: Participant, day: date) -> bool:
        return any(one.first_day <= day <= one.last_day for one in self.away.get(person.id, ()))


def reminded(session: Session, people: Sequence[Participant], now: datetime) -> Reminded:
    """Find out what decides it for some people, in as many questions as for one."""
    ids = [person.id for person in people]
    owners = {person.organisation_id for person in people}
    theirs = session.exec(select(Organisation).where(col(Organisation.id).in_(owners))).all()
    running = _running(session, owners, now)
    challenges = [one.challenge.id for one in running.values() if one.challenge]
    today = now.date()  # in UTC: theirs may be the day before or after it
    return Reminded(
        now,
        {one.id: one for one in theirs},
        running,
        who_is_enrolled(session, ids, [one.campaign.id for one in running.values()]),
        away_between(session, ids, today - _DAY, today + _DAY),
        who_answered(session, ids, challenges),
    )


def _running(session: Session, owners: set[UUID], now: datetime) -> Mapping[UUID, _Running]:
    campaigns = [one.id for one in running_among(session, owners).values()]
    planned = {
        campaign.id: (campaign, CampaignPlan.of(campaign, sorted(days), WorkingDays.of(owner)))
        for campaign, owner, days in (with_days(session, campaigns) if campaigns else ())
    }
    asked = {one: calendar.asked_lately(plan, now) for one, (_, plan) in planned.items()}
    found = challenges_on(session, {one: day for one, day in asked.items() if day})
    return {
        campaign.organisation_id: _Running(campaign, plan, _posted(found, asked, campaign))
        for campaign, plan in planned.values()
    }


def _posted(
    found: Mapping[tuple[UUID, date], Challenge],
    asked: Mapping[UUID, date | None],
    campaign: Campaign,
) -> Challenge | None:
    day = asked[campaign.id]
    return found.get((campaign.id, day)) if day else None

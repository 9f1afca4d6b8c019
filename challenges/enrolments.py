"""Who is expected in a campaign, from week to week: joining, moving, leaving.

A week that is closed never changes, so every change begins with a week: a person is on the roster
of one team at a time, on the same weekdays for the whole of a week. Days of part-timers weigh more
from the week after the one in which they join: who joins by a "done" could say that they work on
that day and hardly another.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session, col, update

from challenges import calendar, check_ins, queries
from challenges.calendar import WorkingDays
from challenges.inserts import insert_once
from challenges.models import (
    FULL_TIME,
    Absence,
    Campaign,
    CampaignStatus,
    Enrolment,
    Participant,
    Someone,
    pattern_of,
    weight_of,
    works_on,
)
from challenges.queries.campaigns import campaign_before

_DAY = timedelta(days=1)
_NEVER = date.max
"""From this day on somebody is expected who was erased and came back: that is, in no week."""


@dataclass(frozen=True, slots=True)
class EnrolmentWeek:
    """The week in which something changes: its first and last day."""

    first: date
    last: date

    @classmethod
    def of(cls, day: date, working: WorkingDays) -> "EnrolmentWeek":
        """The week of a day."""
        first = working.week_of(day)
        return cls(first, first + 6 * _DAY)


def enrol(
    session: Session, campaign_id: UUID, starts_on: date, person: Someone, week: EnrolmentWeek
) -> None:
    """Expect somebody from the first day of a week; harmless when they are already."""
    latest, until = queries.latest_enrolment(session, campaign_id, person.id)
    if latest is None or (until is not None and until < week.first):
        _add(session, campaign_id, person, max(week.first, starts_on))
    elif until is not None:  # back in the week in which they left
        session.get_one(Enrolment, latest).expected_until = None
    else:
        return
    if weight_of(person.pattern) != FULL_TIME:
        session.flush()
        change_next_week(session, person, week)


def enrol_everybody(session: Session, campaign: Campaign) -> None:
    """Expect everybody from the first day who takes part by then, and did not before.

    Who took part in a campaign before this one is expected once they say that they join again.
    """
    before = campaign_before(session, campaign)
    joined_after = calendar.ended_on(before) if before else date.min
    for participant in queries.participants_to_enrol(session, campaign, joined_after):
        weight = weight_of(participant.pattern)
        _add(session, campaign.id, participant, campaign.starts_on, weight)


def waits_for_a_yes(session: Session, campaign: Campaign, person: Participant) -> bool:
    """Whether somebody took part before a campaign, and is to say first that they join it too."""
    if not person.is_taking_part or campaign.status is CampaignStatus.CLOSED:
        return False
    latest, _ = queries.latest_enrolment(session, campaign.id, person.id)
    before = None if latest else campaign_before(session, campaign)
    if before is None or person.joined_on is None:
        return False
    return person.joined_on <= calendar.ended_on(before)


def never_expect(session: Session, campaign_id: UUID, person: Someone) -> None:
    """Let somebody take part who counted in this campaign's score already, and was erased since."""
    _add(session, campaign_id, person, _NEVER)


def end(session: Session, participant: Participant, week: EnrolmentWeek) -> None:
    """Expect somebody for what is left of the week, and no longer."""
    for row in queries.rows_of(session, Enrolment, participant.id):
        if week.last < row.expected_from < _NEVER:
            session.delete(row)
        elif row.expected_until is None and row.expected_from < _NEVER:
            row.expected_until = week.last
            session.add(row)


def first_team(session: Session, participant: Participant, team_id: UUID) -> None:
    """Let somebody's days and answers so far be of the team that they are in now."""
    session.exec(
        update(Enrolment)
        .where(col(Enrolment.participant_id) == participant.id, col(Enrolment.team_id).is_(None))
        .values(team_id=team_id)
    )
    check_ins.move(session, participant.id, team_id)


def change_next_week(session: Session, person: Someone, week: EnrolmentWeek) -> None:
    """Let somebody's team and working pattern, as they are now, count from the next week on."""
    weight = weight_of(person.pattern)
    for row in queries.rows_of(session, Enrolment, person.id):
        if row.expected_until is not None or row.expected_from == _NEVER:
            continue
        if row.expected_from > week.last:
            row.team_id, row.weekdays, row.weight = person.team_id, person.pattern, weight
        else:
            row.expected_until = week.last
            _add(session, row.campaign_id, person, week.last + _DAY, weight)
        session.add(row)


def start_with(session: Session, participant: Participant, week: EnrolmentWeek) -> None:
    """Let somebody's working pattern count from their first day on: they joined just now."""
    session.exec(
        update(Enrolment)
        .where(col(Enrolment.participant_id) == participant.id)
        .values(weekdays=participant.pattern)
    )
    check_ins.leave_out(
        session, participant.id, lambda day: not works_on(participant.pattern, day.weekday())
    )
    change_next_week(session, participant, week)


def forget(session: Session, participant: Participant, week: EnrolmentWeek) -> None:
    """Leave a number of somebody for this week, and none for the next; absence stays left out."""
    end(session, participant, week)
    session.flush()
    latest: dict[UUID, Enrolment] = {}
    for row in queries.rows_of(session, Enrolment, participant.id):
        other = latest.get(row.campaign_id)
        if other is None or other.expected_from < row.expected_from:
            latest[row.campaign_id] = row
    for row in queries.rows_of(session, Enrolment, participant.id):
        if row is not latest[row.campaign_id] or row.expected_from == _NEVER:
            session.delete(row)
        else:
            row.participant_id = None
            row.weekdays &= ~_away(session, participant, week)
            session.add(row)
    session.flush()


def _away(session: Session, participant: Participant, week: EnrolmentWeek) -> int:
    """The weekdays of a week that somebody declared in time to be away, as in a pattern."""
    declared = queries.rows_of(session, Absence, participant.id)
    days = [week.first + n * _DAY for n in range(7)]
    return pattern_of(
        day.weekday()
        for day in days
        if any(max(a.first_day, a.counts_from) <= day <= a.last_day for a in declared)
    )


def _add(
    session: Session, campaign_id: UUID, person: Someone, first_day: date, weight: int = FULL_TIME
) -> None:
    row = {
        "campaign_id": campaign_id,
        "participant_id": person.id,
        "team_id": person.team_id,
        "expected_from": first_day,
        "weekdays": person.pattern,
        "weight": weight,
    }
    insert_once(session, Enrolment, row)

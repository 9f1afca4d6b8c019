"""Taking part: join, leave, be away, and be forgotten."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, update

from challenges import (
    calendar,
    enrolments,
    influence,
    noting,
    queries,
    reminders,
)
from challenges.calendar import WorkingDays
from challenges.enrolments import EnrolmentWeek
from challenges.errors import BadDates, NoWeekdays
from challenges.models import (
    Absence,
    Participant,
    Role,
    RoleGrant,
    Team,
    pattern_of,
)
from challenges.queries.coordinating import role_of
from challenges.theme_seats import empty as empty_seats

LONGEST_PAUSE = 90  # days


def join(session: Session, participant: Participant, *, now: datetime) -> None:
    """Let somebody take part from now on; harmless when they do already."""
    if not participant.is_taking_part:
        participant.joined_on = participant.joined_on or _local_day(session, participant, now)
        participant.left_on = None
        session.add(participant)


def leave(session: Session, participant: Participant, *, now: datetime) -> None:
    """Stop taking part, being reminded, and being in theme teams.

    Answers given so far stay, and they are expected for what is left of the week.
    """
    today = participant.left_on = _local_day(session, participant, now)
    session.add(participant)
    enrolments.end(session, participant, this_week(session, participant, now))
    sign_out(session, [participant.id])
    reminders.stop(session, participant.id)
    influence.ask_no_more(session, participant.id)
    revoke(session, participant, Role.AMBASSADOR, today=today)


def choose_team(
    session: Session, participant: Participant, team_id: UUID, *, now: datetime
) -> None:
    """Put somebody in a team: a first one takes what they answered so far along.

    A move counts from the next week on, for the days that are expected and for the answers. The
    headcounts of both teams move along.
    """
    former, participant.team_id = participant.team_id, team_id
    session.add(participant)
    session.flush()
    if former is None:
        enrolments.first_team(session, participant, team_id)
    elif former != team_id:
        for moved, by in ((former, -1), (team_id, +1)):
            team = session.get_one(Team, moved)
            if team.headcount:
                team.headcount += by
                session.add(team)
        enrolments.change_next_week(session, participant, this_week(session, participant, now))


def work_on(
    session: Session, participant: Participant, weekdays: Collection[int], *, now: datetime
) -> bool:
    """Keep on which days of the week somebody works; says whether that counts at once.

    It does on the day on which they join, when they say so for the first time; otherwise from the
    next week on.

    Raises:
        NoWeekdays: they are none.
    """
    if not weekdays:
        raise NoWeekdays
    is_new = participant.weekdays is None and _joined_today(session, participant, now)
    participant.weekdays = pattern_of(weekdays)
    session.add(participant)
    session.flush()
    count = enrolments.start_with if is_new else enrolments.change_next_week
    count(session, participant, this_week(session, participant, now))
    return is_new


def this_week(session: Session, participant: Participant, now: datetime) -> EnrolmentWeek:
    """The week that it is for somebody's organisation."""
    organisation = queries.organisation(session, participant.organisation_id)
    today = calendar.local_day(now, organisation.timezone)
    return EnrolmentWeek.of(today, WorkingDays.of(organisation))


def _joined_today(session: Session, participant: Participant, now: datetime) -> bool:
    return participant.joined_on == _local_day(session, participant, now)


def _local_day(session: Session, participant: Participant, now: datetime) -> date:
    """The day that it is for somebody's organisation: nothing is kept of the hour."""
    zone = queries.organisation(session, participant.organisation_id).timezone
    return calendar.local_day(now, zone)


def pause(
    session: Session, participant: Participant, first_day: date, last_day: date, *, now: datetime
) -> Absence:
    """Declare days on which somebody is not expected; harmless when they were declared already.

    Raises:
        BadDates: the period ends before it begins, or is longer than `LONGEST_PAUSE` days.
    """
    if not 0 <= (last_day - first_day).days < LONGEST_PAUSE:
        raise BadDates(days=LONGEST_PAUSE)
    for declared in queries.absences(session, participant.id):
        if declared.first_day <= first_day and last_day <= declared.last_day:
            return declared
    absence = Absence(
        participant_id=participant.id, first_day=first_day, last_day=last_day,
        counts_from=_first_unposted(session, participant, now),
    )  # fmt: skip
    session.add(absence)
    return absence


def _first_unposted(session: Session, participant: Participant, now: datetime) -> date:
    """The first day whose challenge is still to be posted."""
    campaign = queries.campaign_of(session, participant.organisation_id)
    if campaign is None:
        return _local_day(session, participant, now)
    today = calendar.local_day(now, campaign.timezone)
    is_posted = calendar.moment(today, campaign.post_at, campaign.timezone) <= now
    return date.fromordinal(today.toordinal() + is_posted)


def end_pauses(session: Session, participant: Participant, back_on: date) -> None:
    """Be back from a day: pauses that go on are cut short, those still to come are dropped.

    A day whose challenge was posted stays as it is: nobody picks their days by what is asked.
    """
    for absence in queries.absences(session, participant.id):
        if absence.first_day >= back_on:
            session.delete(absence)
        elif absence.last_day >= back_on:
            absence.last_day = date.fromordinal(back_on.toordinal() - 1)
            session.add(absence)


def sign_out(session: Session, participant_ids: Collection[UUID]) -> None:
    """End what lets people into the board: their sessions, and links that were not used yet."""
    session.exec(
        update(Participant)
        .where(col(Participant.id).in_(participant_ids))
        .values(sign_outs=col(Participant.sign_outs) + 1)
    )


def grant(session: Session, participant: Participant, role: Role) -> None:
    """Give somebody a role; harmless when they have it."""
    if session.get(RoleGrant, (participant.id, role)) is None:
        session.add(RoleGrant(participant_id=participant.id, role=role))
        noting.note(session, f"role granted role={role.value}")


def revoke(session: Session, participant: Participant, role: Role, *, today: date) -> bool:
    """Take a role away, and no session ever comes back; says whether they had it.

    Who is an ambassador no more has no seat in a theme team either, and no actions of its theme.
    """
    if role is Role.AMBASSADOR:
        empty_seats(session, participant.id, today)
    granted = session.get(RoleGrant, (participant.id, role))
    if granted is not None:
        session.delete(granted)
        sign_out(session, [participant.id])
        noting.note(session, f"role revoked role={role.value}")
    return granted is not None


def call_coordinator(session: Session, participant_id: UUID, called: str) -> None:
    """Keep what other coordinators call somebody, until they coordinate no more; "" is nothing.

    Whoever said so is not asked any more.
    """
    grant = role_of(session, participant_id, Role.COORDINATOR)
    if grant is not None:
        grant.called, grant.name_asked = called, True
        session.add(grant)
        session.flush()


def away_days(absences: Sequence[Absence], days: Sequence[date]) -> set[date]:
    """The days that fall in somebody's absences."""
    return {
        day for day in days for absence in absences if absence.first_day <= day <= absence.last_day
    }

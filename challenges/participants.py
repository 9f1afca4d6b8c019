"""Taking part: join, leave, be away, and be forgotten."""

import logging
from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID, uuid4

from sqlmodel import Session, col, delete, update

from challenges import calendar, queries, reminders, voices
from challenges.errors import BadDates
from challenges.inserts import insert_once
from challenges.models import (
    Absence,
    BarrierChange,
    Campaign,
    CheckIn,
    Confirmation,
    Enrolment,
    Friction,
    Participant,
    Reminder,
    Retry,
    Role,
    RoleGrant,
    Someone,
    Support,
)
from challenges.queries import Asked

LONGEST_PAUSE = 90  # days

_security = logging.getLogger("prikkel.security")  # what happens to whom stays out of it


def join(session: Session, participant: Participant, *, now: datetime) -> None:
    """Let somebody take part from now on; harmless when they do already."""
    if not participant.is_taking_part:
        participant.joined_at = now
        participant.left_at = None
        session.add(participant)


def leave(session: Session, participant: Participant, *, now: datetime) -> None:
    """Stop taking part, and being reminded.

    Answers given so far stay, and so does the team's frozen roster.
    """
    participant.left_at = now
    session.add(participant)
    sign_out(session, [participant.id])
    reminders.stop(session, participant.id)


def enrol(
    session: Session, campaign: Campaign, participant: Participant, *, first_day: date
) -> None:
    """Expect somebody in a campaign from a day on; an earlier day moves the enrolment forward."""
    _enrol(session, campaign.id, participant, first_day, campaign.starts_on)


def _enrol(
    session: Session, campaign_id: UUID, participant: Someone, first_day: date, starts_on: date
) -> None:
    session.flush()
    known = queries.expected_from(session, campaign_id, participant.id)
    if known is None:
        row = {
            "id": uuid4(),
            "campaign_id": campaign_id,
            "participant_id": participant.id,
            "team_id": participant.team_id,
            "expected_from": max(first_day, starts_on),
        }
        insert_once(session, "enrolment", row)
    elif first_day < known:
        session.exec(
            update(Enrolment)
            .where(
                col(Enrolment.campaign_id) == campaign_id,
                col(Enrolment.participant_id) == participant.id,
            )
            .values(expected_from=first_day)
        )


def expect(session: Session, asked: Asked, participant: Someone) -> None:
    """Expect somebody from the day of a challenge that they answered, if not from before it."""
    if asked.expected_from is None or asked.day < asked.expected_from:
        _enrol(session, asked.campaign_id, participant, asked.day, asked.starts_on)


def enrol_everybody(session: Session, campaign: Campaign) -> None:
    """Fix who is expected from the first day: everybody who takes part by then."""
    for participant in queries.participants_to_enrol(session, campaign):
        enrol(session, campaign, participant, first_day=campaign.starts_on)


def choose_team(session: Session, participant: Participant, team_id: UUID) -> None:
    """Put somebody in a team; a roster that has been frozen already keeps its own team."""
    participant.team_id = team_id
    session.add(participant)
    session.exec(
        update(Enrolment)
        .where(col(Enrolment.participant_id) == participant.id, col(Enrolment.team_id).is_(None))
        .values(team_id=team_id)
    )


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
        participant_id=participant.id, first_day=first_day, last_day=last_day, declared_at=now
    )
    session.add(absence)
    return absence


def end_pauses(session: Session, participant: Participant, today: date) -> None:
    """Be back from today: pauses that go on are cut short, those still to come are dropped."""
    for absence in queries.absences(session, participant.id):
        if absence.first_day >= today:
            session.delete(absence)
        elif absence.last_day >= today:
            absence.last_day = date.fromordinal(today.toordinal() - 1)
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
        _security.info("role granted role=%s", role.value)


def revoke(session: Session, participant: Participant, role: Role) -> bool:
    """Take a role away, and no session ever comes back; says whether they had it."""
    granted = session.get(RoleGrant, (participant.id, role))
    if granted is not None:
        session.delete(granted)
        sign_out(session, [participant.id])
        _security.info("role revoked role=%s", role.value)
    return granted is not None


def erase(session: Session, participant: Participant, *, now: datetime) -> None:
    """Forget somebody: numbers stay, without the person; everything that points at them goes.

    The participant's platform account is the caller's to delete first.
    """
    campaign = queries.campaign_of(session, participant.organisation_id)
    organisation = queries.organisation(session, participant.organisation_id)
    today = calendar.local_day(now, (campaign or organisation).timezone)
    voices.leave(session, participant, today)
    for table in (CheckIn, Enrolment, Friction, BarrierChange, Confirmation, Retry):
        session.exec(
            update(table)
            .where(col(table.participant_id) == participant.id)
            .values(participant_id=None)
        )
    for table in (Absence, Reminder, RoleGrant, Support):
        session.exec(delete(table).where(col(table.participant_id) == participant.id))
    session.flush()
    session.delete(participant)
    _security.info("somebody erased")


def away_days(absences: Sequence[Absence], days: Sequence[date]) -> set[date]:
    """The days that fall in somebody's absences."""
    return {
        day for day in days for absence in absences if absence.first_day <= day <= absence.last_day
    }

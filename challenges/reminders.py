"""Asking to be reminded, and having it stopped."""

from collections.abc import Collection
from datetime import datetime, time
from uuid import UUID

from sqlmodel import Session

from challenges import calendar, queries
from challenges.calendar import ReminderPlan, WorkingDays
from challenges.models import Participant, Reminder

PATIENCE = 5
"""Whom so many reminders brought to no answer is not reminded any more."""


def choose(
    session: Session,
    participant: Participant,
    *,
    at: time,
    weekdays: Collection[int],
    timezone: str,
    now: datetime,
) -> Reminder:
    """Remind somebody from now on, at this time, on these days of their week (0 is Monday).

    Raises:
        UnknownTimezone: there is no time zone of this name.
    """
    calendar.zone(timezone)
    reminder = queries.reminder(session, participant.id) or Reminder(
        participant_id=participant.id, at=at, weekdays=[], timezone=timezone
    )
    reminder.at, reminder.weekdays, reminder.timezone = at, sorted(weekdays), timezone
    reminder.unanswered = 0
    working = WorkingDays.of(queries.organisation(session, participant.organisation_id))
    reminder.remind_at = ReminderPlan.of(reminder, working).next_moment(now)
    session.add(reminder)
    return reminder


def work_on(
    session: Session, participant: Participant, weekdays: Collection[int], *, now: datetime
) -> None:
    """Let somebody's reminder, if they have one, come on these days of the week."""
    reminder = queries.reminder(session, participant.id)
    if reminder is None:
        return
    was_on = reminder.is_on
    choose(
        session, participant,
        at=reminder.at, weekdays=weekdays, timezone=reminder.timezone, now=now,
    )  # fmt: skip
    if not was_on:
        stop(session, participant.id)


def stop(session: Session, participant_id: UUID) -> None:
    """Remind somebody no more; harmless when they are not reminded."""
    reminder = queries.reminder(session, participant_id)
    if reminder is not None:
        reminder.remind_at = None
        session.add(reminder)


def is_in_vain(reminder: Reminder, answered_at: datetime | None) -> bool:
    """Whether somebody, who last answered then, has let so many pass that they seem to want none.

    Any answer since the latest one, or on its day (in UTC), starts the count again.
    """
    since = reminder.reminded_at
    if since is not None and answered_at is not None and answered_at.date() >= since.date():
        reminder.unanswered = 0
    return reminder.unanswered >= PATIENCE


def hear(session: Session, participant_id: UUID) -> None:
    """Note that somebody reacted to a reminder: it is not in vain."""
    reminder = queries.reminder(session, participant_id)
    if reminder is not None:
        reminder.unanswered = 0
        session.add(reminder)

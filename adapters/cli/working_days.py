"""The days that an operator closes or opens, and what is said of those that a campaign skips."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Annotated

from sqlmodel import Session

from adapters.cli.terminal import Refusal, day_option
from challenges import openings, queries
from challenges.calendar import WorkingDays
from challenges.models import Campaign

Closed = Annotated[
    list[date] | None, day_option("--closed", help_text="A day off; repeat for more.")
]
Opened = Annotated[
    list[date] | None,
    day_option("--open", help_text="A day of work, also if it is a holiday; repeat for more."),
]

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def told_apart(closed: list[date] | None, opened: list[date] | None) -> None:
    """Every day is closed or open.

    Raises:
        Refusal: one is both.
    """
    if both := sorted(set(closed or ()) & set(opened or ())):
        raise Refusal(f"{both[0]} is both closed and open; say which.")


def change(
    session: Session,
    campaign: Campaign,
    closed: list[date] | None,
    opened: list[date] | None,
    now: datetime,
) -> Iterator[str]:
    """Close and open days where a campaign runs, and say what that makes of it."""
    if closed or opened:
        organisation = queries.organisation(session, campaign.organisation_id)
        openings.change(organisation, closed=closed or (), opened=opened or ())
        openings.rearrange(session, organisation, now)
    yield from describe(session, campaign)


def describe(session: Session, campaign: Campaign, first: date | None = None) -> Iterator[str]:
    """Which days a campaign skips and why, and on which holidays it goes on all the same.

    `first` is the day for which its start was asked, which may be a day off itself.
    """
    organisation = queries.organisation(session, campaign.organisation_id)
    working = WorkingDays.of(organisation)
    first = first or campaign.starts_on
    days = [first + timedelta(days=n) for n in range((campaign.ends_on - first).days + 1)]
    week = working.weekdays(first)
    weekend = [name for day, name in enumerate(_WEEKDAYS) if day not in week]
    asked = {challenge.day for challenge in queries.challenges_of(session, campaign.id)}
    skipped = [day for day in days if day.weekday() in week and day not in working]
    worked = [day for day in days if day in working and why(working, day)]
    off = [day for day in asked if day not in working]
    yield (
        f"Weekends and public holidays of {organisation.country} are days off;"
        f" the weekend is {' and '.join(weekend)}."
    )
    if skipped:
        yield f"Skipped: {_listed(working, skipped)}."
    if worked:
        yield f"Worked all the same: {_listed(working, worked)}. A day off after all: --closed DAY."
    if off:
        yield f"Asked on a day off: {_listed(working, sorted(off))}."


def why(working: WorkingDays, day: date) -> str:
    """What is special about a day, other than that it is in the weekend; empty when nothing is."""
    if day in working.closed:
        return "closed"
    return working.holiday(day) or ("open" if day in working.opened else "")


def _listed(working: WorkingDays, days: list[date]) -> str:
    return ", ".join(f"{day:%a} {day} ({why(working, day) or 'weekend'})" for day in days)

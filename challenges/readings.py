"""Readings of goals: add, correct and remove them, and when one is asked for.

A reading says where it comes from, and is never made of what people answer: what they say they did
is an estimate in a ledger of its own.
"""

import re
from dataclasses import asdict, dataclass
from datetime import date, timedelta

from sqlmodel import Session

from challenges.errors import ChallengeError, Incomplete
from challenges.goals import FIRST_YEAR, due, is_possible, months_after, update_version
from challenges.models import Goal, Reading
from challenges.queries import goals as queries

TIMES = 3
"""So often a reading is asked for."""
_SILENT_AFTER = timedelta(weeks=4)

_MASS = re.compile(r"\b(kg|kilo(gram(me)?s?)?|kilos|ton(ne)?n?s?|kton|mton|t|kt|mt|g)\b", re.I)
_OURSELVES = re.compile(r"prikkel|check-?ins?\b", re.I)


class AlreadyRead(ChallengeError):
    """There is a reading of that day with another value."""

    key = "error-already-read"
    field = "day"


@dataclass(frozen=True, slots=True)
class Found:
    """What was measured on a day, and where that stands."""

    day: date
    value: float
    source: str
    note: str = ""


def read(session: Session, goal: Goal, found: Found, *, today: date) -> bool:
    """Add a reading of a goal; False when exactly that value was known of that day.

    Raises:
        Incomplete: it cannot be.
        AlreadyRead: another value is known of that day.
    """
    _check(goal, found, today)
    known = queries.reading_on(session, goal.id, found.day)
    if known is not None:
        if known.value != found.value:
            raise AlreadyRead
        return False
    session.add(Reading(goal_id=goal.id, **asdict(found)))
    session.flush()
    return True


def correct(
    session: Session, goal: Goal, reading: Reading, found: Found, *, version: int, today: date
) -> None:
    """Let a reading say something else, if it is still the version that the person saw.

    Raises:
        Incomplete: it cannot be.
        AlreadyRead: there is another reading of that day.
        GoalHasChanged: it is not that version; nothing has been overwritten.
    """
    _check(goal, found, today)
    other = queries.reading_on(session, goal.id, found.day)
    if other is not None and other.id != reading.id:
        raise AlreadyRead
    update_version(session, reading, version, **asdict(found))


def forget(session: Session, reading: Reading, *, version: int) -> None:
    """Take a reading away, if it is still the version that the person saw.

    Raises:
        GoalHasChanged: it is not; nothing has been removed.
    """
    update_version(session, reading, version)
    session.delete(reading)
    session.flush()


def asked_on(
    goal: Goal, last: Reading | None, made_on: date, today: date
) -> tuple[date, int] | None:
    """On which day the next reading was asked for last, and how often by then; None: not now.

    That is a month before it is due, on its day, and a month after. Where that was long before the
    goal was made, they are counted from then. Four weeks after the last time it is silent.
    """
    day = due(goal, last)
    if day is None:
        return None
    day = max(day, months_after(made_on + timedelta(days=1), 1))
    moments = [months_after(day, each) for each in (-1, 0, 1)]
    past = [moment for moment in moments if moment <= today]
    if not past or today > moments[-1] + _SILENT_AFTER:
        return None
    return past[-1], len(past)


def is_mass(unit: str) -> bool:
    """Whether a unit is one of weight, such as the kilograms and tonnes of CO2e."""
    return _MASS.search(unit) is not None


def _check(goal: Goal, found: Found, today: date) -> None:
    if wrong := wrong_with(goal, found, today):
        raise Incomplete(wrong)


def wrong_with(goal: Goal, found: Found, today: date) -> dict[str, str]:
    """What of a reading cannot be: the key of a text for each field; nothing where all can."""
    wrong = dict[str, str]()
    if goal.is_ambition:
        wrong["reading"] = "reading-of-ambition"
    elif not is_possible(found.value):
        wrong["reading"] = "goal-no-value"
    if not date(FIRST_YEAR, 1, 1) <= found.day <= today:
        wrong["day"] = "reading-no-day"
    if not found.source.strip():
        wrong["source"] = "field-needed"
    elif is_mass(goal.unit) and _OURSELVES.search(found.source):
        wrong["source"] = "reading-is-an-estimate"
    return wrong

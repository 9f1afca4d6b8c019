"""What may stand in a coordinator's message of the day, and when its day is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session, SQLModel

from bot.messages.bundle import Thing
from challenges.calendar import WorkingDays
from challenges.models import Organisation

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Section:
    """Things under one heading (the key of a text), found on a day for an organisation.

    What happened is found for four weeks: who put it off hears of it then. Where an organisation
    has no row in the table that it is `of`, nothing is looked for.
    """

    heading: str
    find: Callable[[Session, Organisation, date], Iterable[Thing]]
    of: type[SQLModel] | None = None


def is_due(thing: Thing, since: date, working: WorkingDays, told_on: date, today: date) -> bool:
    """Whether something is said today to who was last told what waits on `told_on`.

    `since` is the first day on which this reader hears of it: they may have put it off.
    """
    if thing.once:
        return told_on < since <= today
    return _times(working, since, told_on) < _times(working, since, today)


def _times(working: WorkingDays, since: date, day: date) -> int:
    """How often it has been said by a day: on the working days 1, 2, 4, 8, 16 ... of its wait."""
    return working.count(since - _DAY, day).bit_length()

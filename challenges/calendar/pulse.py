"""When somebody is asked how their actions stand, and told of their dates. Pure."""

from datetime import date, timedelta

from challenges.calendar.working_days import WorkingDays

MONTH, QUARTER = 1, 3
"""Every how many months somebody is asked."""
REPEATED_AFTER = 5
"""Working days after which who said nothing is asked once more."""
APART = timedelta(days=5)
"""So long it is quiet between two messages about the actions of one person."""

_BEFORE = (30, 7, 1)
_AFTER = (1, 7)
_THEN_EVERY = 30
_MONTHS = 12


def next_round(after: date, every: int, working: WorkingDays) -> date:
    """The first working day of a month (or quarter), after a day."""
    month = after.year * _MONTHS + after.month - 1
    while True:
        year, number = divmod(month, _MONTHS)
        first = next(working.since(date(year, number + 1, 1)))
        if number % every == 0 and first > after:
            return first
        month += 1


def repeated_on(asked_on: date, working: WorkingDays) -> date:
    """The day on which who was asked on a day, and said nothing, is asked once more."""
    day = asked_on
    for _ in range(REPEATED_AFTER):
        day = working.after(day)
    return day


def told_of_date(due: date, since: date, today: date) -> bool:
    """Whether something is to be said of a date by now that was not `since` it was last.

    That is 30 days, 7 days and one day before it; one day and 7 days after it, and then every 30.
    """
    days = (today - due).days
    steps = [-before for before in _BEFORE] + list(_AFTER)
    steps += range(_THEN_EVERY, days + 1, _THEN_EVERY)
    last = max((step for step in steps if step <= days), default=None)
    return last is not None and due + timedelta(days=last) > since

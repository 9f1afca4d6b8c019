"""Days, and moments on the clocks of a time zone."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from challenges.calendar.working_days import WorkingDays
from challenges.errors import UnknownTimezone

DAY_ENDS = time(3)
"""A day of the campaign ends at three at night: who checks in after midnight still means today."""

_DAY = timedelta(days=1)


def zone(name: str) -> ZoneInfo:
    """The time zone of a name such as `Europe/Amsterdam`.

    Raises:
        UnknownTimezone: there is none of that name.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownTimezone(timezone=name) from error


def moment(day: date, at: time, timezone: str) -> datetime:
    """The moment in UTC at which the clocks of a time zone show `at` on `day`.

    An hour that summer time skips counts on from before the change; of an hour that comes twice it
    is the first.
    """
    return datetime.combine(day, at, tzinfo=zone(timezone)).astimezone(UTC)


def local_day(now: datetime, timezone: str) -> date:
    """The day that it is for people in a time zone; it ends at three at night."""
    on_the_wall = now.astimezone(zone(timezone)).replace(tzinfo=None)
    return (on_the_wall - timedelta(hours=DAY_ENDS.hour)).date()


@lru_cache(maxsize=256)  # asked twice in every press
def window_closes(day: date, *, last_day: date, timezone: str, working: WorkingDays) -> datetime:
    """Until when the check-in of a day can be given, changed and undone.

    That is the end of the second working day after it, but never more than a day after the end of
    the campaign's last day.
    """
    second = working.after(working.after(day))
    return moment(min(second, last_day + _DAY) + _DAY, DAY_ENDS, timezone)


@lru_cache(maxsize=256)  # part of every press
def last_day_before(closes: datetime, timezone: str) -> date:
    """The last day that is not over when a window closes, as people are told it."""
    return local_day(closes - timedelta(microseconds=1), timezone)

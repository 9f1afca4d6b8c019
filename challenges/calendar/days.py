"""Days off, working days, and moments on the clocks of a time zone."""

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import holidays

from challenges.errors import UnknownCountry, UnknownTimezone

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


@cache
def public_holidays(country: str, year: int) -> frozenset[date]:
    """The public holidays of a year; for NL these include Good Friday and leave out 5 May.

    Raises:
        UnknownCountry: the country is not a code that is known, such as `NL`.
    """
    try:
        return frozenset(holidays.country_holidays(country, years=year))
    except NotImplementedError as error:
        raise UnknownCountry(country=country) from error


def is_working_day(day: date, country: str, closed_days: Collection[date] = ()) -> bool:
    """Whether people are expected at work: no weekend, public holiday or closed day."""
    is_off = day in closed_days or day in public_holidays(country, day.year)
    return day.weekday() < 5 and not is_off


def next_working_day(day: date, country: str, closed_days: Collection[date] = ()) -> date:
    """The first working day after `day`."""
    day += _DAY
    while not is_working_day(day, country, closed_days):
        day += _DAY
    return day


def previous_working_day(day: date, country: str, closed_days: Collection[date] = ()) -> date:
    """The last working day before `day`."""
    day -= _DAY
    while not is_working_day(day, country, closed_days):
        day -= _DAY
    return day


def working_days(
    first: date, count: int, country: str, closed_days: Collection[date] = ()
) -> list[date]:
    """The first `count` working days from `first` on."""
    days: list[date] = []
    day = first - _DAY
    while len(days) < count:
        day = next_working_day(day, country, closed_days)
        days.append(day)
    return days


@lru_cache(maxsize=256)  # asked twice in every press
def window_closes(
    day: date,
    *,
    last_day: date,
    timezone: str,
    country: str,
    closed_days: frozenset[date] = frozenset(),
) -> datetime:
    """Until when the check-in of a day can be given, changed and undone.

    That is the end of the second working day after it, but never more than a day after the end of
    the campaign's last day.
    """
    second = next_working_day(next_working_day(day, country, closed_days), country, closed_days)
    return moment(min(second, last_day + _DAY) + _DAY, DAY_ENDS, timezone)


@lru_cache(maxsize=256)  # part of every press
def last_day_before(closes: datetime, timezone: str) -> date:
    """The last day that is not over when a window closes, as people are told it."""
    return local_day(closes - timedelta(microseconds=1), timezone)

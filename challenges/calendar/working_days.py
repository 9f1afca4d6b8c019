"""On which days people work somewhere: the one answer to that question."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from challenges.calendar.countries import Year, year_of
from challenges.models import Organisation

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The working days of a place; `closed` and `opened` go before its weekends and holidays.

    `country` is a code such as `NL`, or that of a region, such as `BE-VLG`.

    Raises:
        UnknownCountry, UnknownRegion: when it is asked of a place that is not known.
    """

    country: str = "NL"
    closed: frozenset[date] = frozenset()
    opened: frozenset[date] = frozenset()

    @classmethod
    def of(cls, organisation: Organisation) -> "WorkingDays":
        """The days on which an organisation works."""
        return cls(
            organisation.country,
            frozenset(map(date.fromisoformat, organisation.closed_days)),
            frozenset(map(date.fromisoformat, organisation.open_days)),
        )

    def __contains__(self, day: date) -> bool:
        """Whether people are expected at work."""
        if day in self.closed or day in self.opened:
            return day in self.opened
        year = self._year(day)
        return day.weekday() not in year.weekend and day not in year.off

    def after(self, day: date) -> date:
        """The first working day after a day."""
        day += _DAY
        while day not in self:
            day += _DAY
        return day

    def before(self, day: date) -> date:
        """The last working day before a day."""
        day -= _DAY
        while day not in self:
            day -= _DAY
        return day

    def count(self, after: date, until: date) -> int:
        """The working days after a day, up to and including another one."""
        return sum(after + n * _DAY in self for n in range(1, (until - after).days + 1))

    def since(self, first: date) -> Iterator[date]:
        """The working days from a day on, without end."""
        day = self.after(first - _DAY)
        while True:
            yield day
            day = self.after(day)

    def week_of(self, day: date) -> date:
        """The first day of a day's week; a week begins when the weekend is over."""
        begins = max(self._year(day).weekend, default=6) + 1
        return day - timedelta(days=(day.weekday() - begins) % 7)

    def weekdays(self, day: date) -> list[int]:
        """The days of the week that are no weekend, as of a day, in the order of the week."""
        weekend = self._year(day).weekend
        begins = self.week_of(day).weekday()
        return [(begins + n) % 7 for n in range(7) if (begins + n) % 7 not in weekend]

    def holiday(self, day: date) -> str:
        """The English name of a public holiday, worked on or not; empty when it is none."""
        year = self._year(day)
        return year.off.get(day, "") or year.worked.get(day, "")

    def _year(self, day: date) -> Year:
        return year_of(self.country, day.year)

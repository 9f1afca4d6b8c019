"""How far a goal is: its last reading beside the agreed line, and since when nothing is known.

The agreed line is straight, from the value that was at the end of one year to the one that was
agreed for the end of another. It says where we would be if every day did the same; it is no
forecast.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from challenges.goals import due, months_after
from challenges.models import Goal, Reading

KNOWN_FOR = 15
"""So many months a reading says how a goal stands; after that it is not known."""


class Standing(StrEnum):
    """How a goal stands by its last reading."""

    AS_AGREED = "as-agreed"
    BEHIND = "behind"
    UNKNOWN = "unknown"
    NO_NUMBERS = "no-numbers"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a goal is, as of a day."""

    goal: Goal
    last: Reading | None
    today: date

    @property
    def standing(self) -> Standing:
        """Whether the last reading is as agreed, or not known."""
        return standing(self.goal, self.last, self.today)

    @property
    def agreed(self) -> float | None:
        """Where the agreed line was on the day of the last reading; today where there is none."""
        return agreed(self.goal, self.last.day if self.last else self.today)

    def line(self, days: Collection[date]) -> dict[date, float]:
        """The agreed line on its two ends, and on those of some days on which it is there."""
        ends = _line(self.goal)
        found = {day: agreed(self.goal, day) for day in days}
        both = {ends[0]: ends[1], ends[2]: ends[3]} if ends else {}
        return both | {day: value for day, value in found.items() if value is not None}

    @property
    def unknown_since(self) -> date | None:
        """Since when it is not known how it stands."""
        return unknown_since(self.goal, self.last, self.today)

    @property
    def due(self) -> date | None:
        """When the next reading is due."""
        return due(self.goal, self.last)


def agreed(goal: Goal, day: date) -> float | None:
    """Where the agreed line is on a day, in the goal's unit.

    None for an ambition, and before the line begins; after its last year it stays where it ended.
    """
    line = _line(goal)
    if line is None or day < line[0]:
        return None
    first, start, last, end = line
    share = min(1.0, (day - first).days / (last - first).days)
    return end if share == 1 else start + share * (end - start)


def standing(goal: Goal, last: Reading | None, today: date) -> Standing:
    """Whether the last reading is on the agreed line or better, as that stood on its own day."""
    line = _line(goal)
    if line is None:
        return Standing.NO_NUMBERS
    if last is None or unknown_since(goal, last, today):
        return Standing.UNKNOWN
    _, start, _, end = line
    expected = agreed(goal, last.day)
    due = start if expected is None else expected
    is_there = last.value >= due if end > start else last.value <= due
    return Standing.AS_AGREED if is_there else Standing.BEHIND


def unknown_since(goal: Goal, last: Reading | None, today: date) -> date | None:
    """Since when it is not known how a goal stands; None when it is, and for an ambition."""
    line = _line(goal)
    if line is None:
        return None
    if last is None:
        return line[0]
    return last.day if months_after(last.day, KNOWN_FOR) < today else None


def _line(goal: Goal) -> tuple[date, float, date, float] | None:
    """The two ends of the agreed line."""
    match goal.from_year, goal.from_value, goal.to_year, goal.to_value:
        case int(first), float() | int() as start, int(last), float() | int() as end:
            return date(first, 12, 31), start, date(last, 12, 31), end
        case _:
            return None

"""How many of somebody's days in a row were answered; any answer counts."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Streak:
    """A row of answered days: the one that goes on, the longest so far, what the freeze saved.

    `frozen` holds the missed days inside the current row that the week's freeze protected.
    """

    current: int
    longest: int
    frozen: tuple[date, ...] = ()


def streak(
    scheduled: Collection[date],
    answered: Collection[date],
    *,
    today: date,
    away: Collection[date] = (),
) -> Streak:
    """The streak over the challenge days on which this person was expected.

    Days without a challenge (weekends, public holidays) and days `away`, as declared beforehand,
    neither add nor break, and neither does today while it is open. One missed day per ISO week is
    frozen: it protects a row that has begun and adds nothing to it.
    """
    current = longest = 0
    frozen: list[date] = []
    for day in sorted(set(scheduled) - set(away)):
        if day > today:
            break
        if day in answered:
            current += 1
            longest = max(longest, current)
        elif day < today and current:
            if _is_freeze_spent(frozen, day):
                current, frozen = 0, []
            else:
                frozen.append(day)
    return Streak(current, longest, tuple(frozen))


def _is_freeze_spent(frozen: Collection[date], day: date) -> bool:
    """Whether an earlier day of the same week took the freeze."""
    return any(other.isocalendar()[:2] == day.isocalendar()[:2] for other in frozen)

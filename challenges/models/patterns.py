"""Working patterns: on which days of the week somebody works, with a bit for each of them."""

from collections.abc import Iterable

FEWEST_DAYS, MOST_DAYS = 2, 5
"""On how many days of the week people count as one each, whatever they work."""

FULL_TIME = 12
"""What a day of somebody who works five days weighs, so that other days weigh whole numbers too."""

EVERY_DAY = 127
"""A working pattern of seven days: Monday is 1, Sunday 64."""


def pattern_or_every_day(weekdays: int | None) -> int:
    """Somebody's working pattern; every day for who was never asked."""
    return EVERY_DAY if weekdays is None else weekdays


def pattern_of(weekdays: Iterable[int]) -> int:
    """The pattern of some weekdays (0 is Monday), whatever is there twice."""
    return sum(1 << weekday for weekday in set(weekdays))


def weight_of(pattern: int) -> int:
    """What a day of somebody with this pattern weighs: together their days weigh what others' do.

    Only who works on one day weighs half: one answer that is worth five could be worked out.
    """
    return FULL_TIME * MOST_DAYS // min(max(pattern.bit_count(), FEWEST_DAYS), MOST_DAYS)


def works_on(pattern: int, weekday: int) -> bool:
    """Whether a weekday (0 is Monday) is in a pattern."""
    return bool(pattern >> weekday & 1)

"""Working patterns: on which days of the week somebody works, with a bit for each of them."""

from collections.abc import Iterable

EVERY_DAY = 127
"""A working pattern of seven days: Monday is 1, Sunday 64."""


def pattern_of(weekdays: Iterable[int]) -> int:
    """The pattern of some weekdays (0 is Monday), whatever is there twice."""
    return sum(1 << weekday for weekday in set(weekdays))


def works_on(pattern: int, weekday: int) -> bool:
    """Whether a weekday (0 is Monday) is in a pattern."""
    return bool(pattern >> weekday & 1)

"""Which hidden numbers go with a published one, found by trying Prikkel's own functions.

Percentages never fall when what is behind them rises, so the numbers that go with one published
value lie between two bounds, which halving finds.
"""

from collections.abc import Callable
from functools import cache

from scoring.disclosure import FEWEST_IN_ALL, percent, times_done


@cache
def parts(told: int, whole: int) -> tuple[int, int]:
    """The least and the largest part of `whole` that is told as this percentage."""
    if whole <= 0:
        return 0, -1

    def at_least(value: int) -> int:
        return _first(lambda part: _percent(part, whole) >= value, 0, whole + 1)

    return at_least(told), at_least(told + 1) - 1


@cache
def times(told: int, working: int) -> tuple[int, int]:
    """The least and the largest number that is told as "so often at least"."""

    def at_least(value: int) -> int:
        return _first(lambda number: times_done(number, working) >= value, 0, working + 1)

    return at_least(told), at_least(told + 1) - 1


def _percent(part: int, whole: int) -> int:
    found = percent(part, whole, FEWEST_IN_ALL)
    return -1 if found is None else found


def _first(holds: Callable[[int], bool], low: int, high: int) -> int:
    """The first number from `low` on for which it holds; `high` when it never does."""
    while low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return low

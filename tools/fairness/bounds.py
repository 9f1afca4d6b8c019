"""Which hidden numbers go with a published one, found by trying Prikkel's own functions.

Points and percentages never fall when what is behind them rises, so the numbers that go with one
published value lie between two bounds, which halving finds.
"""

from collections.abc import Callable
from fractions import Fraction
from functools import cache

from scoring.disclosure import FEWEST_IN_ALL, HELD, STEP, percent, times_done
from scoring.standings import row_points

FINENESS = 2**24
"""How finely bounds of a mean are found: much finer than any two means that people can have."""

NEVER = 2.0
"""A mean that does not exist."""


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


@cache
def means(told: int, halves: int, expected: Fraction, weight: int) -> tuple[float, float]:
    """Between which means of everybody a row with this value has these points.

    The first is included, the second is not.
    """
    least, below = (_least_mean(each, halves, expected, weight) for each in (told, told + 1))
    return _mean(least), _mean(below)


def _mean(found: int) -> float:
    return (found - 1) / FINENESS if found <= FINENESS else NEVER


def _least_mean(points: int, halves: int, expected: Fraction, weight: int) -> int:
    """The least mean, in parts of `FINENESS`, for which a row has these points or more."""

    def has(mean: int) -> bool:
        value, exact = Fraction(halves, 2), Fraction(mean, FINENESS)
        return row_points(value, expected, mean=exact, weight=weight) >= points

    low, high = 0, FINENESS + 1
    guess = _guess(points, halves, float(expected), weight)
    for mean in (guess - 1, guess + 1, 0, FINENESS):
        if low <= mean < high and high - low > 2:
            low, high = (low, mean) if has(mean) else (mean + 1, high)
    return _first(has, low, high)


def _guess(points: int, halves: int, expected: float, weight: int) -> int:
    """Where it may be: only so that it is found sooner."""
    least, most = (float(share) * expected for share in HELD)
    wanted = (points - STEP / 2) / 100 * (expected + weight)
    return round((wanted - min(max(halves / 2, least), most)) / weight * FINENESS)


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

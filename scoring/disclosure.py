"""The rule of publication: how every number that is about people is told.

Numbers of people are told in steps, shares in steps and within bounds, and only about so many: the
same rule wherever they are shown. Standings have rows of their own (see `rows`).
"""

from fractions import Fraction
from math import floor

MINIMUM = 5
"""The fewest people that a number may be about."""

STEP = 5
"""Points and percentages are told in steps of five."""

HELD = (Fraction(1, 4), Fraction(3, 4))
"""A share beyond these is told as if it were one of them: never "nobody", never "everybody"."""

FEWEST_IN_ALL = 20
"""The fewest people about whom a percentage of everybody is told."""

FEWEST_A_DAY = 10
"""How many of them work on a day at least: else it is about the few who do."""


def at_least(people: int) -> int:
    """A number of people that may be shown as "at least", in steps of five; 0 says nothing.

    The exact number would give away, a day later, that exactly one person was added.
    """
    return people // MINIMUM * MINIMUM


def any_at_least(reports: int) -> int | None:
    """The same of reports about which it may be said that there are some; None when there are none.

    "One report" is a person: whoever was seen with their telephone.
    """
    return at_least(reports) if reports else None


def step_among(people: int) -> int | None:
    """The step, in percent, in which shares of so many are told: it is worth five people at least.

    None where there are too few. Whatever two shares are laid side by side (a part and the whole,
    this time and the last), less than five people are never the difference between them for sure.
    """
    if people < FEWEST_IN_ALL:
        return None
    return next(step for step in (STEP, 10, 25) if step * people >= 100 * MINIMUM)


def held(share: Fraction) -> Fraction:
    """A share as it counts and is told: never less or more than the bounds."""
    low, high = HELD
    return min(max(share, low), high)


def in_steps(points: Fraction) -> int:
    """Points or percents in steps of five; what is halfway goes up."""
    return STEP * floor(points / STEP + Fraction(1, 2))


def crowd(people: int, person_days: int, days: int) -> int:
    """How many people a share of some days is about: nobody where hardly anybody works on them.

    `person_days` are those of their working patterns, which colleagues know. With fewer for who
    declared themselves away, a share that is told could tell that nobody did.
    """
    return people if person_days >= FEWEST_A_DAY * days else 0


def percent(part: int, whole: int, people: int) -> int | None:
    """A share of what was expected of all, in steps of five from 25 to 75; None says nothing.

    To be told once for a period that is over, and kept: told twice, it could tell of a late answer.
    """
    if people < FEWEST_IN_ALL or whole <= 0:
        return None
    return in_steps(100 * held(Fraction(part, whole)))


def times_done(number: int, working: int) -> int:
    """How often at least something was done on a day on which so many people work; 0: nothing."""
    return at_most_held(number, working) if working >= FEWEST_IN_ALL else 0


def at_most_held(number: int, whole: int) -> int:
    """How often something was done at least, in steps of five: never told as "by nearly all"."""
    return at_least(min(number, floor(HELD[1] * whole)))

"""The small-group rule: no number about fewer than five people leaves the core.

This holds for a number itself, for what remains when the numbers shown are taken from a total, and
for what changes from one day to the next: numbers of people are shown in steps.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Generic, TypeVar

MINIMUM = 5
"""The fewest people that a number may be about."""

STEP = 5
"""Points and percentages are told in steps of five."""

HELD = (Fraction(1, 4), Fraction(3, 4))
"""A share beyond these is told as if it were one of them: never "nobody", never "everybody"."""

FEWEST_IN_ALL = 20
"""The fewest people about whom a percentage of everybody is told."""

Group = TypeVar("Group")


@dataclass(frozen=True, slots=True)
class Disclosure(Generic[Group]):
    """Which groups may be shown by themselves, and which only as one group.

    Together is empty, or has five people or more: everything else is withheld, and then no total
    may be shown either.
    """

    shown: tuple[Group, ...]
    together: tuple[Group, ...]


def may_show(people: int) -> bool:
    """Whether a number about this many people may be shown."""
    return people >= MINIMUM


def at_least(people: int) -> int:
    """A number of people that may be shown as "at least", in steps of five; 0 says nothing.

    The exact number would give away, a day later, that exactly one person was added.
    """
    return people // MINIMUM * MINIMUM


def percent(part: int, whole: int, people: int) -> int | None:
    """A share of what was expected of all, in steps of five from 25 to 75; None says nothing.

    To be told once for a period that is over, and kept: told twice, it could tell of a late answer.
    """
    if people < FEWEST_IN_ALL or whole <= 0:
        return None
    low, high = HELD
    share = min(max(Fraction(part, whole), low), high)
    return STEP * floor(100 * share / STEP + Fraction(1, 2))


def at_most_held(number: int, whole: int) -> int:
    """How often something was done at least, in steps of five: never told as "by nearly all"."""
    return at_least(min(number, floor(HELD[1] * whole)))


def combine_small(
    groups: Iterable[Group],
    people: Callable[[Group], int],
    *,
    never_alone: Iterable[Group] = (),
) -> Disclosure[Group]:
    """Join the groups under five people, so that nothing hidden can be computed from a total.

    When those joined are fewer than five people still, they are total minus shown: the smallest
    groups that could have been shown join them until they are five. Groups in `never_alone` are
    joined whatever their size. The order of the groups settles ties.
    """
    offered = list(groups)
    together = [*never_alone, *(group for group in offered if not may_show(people(group)))]
    shown = [group for group in offered if may_show(people(group))]
    hidden = sum(map(people, together))
    for group in sorted(shown, key=people):
        if hidden == 0 or may_show(hidden):
            break
        shown.remove(group)
        together.append(group)
        hidden += people(group)
    return Disclosure(tuple(shown), tuple(together) if may_show(hidden) else ())

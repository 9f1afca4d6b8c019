"""Sums about fewer than five people that are known exactly: all worlds that fit agree on them.

Two worlds that fit and differ in a sum prove that it is not known. What varies over the worlds that
the attackers' chains reached is looked at for all groups at once, by its covariance; where that
leaves a doubt, other worlds are looked for in which just these people did something else.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

import numpy as np

from tools.fairness.attacker import Belief, alike
from tools.fairness.outlets import STATES, Counting
from tools.fairness.worlds import (
    AWAY,
    DAYS,
    DONE,
    LATE_DONE,
    LATE_NOT_TODAY,
    NOT_TODAY,
    WEEK,
    WEEKS,
    Flags,
    Floats,
    Ints,
)

FEWEST = 5
TRIES = 90
MOST_ALONG = 4
"""So many others make up for it, for a week: a day of a part-timer may weigh as much."""
NOTHING = 1e-9


class Sum(NamedTuple):
    """Something to know the sum of: which states count, and on which days."""

    states: tuple[int, ...]
    days: range


def exact_sums(
    counting: Counting, hidden: Flags, belief: Belief, random: np.random.Generator
) -> int:
    """How many sums (per day and per week) are known exactly about some one to four people."""
    worlds = _exchanged(counting, hidden, belief.worlds, random)
    return sum(_is_exact(each, counting, hidden, belief, worlds, random) for each in _sums())


def _sums() -> Iterator[Sum]:
    days = [range(day, day + 1) for day in range(DAYS)]
    weeks = [range(week * WEEK, week * WEEK + WEEK) for week in range(WEEKS)]
    answered = (NOT_TODAY, LATE_NOT_TODAY, DONE, LATE_DONE)
    for states in (answered, (DONE, LATE_DONE), (AWAY,)):
        for part in [*days, *weeks]:
            yield Sum(states, part)


def _exchanged(
    counting: Counting, hidden: Flags, worlds: Ints, random: np.random.Generator
) -> Ints:
    """Worlds that fit, and as many in which people of a row exchanged all their answers."""
    others = worlds.copy()
    for group in alike(counting, hidden):
        others[:, group] = worlds[:, random.permutation(group)]
    return np.concatenate([worlds, others])


def _is_exact(
    wanted: Sum,
    counting: Counting,
    hidden: Flags,
    belief: Belief,
    worlds: Ints,
    random: np.random.Generator,
) -> bool:
    people = np.flatnonzero(hidden & counting.world.free[:, list(wanted.days)].any(1))
    for _ in range(TRIES):
        doubtful = fixed_groups(_values(wanted, worlds, people))
        if not doubtful:
            return False
        one = people[random.choice(list(doubtful))]
        worlds = np.concatenate(
            [worlds, _otherwise(wanted, int(one), counting, belief, hidden, random)]
        )
    return True


def _values(wanted: Sum, worlds: Ints, people: Ints) -> Floats:
    part = worlds[:, people][:, :, list(wanted.days)]
    return np.isin(part, wanted.states).sum(2).astype(float)


def fixed_groups(values: Floats) -> set[int]:
    """The people of groups of one to four whose sum never varies."""
    sizes, directions = np.linalg.eigh(np.atleast_2d(np.cov(values, rowvar=False)))
    fixed = directions[:, sizes < NOTHING]
    within = fixed @ fixed.T
    may = [int(person) for person in np.flatnonzero(np.diag(within) > NOTHING)]
    groups = (group for count in range(1, FEWEST) for group in combinations(may, count))
    return {
        person
        for group in groups
        if np.isclose(within[np.ix_(group, group)].sum(), len(group))
        for person in group
    }


def _otherwise(
    wanted: Sum,
    person: int,
    counting: Counting,
    belief: Belief,
    hidden: Flags,
    random: np.random.Generator,
) -> Ints:
    """Worlds that fit in which somebody did anything on these days, and somebody else made up."""
    worlds = belief.worlds.astype(np.int64)
    others = np.flatnonzero(hidden)
    day = random.choice(list(wanted.days), len(worlds))
    _does(worlds, np.full(len(worlds), person), day[:, None], counting, random)
    weeks = (day // WEEK * WEEK)[:, None] + np.arange(WEEK)
    for who in random.choice(others, (random.integers(1, MOST_ALONG), len(worlds))):
        _does(worlds, who, weeks, counting, random)
    fits = belief.fitting.fit(counting.sums(worlds))
    return worlds[fits].astype(belief.worlds.dtype)


def _does(
    worlds: Ints, who: Ints, days: Ints, counting: Counting, random: np.random.Generator
) -> None:
    """Have one person of each world do anything on some days."""
    at = np.arange(len(worlds))[:, None], who[:, None], days
    anything = random.choice(list(STATES), days.shape)
    worlds[at] = np.where(counting.world.free[at[1:]], anything, worlds[at])

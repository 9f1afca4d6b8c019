"""Whether small teams have the chances of large ones, and the best one its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from tools.fairness.contests import contest, members, team, worth_of

MIXES: Mapping[str, Sequence[int]] = MappingProxyType(
    {
        "6 teams of 4-14": (4, 6, 8, 10, 12, 14),
        "12 teams of 5-150": (5, 6, 8, 10, 12, 15, 20, 30, 50, 80, 120, 150),
        "14 teams of 3-60": (3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60),
    }
)
JOINED = 0.7
SPREAD = 0.45
"""By how much teams differ in quality, as the logarithm of odds, where they differ."""


@dataclass
class Chances:
    """Sums over runs: of shares of small rows among the first and the last, and of best ones."""

    runs: int = 0
    small_first: float = 0
    small_last: float = 0
    first_rows: int = 0
    best_first: int = 0
    best_alone: int = 0


def chances(seed: int, runs: int, sizes: Sequence[int]) -> Chances:
    """As many runs with equal teams as with teams that differ."""
    found = Chances()
    for run in range(runs):
        random = np.random.default_rng([seed, run])
        found.runs += 1
        _equal(found, random, sizes)
        _different(found, random, sizes)
    return found


def _equal(found: Chances, random: np.random.Generator, sizes: Sequence[int]) -> None:
    joined = [int(random.binomial(size, JOINED)) for size in sizes]
    rows, results = contest([team(members(random, people)) for people in joined])
    people = {row: sum(joined[each] for each in rows[row]) for row in results}
    first = [row for row, result in results.items() if result.is_first]
    last = [row for row, result in results.items() if result.is_last]
    found.small_first += float(np.mean([_is_small(people, row) for row in first]))
    found.small_last += float(np.mean([_is_small(people, row) for row in last]))
    found.first_rows += len(first)


def _is_small(people: Mapping[int, int], row: int) -> float:
    """Whether a row is of the smaller half; what is exactly in the middle is half of it."""
    smaller = sum(other < people[row] for other in people.values())
    as_large = sum(other == people[row] for other in people.values())
    middle = smaller + as_large / 2
    return 1 if middle < len(people) / 2 else 0 if middle > len(people) / 2 else 0.5


def _different(found: Chances, random: np.random.Generator, sizes: Sequence[int]) -> None:
    qualities = random.normal(0, SPREAD, len(sizes))
    joined = [int(random.binomial(size, JOINED)) for size in sizes]
    rows, results = contest(
        [
            team(members(random, people, quality))
            for people, quality in zip(joined, qualities, strict=True)
        ]
    )
    gathers = [
        people * worth_of(quality) for people, quality in zip(joined, qualities, strict=True)
    ]
    best = results[max(results, key=lambda row: _mean(rows[row], gathers, joined))]
    found.best_first += best.is_first
    found.best_alone += best.is_alone


def _mean(row: Sequence[int], gathers: Sequence[float], joined: Sequence[int]) -> float:
    return sum(gathers[each] for each in row) / sum(joined[each] for each in row)

"""Pairs for lunch talks: as many people as possible, and then those with the most in common.

Maximum weight matching by networkx takes the cube of the people. So many are matched in tables of
`AT_ONCE`, in which people with the same barrier sit together; who is left is matched anew with
some of the pairs, until nobody more can be helped.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from random import Random
from typing import Any

from networkx import Graph, max_weight_matching

from scoring.rosters import Groups, Roster, Wisher

AT_ONCE = 40
"""People at one table: all of them are held against each other."""

_TRIES = 120
"""How often something else is tried for who is left, when that helped nobody so far."""

_FULL = 2
Pair = tuple[Wisher, ...]


def groups_of(roster: Roster, *, seed: int) -> Groups:
    """Pairs of a roster, and threes where somebody would be left; nobody is in two.

    The same roster and seed give the same pairs.
    """
    return _Tables(roster, Random(seed)).groups()


class _Tables:
    def __init__(self, roster: Roster, random: Random) -> None:
        self._roster = roster
        self._may_meet = roster.may_meet
        self._random = random
        self.pairs: list[Pair] = []
        self.left: list[Wisher] = []

    def seat(self, people: Sequence[Wisher]) -> "_Tables":
        """Put people together."""
        for table in _of_size(self._seated(people), AT_ONCE):
            self._match(table)
        self._help_who_is_left(len(people))
        self.left = [person for person in self.left if not self._joins(person)]
        return self

    def groups(self) -> Groups:
        people = sorted(self._roster.people, key=lambda person: person.id)
        best = self.seat(people)
        if best.left and len(people) <= AT_ONCE:
            best = min((best, *self._with_a_three(people)), key=lambda tables: len(tables.left))
        return [tuple(person.id for person in pair) for pair in best.pairs]

    def _with_a_three(self, people: Sequence[Wisher]) -> Iterator["_Tables"]:
        """The same when three of them are put together first; a three may save somebody."""
        threes = [three for three in combinations(people, 3) if self._fits_all(three)]
        self._random.shuffle(threes)
        for three in threes[:_TRIES]:
            tables = _Tables(self._roster, self._random)
            tables.seat([person for person in people if person not in three])
            tables.pairs.append(three)
            yield tables

    def _fits_all(self, people: Sequence[Wisher]) -> bool:
        return all(self._may_meet(one, other) for one, other in combinations(people, 2))

    def _seated(self, people: Sequence[Wisher]) -> list[Wisher]:
        """People in an order in which those with a barrier in common are close, by chance."""
        places = {
            barrier: self._random.random()
            for barrier in sorted({each for person in people for each in person.barriers})
        }

        def place(person: Wisher) -> tuple[float, float]:
            own = self._random.choice(sorted(person.barriers)) if person.barriers else None
            return places[own] if own else self._random.random(), self._random.random()

        return sorted(people, key=place)

    def _match(self, people: Sequence[Wisher]) -> None:
        """Pair people off; who has nobody is left."""
        graph: Graph[int, Any, Any] = Graph()
        graph.add_nodes_from(range(len(people)))
        for one, other in combinations(range(len(people)), 2):
            if self._may_meet(people[one], people[other]):
                graph.add_edge(one, other, weight=self._worth(people[one], people[other]))
        paired = max_weight_matching(graph, maxcardinality=True)
        self.pairs += [(people[one], people[other]) for one, other in sorted(paired)]
        taken = {place for pair in paired for place in pair}
        self.left += [person for place, person in enumerate(people) if place not in taken]

    def _worth(self, one: Wisher, other: Wisher) -> int:
        """What they have in common counts; among equals, chance."""
        return 100 * min(3, len(one.barriers & other.barriers)) + self._random.randrange(10)

    def _help_who_is_left(self, people: int) -> None:
        tries = _TRIES if people > AT_ONCE else 0  # one table is exact
        while tries and len(self.left) > 1:
            before = len(self.left)
            self._random.shuffle(self.left)
            self._random.shuffle(self.pairs)
            some = self._take_left(AT_ONCE // 2)
            beside, self.pairs = self.pairs[: AT_ONCE // 4], self.pairs[AT_ONCE // 4 :]
            self._match([*some, *(person for pair in beside for person in pair)])
            tries = tries - 1 if len(self.left) == before else _TRIES

    def _take_left(self, most: int) -> list[Wisher]:
        taken, self.left = self.left[:most], self.left[most:]
        return taken

    def _joins(self, person: Wisher) -> bool:
        """Let somebody join a pair of whom they may meet both."""
        pairs = [pair for pair in self.pairs if len(pair) == _FULL]
        fitting = [pair for pair in pairs if self._fits_all((*pair, person))]
        if not fitting:
            return False
        pair = max(fitting, key=lambda pair: sum(self._worth(person, each) for each in pair))
        self.pairs[self.pairs.index(pair)] = (*pair, person)
        return True


def _of_size(people: Sequence[Wisher], most: int) -> Iterable[Sequence[Wisher]]:
    return (people[first : first + most] for first in range(0, len(people), most))

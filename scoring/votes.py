"""A vote: how many people chose what, as far as that may be told, and what was chosen by it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from scoring.disclosure import at_most_held


@dataclass(frozen=True, slots=True)
class Vote:
    """How many people chose something, at least: five or more, in steps of five."""

    value: str
    people: int


def votes(values: Sequence[str], counts: Counter[str]) -> tuple[Vote, ...]:
    """What may be told of a vote, the most chosen first; several answers have commas between them.

    Nothing is told to be chosen by nearly all: of a few who agree, each would be known.
    """
    numbers = {value: 0 for value in values}
    for answer, number in counts.items():
        for value in numbers.keys() & set(answer.split(",")):
            numbers[value] += number
    told = [Vote(value, at_most_held(numbers[value], counts.total())) for value in values]
    return tuple(sorted((one for one in told if one.people), key=lambda one: -one.people))


def elected(told: Sequence[Vote], most: int) -> tuple[tuple[str, ...], ...]:
    """What may have been chosen: one answer, or one for each way in which a tie can be broken.

    It is made of what is told alone, so that it tells no more. None where nothing is told.
    """
    if len(told) <= most:
        return (tuple(one.value for one in told),) if told else ()
    last = told[most - 1].people
    sure = tuple(one.value for one in told if one.people > last)
    tied = tuple(one.value for one in told if one.people == last)
    return tuple(sure + more for more in combinations(tied, most - len(sure)))

"""What may be told of the answers to a questionnaire, and whether chance explains a difference.

A question is told in *partitions*: answers in cells that exclude each other. Of a question with
several answers each of them is a partition of its own, chosen or not. Every cell that is told has
five people or more, among everybody and in each group; groups that lack those, or have fewer than
twenty people, go with all others, so that no difference between what is told is about fewer.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from statistics import NormalDist

from challenges.questionnaires import HIGH, Kind, Question
from scoring.disclosure import FEWEST_IN_ALL, HELD, MINIMUM, at_least, step_among
from scoring.votes import Vote, votes

OTHERS = ""
"""The group of everybody who is in no group that can be told apart."""

Cell = tuple[str, ...]
"""Answers that are told together; the empty cell is all that is in no other."""

_BANDS: tuple[Cell, ...] = (("1", "2"), ("3",), ("4", "5"), ("unknown",))
_HIGH: Cell = tuple(sorted(HIGH))
_SURE = 0.95


@dataclass(frozen=True, slots=True)
class Share:
    """How many gave the answers of a cell, in percent; None where another share says it all.

    75 is that or more; 0 is less than half a step.
    """

    cell: Cell
    percent: int | None


@dataclass(frozen=True, slots=True)
class Group:
    """What people of a group answered; `people` is how many at least, `step` that of its shares."""

    name: str
    people: int
    step: int
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Partition:
    """Everybody, and the groups into which they fall if more than one can be told."""

    everybody: Group
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What may be told of a question; without partitions, or votes, nothing may.

    Of a vote `people` is how many chose something, at least.
    """

    question: str
    partitions: tuple[Partition, ...]
    people: int = 0
    votes: tuple[Vote, ...] = ()

    def share_of(self, cell: Cell) -> tuple[Group, int] | None:
        """The share of everybody in a cell, with the group that it is of."""
        for partition in self.partitions:
            for share in partition.everybody.shares:
                if share.cell == cell and share.percent is not None:
                    return partition.everybody, share.percent
        return None


@dataclass(frozen=True, slots=True)
class Difference:
    """Between which points the real difference lies, chance and rounding taken together."""

    low: int
    high: int

    @property
    def may_be_chance(self) -> bool:
        """Whether there may be no difference at all."""
        return self.low <= 0 <= self.high


Counts = Mapping[str, Counter[str]]
"""How often each answer was given, by group."""


def told(question: Question, counts: Counts) -> Told:
    """What may be told of a question, from how often each answer was given to it."""
    found = [_partition(question, cells, counts) for cells in _cells(question)]
    return Told(question.key, tuple(one for one in found if one is not None))


def told_of_vote(question: Question, counts: Counts) -> Told:
    """What may be told of a vote, of everybody together."""
    everybody = sum(counts.values(), Counter[str]())
    found = votes(question.values, everybody)
    return Told(question.key, (), at_least(everybody.total()) if found else 0, found)


def difference(before: tuple[Group, int], after: tuple[Group, int], cells: int) -> Difference:
    """How much higher a share is than before, as a range that chance explains once in twenty times.

    Newcombe's interval for the difference of two proportions (Statistics in Medicine 17, 1998,
    method 10), from what was told alone: at the numbers of people that there are at least, and at
    the ends of what a rounded share may stand for. `cells` shares are compared at the same time,
    and each range is so much wider (Bonferroni) that in nineteen of twenty all hold.
    """
    z = NormalDist().inv_cdf(1 - (1 - _SURE) / (2 * cells))
    (low_1, high_1), (low_2, high_2) = _stands_for(*before), _stands_for(*after)
    people = before[0].people, after[0].people
    low, _ = _newcombe(high_1, low_2, people, z)
    _, high = _newcombe(low_1, high_2, people, z)
    return Difference(round(100 * low), round(100 * high))


def _cells(question: Question) -> list[tuple[Cell, ...]]:
    match question.kind:
        case Kind.SENTENCE:
            return []
        case Kind.SCALE:
            return [_BANDS]
        case Kind.SEVERAL:
            return [((value,), ()) for value in question.values]
        case Kind.ONE | Kind.DISTANCE:
            return [tuple((value,) for value in question.values)]


def _partition(question: Question, cells: Sequence[Cell], counts: Counts) -> Partition | None:
    everybody = sum(counts.values(), Counter[str]())
    joined = _joined(cells, everybody)
    if everybody.total() < FEWEST_IN_ALL or len(joined) < 2:
        return None
    groups = () if question.kind is Kind.DISTANCE else _groups(question, joined, counts)
    return Partition(_group(OTHERS, joined, everybody), groups)


def _groups(question: Question, cells: Sequence[Cell], counts: Counts) -> tuple[Group, ...]:
    """Groups by name, all others last; in fewer cells where that takes more groups apart."""
    if question.kind is Kind.SCALE:
        cells = (_HIGH, ()) if _HIGH in cells else ()
    everybody = sum(counts.values(), Counter[str]())
    while len(cells) > 1:
        apart = _apart(cells, counts)
        if len(apart) > 1:
            order = sorted(apart, key=lambda name: (name == OTHERS, name))
            return tuple(_group(name, cells, apart[name]) for name in order)
        cells = _with_two_joined(cells, everybody)
    return ()


def _apart(cells: Sequence[Cell], counts: Counts) -> dict[str, Counter[str]]:
    """The groups that can be told apart, with all others together as one of them."""
    apart = {name: found for name, found in counts.items() if name and _is_told(cells, found)}
    apart = dict(sorted(apart.items(), key=lambda item: (item[1].total(), item[0])))
    others = sum((counts[name] for name in counts if name not in apart), Counter[str]())
    while apart and others and not _is_told(cells, others):
        others += apart.pop(next(iter(apart)))
    return {**apart, **({OTHERS: others} if others else {})}


def _is_told(cells: Sequence[Cell], found: Counter[str]) -> bool:
    enough = found.total() >= FEWEST_IN_ALL
    return enough and min(_numbers(cells, found).values()) >= MINIMUM


def _joined(cells: Sequence[Cell], found: Counter[str]) -> tuple[Cell, ...]:
    """The cells, the smallest taken together until each has five people."""
    while len(cells) > 1 and min(_numbers(cells, found).values()) < MINIMUM:
        cells = _with_two_joined(cells, found)
    return tuple(cells)


def _with_two_joined(cells: Sequence[Cell], found: Counter[str]) -> tuple[Cell, ...]:
    numbers = _numbers(cells, found)
    # What is told of statements by department stays apart for as long as it can.
    kept_apart = {cell: cell == _HIGH and numbers[cell] >= MINIMUM for cell in cells}
    first, second = sorted(cells, key=lambda cell: (kept_apart[cell], numbers[cell], cell))[:2]
    both = first + second if first and second else ()
    kept = [cell for cell in cells if cell not in (first, second)]
    return (*kept, both)


def _numbers(cells: Sequence[Cell], found: Counter[str]) -> dict[Cell, int]:
    """How many people are in each cell; an answer of several counts wherever it is chosen."""
    named = {cell: 0 for cell in cells if cell}
    for answer, number in found.items():
        chosen = set(answer.split(","))
        for cell in named:
            named[cell] += number if chosen & set(cell) else 0
    rest = found.total() - sum(named.values())
    return {cell: named.get(cell, rest) for cell in cells}


def _group(name: str, cells: Sequence[Cell], found: Counter[str]) -> Group:
    people = found.total()
    step = step_among(people)
    assert step is not None  # there are twenty people
    numbers = _numbers(cells, found)
    high = next((cell for cell in cells if numbers[cell] > HELD[1] * people), None)
    shares = [Share(cell, _percent(numbers[cell], people, step)) for cell in cells]
    if high is not None:  # never nearly all: what the others have together says the same
        most = int(100 * HELD[1])
        shares = [Share(cell, most if cell == high else None) for cell in cells]
    return Group(name, at_least(people), step, tuple(shares))


def _percent(number: int, people: int, step: int) -> int:
    """In steps; what is halfway goes up, and nothing above three quarters is told."""
    rounded = step * int(Fraction(100 * number, people * step) + Fraction(1, 2))
    return min(rounded, int(100 * HELD[1]))


def _stands_for(group: Group, percent: int) -> tuple[float, float]:
    """Between which a share lies that is told as this."""
    half = group.step / 200
    low, high = max(0.0, percent / 100 - half), percent / 100 + half
    return (low, 1.0) if percent >= 100 * HELD[1] else (low, high)


def _newcombe(
    before: float, after: float, people: tuple[int, int], z: float
) -> tuple[float, float]:
    low_1, high_1 = _wilson(before, people[0], z)
    low_2, high_2 = _wilson(after, people[1], z)
    change = after - before
    low = change - sqrt((after - low_2) ** 2 + (high_1 - before) ** 2)
    high = change + sqrt((high_2 - after) ** 2 + (before - low_1) ** 2)
    return max(-1.0, low), min(1.0, high)


def _wilson(share: float, people: int, z: float) -> tuple[float, float]:
    """Wilson's score interval for a proportion."""
    middle = share + z**2 / (2 * people)
    spread = z * sqrt(share * (1 - share) / people + z**2 / (4 * people**2))
    return (middle - spread) / (1 + z**2 / people), (middle + spread) / (1 + z**2 / people)

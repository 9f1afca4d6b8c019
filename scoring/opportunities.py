"""The opportunity map: what removing a barrier or adopting a chance would bring, and takes.

    weight = people x days, days at most five
    impact = 5 for the largest weight that a barrier of the organisation ever had, or 20 where none
             had as much; one less each time that a barrier weighs half of that, 2 at least;
             and 1 where fewer than five people are known to have run into it

Where the largest is more than eight times the smallest, steps are wider than halves, so that the
smallest is a 2 still: the numbers of one organisation lie close together, and on a scale of its own
they spread over all of it. Steps are factors, since five people more are much beside five, and
little beside a hundred. Nothing but what may be told of people counts: five at a time, so that the
impact neither gives away what one person said, nor is made by one. A barrier less, or a smaller one
more, moves no other: only one that is larger than all before does. A coordinator may say otherwise;
what it takes, only a coordinator can say.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import floor, log
from typing import TypeVar
from uuid import UUID

from challenges.models import Process, Signal
from scoring.disclosure import MINIMUM
from scoring.voices import Told

Key = TypeVar("Key")

LOWEST = 1
HIGHEST = 5

LEAST_LARGEST = 4 * MINIMUM
"""Where nothing weighs more, the scale ends here: five people on one day are not the greatest."""

HIGH_IMPACT = 3
HIGH_EFFORT = 4


class Quadrant(StrEnum):
    """The four parts of the map, in the order in which to look at them."""

    LOW_HANGING_FRUIT = "low-hanging-fruit"
    BIG_PROJECT = "big-project"
    IN_BETWEEN = "in-between"
    NOT_NOW = "not-now"


@dataclass(frozen=True, slots=True)
class Heard:
    """How much was heard of a barrier, as it may be shown, and what that comes to, from 1 to 5."""

    voices: Told
    impact: int


@dataclass(frozen=True, slots=True)
class Opportunity:
    """A barrier, a chance or a thing to keep (`kind`) that all may read about, with its place.

    `axis` is where in the organisation it takes root, `process` which it is about; empty and None
    where nobody said so. `set_impact` and `effort` are a coordinator's; None is computed, or not
    said yet.
    """

    barrier_id: UUID
    title: str
    theme: str
    site: str
    heard: Heard
    set_impact: int | None = None
    effort: int | None = None
    kind: Signal = Signal.BARRIER
    process: Process | None = None
    axis: str = ""

    @property
    def impact(self) -> int:
        """What a coordinator said, or else what was computed."""
        return self.heard.impact if self.set_impact is None else self.set_impact

    @property
    def is_computed(self) -> bool:
        """Whether nobody set the impact."""
        return self.set_impact is None

    @property
    def quadrant(self) -> Quadrant | None:
        """Where it belongs; None as long as nobody said what it takes."""
        if self.effort is None:
            return None
        if self.impact >= HIGH_IMPACT:
            is_big = self.effort >= HIGH_EFFORT
            return Quadrant.BIG_PROJECT if is_big else Quadrant.LOW_HANGING_FRUIT
        return Quadrant.NOT_NOW if self.effort >= HIGH_EFFORT else Quadrant.IN_BETWEEN


def heard(voices: Told, largest: int) -> Heard:
    """What the voices of a barrier come to, beside the largest weight in the organisation."""
    mine = weight(voices)
    if mine < MINIMUM:
        return Heard(voices, LOWEST)
    top = max(largest, mine, LEAST_LARGEST)
    step = max(2.0, (top / MINIMUM) ** (1 / 3))
    return Heard(voices, max(LOWEST + 1, HIGHEST - floor(log(top / mine, step) + 0.5)))


def weight(voices: Told) -> int:
    """What a barrier weighs among others: people times days, as far as they may be told."""
    return voices.people * max(1, min(voices.days, HIGHEST))


def largest_of(voices: Iterable[Told]) -> int:
    """The largest weight among these; 0 where there are none."""
    return max(map(weight, voices), default=0)


def ranked(opportunities: Iterable[Opportunity]) -> list[Opportunity]:
    """The most impact for the least effort first; those whose effort nobody knows come last."""
    return sorted(
        opportunities,
        key=lambda o: (o.effort is None, -o.impact, o.effort or 0, o.title.casefold()),
    )


def by_quadrant(
    opportunities: Iterable[Opportunity],
) -> Mapping[Quadrant | None, Sequence[Opportunity]]:
    """The opportunities per part of the map, each ranked; None are those without an effort."""
    order = (*Quadrant, None)
    found = _grouped(opportunities, lambda opportunity: opportunity.quadrant)
    return {quadrant: found[quadrant] for quadrant in order if quadrant in found}


def by_theme(
    opportunities: Iterable[Opportunity], themes: Sequence[str]
) -> Mapping[str, Sequence[Opportunity]]:
    """The opportunities per theme, in the order given, each ranked; "" is any other theme."""
    found = _grouped(opportunities, lambda o: o.theme if o.theme in themes else "")
    return {theme: found[theme] for theme in (*themes, "") if theme in found}


def by_site(opportunities: Iterable[Opportunity]) -> Mapping[str, Sequence[Opportunity]]:
    """The opportunities per site, by name, each ranked; those of no site in particular last."""
    found = _grouped(opportunities, lambda opportunity: opportunity.site)
    return {site: found[site] for site in sorted(found, key=lambda s: (not s, s.casefold()))}


def by_kind(opportunities: Iterable[Opportunity]) -> Mapping[Signal, Sequence[Opportunity]]:
    """Barriers, chances and things to keep apart, each ranked."""
    found = _grouped(opportunities, lambda opportunity: opportunity.kind)
    return {kind: found[kind] for kind in Signal if kind in found}


def by_process(
    opportunities: Iterable[Opportunity],
) -> Mapping[Process | None, Sequence[Opportunity]]:
    """The opportunities of the primary and of supporting processes; None are those of neither."""
    found = _grouped(opportunities, lambda opportunity: opportunity.process)
    return {process: found[process] for process in (*Process, None) if process in found}


def by_axis(
    opportunities: Iterable[Opportunity], axes: Sequence[str]
) -> Mapping[str, Sequence[Opportunity]]:
    """The opportunities per axis, in the order given, also of those that have none; "" is last."""
    found = _grouped(opportunities, lambda o: o.axis if o.axis in axes else "")
    return {axis: found.get(axis, []) for axis in (*axes, *([""] if "" in found else []))}


def _grouped(
    opportunities: Iterable[Opportunity], key: Callable[[Opportunity], Key]
) -> dict[Key, list[Opportunity]]:
    groups: dict[Key, list[Opportunity]] = {}
    for opportunity in ranked(opportunities):
        groups.setdefault(key(opportunity), []).append(opportunity)
    return groups

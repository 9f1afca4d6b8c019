"""The opportunity map: what removing a barrier would bring, against what it takes.

    impact = the square root of reach x frequency, rounded up, from 1 (little) to 5 (much)

Reach is a level for the share of those taking part who ran into the barrier, at least, frequency
the number of days on which they did, at most five. Both are made of what may be told of people and
of nothing else: five at a time, so that neither gives away what one person said, nor is made by
one. A coordinator may say otherwise; what it takes, only a coordinator can say.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil, sqrt
from typing import TypeVar
from uuid import UUID

from scoring.disclosure import at_least
from scoring.voices import Told

Key = TypeVar("Key")

REACH = (Fraction(1, 50), Fraction(1, 20), Fraction(1, 10), Fraction(1, 5))
"""From these shares of the people on, reach is 2, 3, 4 and 5; below them 1."""

HIGHEST = 5

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
    """How much was heard of a barrier, as it may be shown, and what that comes to."""

    voices: Told
    reach: int
    frequency: int

    @property
    def impact(self) -> int:
        """Reach times frequency, brought back to 1 to 5."""
        return ceil(sqrt(self.reach * self.frequency))


@dataclass(frozen=True, slots=True)
class Opportunity:
    """A barrier that everybody may read about, with its place on the map.

    `set_impact` and `effort` are a coordinator's; None is computed, or not said yet.
    """

    barrier_id: UUID
    title: str
    theme: str
    site: str
    heard: Heard
    set_impact: int | None = None
    effort: int | None = None

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


def heard(voices: Told, people: int) -> Heard:
    """What the voices of a barrier come to, among so many taking part."""
    among = at_least(people)
    share = Fraction(voices.people, among) if among else Fraction(0)
    return Heard(
        voices,
        reach=1 + bisect_right(REACH, share),
        frequency=max(1, min(voices.days, HIGHEST)),
    )


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


def _grouped(
    opportunities: Iterable[Opportunity], key: Callable[[Opportunity], Key]
) -> dict[Key, list[Opportunity]]:
    groups: dict[Key, list[Opportunity]] = {}
    for opportunity in ranked(opportunities):
        groups.setdefault(key(opportunity), []).append(opportunity)
    return groups

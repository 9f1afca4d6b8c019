"""What a picture shows before it is drawn: words and places, in the reader's language.

Everything in it may be read by everybody. Colours, sizes and coordinates are for whoever draws.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from pydantic import TypeAdapter


class Progress(StrEnum):
    """How far something is, as a sign beside the word for it."""

    OPEN = "open"
    PLANNED = "planned"
    HALF = "half"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Box:
    """One action: what, by whom and when, and how far it is."""

    title: str
    details: tuple[str, ...]
    status: str
    progress: Progress


@dataclass(frozen=True, slots=True)
class RoadmapLane:
    """The actions of one theme, per column; `theme` is its own word and chooses the colour."""

    theme: str
    name: str
    cells: tuple[tuple[Box, ...], ...]


@dataclass(frozen=True, slots=True)
class Roadmap:
    """Lanes against columns in time, and what people must be able to do by then."""

    title: str
    subtitle: str
    description: str
    columns: tuple[str, ...]
    lanes: tuple[RoadmapLane, ...]
    no_actions: str
    competences_name: str
    competences: tuple[tuple[str, ...], ...]
    no_competences: str
    kind: Literal["roadmap"] = "roadmap"


Mark = Literal["barrier", "chance", "keep"]


@dataclass(frozen=True, slots=True)
class Spot:
    """One barrier on the map; `effort` is None as long as nobody said what it takes.

    `mark` is the shape of its number, for who tells no colours apart.
    """

    title: str
    detail: str
    theme: str
    impact: int
    effort: int | None
    mark: Mark = "barrier"


@dataclass(frozen=True, slots=True)
class MapQuadrant:
    """A part of the map, or those without a place on it, with its barriers in order."""

    name: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class OpportunityMap:
    """Impact against effort, from 1 to 5.

    The quadrants are the low-hanging fruit, the big projects, what can be done in between and what
    not now; `unplaced` are the barriers without an effort. `marks` says what each shape is, where
    there is more than one.
    """

    title: str
    subtitle: str
    description: str
    impact: str
    effort: str
    little: str
    much: str
    quadrants: tuple[MapQuadrant, MapQuadrant, MapQuadrant, MapQuadrant]
    unplaced: MapQuadrant
    high_impact: int
    high_effort: int
    no_barriers: str
    marks: tuple[tuple[Mark, str], ...] = ()
    kind: Literal["opportunities"] = "opportunities"


Drawing = Roadmap | OpportunityMap

_DRAWING: TypeAdapter[Drawing] = TypeAdapter(Drawing)


def dump_drawing(drawing: Drawing) -> bytes:
    """Write a drawing as JSON: the same drawing always gives the same bytes."""
    return _DRAWING.dump_json(drawing)


def load_drawing(text: bytes) -> Drawing:
    """Read what `dump_drawing` wrote.

    Raises:
        ValueError: it is no drawing.
    """
    return _DRAWING.validate_json(text)

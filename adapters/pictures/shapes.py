"""What is put on paper: a few shapes, in points, from the top left corner."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle, with or without an edge and round corners."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    edge: str = ""
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Arrow:
    """A bar that points to the right, one after another."""

    x: float
    y: float
    width: float
    height: float
    fill: str


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle of which a share has been filled, clockwise from the top."""

    x: float
    y: float
    radius: float
    share: float
    colour: str


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text; `y` is where its letters stand, `x` its start or its middle."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    bold: bool = False
    anchor: Literal["left", "center", "right"] = "left"


Shape = Area | Arrow | Disc | TextLine


@dataclass(frozen=True, slots=True)
class Canvas:
    """A whole picture; later shapes lie on earlier ones."""

    width: float
    height: float
    title: str
    description: str
    shapes: tuple[Shape, ...]

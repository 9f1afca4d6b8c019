"""Numbers and words in rows, and the same drawn."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption; every row has as many cells as the header.

    `bars` are the numbers in it, a row for a row and without the first column: with them, and where
    a platform can, it is drawn as a chart.

    For platforms with pages a row's first cell leads to the page in `leads`, and what stands in
    `marks` stands out beside it: an entry for every row, or none at all.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    bars: tuple[tuple[int, ...], ...] = ()
    leads: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    kind: Literal["table"] = "table"


class Shape(StrEnum):
    """How the numbers of a chart are drawn.

    A `SCALE` shows for each row how far it is on the way to the most that there can be.
    """

    BARS = "bars"
    STACKED = "stacked"
    LINE = "line"
    SCALE = "scale"


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers as a picture, and in words in its table: nothing is in the picture alone.

    `values` are the numbers of the table, a row for a row and without the first column. None stands
    where too few people are behind a number to tell it: whoever makes the chart decides that, and a
    renderer never gets a number that it must not show. `most` is where the scale ends, should that
    be known. A platform that draws no such charts shows the table.
    """

    table: Table
    values: tuple[tuple[float | None, ...], ...]
    shape: Shape = Shape.BARS
    most: float | None = None
    kind: Literal["chart"] = "chart"

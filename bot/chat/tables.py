"""Numbers and words in rows, and the same drawn."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


@dataclass(frozen=True, slots=True)
class Sorting:
    """Which page has the rows in the order of each column; `by` is that of this one, or -1."""

    pages: tuple[str, ...]
    by: int = -1
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Picking:
    """A box before each row, which is sent with a form: `names` says as what, row by row.

    `form` is the id of that form, `label` what a box is for; `every` box is ticked, or none is.
    """

    form: str
    label: str
    names: tuple[str, ...]
    every: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption; every row has as many cells as the header.

    For platforms with pages a row's first cell leads to the page in `leads`, and what stands in
    `marks` stands out beside it, more so where it is `urgent`: an entry for every row, or none at
    all. Only those can put rows in another order, or let them be picked.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    leads: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    urgent: tuple[bool, ...] = ()
    sorting: Sorting | None = None
    picking: Picking | None = None
    kind: Literal["table"] = "table"


class ChartShape(StrEnum):
    """How the numbers of a chart are drawn.

    A `SCALE` shows for each row how far it is on the way to the most that there can be. It has one
    column of numbers, and looks like itself in plain text too.
    """

    BARS = "bars"
    STACKED = "stacked"
    LINE = "line"
    SCALE = "scale"


BOXES = 10
"""So many of them make a scale in plain text."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers as a picture, and in words in its table: nothing is in the picture alone.

    `values` are the numbers of the table, a row for a row and without the first column. None stands
    where too few people are behind a number to tell it: whoever makes the chart decides that, and a
    renderer never gets a number that it must not show. `most` is where the scale ends, should that
    be known. Rows of a line that are not equally far apart say where they are in `at`, from 0 to 1.
    A platform that draws no such charts shows the table.
    """

    table: Table
    values: tuple[tuple[float | None, ...], ...]
    shape: ChartShape = ChartShape.BARS
    most: float | None = None
    at: tuple[float, ...] = ()
    kind: Literal["chart"] = "chart"

    @property
    def top(self) -> float:
        """Where the scale ends, more than 0."""
        if self.most:
            return self.most
        rows = [[0.0, *(value or 0 for value in row)] for row in self.values]
        highest = sum if self.shape is ChartShape.STACKED else max
        return max([0.0, *map(highest, rows)]) or 1

    @property
    def low(self) -> float:
        """Where the scale begins: at 0, or at the lowest number below that."""
        return min([0.0, *(value or 0 for row in self.values for value in row)])

    @property
    def scales(self) -> tuple[tuple[str, str], ...]:
        """Each row of a scale in words, and as boxes; without those where it may not be told."""
        found: list[tuple[str, str]] = []
        for (name, cell, *_), (value, *_) in zip(self.table.rows, self.values, strict=True):
            full = 0 if value is None else round(min(1, max(0, value / self.top)) * BOXES)
            boxes = "" if value is None else "■" * full + "□" * (BOXES - full)
            found.append((f"{name}: {cell}", boxes))
        return tuple(found)

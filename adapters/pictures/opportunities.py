"""Where everything stands on the opportunity map: numbers in a grid, and what they are below it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from adapters.pictures.colours import OTHER, of_theme
from adapters.pictures.marks import CHIP, mark_of
from adapters.pictures.shapes import Area, Canvas, Shape, TextLine
from adapters.pictures.texts import GREY, INK, WHITE, Measure, Style, height, wrapped, written
from bot.drawings import MapQuadrant, OpportunityMap, Spot

WIDTH = 1120
MARGIN = 24
AXIS = 76
GAP = 8
PAD = 12
LEVELS = 5
BAND = 26
"""At the top of a quadrant, for its name."""
LOWEST_ROW = 50
COLUMN = (WIDTH - 2 * MARGIN - 3 * GAP) / 2

TITLE = Style(22, bold=True)
SUBTITLE = Style(12, GREY)
NAME = Style(13, INK, bold=True)
SCALE = Style(11, GREY)
AXIS_NAME = Style(12, INK, bold=True)
NUMBER = Style(11, WHITE, bold=True)
SPOT = Style(11, bold=True)
DETAIL = Style(10, GREY)

_GROUNDS = ("#e0f0e6", "#e5ecf6", "#fbf3d9", "#eeeff2")
_EDGES = ("#2b6a49", "#2f5687", "#7d6200", "#5b6370")


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the cells are; a row is as high as its fullest cell asks."""

    x: float
    y: float
    cell: float
    heights: Sequence[float]
    bands: Mapping[int, float]

    def top(self, impact: int) -> float:
        """Where the row of an impact begins; the highest impact is on top."""
        above = range(LEVELS, impact, -1)
        return self.y + sum(self.heights[LEVELS - level] for level in above)

    def left(self, effort: int) -> float:
        """Where the column of an effort begins."""
        return self.x + (effort - 1) * self.cell

    @property
    def bottom(self) -> float:
        """Where the lowest row ends."""
        return self.y + sum(self.heights)


def lay_out(drawing: OpportunityMap, measure: Measure) -> Canvas:
    """The map as shapes, as high as it has to be."""
    heading = wrapped(drawing.title, TITLE, WIDTH - 2 * MARGIN, measure)
    below = wrapped(drawing.subtitle, SUBTITLE, WIDTH - 2 * MARGIN, measure)
    y = MARGIN + height(heading, TITLE) + 2
    shapes: list[Shape] = [
        *written(heading, TITLE, MARGIN, MARGIN), *written(below, SUBTITLE, MARGIN, y)
    ]  # fmt: skip
    numbers = _numbers(drawing)
    marks, top = _marks(drawing, y + height(below, SUBTITLE) + 16, measure)
    shapes += marks
    grid = _grid(drawing, top)
    shapes += _quadrants(drawing, grid, measure)
    shapes += _axes(drawing, grid)
    for quadrant in drawing.quadrants:
        shapes += _chips_on(quadrant, grid, numbers)
    legend, end = _legend(drawing, numbers, grid.bottom + 54, measure)
    return Canvas(
        WIDTH, round(end + MARGIN, 1), drawing.title, drawing.description, (*shapes, *legend)
    )


def _marks(drawing: OpportunityMap, y: float, measure: Measure) -> tuple[list[Shape], float]:
    """What each shape stands for, in a row, where there is more than one; and what is below it."""
    shapes: list[Shape] = []
    x = float(MARGIN)
    for mark, name in drawing.marks:
        [line] = wrapped(name, SCALE, COLUMN, measure)[:1]
        shapes += mark_of(mark, OTHER.strong, x, y)
        shapes += written([line], SCALE, x + CHIP + GAP, y + 6)
        x += CHIP + 4 * GAP + measure(line, SCALE.size, SCALE.bold)
    return shapes, y + (CHIP + 2 * GAP if shapes else 0)


def _numbers(drawing: OpportunityMap) -> dict[int, int]:
    """Spots are numbered in the order of the legend; by identity, as two may look the same."""
    groups = (*drawing.quadrants, drawing.unplaced)
    spots = [spot for group in groups for spot in group.spots]
    return {id(spot): number for number, spot in enumerate(spots, start=1)}


def _grid(drawing: OpportunityMap, y: float) -> _Grid:
    cell = (WIDTH - 2 * MARGIN - AXIS) / LEVELS
    in_cell: dict[tuple[int, int], int] = {}
    for spot in (spot for quadrant in drawing.quadrants for spot in quadrant.spots):
        place = (spot.impact, spot.effort or 1)
        in_cell[place] = in_cell.get(place, 0) + 1
    bands = {LEVELS: float(BAND), drawing.high_impact - 1: float(BAND)}
    heights = [
        max(LOWEST_ROW, _rows(max(in_cell.get((impact, e), 0) for e in range(1, 6)), cell))
        + bands.get(impact, 0)
        for impact in range(LEVELS, 0, -1)
    ]
    return _Grid(MARGIN + AXIS, y, cell, heights, bands)


def _in_a_row(cell: float) -> int:
    return int((cell - 2 * PAD + GAP) // (CHIP + GAP))


def _rows(count: int, cell: float) -> float:
    """How high so many chips are in a cell."""
    rows = -(-count // _in_a_row(cell))
    return 2 * PAD + rows * (CHIP + GAP) - GAP


def _quadrants(drawing: OpportunityMap, grid: _Grid, measure: Measure) -> Iterator[Shape]:
    middle, right = grid.left(drawing.high_effort), grid.left(LEVELS + 1)
    across = grid.top(drawing.high_impact - 1)
    corners = (
        (grid.x, grid.y, middle, across), (middle, grid.y, right, across),
        (grid.x, across, middle, grid.bottom), (middle, across, right, grid.bottom),
    )  # fmt: skip
    looks = zip(drawing.quadrants, corners, _GROUNDS, _EDGES, strict=True)
    for quadrant, (left, top, end, bottom), ground, edge in looks:
        yield Area(left + 1.5, top + 1.5, end - left - 3, bottom - top - 3, ground, edge, radius=6)
        for effort in range(2, LEVELS + 1):
            if left < grid.left(effort) < end:
                yield Area(grid.left(effort), top + BAND, 1, bottom - top - BAND - 4, WHITE)
        for impact in range(1, LEVELS):
            if top < grid.top(impact) < bottom:
                yield Area(left + 4, grid.top(impact), end - left - 8, 1, WHITE)
        name = wrapped(quadrant.name, NAME, end - left - 2 * PAD, measure)[:1]
        yield from written(name, NAME, left + PAD, top + 8)


def _axes(drawing: OpportunityMap, grid: _Grid) -> Iterator[Shape]:
    for impact in range(1, LEVELS + 1):
        band = grid.bands.get(impact, 0)
        middle = grid.top(impact) + band + (grid.heights[LEVELS - impact] - band) / 2 + 4
        yield _said(_end(drawing, impact), SCALE, grid.x - 10, middle, "right")
    for effort in range(1, LEVELS + 1):
        middle = grid.left(effort) + grid.cell / 2
        yield _said(_end(drawing, effort), SCALE, middle, grid.bottom + 18, "center")
    yield _said(f"{drawing.impact} ↑", AXIS_NAME, grid.x - 10, grid.y + 17, "right")
    yield _said(f"{drawing.effort} →", AXIS_NAME, grid.left(LEVELS + 1), grid.bottom + 36, "right")


def _end(drawing: OpportunityMap, level: int) -> str:
    """A step of a scale; the first and the last say what they mean."""
    words = {1: f"{drawing.little} 1", LEVELS: f"{drawing.much} {LEVELS}"}
    return words.get(level, str(level))


def _said(text: str, style: Style, x: float, y: float, anchor: str) -> TextLine:
    where = "right" if anchor == "right" else "center"
    return TextLine(x, y, text, style.size, style.colour, style.bold, where)


def _chips_on(quadrant: MapQuadrant, grid: _Grid, numbers: Mapping[int, int]) -> Iterator[Shape]:
    """The numbers of a quadrant's barriers, each in its cell."""
    taken: dict[tuple[int, int], int] = {}
    for spot in quadrant.spots:
        effort = spot.effort or 1
        before = taken.get((spot.impact, effort), 0)
        taken[spot.impact, effort] = before + 1
        row, column = divmod(before, _in_a_row(grid.cell))
        x = grid.left(effort) + PAD + column * (CHIP + GAP)
        y = grid.top(spot.impact) + grid.bands.get(spot.impact, 0) + PAD + row * (CHIP + GAP)
        yield from _chip(spot, numbers, x, y)


def _chip(spot: Spot, numbers: Mapping[int, int], x: float, y: float) -> list[Shape]:
    colours = of_theme(spot.theme)
    number = written([str(numbers[id(spot)])], NUMBER, x + CHIP / 2, y + 6, centred=True)
    return [*mark_of(spot.mark, colours.strong, x, y), *number]


def _legend(
    drawing: OpportunityMap, numbers: Mapping[int, int], y: float, measure: Measure
) -> tuple[list[Shape], float]:
    """What every number stands for, in two columns that become about equally long."""
    entries = [
        _Entry(group.name, spot, measure)
        for group in (*drawing.quadrants, drawing.unplaced)
        for spot in group.spots
    ]
    if not entries:
        lines = wrapped(drawing.no_barriers, SCALE, WIDTH - 2 * MARGIN, measure)
        return list(written(lines, SCALE, MARGIN, y)), y + height(lines, SCALE)
    half = sum(entry.height for entry in entries) / 2
    shapes: list[Shape] = []
    x, top, lowest, before, group = float(MARGIN), y, y, 0.0, ""
    for entry in entries:
        if before >= half and x == MARGIN:  # the second column says again what it goes on with
            x, top, group = MARGIN + COLUMN + 3 * GAP, y, ""
        if entry.group != group:
            heading, top = _heading(entry.group, x, top if top == y else top + GAP, measure)
            shapes += heading
        shapes += entry.shapes(numbers, x, top)
        top, before, group = top + entry.height, before + entry.height, entry.group
        lowest = max(lowest, top)
    return shapes, lowest - GAP


def _heading(name: str, x: float, y: float, measure: Measure) -> tuple[list[Shape], float]:
    lines = wrapped(name, NAME, COLUMN, measure)
    below = y + height(lines, NAME) + 2
    line = Area(x, below, COLUMN, 1, OTHER.strong)
    return [*written(lines, NAME, x, y), line], below + GAP


class _Entry:
    """One barrier in the legend: its number, its name and what is known of it."""

    def __init__(self, group: str, spot: Spot, measure: Measure) -> None:
        self.group = group
        self._spot = spot
        self._title = wrapped(spot.title, SPOT, COLUMN - CHIP - GAP, measure)
        self._detail = wrapped(spot.detail, DETAIL, COLUMN - CHIP - GAP, measure)
        said = height(self._title, SPOT) + height(self._detail, DETAIL)
        self.height = max(CHIP, said) + GAP

    def shapes(self, numbers: Mapping[int, int], x: float, y: float) -> list[Shape]:
        """The entry, from its top left corner."""
        left, below = x + CHIP + GAP, y + height(self._title, SPOT)
        return [
            *_chip(self._spot, numbers, x, y),
            *written(self._title, SPOT, left, y - 1),
            *written(self._detail, DETAIL, left, below),
        ]

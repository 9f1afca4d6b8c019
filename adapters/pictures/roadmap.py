"""Where everything stands on a roadmap: lanes grow with what is in them, and nothing overlaps."""

from collections.abc import Sequence
from dataclasses import dataclass

from adapters.pictures.colours import OTHER, Colours, of_theme
from adapters.pictures.shapes import Area, Arrow, Canvas, Disc, Shape
from adapters.pictures.texts import GREY, WHITE, Measure, Style, height, wrapped, written
from bot.drawings import Box, Progress, Roadmap

WIDTH = 1120
MARGIN = 24
LABEL = 124
GAP = 8
PAD = 9
HEADER = 34
LOWEST_LANE = 62
_PLACES = ((1, 1, 1), (2, 1, 1), (1, 2, 1), (1, 1, 2))
"""How many places for actions each of the three columns can have beside each other."""

TITLE = Style(22, bold=True)
SUBTITLE = Style(12, GREY)
COLUMN = Style(13, WHITE, bold=True)
LANE = Style(13, WHITE, bold=True)
ACTION = Style(11, bold=True)
DETAIL = Style(10, GREY)
STATUS = Style(10)
NONE = Style(11, GREY)

_SHARES = {Progress.OPEN: 0, Progress.PLANNED: 0.25, Progress.HALF: 0.5, Progress.DONE: 1}
_DOT = 4.5


@dataclass(frozen=True, slots=True)
class _RoadmapColumn:
    """A column of the roadmap, with one place or more beside each other for its actions."""

    x: float
    width: float
    places: int

    def place(self, number: int) -> tuple[float, float]:
        """Where a place begins, and how wide it is."""
        width = (self.width - GAP * (self.places + 1)) / self.places
        return self.x + GAP + number * (width + GAP), width


def lay_out(roadmap: Roadmap, measure: Measure) -> Canvas:
    """The roadmap as shapes, as high as it has to be."""
    columns = _columns(roadmap)
    heading = wrapped(roadmap.title, TITLE, WIDTH - 2 * MARGIN, measure)
    below = wrapped(roadmap.subtitle, SUBTITLE, WIDTH - 2 * MARGIN, measure)
    y = MARGIN + height(heading, TITLE) + 2
    shapes: list[Shape] = [
        *written(heading, TITLE, MARGIN, MARGIN), *written(below, SUBTITLE, MARGIN, y)
    ]  # fmt: skip
    y += height(below, SUBTITLE) + 14
    for column, name in zip(columns, roadmap.columns, strict=True):
        words = wrapped(name, COLUMN, column.width - 2 * HEADER, measure)[:1]
        middle = column.x + column.width / 2
        shapes.append(Arrow(column.x, y, column.width, HEADER, OTHER.strong))
        shapes += written(words, COLUMN, middle, y + 8, centred=True)
    y += HEADER + GAP
    for lane in roadmap.lanes:
        lowest = _lowest(lane.name, measure)
        drawn, taken = _lane(lane.cells, columns, y, lowest, of_theme(lane.theme), measure)
        if not drawn:
            empty = wrapped(roadmap.no_actions, NONE, columns[-1].x - columns[0].x, measure)
            drawn = written(empty, NONE, columns[0].x + PAD, y + (taken - height(empty, NONE)) / 2)
        shapes += [*_ground(lane.name, columns, y, taken, of_theme(lane.theme), measure), *drawn]
        y += taken + GAP
    drawn, taken = _competences(
        roadmap, columns, y, _lowest(roadmap.competences_name, measure), measure
    )
    shapes += [*_ground(roadmap.competences_name, columns, y, taken, OTHER, measure), *drawn]
    return Canvas(
        WIDTH, round(y + taken + MARGIN, 1), roadmap.title, roadmap.description, tuple(shapes)
    )


def _columns(roadmap: Roadmap) -> list[_RoadmapColumn]:
    """A column gets a second place, and the width for it, where that makes the picture shorter."""
    counts = [[len(cell) for cell in lane.cells] for lane in roadmap.lanes]
    places = min(_PLACES, key=lambda places: _length(counts, places))
    room = WIDTH - 2 * MARGIN - LABEL - GAP * len(places)
    columns: list[_RoadmapColumn] = []
    x: float = MARGIN + LABEL + GAP
    for count in places:
        width = round(room * count / sum(places), 1)
        columns.append(_RoadmapColumn(x, width, count))
        x += width + GAP
    return columns


def _length(counts: Sequence[Sequence[int]], places: Sequence[int]) -> int:
    """How many actions are below each other, all lanes together; a narrow place costs two."""
    rows = sum(
        max(-(-count // beside) for count, beside in zip(lane, places, strict=True))
        for lane in counts
    )
    return rows + 2 * sum(places)


def _lowest(name: str, measure: Measure) -> float:
    """How high a lane is at the least, so that its name fits."""
    lines = wrapped(name, LANE, LABEL - 2 * PAD, measure)
    return max(LOWEST_LANE, height(lines, LANE) + 2 * PAD)


def _ground(
    name: str,
    columns: Sequence[_RoadmapColumn],
    y: float,
    taken: float,
    colours: Colours,
    measure: Measure,
) -> list[Shape]:
    """What a lane stands on: its name, and a light ground per column."""
    lines = wrapped(name, LANE, LABEL - 2 * PAD, measure)
    top = y + (min(taken, _lowest(name, measure)) - height(lines, LANE)) / 2
    return [
        Area(MARGIN, y, LABEL, taken, colours.strong, radius=6),
        *written(lines, LANE, MARGIN + PAD, top),
        *(Area(c.x, y, c.width, taken, colours.soft, radius=6) for c in columns),
    ]


def _lane(
    cells: Sequence[Sequence[Box]],
    columns: Sequence[_RoadmapColumn],
    y: float,
    lowest_lane: float,
    colours: Colours,
    measure: Measure,
) -> tuple[list[Shape], float]:
    """The boxes of a lane, each where its column is filled least; and how high the lane becomes."""
    shapes: list[Shape] = []
    lowest: float = y + lowest_lane
    for column, boxes in zip(columns, cells, strict=True):
        ends = [y + GAP] * column.places
        for box in boxes:
            number = ends.index(min(ends))
            x, width = column.place(number)
            drawn, taken = _box(box, x, ends[number], width, colours, measure)
            shapes += drawn
            ends[number] = round(ends[number] + taken + GAP, 1)
        lowest = max(lowest, *ends)
    return shapes, round(lowest - y, 1)


def _box(
    box: Box, x: float, y: float, width: float, colours: Colours, measure: Measure
) -> tuple[list[Shape], float]:
    inner, left = width - 2 * PAD - 4, x + PAD + 4
    title = wrapped(box.title, ACTION, inner, measure)
    details = [line for text in box.details for line in wrapped(text, DETAIL, inner, measure)]
    status = wrapped(box.status, STATUS, inner - 4 * _DOT, measure)
    below_title = y + PAD - 1 + height(title, ACTION) + 2
    below_details = below_title + height(details, DETAIL) + 2
    end = round(below_details + height(status, STATUS) + PAD - 2, 1)
    shapes: list[Shape] = [
        Area(x, y, width, end - y, WHITE, colours.strong, radius=5),
        Area(x + 4, y + 6, 3, end - y - 12, colours.strong),
        *written(title, ACTION, left, y + PAD - 1),
        *written(details, DETAIL, left, below_title),
        Disc(
            left + _DOT, below_details + STATUS.size * 0.65, _DOT,
            _SHARES[box.progress], colours.strong,
        ),
        *written(status, STATUS, left + 3.2 * _DOT, below_details),
    ]  # fmt: skip
    return shapes, end - y


def _competences(
    roadmap: Roadmap,
    columns: Sequence[_RoadmapColumn],
    y: float,
    lowest_lane: float,
    measure: Measure,
) -> tuple[list[Shape], float]:
    """What people must be able to do, per column."""
    shapes: list[Shape] = []
    lowest: float = y + lowest_lane
    for column, needed in zip(columns, roadmap.competences, strict=True):
        top = y + PAD
        for competence in needed:
            lines = wrapped(competence, STATUS, column.width - 2 * PAD - 12, measure)
            shapes.append(Disc(column.x + PAD + 3, top + STATUS.size * 0.65, 2, 1, OTHER.strong))
            shapes += written(lines, STATUS, column.x + PAD + 12, top)
            top += height(lines, STATUS) + 3
        lowest = max(lowest, top + PAD - 3)
    if not shapes:
        empty = wrapped(roadmap.no_competences, NONE, columns[-1].x - columns[0].x, measure)
        middle = y + (lowest_lane - height(empty, NONE)) / 2
        shapes += written(empty, NONE, columns[0].x + PAD, middle)
    return shapes, round(lowest - y, 1)

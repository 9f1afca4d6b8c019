"""The marks of a chart as shapes, for a picture on paper."""

from collections.abc import Iterator

from adapters.charts import Drawn
from adapters.pictures.shapes import Area, Canvas, Disc, Shape, TextLine

_INK, _EMPTY = "#1f2937", "#e5e7eb"
_SERIES = ("#1d6f42", "#b45309", "#1e4fa3", "#8a2b6b", "#4b5563", "#0f766e", _EMPTY)
"""Each is told apart from white by at least 4.5 to 1; the last is what is not reached."""

_SIZE, _EDGE, _KEY = 10, 8, 16


def canvas(marks: Drawn, title: str) -> Canvas:
    """A chart as a picture; its words and numbers stand in the table beside it."""
    keys = tuple(_keys(marks))
    high = marks.high + _EDGE + (_KEY * len(marks.names) if keys else 0)
    return Canvas(marks.wide + _EDGE, high, title, title, (*_marks(marks), *keys))


def _marks(marks: Drawn) -> Iterator[Shape]:
    for bar in marks.bars:
        yield Area(bar.x, bar.y, bar.width, bar.height, _SERIES[bar.series])
    for line in marks.lines:
        for x, y in line.points:
            yield Disc(x, y, 4, 1, _SERIES[line.series])
    anchors = {"start": "left", "middle": "center", "end": "right"}
    for label in marks.labels:
        yield TextLine(label.x, label.y, label.text, _SIZE, _INK, anchor=anchors[label.anchor])  # pyright: ignore[reportArgumentType]


def _keys(marks: Drawn) -> Iterator[Shape]:
    """What each colour says; a single series needs none."""
    if len(marks.names) < 2:
        return
    for number, name in enumerate(marks.names):
        y = marks.high + number * _KEY
        yield Area(0, y, _SIZE, _SIZE, _SERIES[number])
        yield TextLine(_SIZE + 6, y + _SIZE - 1, name, _SIZE, _INK)

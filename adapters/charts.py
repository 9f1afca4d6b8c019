"""Where the marks of a chart stand, on a drawing that is as wide as `WIDE`, for what shows SVG."""

import math
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from bot.chat.tables import Chart, ChartShape

WIDE = 400
HIGH = 180
"""Of a phone, so that its words can be read there; on a wider screen it is not much wider."""

_LEFT, _TOP, _BOTTOM, _EDGE = 40, 12, 26, 8
_WORDS, _LYING, _GAP = 18, 14, 4
"""How high a line of words, a lying bar and what is left free below a row are."""
_LETTER = 7
"""About as wide as a letter is."""
SERIES = 6
"""Looks that are told apart; what is more begins anew, and its name stands beside it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar, in which series it is, and what it says."""

    x: float
    y: float
    width: float
    height: float
    series: int
    said: str


@dataclass(frozen=True, slots=True)
class ChartLine:
    """The points of a line that hang together; a number that may not be told breaks it."""

    points: tuple[tuple[float, float], ...]
    series: int

    @property
    def path(self) -> str:
        """The points as SVG has them."""
        return " ".join(f"{x:g},{y:g}" for x, y in self.points)


@dataclass(frozen=True, slots=True)
class ChartLabel:
    """A word beside the marks."""

    x: float
    y: float
    text: str
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart with everything in its place; `names` are those of its series."""

    high: float
    bars: tuple[Bar, ...]
    lines: tuple[ChartLine, ...]
    labels: tuple[ChartLabel, ...]
    names: tuple[str, ...]
    wide: float = WIDE


def drawn(chart: Chart) -> Drawn:
    """A chart as marks; nothing stands where a number may not be told."""
    names = chart.table.header[1:]
    match chart.shape:
        case ChartShape.SCALE:
            return _lying(chart, [words for words, _ in chart.scales], ())
        case ChartShape.BARS | ChartShape.STACKED:
            if _longest(chart) > _wide(chart):
                return _lying(chart, [row[0] for row in chart.table.rows], names)
            return Drawn(HIGH, tuple(_bars(chart)), (), tuple(_feet(chart)), names)
        case ChartShape.LINE:
            return Drawn(HIGH, (), tuple(_lines(chart)), tuple(_feet(chart)), names)
        case _:
            assert_never(chart.shape)


def _wide(chart: Chart) -> float:
    return (WIDE - _LEFT) / max(1, len(chart.values))


def _longest(chart: Chart) -> float:
    """How wide the longest name of a row is."""
    return _LETTER * max((len(row[0]) for row in chart.table.rows), default=0)


def _share(value: float, chart: Chart) -> float:
    """How far a number is on the scale, from 0 to 1."""
    return min(1, max(0, (value - chart.low) / (chart.top - chart.low)))


def _height(value: float, chart: Chart) -> float:
    return round(_share(value, chart) * (HIGH - _top(chart) - _BOTTOM), 1)


def _top(chart: Chart) -> float:
    """Where the highest number stands; what it says in full is above it."""
    return 2 * _TOP + 4 if chart.at else _TOP


def _middle(place: int, chart: Chart) -> float:
    """How far to the right a row stands."""
    if chart.at:
        return round(_LEFT + chart.at[place] * (WIDE - _LEFT - _EDGE), 1)
    return round(_LEFT + (place + 0.5) * _wide(chart), 1)


def _bars(chart: Chart) -> Iterator[Bar]:
    wide, is_stacked = _wide(chart), chart.shape is ChartShape.STACKED
    for place, row in enumerate(chart.values):
        below = 0.0
        each = wide * 0.8 / (1 if is_stacked else max(1, len(row)))
        for series, value in enumerate(row):
            if value is None:
                continue
            high = _height(value, chart)
            left = _LEFT + place * wide + wide * 0.1 + (0 if is_stacked else series * each)
            yield Bar(
                round(left, 1), round(HIGH - _BOTTOM - below - high, 1), round(each - 2, 1), high,
                series % SERIES, _said(chart, place, series),
            )  # fmt: skip
            below += high if is_stacked else 0


def _lines(chart: Chart) -> Iterator[ChartLine]:
    for series in range(len(chart.table.header) - 1):
        values = [row[series] for row in chart.values]
        for points in _unbroken(values, chart):
            yield ChartLine(points, series % SERIES)


def _unbroken(
    values: Sequence[float | None], chart: Chart
) -> Iterator[tuple[tuple[float, float], ...]]:
    found: list[tuple[float, float]] = []
    for place, value in enumerate([*values, None]):
        if value is None:
            if found:
                yield tuple(found)
            found = []
        else:
            found.append((_middle(place, chart), round(HIGH - _BOTTOM - _height(value, chart), 1)))


def _lying(chart: Chart, words: Sequence[str], names: tuple[str, ...]) -> Drawn:
    """Bars that lie below the words of their row, of which none is cut."""
    bars: list[Bar] = []
    labels: list[ChartLabel] = []
    y = 0.0
    for place, said in enumerate(words):
        for line in textwrap.wrap(said, int(WIDE / _LETTER)):
            labels.append(ChartLabel(0, y + _WORDS - 5, line, "start"))
            y += _WORDS
        found = tuple(_lying_row(chart, place, y))
        bars += found
        y = max((bar.y + bar.height for bar in found), default=y) + _GAP
    return Drawn(max(y, _WORDS), tuple(bars), (), tuple(labels), names)


def _lying_row(chart: Chart, place: int, y: float) -> Iterator[Bar]:
    """The bars of a row, each on what it could have been; those of a stack behind each other."""
    is_stacked, x = chart.shape is ChartShape.STACKED, 0.0
    columns = 1 if chart.shape is ChartShape.SCALE else None
    for series, value in enumerate(chart.values[place][:columns]):
        if series == 0 or not is_stacked:
            yield Bar(0, y, WIDE, _LYING, SERIES, "")
        if value is not None:
            wide = round(_share(value, chart) * WIDE, 1)
            yield Bar(x, y, wide, _LYING, series % SERIES, _said(chart, place, series))
            x = round(x + wide, 1) if is_stacked else 0
        y += 0 if is_stacked else _LYING


def _feet(chart: Chart) -> Iterator[ChartLabel]:
    if chart.at:
        yield from _ends(chart)
        return
    each = math.ceil(_longest(chart) / _wide(chart)) or 1
    for place, row in list(enumerate(chart.table.rows))[::each]:
        yield ChartLabel(_middle(place, chart), HIGH - 8, row[0])
    yield ChartLabel(_LEFT - 6, _TOP + 4, f"{chart.top:g}", "end")
    yield ChartLabel(_LEFT - 6, HIGH - _BOTTOM, "0", "end")


def _ends(chart: Chart) -> Iterator[ChartLabel]:
    """The first and the last row, and the highest and the lowest number as the table says it."""
    rows = chart.table.rows
    yield ChartLabel(0, HIGH - 8, rows[0][0], "start")
    if len(rows) > 1:
        yield ChartLabel(WIDE, HIGH - 8, rows[-1][0], "end")
    for value, high in ((chart.top, _TOP), (chart.low, HIGH - _BOTTOM)):
        said = next((text for text, it in _told(chart) if it == value), f"{value:g}")
        yield ChartLabel(0, high, said, "start")


def _told(chart: Chart) -> Iterator[tuple[str, float | None]]:
    """What the table says of each number."""
    for row, values in zip(chart.table.rows, chart.values, strict=True):
        yield from zip(row[1:], values, strict=True)


def _said(chart: Chart, place: int, series: int) -> str:
    row, name = chart.table.rows[place], chart.table.header[series + 1]
    return f"{row[0]}, {name}: {row[series + 1]}"

"""Where the marks of a chart stand, on a drawing that is as wide as `WIDE`, for what shows SVG."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from bot.chat.tables import Chart, ChartShape

WIDE = 400
HIGH = 180
"""Of a phone, so that its words can be read there; on a wider screen it is not much wider."""

_LEFT, _TOP, _BOTTOM, _EDGE = 40, 12, 26, 8
_ROW = 36
_LETTER = 7
"""About as wide as a letter is; a name that is cut stands whole in the table."""
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
            high = _ROW * max(1, len(chart.values))
            return Drawn(high, tuple(_scales(chart)), (), tuple(_rows(chart)), ())
        case ChartShape.BARS | ChartShape.STACKED:
            return Drawn(HIGH, tuple(_bars(chart)), (), tuple(_feet(chart)), names)
        case ChartShape.LINE:
            return Drawn(HIGH, (), tuple(_lines(chart)), tuple(_feet(chart)), names)
        case _:
            assert_never(chart.shape)


def _wide(chart: Chart) -> float:
    return (WIDE - _LEFT) / max(1, len(chart.values))


def _height(value: float, chart: Chart) -> float:
    share = (value - chart.low) / (chart.top - chart.low)
    return round(min(1, max(0, share)) * (HIGH - _top(chart) - _BOTTOM), 1)


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


def _scales(chart: Chart) -> Iterator[Bar]:
    for place, row in enumerate(chart.values):
        value = row[0] if row else None
        top = place * _ROW + 18
        yield Bar(0, top, WIDE, 14, SERIES, "")
        if value is not None:
            wide = round(min(1, max(0, value / chart.top)) * WIDE, 1)
            yield Bar(0, top, wide, 14, 0, _said(chart, place, 0))


def _feet(chart: Chart) -> Iterator[ChartLabel]:
    if chart.at:
        yield from _ends(chart)
        return
    most = max(2, int(_wide(chart) / _LETTER))
    for place, row in enumerate(chart.table.rows):
        name = row[0] if len(row[0]) <= most else f"{row[0][: most - 1].rstrip()}…"
        yield ChartLabel(_middle(place, chart), HIGH - 8, name)
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


def _rows(chart: Chart) -> Iterator[ChartLabel]:
    for place, (words, _) in enumerate(chart.scales):
        yield ChartLabel(0, place * _ROW + 13, words, "start")


def _said(chart: Chart, place: int, series: int) -> str:
    row, name = chart.table.rows[place], chart.table.header[series + 1]
    return f"{row[0]}, {name}: {row[series + 1]}"

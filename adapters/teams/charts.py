"""Charts of an adaptive card, each with what clients show in its place that draw none."""

from collections.abc import Iterable, Iterator

from adapters.teams.texts import Node, is_marked, paragraph, paragraphs, to_table
from bot.chat.tables import Chart, ChartShape, Table

_TYPES: dict[ChartShape, Node] = {
    ChartShape.BARS: {"type": "Chart.VerticalBar.Grouped"},
    ChartShape.STACKED: {"type": "Chart.VerticalBar.Grouped", "stacked": True},
    ChartShape.LINE: {"type": "Chart.Line"},
}


def numbers(element: Table | Chart, length: int) -> list[Node]:
    """A table, or a chart."""
    return list(
        to_table(element, length) if isinstance(element, Table) else _chart(element, length)
    )


def _chart(chart: Chart, length: int) -> Iterable[Node]:
    """A chart, and its table where the client draws none; a scale is a bar under its words."""
    if chart.shape is ChartShape.SCALE:
        return [*paragraphs(chart.table.caption, length), *_scales(chart, length)]
    table, rows = chart.table, list(to_table(chart.table, length))
    names = (table.caption, *table.header, *(row[0] for row in table.rows))
    if not chart.values or chart.at or any(map(is_marked, names)):
        return rows  # it puts all rows equally far apart
    drawn = {
        **_TYPES[chart.shape],
        "title": table.caption,
        "xAxisTitle": table.header[0],
        "data": list(_series(chart)),
        "fallback": {"type": "Container", "items": rows},
    }
    ends = {"yMin": 0, "yMax": chart.most} if chart.most else {}
    return [drawn | ends]


def _series(chart: Chart) -> Iterator[Node]:
    """A series for each column; a number that may not be told is left out of it."""
    labels = [row[0] for row in chart.table.rows]
    for name, numbers in zip(chart.table.header[1:], zip(*chart.values, strict=True), strict=True):
        points = zip(labels, numbers, strict=True)
        yield {"legend": name, "values": [{"x": x, "y": y} for x, y in points if y is not None]}


def _scales(chart: Chart, length: int) -> Iterator[Node]:
    """Each row in words, and below them how far it is, if that may be told."""
    for (words, boxes), (value, *_) in zip(chart.scales, chart.values, strict=True):
        yield from (line | {"spacing": "Small"} for line in paragraphs(words, length))
        if value is not None:
            bar: Node = {"type": "ProgressBar", "value": value, "max": chart.top}
            yield bar | {"spacing": "Small", "fallback": paragraph(boxes)}

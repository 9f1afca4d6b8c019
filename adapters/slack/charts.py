"""Charts that Slack draws itself; a scale looks like one in plain text, and needs no drawing."""

from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import Block

from adapters.slack import limits
from adapters.slack.texts import length
from bot.chat.tables import Chart, ChartShape


class ChartBlock(Block):
    """Slack's `data_visualization`, which the SDK does not know yet."""

    type = "data_visualization"

    def __init__(self, *, title: str, chart: dict[str, Any]) -> None:
        super().__init__(type=self.type)
        self.title = title
        self.chart = chart

    @property
    def attributes(self) -> set[str]:  # pyright: ignore[reportIncompatibleVariableOverride]
        """What of it is sent."""
        return super().attributes | {"title", "chart"}


_TYPES = {ChartShape.BARS: "bar", ChartShape.STACKED: "bar", ChartShape.LINE: "line"}


def to_block(chart: Chart) -> ChartBlock:
    """A chart that Slack takes: a series for each column after the first."""
    about, *names = chart.table.header
    labels = [row[0] for row in chart.table.rows]
    series = [
        {
            "name": name,
            "data": [
                {"label": label, "value": value}
                for label, value in zip(labels, column, strict=True)
            ],
        }
        for name, column in zip(names, zip(*chart.values, strict=True), strict=True)
    ]
    axes = {"categories": labels, "x_label": about}
    drawn = {"type": _TYPES[chart.shape], "series": series, "axis_config": axes}
    return ChartBlock(title=chart.table.caption, chart=drawn)


def fits_a_block(chart: Chart) -> bool:
    """Whether Slack draws such charts, every number is told, and all names are short enough.

    It puts all rows equally far apart.
    """
    table = chart.table
    return (
        chart.shape in _TYPES
        and not chart.at
        and 0 < len(table.rows) <= limits.CHART_POINTS
        and not any(None in row for row in chart.values)
        and 0 < len(table.header) - 1 <= limits.CHART_SERIES
        and _are_short([table.caption], limits.CHART_TITLE)
        and _are_short([table.header[0]], limits.CHART_TITLE)
        and _are_short(table.header[1:], limits.CHART_LABEL)
        and _are_short([row[0] for row in table.rows], limits.CHART_LABEL)
    )


def _are_short(texts: Sequence[str], limit: int) -> bool:
    fit = all(text.strip() and length(text) <= limit for text in texts)
    return fit and len(set(texts)) == len(texts)

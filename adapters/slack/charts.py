"""Charts that Slack draws itself: the bars of a table, a group for every row."""

from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import Block

from adapters.slack import limits
from adapters.slack.texts import length
from bot.chat.cards import Table


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


def to_block(table: Table) -> ChartBlock:
    """The bars of a table: a series for each column after the first."""
    about, *names = table.header
    labels = [row[0] for row in table.rows]
    series = [
        {
            "name": name,
            "data": [
                {"label": label, "value": value}
                for label, value in zip(labels, column, strict=True)
            ],
        }
        for name, column in zip(names, zip(*table.bars, strict=True), strict=True)
    ]
    axes = {"categories": labels, "x_label": about}
    return ChartBlock(
        title=table.caption, chart={"type": "bar", "series": series, "axis_config": axes}
    )


def fits_a_block(table: Table) -> bool:
    """Whether a table has bars, and everything on them is as short as Slack wants it."""
    return (
        bool(table.bars)
        and len(table.rows) <= limits.CHART_POINTS
        and 0 < len(table.header) - 1 <= limits.CHART_SERIES
        and _are_short([table.caption], limits.CHART_TITLE)
        and _are_short([table.header[0]], limits.CHART_TITLE)
        and _are_short(table.header[1:], limits.CHART_LABEL)
        and _are_short([row[0] for row in table.rows], limits.CHART_LABEL)
    )


def _are_short(texts: Sequence[str], limit: int) -> bool:
    fit = all(text.strip() and length(text) <= limit for text in texts)
    return fit and len(set(texts)) == len(texts)

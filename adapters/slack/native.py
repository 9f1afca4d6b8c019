"""Tables and charts that Slack draws itself, in workspaces that take them: they come bit by bit."""

from collections.abc import Awaitable, Callable, Sequence
from enum import IntEnum
from typing import TypeVar

from slack_sdk.models.blocks import Block

from adapters.slack import charts, tables
from bot.chat.cards import Card, Element, Table
from bot.ports import DeliveryFailed

T = TypeVar("T")

REFUSED = "invalid_blocks"
_REFUSALS = frozenset({REFUSED, "invalid_blocks_format"})


class Native(IntEnum):
    """What Slack draws itself, the newest last: what takes charts takes tables too."""

    NOTHING = 0
    TABLES = 1
    CHARTS = 2


def drawn(elements: Sequence[Element], native: Native) -> dict[int, list[Block]]:
    """What Slack draws itself, by its place among the elements: a chart and a table at most."""
    found = [(place, e) for place, e in enumerate(elements) if isinstance(e, Table)]
    blocks: dict[int, list[Block]] = {}
    if native >= Native.CHARTS:
        chart = next((each for each in found if charts.fits_a_block(each[1])), None)
        if chart is not None:
            blocks[chart[0]] = [charts.to_block(chart[1])]
    if native >= Native.TABLES:
        others = (each for each in found if each[0] not in blocks)
        table = next((each for each in others if tables.fits_a_block(each[1])), None)
        if table is not None:
            blocks[table[0]] = tables.to_blocks(table[1])
    return blocks


class NativeTables:
    """Learned by trying, once per workspace, and remembered until the next start."""

    def __init__(self) -> None:
        self._taken: dict[str, Native] = {}
        self._not_refused: dict[str, Native] = {}

    def taken_by(self, workspace: str) -> Native:
        """What the workspace took before."""
        return self._taken.get(workspace, Native.NOTHING)

    async def send(self, workspace: str, card: Card, send: Callable[[Native], Awaitable[T]]) -> T:
        """Call `send` with the most that Slack may draw of a card, and with less if it refuses.

        Raises:
            DeliveryFailed: Slack says no, whatever it would have to draw.
        """
        native = wanted = min(_asked(card), self._not_refused.get(workspace, Native.CHARTS))
        while True:
            try:
                sent = await send(native)
                break
            except DeliveryFailed as failure:
                if failure.reason not in _REFUSALS or native is Native.NOTHING:
                    raise
                native = Native(native - 1)
        if native < wanted:
            self._not_refused[workspace] = native
        if sent:
            self._taken[workspace] = max(native, self.taken_by(workspace))
        return sent


def _asked(card: Card) -> Native:
    found = [element for element in card.body if isinstance(element, Table)]
    if any(charts.fits_a_block(table) for table in found):
        return Native.CHARTS
    if any(tables.fits_a_block(table) for table in found):
        return Native.TABLES
    return Native.NOTHING

"""What Slack draws itself, in workspaces that take it: tables, charts and boxes come bit by bit."""

from collections.abc import Awaitable, Callable, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import TypeVar

from slack_sdk.models.blocks import Block

from adapters.slack import charts, containers, data_tables, limits, tables
from bot.chat.cards import Card, Element
from bot.chat.tables import Chart, ChartShape, Table
from bot.ports import DeliveryFailed

T = TypeVar("T")

REFUSED = "invalid_blocks"
_REFUSALS = frozenset({REFUSED, "invalid_blocks_format"})


class Native(IntEnum):
    """What Slack draws itself, the newest last: what takes charts takes tables too."""

    NOTHING = 0
    TABLES = 1
    DATA_TABLES = 2
    CHARTS = 3
    CONTAINERS = 4


MOST = max(Native)


def drawn(elements: Sequence[Element], native: Native) -> dict[int, list[Block]]:
    """What Slack draws itself, by its place among the elements: two charts and a table at most.

    Slack takes one table in a message. Of several none is drawn, so that all look alike.
    """
    blocks: dict[int, list[Block]] = {}
    left: list[tuple[int, Table]] = []
    for place, element in enumerate(elements):
        is_drawn = native >= Native.CHARTS and len(blocks) < limits.CHARTS
        if is_drawn and isinstance(element, Chart) and charts.fits_a_block(element):
            blocks[place] = [charts.to_block(element)]
        elif table := _as_table(element):
            left.append((place, table))
    if native >= Native.TABLES and len(left) == 1:
        [(place, table)] = left
        if native >= Native.DATA_TABLES and data_tables.fits_a_block(table):
            blocks[place] = [data_tables.to_block(table)]
        elif tables.fits_a_block(table):
            blocks[place] = tables.to_blocks(table)
    return blocks


def _as_table(element: Element) -> Table | None:
    """What is shown as a table, unless it is drawn."""
    if isinstance(element, Chart):
        return None if element.shape is ChartShape.SCALE else element.table
    return element if isinstance(element, Table) else None


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
        most = most_drawn(card, MOST)
        if most is Native.NOTHING:
            return await send(most)
        native = wanted = min(most, self._not_refused.get(workspace, MOST))
        while True:
            try:
                sent = await send(native)
                break
            except DeliveryFailed as failure:
                refused = most_drawn(card, native)
                if failure.reason not in _REFUSALS or refused is Native.NOTHING:
                    raise
                native = Native(refused - 1)
        if native < wanted:
            self._not_refused[workspace] = native
        if sent:
            self._taken[workspace] = max(most_drawn(card, native), self.taken_by(workspace))
        return sent


@lru_cache(maxsize=64)  # found out by drawing it, and the same card is shown to many
def most_drawn(card: Card, native: Native) -> Native:
    """The newest that Slack would draw of a card."""
    if native >= Native.CONTAINERS and containers.has_parts(card.body):
        return Native.CONTAINERS
    kinds = {block.type for blocks in drawn(card.body, native).values() for block in blocks}
    if charts.ChartBlock.type in kinds:
        return Native.CHARTS
    if data_tables.DataTableBlock.type in kinds:
        return Native.DATA_TABLES
    return Native.TABLES if kinds else Native.NOTHING

"""Long tables that people sort, search and leaf through: Slack's `data_table`."""

import re
from typing import Any

from slack_sdk.models.blocks import Block, RawNumberObject, RawTextObject

from adapters.slack import limits
from adapters.slack.texts import cut, length
from bot.chat.tables import Table

PAGE = 10
"""Rows at once: what is not longer is read in one look."""

_NOTHING = "\u2013"
_NUMBER = re.compile(r"(\d{1,15})\s?%?", re.ASCII)


class DataTableBlock(Block):
    """The block, which the SDK does not know yet."""

    type = "data_table"

    def __init__(self, *, caption: str, rows: list[list[dict[str, Any]]], page_size: int) -> None:
        super().__init__(type=self.type)
        self.caption = caption
        self.rows = rows
        self.page_size = page_size

    @property
    def attributes(self) -> set[str]:  # pyright: ignore[reportIncompatibleVariableOverride]
        """What of it is sent."""
        return super().attributes | {"caption", "rows", "page_size"}


def to_block(table: Table) -> DataTableBlock:
    """A long table; what is a whole number or a percentage sorts as one."""
    header = [RawTextObject(text=_line(name)).to_dict() for name in table.header]
    rows = [[_cell(cell) for cell in row] for row in table.rows]
    return DataTableBlock(caption=_line(table.caption), rows=[header, *rows], page_size=PAGE)


def fits_a_block(table: Table) -> bool:
    """Whether it is long enough to need one, and Slack takes it."""
    cells = [cell for row in (table.header, *table.rows) for cell in row]
    return (
        bool(table.caption.strip())
        and PAGE < len(table.rows) <= limits.DATA_TABLE_ROWS
        and 0 < len(table.header) <= limits.TABLE_COLUMNS
        and all(len(row) == len(table.header) for row in table.rows)
        and sum(length(cell) or 1 for cell in cells) <= limits.TABLE_TEXT
    )


def _cell(text: str) -> dict[str, Any]:
    line = _line(text)
    if number := _NUMBER.fullmatch(line):
        return {"type": RawNumberObject.type, "value": int(number[1]), "text": line}
    return RawTextObject(text=line).to_dict()


def _line(text: str) -> str:
    # Slack refuses a cell without a character.
    return cut(" ".join(text.split()), limits.TEXT) or _NOTHING

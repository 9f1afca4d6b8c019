"""Tables for Slack: in columns where they fit on a phone, else a paragraph per row."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate

from slack_sdk.models.blocks import (
    Block,
    RichTextBlock,
    RichTextElementParts,
    RichTextSectionElement,
    TableBlock,
)

from adapters.slack import limits
from adapters.slack.texts import columns, cut, length, pieces, width
from bot.chat.cards import Table

_BOLD = RichTextElementParts.TextStyle(bold=True)
_NOTHING = "\u2013"
# What stands between two cells, at the most, in columns and in paragraphs.
_BETWEEN, _AROUND = 2, 6


def to_blocks(table: Table) -> list[Block]:
    """The table as Slack draws it itself; cells are rich text, in which nothing is markup."""
    header, *others = _rows(table)
    rows = [[_rich(name, _BOLD).to_dict() for name in header]]
    rows += [[_rich(cell).to_dict() for cell in row] for row in others]
    settings = [{"is_wrapped": True} for _ in table.header]
    drawn = TableBlock(rows=rows, column_settings=settings)
    return [_rich(table.caption, _BOLD), drawn] if table.caption.strip() else [drawn]


def fits_a_block(table: Table) -> bool:
    """Whether Slack can draw it itself."""
    text = sum(length(cell) or 1 for row in _rows(table) for cell in row)
    return (
        0 < len(table.header) <= limits.TABLE_COLUMNS
        and 0 < len(table.rows) < limits.TABLE_ROWS
        and text <= limits.TABLE_TEXT
    )


def _rich(text: str, style: RichTextElementParts.TextStyle | None = None) -> RichTextBlock:
    # Slack refuses a cell without a character.
    shown = pieces(text or _NOTHING, limits.TEXT)
    parts = [RichTextElementParts.Text(text=piece, style=style) for piece in shown]
    return RichTextBlock(elements=[RichTextSectionElement(elements=parts)])


def is_wide(table: Table) -> bool:
    """Whether a phone would break its columns, or a cell would have to be cut."""
    if not table.rows:
        return False
    widest = [max(map(width, column)) for column in zip(*_rows(table), strict=True)]
    return any(w > limits.TABLE_CELL for w in widest) or sum(widest) > limits.TABLE_WIDTH


def in_columns(table: Table) -> list[str]:
    """The rows below the header, for a fixed-width font."""
    return columns([tuple(cut(cell, limits.TABLE_CELL) for cell in row) for row in _rows(table)])


def in_paragraphs(table: Table) -> Iterator[tuple[str, str]]:
    """Every row as what it is about, and what is said of it under the names of the columns."""
    header, *rows = _rows(table)
    header = tuple(cut(name, limits.TABLE_CELL) for name in header)
    for row in rows:
        first, *rest = (cut(cell, limits.LIST_CELL) for cell in row)
        said = (f"{name}: {cell}" for name, cell in zip(header[1:], rest, strict=True) if cell)
        yield first, " · ".join(said)


def visible(table: Table) -> int:
    """How much of the room for text a table takes, at the most."""
    return length(table.caption) + sum(_rooms(table))


def within(table: Table, room: int) -> Table:
    """The table with no more rows than there is room for, and no header over none of them."""
    caption = cut(table.caption, min(room, limits.TEXT)) if room > 0 else ""
    taken = list(accumulate(_rooms(table), initial=length(caption)))
    fit = sum(so_far <= room for so_far in taken[2:])
    header = table.header if fit or not table.rows else ()
    return replace(table, caption=caption, header=header, rows=table.rows[:fit])


def _rows(table: Table) -> list[tuple[str, ...]]:
    return [tuple(" ".join(cell.split()) for cell in row) for row in (table.header, *table.rows)]


def _rooms(table: Table) -> Iterator[int]:
    """The room for the header, and for every row; in a paragraph its header comes again."""
    header = len(table.header) * (limits.TABLE_CELL + _BETWEEN)
    yield header
    if not is_wide(table):
        yield from (header for _ in table.rows)
        return
    for row in table.rows:
        yield header + sum(min(length(cell), limits.LIST_CELL) + _AROUND for cell in row)

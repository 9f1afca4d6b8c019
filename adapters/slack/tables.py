"""Tables for Slack: in columns where they fit on a phone, else a paragraph per row."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from adapters.slack import limits
from adapters.slack.texts import columns, cut, length, width
from bot.chat.cards import Table

_BETWEEN = 2


def is_wide(table: Table) -> bool:
    """Whether a phone would break its columns, or a cell would have to be cut."""
    widest = [max(map(width, column)) for column in zip(*_rows(table), strict=True)]
    return any(w > limits.TABLE_CELL for w in widest) or sum(widest) > limits.TABLE_WIDTH


def in_columns(table: Table) -> list[str]:
    """The rows below the header, for a fixed-width font."""
    return columns([tuple(cut(cell, limits.TABLE_CELL) for cell in row) for row in _rows(table)])


def in_paragraphs(table: Table) -> Iterator[tuple[str, str]]:
    """Every row as what it is about, and what is said of it under the names of the columns."""
    header, *rows = _rows(table)
    for row in rows:
        first, *rest = (cut(cell, limits.LIST_CELL) for cell in row)
        said = (f"{name}: {cell}" for name, cell in zip(header[1:], rest, strict=True) if cell)
        yield first, " · ".join(said)


def visible(table: Table) -> int:
    """How much of the room for text a table takes, at the most."""
    return length(table.caption) + sum(map(_row_room, (table.header, *table.rows)))


def within(table: Table, room: int) -> Table:
    """The table with no more rows than there is room for."""
    caption = cut(table.caption, min(room, limits.TEXT)) if room > 0 else ""
    left = room - length(caption) - _row_room(table.header)
    kept: list[tuple[str, ...]] = []
    for row in table.rows:
        left -= _row_room(row) + _row_room(table.header)
        if left < 0:
            break
        kept.append(row)
    return replace(table, caption=caption, rows=tuple(kept))


def _rows(table: Table) -> list[tuple[str, ...]]:
    return [tuple(" ".join(cell.split()) for cell in row) for row in (table.header, *table.rows)]


def _row_room(row: Sequence[str]) -> int:
    """In columns every cell is as wide as the widest; in paragraphs the header comes again."""
    return sum(
        max(limits.TABLE_CELL, min(length(cell), limits.LIST_CELL)) + _BETWEEN for cell in row
    )

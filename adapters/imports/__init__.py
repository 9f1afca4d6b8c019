"""Tables out of files that come from outside: XLSX, and text with separators.

Whatever somebody sends is read within limits: bytes, bytes once unpacked, sheets, rows, columns.
"""

from collections.abc import Sequence
from dataclasses import replace

from adapters.formulas import is_changed
from adapters.imports.books import sheets_of
from adapters.imports.encodings import decoded
from adapters.imports.limits import (
    MAX_BYTES,
    MAX_COLUMNS,
    MAX_ROWS,
    MAX_UNPACKED,
    UnreadableFile,
)
from adapters.imports.separated import Knows, separated
from challenges.tables import Cell, FileTable

__all__ = [
    "MAX_BYTES",
    "MAX_COLUMNS",
    "MAX_ROWS",
    "MAX_UNPACKED",
    "UnreadableFile",
    "read_tables",
]

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"  # old workbooks, and new ones with a password


def read_tables(
    content: bytes, knows: Knows = lambda _: False, most_rows: int = MAX_ROWS
) -> list[FileTable]:
    """The sheets of a workbook, or the one table of a text; by what it is, not by its name.

    `knows` says which cells could be headings, so that text is cut at what separates those.

    Raises:
        UnreadableFile: it is neither, or more than we take.
    """
    if len(content) > MAX_BYTES:
        raise UnreadableFile("import-too-large")
    if content.startswith(_OLE):
        raise UnreadableFile("import-old-workbook")
    if content.startswith(_ZIP):
        tables = sheets_of(content, most_rows)
    else:
        tables = [separated(decoded(content), knows, most_rows)]
    return [replace(table, rows=[_typed_row(row) for row in table.rows]) for table in tables]


def _typed_row(row: Sequence[Cell]) -> tuple[Cell, ...]:
    return tuple(_typed(cell) if isinstance(cell, str) else cell for cell in row)


def _typed(text: str) -> str:
    """What was typed, without the apostrophe with which an export of ours made it harmless."""
    return text[1:] if text.startswith("'") and is_changed(text[1:]) else text

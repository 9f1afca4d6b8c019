"""What people see in a workbook that came from outside; only the child process imports this."""

import io
import re
from collections.abc import Mapping
from datetime import date, time
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser

from adapters.workbooks.pages import Cell, WorkbookSheet

MOST_CHARACTERS = 10_000_000
"""A workbook keeps a text once, and may have it in every cell."""

MOST_NAMED = 50
MOST_MERGED = 100_000

_ESCAPED = re.compile(r"(?:_x[0-9A-Fa-f]{4}_)+")


class _Parser(WorkSheetParser):
    """openpyxl's own, row by row: its worksheets forget what is hidden or merged, or keep all."""

    uncalculated: list[str]

    def parse_cell(self, element: Any) -> dict[str, Any]:
        cell = super().parse_cell(element)
        is_formula = element.find(FORMULA_TAG) is not None
        if is_formula and cell["value"] is None and len(self.uncalculated) < MOST_NAMED:
            self.uncalculated.append(f"{get_column_letter(cell['column'])}{cell['row']}")
        return cell


def read(content: bytes, sheets: int, rows: int, columns: int) -> list[WorkbookSheet]:
    """The first rows with something in them of the first sheets; of hidden ones only the title.

    Raises:
        Exception: of any kind, since a broken file breaks openpyxl anywhere.
    """
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    pages: list[WorkbookSheet] = []
    room = MOST_CHARACTERS
    for sheet in book.worksheets[:sheets]:
        if sheet.sheet_state != "visible":
            pages.append(WorkbookSheet(sheet.title, [], is_hidden=True))
            continue
        pages.append(_page(sheet, rows, columns, room))
        room -= sum(len(cell) for row in pages[-1].rows for cell in row if isinstance(cell, str))
    return pages


def _page(sheet: Any, rows: int, columns: int, room: int) -> WorkbookSheet:
    book = sheet.parent
    found: dict[int, list[Cell]] = {}
    far: list[int] = []
    with sheet._get_source() as source:
        parser = _Parser(
            source, sheet._shared_strings, data_only=True, epoch=book.epoch,
            date_formats=book._date_formats, timedelta_formats=book._timedelta_formats,
        )  # fmt: skip
        parser.uncalculated = []
        for number, cells in parser.parse():
            row: list[Cell] = [None] * columns
            for cell in cells:
                value = _cell(cell["value"])
                if value is None:
                    continue
                if cell["column"] > columns:
                    far.append(number)
                    continue
                row[cell["column"] - 1] = value
                room -= len(value) if isinstance(value, str) else 0
            if room < 0:
                raise ValueError("too much text")
            if any(value is not None for value in row):
                found[number] = row
            if len(found) > rows:
                break
    _spread(parser, found, columns)
    return _seen(sheet.title, parser, found, far, columns)


def _spread(parser: _Parser, found: Mapping[int, list[Cell]], columns: int) -> None:
    """Give each row of a merged range what stands in its first."""
    merged = 0
    for area in parser.merged_cells.mergeCell if parser.merged_cells else ():
        left, top, _, bottom = (side or 0 for side in range_boundaries(area.ref))
        if top not in found or left > columns:
            continue
        for number in range(top + 1, min(bottom, max(found)) + 1):
            merged += 1
            if merged > MOST_MERGED:
                raise ValueError("too much merged")
            if number in found:
                found[number][left - 1] = found[top][left - 1]


def _seen(
    title: str, parser: _Parser, found: Mapping[int, list[Cell]], far: list[int], columns: int
) -> WorkbookSheet:
    """What is left without hidden rows and columns, and which those are."""
    unseen = [
        column
        for dimension in parser.column_dimensions.values()
        if _is_hidden(dimension, "width")
        for column in range(int(dimension["min"]), min(int(dimension["max"]), columns) + 1)
    ]
    rows = {
        number: row
        for number, row in found.items()
        if not _is_hidden(parser.row_dimensions.get(str(number), {}), "ht")
    }
    named = [n for n in unseen if any(row[n - 1] is not None for row in rows.values())]
    for row in rows.values():
        for column in unseen:
            row[column - 1] = None
        while row and row[-1] is None:
            row.pop()
    return WorkbookSheet(
        title,
        list(rows.values()),
        numbers=list(rows),
        hidden_rows=[number for number in found if number not in rows],
        hidden_columns=[get_column_letter(column) for column in named],
        far_rows=far,
        uncalculated=parser.uncalculated,
    )


def _is_hidden(dimension: Mapping[str, str], size: str) -> bool:
    return dimension.get("hidden") in ("1", "true") or float(dimension.get(size, 1)) == 0


def _cell(value: object) -> Cell:
    match value:
        case None:
            return None
        case bool() | str():
            return _unescaped(str(value)) if str(value).strip() else None
        case date() | int() | float():
            return value
        case time():
            return value.isoformat("minutes")
        case _:
            return str(value)


def _unescaped(text: str) -> str:
    """A text without the escapes of a workbook: _x000D_ is a line break, _x005F_ a line below."""
    return _ESCAPED.sub(lambda found: _characters(found[0]), text)


def _characters(escapes: str) -> str:
    units = b"".join(int(code, 16).to_bytes(2, "little") for code in escapes[2:-1].split("__x"))
    return units.decode("utf-16-le", "replace")

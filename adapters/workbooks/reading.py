"""What is in a workbook that came from outside; only the child process imports this."""

import io
from datetime import date, time

import openpyxl

from adapters.workbooks.pages import Cell, Page

MOST_CHARACTERS = 10_000_000
"""A workbook keeps a text once, and may have it in every cell."""


def read(content: bytes, sheets: int, rows: int, columns: int) -> list[Page]:
    """The first rows of the first sheets.

    Raises:
        Exception: of any kind, since a broken file breaks openpyxl anywhere.
    """
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    pages: list[Page] = []
    room = MOST_CHARACTERS
    for sheet in book.worksheets[:sheets]:
        sheet.reset_dimensions()  # what a file says of its own size need not be true
        page = Page(sheet.title, [])
        for row in sheet.iter_rows(max_row=rows, max_col=columns, values_only=True):
            page.rows.append([_cell(value) for value in row])
            room -= sum(len(cell) for cell in page.rows[-1] if isinstance(cell, str))
            if room < 0:
                raise ValueError("too much text")
        pages.append(page)
    return pages


def _cell(value: object) -> Cell:
    if value is None or (isinstance(value, date | int | float) and not isinstance(value, bool)):
        return value
    return value.isoformat("minutes") if isinstance(value, time) else str(value)

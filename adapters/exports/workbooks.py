"""Workbooks in XLSX, with real dates and numbers."""

import io
from collections.abc import Iterable
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from adapters.exports import formulas
from bot import exports

_DAY = {"nl": "dd-mm-yyyy", "en": "yyyy-mm-dd"}
_TOP = Alignment(vertical="top", wrap_text=True)
_BOLD = Font(bold=True)


def workbook(sheets: Iterable[exports.Sheet], locale: str) -> bytes:
    """A workbook with a sheet per table; headings stay in view, texts are never formulas."""
    book = Workbook()
    book.properties.creator = "Prikkel"
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(sheet.title), sheet, _DAY.get(locale, _DAY["en"]))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _fill(page: Worksheet, sheet: exports.Sheet, day_format: str) -> None:
    page.freeze_panes = "A2"
    for position, width in enumerate(sheet.widths, start=1):
        page.column_dimensions[get_column_letter(position)].width = width
    headings = [_cell(page, heading, day_format) for heading in sheet.headings]
    for cell in headings:
        cell.font = _BOLD
    page.append(headings)
    for row in sheet.rows:
        page.append([_cell(page, value, day_format) for value in row])
    page.auto_filter.ref = page.dimensions


def _cell(page: Worksheet, value: exports.Cell, day_format: str) -> Cell:
    cell = Cell(page, row=1, column=1)  # `append` says where
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
        cell.data_type = "s"  # openpyxl takes what starts with "=" for a formula
        # A spreadsheet that is asked to edit the cell keeps it a text as well.
        cell.quotePrefix = formulas.is_risky(value)
    else:
        cell.value = value
    if isinstance(value, date):
        cell.number_format = day_format
    cell.alignment = _TOP
    return cell

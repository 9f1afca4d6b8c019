"""A workbook with real dates and numbers; only the child process imports this."""

import io
import re
from collections.abc import Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font
from openpyxl.styles.fonts import DEFAULT_FONT
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from adapters import formulas
from adapters.workbooks import pages

_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel takes _x000D_ for what it encodes
_TOP = Alignment(vertical="top", wrap_text=True)
_BOLD = DEFAULT_FONT + Font(bold=True)


def write(found: Sequence[pages.WorkbookSheet], day_format: str) -> bytes:
    """A workbook with a sheet per page; headings stay in view, texts are never formulas."""
    book = Workbook()
    book.properties.creator = "Prikkel"
    book.remove(book.worksheets[0])
    for page in found:
        _fill(book.create_sheet(page.title), page, day_format)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _fill(sheet: Worksheet, page: pages.WorkbookSheet, day_format: str) -> None:
    sheet.freeze_panes = "A2"
    for position, width in enumerate(page.widths, start=1):
        sheet.column_dimensions[get_column_letter(position)].width = width
    for row in page.rows:
        sheet.append([_cell(sheet, value, day_format) for value in row])
    for heading in sheet[1]:
        heading.font = _BOLD
    sheet.auto_filter.ref = sheet.dimensions
    _fit_on_paper(sheet)


def _fit_on_paper(sheet: Worksheet) -> None:
    """All columns beside each other on A4, and the headings on every page."""
    sheet.page_setup.orientation = Worksheet.ORIENTATION_LANDSCAPE
    sheet.page_setup.paperSize = int(Worksheet.PAPERSIZE_A4)
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _cell(sheet: Worksheet, value: pages.Cell, day_format: str) -> Cell:
    cell = Cell(sheet, row=1, column=1)  # `append` says where
    if isinstance(value, str):
        cell.value = _ESCAPE.sub("_x005F_", ILLEGAL_CHARACTERS_RE.sub("", value))
        cell.data_type = "s"  # openpyxl takes what starts with "=" for a formula
        # A spreadsheet that is asked to edit the cell keeps it a text as well.
        cell.quotePrefix = formulas.is_risky(value)
    else:
        cell.value = value
    if isinstance(value, date):
        cell.number_format = day_format
    cell.alignment = _TOP
    return cell

"""Workbooks as people make them, for the tests of imports."""

import io
import zipfile
from collections.abc import Callable, Sequence

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

Rows = Sequence[Sequence[object]]


def workbook(rows: Rows, *changes: Callable[[Worksheet], object]) -> bytes:
    """A workbook with one sheet, changed as people do."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    for change in changes:
        change(sheet)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def with_sheet(title: str, rows: Rows, state: str = "visible") -> Callable[[Worksheet], object]:
    """Another sheet beside it."""

    def change(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        other = sheet.parent.create_sheet(title)
        for row in rows:
            other.append(list(row))
        other.sheet_state = state

    return change


def hide_rows(*numbers: int) -> Callable[[Worksheet], object]:
    """Rows that people do not see."""

    def change(sheet: Worksheet) -> None:
        for number in numbers:
            sheet.row_dimensions[number].hidden = True

    return change


def hide_column(letter: str) -> Callable[[Worksheet], object]:
    """A column that people do not see."""

    def change(sheet: Worksheet) -> None:
        sheet.column_dimensions[letter].hidden = True

    return change


def merge(*areas: str) -> Callable[[Worksheet], object]:
    """Cells made one."""

    def change(sheet: Worksheet) -> None:
        for area in areas:
            sheet.merge_cells(area)

    return change


def format_rows(last: int) -> Callable[[Worksheet], object]:
    """Rows with a border and nothing in them."""

    def change(sheet: Worksheet) -> None:
        for number in range(sheet.max_row + 1, last + 1):
            sheet.cell(number, 1).number_format = "0.00"

    return change


def with_part(content: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """A workbook in which a part says something else."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(packed, "w") as target,
    ):
        for each in source.namelist():
            part = source.read(each)
            target.writestr(each, part.replace(old, new) if name in each else part)
    return packed.getvalue()


def with_padding(content: bytes, name: str, padding: bytes, packing: int = 0) -> bytes:
    """A workbook, packed anew, in which a part is followed by something."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(packed, "w", packing or zipfile.ZIP_DEFLATED) as target,
    ):
        for each in source.namelist():
            target.writestr(each, source.read(each) + (padding if name in each else b""))
    return packed.getvalue()


def open_document() -> bytes:
    """As much of a file of LibreOffice as tells what it is."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        target.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        target.writestr("content.xml", "<office:document-content/>")
    return packed.getvalue()

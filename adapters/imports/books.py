"""The sheets of a workbook as people see them."""

import io
import zipfile
from collections.abc import Iterator

from adapters.imports.limits import (
    MAX_COLUMNS,
    MAX_PARTS,
    MAX_RATIO,
    MAX_SHEETS,
    MAX_UNPACKED,
    SMALL_PART,
    UnreadableFile,
)
from adapters.subprocesses import SubprocessFailed
from adapters.workbooks import WorkbookSheet, read_workbook
from challenges.tables import FileTable, ReadingRemark, remarks_on

_STRICT = b"purl.oclc.org/ooxml"
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"


def sheets_of(content: bytes, most_rows: int) -> list[FileTable]:
    """The sheets of a workbook; what people do not see in it is not read, and told.

    Raises:
        UnreadableFile: it is no workbook that we know, or more than we take.
    """
    _refuse_others(content)
    try:
        pages = read_workbook(
            content, sheets=MAX_SHEETS + 1, rows=most_rows + 1, columns=MAX_COLUMNS
        )
    except SubprocessFailed:
        raise UnreadableFile("import-no-workbook") from None
    if len(pages) > MAX_SHEETS or any(len(page.rows) > most_rows for page in pages):
        raise UnreadableFile("import-too-many-rows", rows=most_rows)
    return [_table(page) for page in pages]


def _table(page: WorkbookSheet) -> FileTable:
    if page.is_hidden:
        return FileTable(page.title, (), is_hidden=True)
    return FileTable(page.title, page.rows, page.numbers, remarks=tuple(_remarks(page)))


def _remarks(page: WorkbookSheet) -> Iterator[ReadingRemark]:
    yield from remarks_on("import-left-hidden-rows", page.hidden_rows)
    if page.hidden_columns:
        yield ReadingRemark("import-left-hidden-columns", ", ".join(page.hidden_columns))
    if page.uncalculated:
        yield ReadingRemark("import-left-formulas", ", ".join(page.uncalculated))
    yield from remarks_on("import-left-far", page.far_rows)


def _refuse_others(content: bytes) -> None:
    """Look at the sizes that a workbook gives for its parts: unpacking stops at those."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            infos = parts.infolist()
            if len(infos) > MAX_PARTS or sum(info.file_size for info in infos) > MAX_UNPACKED:
                raise UnreadableFile("import-too-large")
            if any(map(_is_bomb, infos)):
                raise UnreadableFile("import-no-workbook")
            names = parts.namelist()
            kind = parts.read("mimetype") if "mimetype" in names else b""
            book = parts.read("xl/workbook.xml") if "xl/workbook.xml" in names else b""
    except UnreadableFile:
        raise
    except Exception as error:  # a broken file breaks zipfile anywhere, and only says so
        raise UnreadableFile("import-no-workbook") from error
    if kind.startswith(_OPEN_DOCUMENT):
        raise UnreadableFile("import-open-document")
    if _STRICT in book:
        raise UnreadableFile("import-strict")


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    """Whether a part is packed as no spreadsheet packs it.

    Other ways of packing than these two have no place in a workbook, and one of them lets the file
    say how much memory it takes to unpack.
    """
    if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return True
    return part.file_size > max(SMALL_PART, MAX_RATIO * part.compress_size)

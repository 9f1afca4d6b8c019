"""Tables out of files that come from outside: XLSX, and text with separators.

Whatever somebody sends is read within limits: bytes, bytes once unpacked, sheets, rows, columns.
"""

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence

from adapters.children import ChildFailed
from adapters.formulas import is_risky
from adapters.workbooks import read_workbook
from challenges.action_lists import Cell, Table

MAX_BYTES = 5 * 1024 * 1024
MAX_UNPACKED = 25 * 1024 * 1024
MAX_PARTS = 500
MAX_SHEETS = 20
MAX_ROWS = 2000
MAX_COLUMNS = 60

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"  # old workbooks, and new ones with a password
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_DELIMITERS = ";,\t"


class UnreadableFile(Exception):
    """A file cannot be read as a table; `key` is that of the text that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def read_tables(content: bytes) -> list[Table]:
    """The sheets of a workbook, or the one table of a text; by what it is, not by its name.

    Raises:
        UnreadableFile: it is neither, or more than we take.
    """
    if len(content) > MAX_BYTES:
        raise UnreadableFile("import-too-large")
    if content.startswith(_OLE):
        raise UnreadableFile("import-old-workbook")
    if content.startswith(_ZIP):
        return _workbook(content)
    return [Table("", _checked(_text_rows(_decoded(content))))]


def _workbook(content: bytes) -> list[Table]:
    _refuse_bombs(content)
    try:
        pages = read_workbook(
            content, sheets=MAX_SHEETS + 1, rows=MAX_ROWS + 1, columns=MAX_COLUMNS
        )
    except ChildFailed:
        raise UnreadableFile("import-no-workbook") from None
    if len(pages) > MAX_SHEETS:
        raise UnreadableFile("import-too-many-rows")
    return [Table(page.title, _checked(map(_values, page.rows))) for page in pages]


def _refuse_bombs(content: bytes) -> None:
    """Look at the sizes that a workbook gives for its parts: unpacking stops at those."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            infos = parts.infolist()
    except Exception as error:  # a broken file breaks zipfile anywhere, and only says so
        raise UnreadableFile("import-no-workbook") from error
    if len(infos) > MAX_PARTS or sum(info.file_size for info in infos) > MAX_UNPACKED:
        raise UnreadableFile("import-too-large")


def _values(row: Sequence[Cell]) -> list[Cell]:
    """The cells of a row, up to the last that holds something."""
    values = [_typed(cell) if isinstance(cell, str) else cell for cell in row]
    while values and values[-1] is None:
        values.pop()
    return values


def _decoded(content: bytes) -> str:
    encodings = ("utf-16",) if content.startswith(_UTF_16) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UnreadableFile("import-no-text")


def _text_rows(text: str) -> Iterator[tuple[str, ...]]:
    """The rows of a text; Excel may have said in a first line of its own what separates cells."""
    first, _, rest = text.partition("\n")
    told = first.strip().lower()
    if told.startswith("sep=") and len(told) == 5:
        yield ()
        text, delimiter = rest, told[-1]
    else:
        delimiter = max(_DELIMITERS, key=lambda mark: _widest(text, mark))
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            yield tuple(map(_typed, row[:MAX_COLUMNS]))
    except csv.Error as error:
        raise UnreadableFile("import-no-text") from error


def _widest(text: str, delimiter: str) -> int:
    """Into how many cells a delimiter cuts the widest of the first lines."""
    lines = text.splitlines()[:20]
    return max((line.count(delimiter) for line in lines), default=0)


def _typed(text: str) -> str:
    """What was typed, without the apostrophe with which an export of ours made it harmless."""
    return text[1:] if text.startswith("'") and is_risky(text[1:]) else text


def _checked(rows: Iterator[Sequence[Cell]]) -> list[Sequence[Cell]]:
    found: list[Sequence[Cell]] = []
    for row in rows:
        if len(found) >= MAX_ROWS:
            raise UnreadableFile("import-too-many-rows")
        found.append(row)
    return found

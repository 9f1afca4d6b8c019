"""Text with separators: read with each of them, and kept as it makes most sense."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from adapters.imports.encodings import LOST
from adapters.imports.limits import MAX_COLUMNS, UnreadableFile
from challenges.tables import Cell, FileTable, ReadingRemark, remarks_on

Knows = Callable[[str], bool]

_SEPARATORS = (";", ",", "\t", "|")
_TOP = 20  # rows among which the headings are


@dataclass(slots=True)
class _Reading:
    """The rows of a text as one separator cuts them, as far as it could be read."""

    rows: list[list[str]] = field(default_factory=list)
    failure: UnreadableFile | None = None


def separated(text: str, knows: Knows, most_rows: int) -> FileTable:
    """The table in a text; Excel may have said in a first line of its own what separates cells.

    Raises:
        UnreadableFile: a quote is not closed, a cell is too long, or there are too many rows.
    """
    first, _, rest = text.partition("\n")
    told = first.strip().lower()
    if told.startswith("sep=") and len(told) == 5:
        reading = _read(rest, told[-1], most_rows)
        reading.rows.insert(0, [])
    else:
        readings = [_read(text, separator, most_rows) for separator in _SEPARATORS]
        reading = max(readings, key=lambda each: _sense(each, knows))
    if reading.failure:
        raise reading.failure
    return FileTable("", [_cells(row) for row in reading.rows], remarks=_remarks(reading.rows))


def _read(text: str, separator: str, most_rows: int) -> _Reading:
    reading = _Reading()
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True, strict=True
    )
    filled = 0
    try:
        for row in reader:
            reading.rows.append(row)
            filled += any(cell.strip() for cell in row)
            if filled > most_rows:
                reading.failure = UnreadableFile("import-too-many-rows", rows=most_rows)
                break
    except csv.Error:
        line = _open_quote(text, separator)
        key = "import-open-quote" if line else "import-cell-too-long"
        reading.failure = UnreadableFile(key, line=line or reader.line_num)
    return reading


def _open_quote(text: str, separator: str) -> int:
    """The line in which a quote opens that is not closed, or that more follows; 0 for none."""
    mark = re.escape(separator)
    cell = re.compile(rf'[ ]*(?:"[^"]*(?:""[^"]*)*"|(?!")[^{mark}\r\n]*)(?:{mark}|\r\n|\r|\n|\Z)')
    position = 0
    while position < len(text):
        found = cell.match(text, position)
        if found is None:
            opening = text.find('"', position)
            return len(re.findall(r"\r\n|\r|\n", text[:opening])) + 1
        position = found.end()
    return 0


def _sense(reading: _Reading, knows: Knows) -> tuple[float, ...]:
    """How much sense a reading makes: known headings first, then rows that fit under them."""
    rows = [row for row in reading.rows if any(cell.strip() for cell in row)]
    known, heads = max(
        ((sum(map(knows, row)), len(_cells(row))) for row in rows[:_TOP]), default=(0, 0)
    )
    widths = Counter(len(row) for row in rows)
    width, as_wide = widths.most_common(1)[0] if widths else (0, 0)
    fitting = sum(len(_cells(row)) <= heads for row in rows) if known else 0
    regular = as_wide / len(rows) if width > 1 else 0
    return known, not reading.failure, fitting, regular, width


def _cells(row: Sequence[str]) -> tuple[Cell, ...]:
    """The cells of a row, up to the last that holds something."""
    cells = list(row[:MAX_COLUMNS])
    while cells and not cells[-1].strip():
        cells.pop()
    return tuple(cells)


def _remarks(rows: Sequence[Sequence[str]]) -> list[ReadingRemark]:
    numbered = list(enumerate(rows, start=1))
    lost = [number for number, row in numbered if any(LOST in cell for cell in row)]
    far = [number for number, row in numbered if any(map(str.strip, row[MAX_COLUMNS:]))]
    return [*remarks_on("import-left-bytes", lost), *remarks_on("import-left-far", far)]

"""Text with separators: as RFC 4180 says, and as a Dutch Excel opens it by a double click."""

import csv
import io
from dataclasses import dataclass
from datetime import date

from adapters.formulas import neutral
from bot.exports import Cell, Sheet


@dataclass(frozen=True, slots=True)
class Dialect:
    """How numbers, days and separators are written."""

    delimiter: str
    decimal_mark: str
    day: str
    byte_order_mark: str


RFC_4180 = Dialect(",", ".", "%Y-%m-%d", "")
DUTCH_EXCEL = Dialect(";", ",", "%d-%m-%Y", "\ufeff")


def delimited(sheet: Sheet, dialect: Dialect) -> bytes:
    """A table as text in UTF-8; what could be a formula is neutralised."""
    text = io.StringIO(newline="")
    text.write(dialect.byte_order_mark)
    writer = csv.writer(text, delimiter=dialect.delimiter, lineterminator="\r\n")
    writer.writerow(map(neutral, sheet.headings))
    writer.writerows([_written(cell, dialect) for cell in row] for row in sheet.rows)
    return text.getvalue().encode()


def _written(cell: Cell, dialect: Dialect) -> str:
    match cell:
        case None:
            return ""
        case str():
            return neutral(cell)
        case date():
            return cell.strftime(dialect.day)
        case int() | float():
            return f"{cell:.15g}".replace(".", dialect.decimal_mark)

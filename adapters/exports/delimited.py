"""Text with separators: as RFC 4180 says, and as a Dutch Excel opens it by a double click."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from adapters.formulas import acts, kept, neutral
from bot.exports import Cell, History, Sheet


class Guard(Protocol):
    """Makes a text harmless for a spreadsheet."""

    def __call__(self, text: str, *, is_beside_acting: bool = False) -> str:
        """The text as it is written, in a row in which something could act, or not."""
        ...


@dataclass(frozen=True, slots=True)
class Dialect:
    """How numbers, days and separators are written."""

    delimiter: str
    decimal_mark: str
    day: str
    byte_order_mark: str
    text: Guard


RFC_4180 = Dialect(",", ".", "%Y-%m-%d", "", neutral)
DUTCH_EXCEL = Dialect(";", ",", "%d-%m-%Y", "\ufeff", kept)


def delimited(sheet: Sheet, dialect: Dialect) -> bytes:
    """A table as text in UTF-8; what could be a formula is neutralised.

    For a spreadsheet that is also what it would take for a number or a day.
    """
    text = io.StringIO(newline="")
    text.write(dialect.byte_order_mark)
    writer = csv.writer(text, delimiter=dialect.delimiter, lineterminator="\r\n")
    writer.writerow(map(dialect.text, sheet.headings))
    writer.writerows(_written_row(row, dialect) for row in sheet.rows)
    return text.getvalue().encode()


def dated(history: History, day_format: str) -> str:
    """A line for each day, as `strftime` writes it."""
    return "\n".join(f"{day.strftime(day_format)} {what}" for day, what in history)


def _written_row(row: Sequence[Cell], dialect: Dialect) -> list[str]:
    plain = [_written(cell, dialect) for cell in row]
    if not any(map(acts, plain)):
        return plain
    return [_written(cell, dialect, is_beside_acting=True) for cell in row]


def _written(cell: Cell, dialect: Dialect, *, is_beside_acting: bool = False) -> str:
    match cell:
        case None:
            return ""
        case str():
            return dialect.text(cell, is_beside_acting=is_beside_acting)
        case date():
            return cell.strftime(dialect.day)
        case tuple():
            text = dated(cell, dialect.day)
            return dialect.text(text, is_beside_acting=is_beside_acting)
        case int() | float():
            return f"{cell:.15g}".replace(".", dialect.decimal_mark)

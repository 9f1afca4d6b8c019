"""A table in one language, column by column."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from bot.i18n import Translate

Row = TypeVar("Row")

History = tuple[tuple[date, str], ...]
"""Mondays with what happened in their week; each format writes days its own way."""

Cell = str | int | float | date | History | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table in one language; `widths` are in characters, and there is one for each heading."""

    name: str
    title: str
    headings: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column: the key of its heading, its width, and what stands in it."""

    key: str
    width: int
    value: Callable[[Row, Translate], Cell]


def sheet_of(
    name: str, columns: Sequence[Column[Row]], rows: Iterable[Row], translate: Translate
) -> Sheet:
    """The table of some rows."""
    return Sheet(
        name,
        translate(f"export-sheet-{name}"),
        tuple(translate(f"export-column-{column.key}") for column in columns),
        tuple(column.width for column in columns),
        tuple(tuple(column.value(row, translate) for column in columns) for row in rows),
    )

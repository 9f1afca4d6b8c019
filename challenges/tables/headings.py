"""Which column holds what, by the words that people head their lists with."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from challenges.tables.cells import Cell, words
from challenges.tables.complaints import ReadingRemark
from challenges.tables.names import plain

HIGHEST_HEADING = 20
"""Above the headings there may be a title and an explanation, of so many rows at most."""

_DATED = re.compile(
    r"\b(?:(?:d\.?d\.?|per|tot|in|stand)\s+[\d-]+|(?:19|20)\d\d\b).*", re.IGNORECASE | re.DOTALL
)
_OR = re.compile(r"[/,&+|]|(?<=\s)(?:en|of|and|or|et|ou|und|oder)(?=\s)", re.IGNORECASE)


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class FileTable:
    """Rows as they stand in a file; `name` is that of the sheet, and empty where there is one.

    `numbers` are those of the rows in the file, where some are not here; else they count from 1.
    A sheet that people do not see has no rows. `remarks` say what in it was not read.
    """

    name: str
    rows: Sequence[Sequence[Cell]]
    numbers: Sequence[int] = ()
    is_hidden: bool = False
    remarks: Sequence[ReadingRemark] = ()

    def number(self, index: int) -> int:
        """Which row of the file one of ours is."""
        return self.numbers[index] if self.numbers else index + 1


class Vocabulary:
    """The words for each field, each as `plain` has them, in every language that we know.

    Where several columns have a word for the same field, one before the `|` goes first.
    """

    def __init__(self, spellings: Mapping[str, str]) -> None:
        self._fields = {
            word: (field, rank)
            for field, groups in spellings.items()
            for rank, group in enumerate(groups.split("|"))
            for word in group.split()
        }

    def field(self, heading: str) -> tuple[str, int] | None:
        """The field that a heading names, and how surely; years and dates in it say nothing."""
        undated = _DATED.sub("", heading)
        for text in (heading, undated, *_OR.split(undated)):
            if found := self._fields.get(plain(text)):
                return found
        return None

    def knows(self, heading: str) -> bool:
        """Whether a cell could be a heading."""
        return len(heading) < 80 and self.field(heading) is not None


@dataclass(frozen=True, slots=True)
class Headings:
    """Where the headings stand: `row` of the file, in which column each field is, and its label.

    `first` is the index of the first row below them; `unused` are headings that we do not know;
    `headed` are all columns with a heading; `others` are the other sheets.
    """

    table: FileTable
    row: int
    first: int
    columns: Mapping[str, int]
    labels: Mapping[str, str]
    unused: tuple[str, ...]
    headed: frozenset[int]
    others: tuple[FileTable, ...] = ()

    def label(self, field: str) -> str:
        """What the file itself calls a field."""
        return self.labels[field]

    def below(self) -> Iterator[tuple[int, Sequence[Cell]]]:
        """The rows under the headings that hold something, each with its number in the file."""
        for index in range(self.first, len(self.table.rows)):
            if any(map(words, self.table.rows[index])):
                yield self.table.number(index), self.table.rows[index]

    def remarks(self) -> list[ReadingRemark]:
        """What of the file was not read: sheets, rows and columns."""
        hidden = [table.name for table in self.others if table.is_hidden]
        other = [table.name for table in self.others if not table.is_hidden and table.rows]
        bare = [
            _letters(column)
            for column in range(max(map(len, self.table.rows), default=0))
            if column not in self.headed and any(words(_at(row, column)) for _, row in self.below())
        ]
        return [
            *([ReadingRemark("import-left-hidden-sheets", ", ".join(hidden))] if hidden else []),
            *([ReadingRemark("import-left-sheets", ", ".join(other))] if other else []),
            *self.table.remarks,
            *(
                [ReadingRemark("import-left-columns", ", ".join(self.unused))]
                if self.unused
                else []
            ),
            *([ReadingRemark("import-left-bare-columns", ", ".join(bare))] if bare else []),
        ]


def find_headings(
    tables: Sequence[FileTable], vocabulary: Vocabulary, needed: str
) -> Headings | None:
    """The headings that say most, in whichever sheet; None when none of them names `needed`."""
    found = [
        headings
        for table in tables
        for index in range(min(len(table.rows), HIGHEST_HEADING))
        for headings in _readings(table, index, vocabulary, needed)
        if needed in headings.columns and _is_wide_enough(headings, index)
    ]
    best = max(found, key=lambda headings: len(headings.columns), default=None)
    if best is None:
        return None
    others = tuple(table for table in tables if table is not best.table)
    return replace(best, others=others)


def _readings(
    table: FileTable, index: int, vocabulary: Vocabulary, needed: str
) -> Iterator[Headings]:
    """A row of headings by itself, and with the row below it where that divides some of them."""
    upper = [words(cell) if isinstance(cell, str) else "" for cell in table.rows[index]]
    alone = _headings(table, index, 1, upper, vocabulary)
    yield alone
    if index + 1 == len(table.rows) or needed not in alone.columns:
        return
    lower = [words(cell) for cell in table.rows[index + 1]]
    named = _at(lower, alone.columns[needed])
    if named and named != _at(upper, alone.columns[needed]):
        return
    width = max(len(upper), len(lower))
    both = [
        below if below and vocabulary.knows(below) else above or below
        for above, below in ((_at(upper, n) or "", _at(lower, n) or "") for n in range(width))
    ]
    divided = _headings(table, index, 2, both, vocabulary)
    if len(divided.columns) > len(alone.columns):
        yield divided


def _headings(
    table: FileTable, index: int, height: int, cells: Sequence[str], vocabulary: Vocabulary
) -> Headings:
    columns: dict[str, int] = {}
    ranks: dict[str, int] = {}
    for position, heading in enumerate(cells):
        name, rank = vocabulary.field(heading) or ("", 0)
        if name and rank < ranks.get(name, rank + 1):
            columns[name], ranks[name] = position, rank
    used = set(columns.values())
    unused = tuple(h for position, h in enumerate(cells) if h and position not in used)
    labels = {name: cells[position].strip() for name, position in columns.items()}
    headed = frozenset(position for position, heading in enumerate(cells) if heading)
    return Headings(table, table.number(index), index + height, columns, labels, unused, headed)


def _is_wide_enough(headings: Headings, index: int) -> bool:
    """Whether it heads what is below: a title stands over a list with more columns than itself."""
    if len(headings.columns) > 1:
        return True
    rows = headings.table.rows
    width = len([cell for row in rows[index : headings.first] for cell in row if words(cell)])
    below = [len([cell for cell in row if words(cell)]) for row in rows[headings.first :]]
    widest = max([cells for cells in below if cells][:3], default=0)
    return 2 * width > widest


def _at(cells: Sequence[T], column: int) -> T | None:
    return cells[column] if column < len(cells) else None


def _letters(column: int) -> str:
    """What a spreadsheet calls a column, counted from 0."""
    before, letter = divmod(column, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + letter)

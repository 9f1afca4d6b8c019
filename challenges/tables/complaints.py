"""What is said of a list: what is not understood, and what was left out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


class NoList(Exception):
    """A file holds no such list; `key` is that of the text that says what it lacks."""

    def __init__(self, key: str, **values: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


@dataclass(frozen=True, slots=True)
class RowComplaint:
    """What is not understood, and where; `key` is that of the text that says what to do.

    Rows count from 1, as a spreadsheet shows them; `column` is the file's own heading.
    """

    row: int
    column: str
    key: str
    found: str


@dataclass(frozen=True, slots=True)
class ReadingRemark:
    """Something that was read otherwise, or not at all; `key` is that of the text that says so."""

    key: str
    found: str = ""


def remarks_on(key: str, rows: Sequence[int]) -> list[ReadingRemark]:
    """One remark about rows, or none when there are none."""
    return [ReadingRemark(key, as_ranges(rows))] if rows else []


def as_ranges(rows: Iterable[int]) -> str:
    """Rows in a few words: 2, 5-9."""
    runs: list[list[int]] = []
    for row in sorted(set(rows)):
        if runs and row == runs[-1][-1] + 1:
            runs[-1][1:] = [row]
        else:
            runs.append([row])
    return ", ".join("-".join(map(str, run)) for run in runs)


def first_of_each(
    complaints: Sequence[RowComplaint], most: int = 3
) -> Iterator[tuple[Sequence[RowComplaint], Sequence[RowComplaint]]]:
    """Complaints of the same kind about the same column together: the first, and all the rest."""
    kinds: dict[tuple[str, str], list[RowComplaint]] = {}
    for complaint in complaints:
        kinds.setdefault((complaint.column, complaint.key), []).append(complaint)
    for found in kinds.values():
        yield found[:most], found[most:]


class FoundList(Protocol):
    """A list of any kind, as far as it is told of."""

    @property
    def sheet(self) -> str:
        """The sheet that it was found on."""
        ...

    @property
    def heading(self) -> int:
        """The row of its headings."""
        ...

    @property
    def columns(self) -> Mapping[str, str]:
        """The fields that were read, with the file's own headings."""
        ...

    @property
    def complaints(self) -> Sequence[RowComplaint]:
        """What is not understood."""
        ...

    @property
    def left_out(self) -> Sequence[ReadingRemark]:
        """What was left out."""
        ...

"""Lists of readings that come in as a file, row by row, with everything that is not understood.

Nothing is guessed, and nothing that is there is overwritten: a reading of another value on a day
that has one is told by row and column.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from uuid import UUID

from sqlmodel import Session

from challenges.action_lists import Doubt
from challenges.action_lists.cells import day as day_in
from challenges.goals import DECIMALS, LONGEST
from challenges.inserts import insert_missing
from challenges.models import Goal, Reading
from challenges.readings import Found, wrong_with
from challenges.tables import (
    Cell,
    FileTable,
    Headings,
    NoList,
    ReadingRemark,
    RowComplaint,
    Vocabulary,
    find_headings,
    remarks_on,
    same_name,
    words,
)

MOST_ROWS = 10_000
VOCABULARY = Vocabulary(
    {
        "goal": "doel doelen naamvanhetdoel goal goals goalname objectif objectifs ziel ziele",
        "day": "dagvandemeting datumvandemeting meetdatum peildatum dayofthereading readingdate "
        "jourdureleve datedureleve tagdermessung messdatum | dag datum date day jour tag | jaar "
        "year annee jahr",
        "reading": "meting metingen gemeten reading readings measured releve releves messung "
        "messungen gemessen | waarde stand getal value amount number valeur nombre wert zahl",
        "unit": "eenheid unit unite einheit",
        "source": "bron bronnen source sources quelle quellen",
        "note": "opmerking opmerkingen toelichting note notes remark remarks remarque remarques "
        "anmerkung anmerkungen bemerkung bemerkungen",
    }
)
_NEEDED = ("goal", "day", "reading", "source")
_LONGEST_SHOWN = 60

Number = Callable[[str], float | None]
"""Reads a number as it is written in a language; None when it is none."""


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """A reading that would come in, the goal that it is of, and the row that it came from."""

    row: int
    goal: Goal
    found: Found


@dataclass(frozen=True, slots=True)
class ReadingList:
    """What a file says: readings that are new, how many are `known`, and what is not understood.

    `columns` are the fields that were read, with the file's own headings, which stand in row
    `heading`.
    """

    sheet: str
    heading: int
    columns: Mapping[str, str]
    rows: tuple[ReadingRow, ...]
    known: int
    complaints: tuple[RowComplaint, ...]
    left_out: tuple[ReadingRemark, ...]


@dataclass(slots=True)
class _Reader:
    """What the rows are held against, and what was found in them so far."""

    headings: Headings
    goals: Mapping[str, Sequence[Goal]]
    number: Number
    today: date
    seen: dict[tuple[UUID, date], float]
    known: int = 0
    empty: list[int] = field(default_factory=list[int])
    complaints: list[RowComplaint] = field(default_factory=list[RowComplaint])

    def rows(self) -> Iterator[ReadingRow]:
        """The readings that are new."""
        for number, values in self.headings.below():
            row = _Row(self, number, values)
            if not row.text("reading"):
                self.empty.append(number)
                continue
            reading = row.read()
            if reading is not None and self._is_new(row, reading):
                yield reading

    def _is_new(self, row: "_Row", reading: ReadingRow) -> bool:
        key = (reading.goal.id, reading.found.day)
        if key not in self.seen:
            self.seen[key] = reading.found.value
            return True
        if self.seen[key] == reading.found.value:
            self.known += 1
        else:
            row.complain("reading", "import-read-already")
        return False


def understand(
    tables: Sequence[FileTable],
    goals: Sequence[Goal],
    readings: Mapping[UUID, Sequence[Reading]],
    number: Number,
    today: date,
) -> ReadingList:
    """Read a list of readings of some goals that have these readings already.

    Raises:
        NoList: no sheet has a heading for each thing that is needed, or nothing stands under them.
    """
    headings = find_headings(tables, VOCABULARY, "reading")
    if headings is None or not set(_NEEDED) <= set(headings.columns):
        raise NoList("import-no-reading-headings")
    seen = {(one.goal_id, one.day): one.value for each in readings.values() for one in each}
    reader = _Reader(headings, _by_name(goals), number, today, seen)
    rows = tuple(reader.rows())
    if not rows and not reader.complaints and not reader.known:
        raise NoList("import-no-readings")
    order = {headings.label(name): position for name, position in headings.columns.items()}
    return ReadingList(
        headings.table.name,
        headings.row,
        headings.labels,
        rows,
        reader.known,
        tuple(sorted(reader.complaints, key=lambda one: (one.row, order[one.column]))),
        (*headings.remarks(), *remarks_on("import-left-unread", reader.empty)),
    )


def add(session: Session, found: ReadingList) -> None:
    """Add the readings of a list; what somebody else added meanwhile stays as it is."""
    rows = [{"goal_id": row.goal.id, **asdict(row.found)} for row in found.rows]
    insert_missing(session, Reading, rows)


def _by_name(goals: Sequence[Goal]) -> dict[str, list[Goal]]:
    found: dict[str, list[Goal]] = {}
    for goal in goals:
        found.setdefault(same_name(goal.text), []).append(goal)
    return found


@dataclass(slots=True)
class _Row:
    reader: _Reader
    row: int
    values: Sequence[Cell]

    def read(self) -> ReadingRow | None:
        """The reading of this row; None when something of it is not understood."""
        before = len(self.reader.complaints)
        goal, day, value = self._goal(), self._day(), self._value()
        source, note = (self._short(name) for name in ("source", "note"))
        if goal is None or day is None or value is None:
            return None
        if self.text("unit") and same_name(self.text("unit")) != same_name(goal.unit):
            self.complain("unit", "import-other-unit")
        found = Found(day, value, source, note)
        for name, key in wrong_with(goal, found, self.reader.today).items():
            self.complain(name, key)
        is_fine = len(self.reader.complaints) == before
        return ReadingRow(self.row, goal, found) if is_fine else None

    def text(self, name: str) -> str:
        """What stands in a field, on one line."""
        return " ".join(words(self._cell(name)).split())

    def complain(self, name: str, key: str) -> None:
        """Say of a cell that it is not understood."""
        found = self.text(name)
        shown = found if len(found) <= _LONGEST_SHOWN else f"{found[: _LONGEST_SHOWN - 1]}…"
        label = self.reader.headings.label(name)
        self.reader.complaints.append(RowComplaint(self.row, label, key, shown))

    def _cell(self, name: str) -> Cell:
        position = self.reader.headings.columns.get(name, len(self.values))
        return self.values[position] if position < len(self.values) else None

    def _goal(self) -> Goal | None:
        known = self.reader.goals.get(same_name(self.text("goal")), ())
        if len(known) == 1:
            return known[0]
        self.complain("goal", "import-goal-twice" if known else "import-no-goal")
        return None

    def _day(self) -> date | None:
        text = self.text("day")
        if text.isascii() and text.isdecimal() and len(text) == 4 and int(text) > 0:
            return date(int(text), 12, 31)  # a value of a year is that of its end
        try:
            day = day_in(self._cell("day"))
        except Doubt:
            day = None
        if day is None:
            self.complain("day", "import-no-day")
        return day

    def _value(self) -> float | None:
        cell = self._cell("reading")
        if isinstance(cell, int | float):
            return round(float(cell), DECIMALS)
        value = self.reader.number(self.text("reading"))
        if value is None or isinstance(cell, date):
            self.complain("reading", "goal-no-value")
            return None
        return value

    def _short(self, name: str) -> str:
        text = self.text(name)
        if len(text) > LONGEST[name]:
            self.complain(name, "import-too-long")
        return text

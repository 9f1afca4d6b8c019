"""A list of actions, row by row, with everything about it that is not understood."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TypeVar

from challenges.action_lists import cells
from challenges.action_lists.cells import Doubt
from challenges.action_lists.headings import VOCABULARY
from challenges.action_lists.rows import RowShape, no_action
from challenges.actions import Plan
from challenges.models import Horizon
from challenges.tables import (
    Cell,
    FileTable,
    Headings,
    NoList,
    ReadingRemark,
    RowComplaint,
    find_headings,
    remarks_on,
    same_name,
    words,
)

T = TypeVar("T")

_LONGEST = {"title": 200, "owner": 120, "ambassador": 120, "description": 2000, "competences": 1000}
_LONGEST_OTHER = 200
SECAP_FIELDS = (
    "sector", "area", "instrument", "origin", "energy-saving", "renewable-energy", "co2-reduction",
)  # fmt: skip
"""What a climate and energy action plan asks beside what every action has: `Action.secap`."""
MEASURED = frozenset({"energy-saving", "renewable-energy", "co2-reduction"})
"""Those that are numbers: MWh a year, MWh a year, and tonnes a year."""


def longest(name: str) -> int:
    """How many letters a text of an action may have: the same in a file and in a form."""
    return _LONGEST.get(name, _LONGEST_OTHER)


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """An action, and the row that it came from; its tasks, each with whether it is done."""

    row: int
    plan: Plan
    tasks: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class ActionList:
    """What a file says: its actions, what is not understood, and what was left out.

    An action with a complaint is among the actions, without the cell that is complained of, unless
    it lacks a title of its own. `columns` are the fields that were read, with the file's own
    headings, which stand in row `heading`.
    """

    sheet: str
    heading: int
    columns: Mapping[str, str]
    rows: tuple[PlannedRow, ...]
    complaints: tuple[RowComplaint, ...]
    unused: tuple[str, ...]
    left_out: tuple[ReadingRemark, ...]


def understand(tables: Sequence[FileTable], today: date) -> ActionList:
    """Read a list of actions; the sheet whose headings say most is taken.

    Raises:
        NoList: no sheet has a heading for the name of an action, or nothing stands under it.
    """
    headings = find_headings(tables, VOCABULARY, "title")
    if headings is None:
        raise NoList("import-no-headings")
    complaints: list[RowComplaint] = []
    left_out: list[ReadingRemark] = []
    rows: list[PlannedRow] = []
    for row in _actions(headings, complaints, left_out):
        plan = row.plan(today)
        if plan is not None:
            rows.append(PlannedRow(row.number, plan, row.tasks()))
    if not rows and not complaints:
        raise NoList("import-no-rows")
    rows = list(_once(rows, headings, complaints))
    order = {headings.label(name): position for name, position in headings.columns.items()}
    return ActionList(
        headings.table.name,
        headings.row,
        headings.labels,
        tuple(rows),
        tuple(sorted(complaints, key=lambda each: (each.row, order[each.column]))),
        headings.unused,
        (*headings.remarks(), *left_out),
    )


def _once(
    rows: Sequence[PlannedRow], headings: Headings, complaints: list[RowComplaint]
) -> Iterator[PlannedRow]:
    seen: set[str] = set()
    for row in rows:
        title = same_name(row.plan.title)
        if title in seen:
            complaints.append(
                RowComplaint(row.row, headings.label("title"), "import-twice", row.plan.title)
            )
            continue
        seen.add(title)
        yield row


def _actions(
    headings: Headings, complaints: list[RowComplaint], left_out: list[ReadingRemark]
) -> "Iterator[_Row]":
    """The rows that are actions; the others are named, with why."""
    rows = [_Row(number, values, headings, complaints) for number, values in headings.below()]
    shapes = [row.shape() for row in rows]
    others: dict[str, list[int]] = {}
    for row, shape in zip(rows, shapes, strict=True):
        reason = no_action(shape, shapes)
        if reason:
            others.setdefault(reason, []).append(row.number)
        else:
            yield row
    left_out += [remark for key, numbers in others.items() for remark in remarks_on(key, numbers)]


@dataclass(slots=True)
class _Row:
    number: int
    values: Sequence[Cell]
    headings: Headings
    complaints: list[RowComplaint] = field(repr=False)

    def shape(self) -> RowShape:
        """What of this row holds something."""
        fields = {name for name in self.headings.columns if words(self._cell(name))}
        texts = [text for text in map(words, self.values) if text]
        title = " ".join(words(self._cell("title")).split())
        return RowShape(self.number, title, texts, fields - {"title", "theme"})

    def plan(self, today: date) -> Plan | None:
        """The action of this row; None when it has no title."""
        title = " ".join(self._text("title").split())
        if not same_name(title):
            if not same_name(words(self._cell("title"))):
                self._complain("title", "import-no-title")
            return None
        starts_on, due = self._read("starts_on", cells.day), self._read("due", cells.day)
        if starts_on and due and due < starts_on:
            self._complain("due", "import-ends-early")
            due = None
        plan = Plan(
            title=title,
            description=self._text("description"),
            theme=self._read("theme", cells.theme) or "",
            owner=self._text("owner"),
            ambassador=self._text("ambassador"),
            starts_on=starts_on,
            due=due,
            budget=self._read("budget", cells.euros),
            spent=self._read("spent", cells.euros),
            horizon=self._read("horizon", cells.horizon) or _until(due, today),
            competences=_lines(self._text("competences")),
            secap={name: text for name in SECAP_FIELDS if (text := self._text(name))},
        )
        status = self._read("status", cells.status)
        return replace(plan, status=status) if status else plan

    def tasks(self) -> tuple[tuple[str, bool], ...]:
        """What is to be done for the action of this row."""
        return self._read("tasks", cells.tasks) or ()

    def _cell(self, name: str) -> Cell:
        position = self.headings.columns.get(name, len(self.values))
        return self.values[position] if position < len(self.values) else None

    def _read(self, name: str, reader: Callable[[Cell], T]) -> T | None:
        try:
            return reader(self._cell(name))
        except Doubt as doubt:
            self._complain(name, doubt.key)
            return None

    def _text(self, name: str) -> str:
        text = words(self._cell(name))
        if len(text) > longest(name):
            self._complain(name, "import-too-long")
            return ""
        return text

    def _complain(self, name: str, key: str) -> None:
        found = words(self._cell(name))
        shown = found if len(found) <= 60 else f"{found[:59]}…"
        self.complaints.append(RowComplaint(self.number, self.headings.label(name), key, shown))


def _until(due: date | None, today: date) -> Horizon:
    """The column of the roadmap that a date belongs to; the first when there is none."""
    if due is None or due <= today + timedelta(days=366):
        return Horizon.ONE_YEAR
    return Horizon.BY_2030 if due.year <= 2030 else Horizon.BY_2050


def _lines(text: str) -> str:
    parts = text.replace(";", "\n").replace(",", "\n").splitlines()
    return "\n".join(part.strip() for part in parts if part.strip())

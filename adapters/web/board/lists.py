"""The kinds of lists that come in on the board: how each is read, shown first, and added."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Protocol

from adapters.imports import MAX_ROWS
from adapters.web.board.visits import Visit
from bot.messages.goals.values import number_in, value_text
from challenges import action_lists, reading_lists
from challenges.calendar import local_day
from challenges.queries import goals
from challenges.tables import FileTable, FoundList, Vocabulary

MOST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Planned:
    """What would come in: how many are new and known, and the first of them as a table."""

    new: int
    known: int
    headings: Sequence[str]
    rows: Sequence[tuple[str, ...]]


class IncomingList(Protocol):
    """A kind of list: what it is called in its texts and its address, and what is done with it."""

    name: str
    vocabulary: Vocabulary
    most_rows: int

    def understand(self, tables: Sequence[FileTable], visit: Visit) -> FoundList:
        """The list that is in a file.

        Raises:
            NoList: there is none.
        """
        ...

    def planned(self, tables: Sequence[FileTable], visit: Visit) -> Planned:
        """What adding it would do."""
        ...

    def add(self, tables: Sequence[FileTable], visit: Visit) -> tuple[int, int]:
        """Add what is new; how many that were, and how many were there already."""
        ...


class Actions:
    """Actions of the programme."""

    name = "actions"
    vocabulary = action_lists.VOCABULARY
    most_rows = MAX_ROWS

    def understand(self, tables: Sequence[FileTable], visit: Visit) -> action_lists.ActionList:
        """Each row an action."""
        return action_lists.understand(tables, _today(visit))

    def planned(self, tables: Sequence[FileTable], visit: Visit) -> Planned:
        """Its actions whose title is new."""
        words, found = visit.translate, self.understand(tables, visit)
        added = action_lists.preview(visit.session, visit.organisation.id, found)
        new = [row for row in found.rows if row.plan.title in added.new]
        heads = ("action", "export-column-owner", "export-column-due", "export-column-budget",
                 "action-status", "export-column-tasks")  # fmt: skip
        rows = [
            (
                str(row.row),
                row.plan.title,
                row.plan.owner,
                words.date(row.plan.due) if row.plan.due else "",
                words.number(row.plan.budget) if row.plan.budget is not None else "",
                words(f"action-status-{row.plan.status}"),
                str(len(row.tasks) or ""),
            )
            for row in new[:MOST_SHOWN]
        ]
        return Planned(len(new), len(added.known), tuple(map(words, heads)), rows)

    def add(self, tables: Sequence[FileTable], visit: Visit) -> tuple[int, int]:
        """Those whose title is new."""
        found = self.understand(tables, visit)
        added = action_lists.add(visit.session, visit.organisation.id, found, visit.now)
        return len(added.new), len(added.known)


class Readings:
    """Readings of goals; numbers are read as they are written in the reader's language."""

    name = "readings"
    vocabulary = reading_lists.VOCABULARY
    most_rows = reading_lists.MOST_ROWS

    def understand(self, tables: Sequence[FileTable], visit: Visit) -> reading_lists.ReadingList:
        """Each row a reading of one of the goals."""
        organisation = visit.organisation.id
        return reading_lists.understand(
            tables,
            goals.goals(visit.session, organisation),
            goals.all_readings(visit.session, organisation),
            partial(number_in, locale=visit.translate.locale),
            _today(visit),
        )

    def planned(self, tables: Sequence[FileTable], visit: Visit) -> Planned:
        """Its readings of days that have none."""
        words, found = visit.translate, self.understand(tables, visit)
        rows = [
            (
                str(row.row),
                row.goal.text,
                words.date(row.found.day),
                value_text(row.found.value, row.goal, words),
                row.found.source,
                row.found.note,
            )
            for row in found.rows[:MOST_SHOWN]
        ]
        heads = ("goal", "reading-day", "reading", "reading-source", "reading-note")
        return Planned(len(found.rows), found.known, tuple(map(words, heads)), rows)

    def add(self, tables: Sequence[FileTable], visit: Visit) -> tuple[int, int]:
        """Those of days that have none."""
        found = self.understand(tables, visit)
        reading_lists.add(visit.session, found)
        return len(found.rows), found.known


KINDS: tuple[IncomingList, ...] = (Actions(), Readings())


def _today(visit: Visit) -> date:
    return local_day(visit.now, visit.organisation.timezone)

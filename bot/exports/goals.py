"""Goals and their readings, as rows: what was typed or imported, and where the agreed line was."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session

from bot import goals as progress
from bot.exports.columns import Column
from bot.exports.rows import GoalRow
from bot.i18n import Translate
from bot.messages.goals.showing import standing_text
from bot.messages.goals.values import rounded
from challenges.models import Reading
from challenges.queries import goals as queries

GoalReading = tuple[GoalRow, Reading]


def goals(session: Session, organisation_id: UUID, today: date) -> tuple[GoalRow, ...]:
    """All goals and ambitions of an organisation, with all their readings."""
    readings = queries.all_readings(session, organisation_id)
    return tuple(
        GoalRow(one, tuple(readings.get(one.goal.id, ())))
        for one in progress.progress(session, organisation_id, today)
    )


def readings_of(rows: Iterable[GoalRow]) -> Iterator[GoalReading]:
    """Every reading, with the goal that it is of."""
    return ((row, reading) for row in rows for reading in row.readings)


def as_values(row: GoalRow) -> dict[str, Any]:
    """A goal as plain values, in no language."""
    goal, since = row.goal, row.progress.unknown_since
    return {
        "id": str(goal.id),
        "theme": goal.theme,
        "goal": goal.text,
        "unit": goal.unit,
        "from_year": goal.from_year,
        "from_value": goal.from_value,
        "to_year": goal.to_year,
        "to_value": goal.to_value,
        "source": goal.source,
        "standing": row.progress.standing,
        "unknown_since": since.isoformat() if since else None,
        "readings": [
            {
                "day": one.day.isoformat(),
                "value": one.value,
                "source": one.source,
                "note": one.note,
            }
            for one in row.readings
        ],
    }


def _theme(row: GoalRow, translate: Translate) -> str:
    return translate(f"theme-{row.goal.theme}") if row.goal.theme else ""


def _standing(row: GoalRow, translate: Translate) -> str:
    return "" if row.goal.is_ambition else standing_text(row.progress, translate)


def _agreed(row: GoalRow, translate: Translate) -> float | None:
    del translate
    agreed = row.progress.agreed
    return None if agreed is None else rounded(agreed, row.goal)


GOALS: tuple[Column[GoalRow], ...] = (
    Column("theme", 12, _theme),
    Column("goal", 44, lambda row, _: row.goal.text),
    Column("unit", 14, lambda row, _: row.goal.unit),
    Column("from-year", 10, lambda row, _: row.goal.from_year),
    Column("from-value", 14, lambda row, _: row.goal.from_value),
    Column("to-year", 10, lambda row, _: row.goal.to_year),
    Column("to-value", 14, lambda row, _: row.goal.to_value),
    Column("source", 30, lambda row, _: row.goal.source),
    Column("read-on", 14, lambda row, _: row.progress.last and row.progress.last.day),
    Column("reading", 14, lambda row, _: row.progress.last and row.progress.last.value),
    Column("agreed", 16, _agreed),
    Column("stands", 30, _standing),
)

READINGS: tuple[Column[GoalReading], ...] = (
    Column("goal", 44, lambda row, _: row[0].goal.text),
    Column("read-on", 14, lambda row, _: row[1].day),
    Column("reading", 14, lambda row, _: row[1].value),
    Column("unit", 14, lambda row, _: row[0].goal.unit),
    Column("source", 40, lambda row, _: row[1].source),
    Column("note", 40, lambda row, _: row[1].note),
)

"""One statement where a look and a change would be two, on both databases; part of every press."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel


def insert_once(session: Session, table: str, values: Mapping[str, Any]) -> bool:
    """Add a row; False, and no change, when one of its unique keys exists already.

    All columns must be given: this goes past the model's defaults, because it is part of every
    press.
    """
    session.flush()  # rows that this one refers to may not be in the database yet
    connection = session.connection()
    return _prepared_once(connection.dialect, table).run(connection, values) == 1


def insert_missing(session: Session, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add rows, passing over those of which a unique key exists already."""
    session.flush()
    connection = session.connection()
    connection.execute(_once(connection.dialect.name, table), rows)


def insert_or_add(
    session: Session, table: str, values: Mapping[str, Any], counters: tuple[str, ...]
) -> None:
    """Add a row; where its primary key exists already, add its counters to those that are there.

    All columns must be given.
    """
    session.flush()
    connection = session.connection()
    _prepared_adding(connection.dialect, table, counters).run(connection, values)


class _Prepared:
    """An INSERT as the driver takes it: SQLAlchemy writes it once, instead of for each press."""

    def __init__(self, insert: sqlite.Insert | postgresql.Insert, dialect: Dialect) -> None:
        compiled = insert.compile(dialect=dialect)
        self._text = str(compiled)
        self._is_positional = compiled.positional
        self._columns: list[tuple[str, Callable[[Any], Any] | None]] = [
            (name, compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect))
            for name in compiled.positiontup or compiled.binds
        ]

    def run(self, connection: Connection, values: Mapping[str, Any]) -> int:
        """How many rows were added or changed."""
        row = {
            name: process(values[name]) if process else values[name]
            for name, process in self._columns
        }
        wanted = tuple(row.values()) if self._is_positional else row
        return connection.exec_driver_sql(self._text, wanted).rowcount


@lru_cache
def _prepared_once(dialect: Dialect, name: str) -> _Prepared:
    return _Prepared(_once(dialect.name, name), dialect)


@lru_cache
def _prepared_adding(dialect: Dialect, name: str, counters: tuple[str, ...]) -> _Prepared:
    return _Prepared(_adding(dialect.name, name, counters), dialect)


def _insert(dialect: str, name: str) -> sqlite.Insert | postgresql.Insert:
    table = SQLModel.metadata.tables[name]
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


@lru_cache
def _once(dialect: str, name: str) -> sqlite.Insert | postgresql.Insert:
    return _insert(dialect, name).on_conflict_do_nothing()


def _adding(
    dialect: str, name: str, counters: tuple[str, ...]
) -> sqlite.Insert | postgresql.Insert:
    insert = _insert(dialect, name)
    table = SQLModel.metadata.tables[name]
    sums = {column: table.c[column] + insert.excluded[column] for column in counters}
    return insert.on_conflict_do_update(index_elements=[*table.primary_key], set_=sums)

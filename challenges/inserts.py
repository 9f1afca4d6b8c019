"""One statement where a look and a change would be two, on both databases; part of every press."""

from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import Dialect
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel

from challenges.statements import Statement


def insert_once(session: Session, table: str, values: Mapping[str, Any]) -> bool:
    """Add a row; False, and no change, when one of its unique keys exists already.

    All columns must be given: this goes past the model's defaults, because it is part of every
    press.
    """
    return _inserting(table).run(session, values) == 1


def insert_missing(session: Session, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add rows, passing over those of which a unique key exists already."""
    session.flush()  # rows that these refer to may not be in the database yet
    connection = session.connection()
    connection.execute(_once(table, connection.dialect), rows)


def insert_or_add(
    session: Session, table: str, values: Mapping[str, Any], counters: tuple[str, ...]
) -> None:
    """Add a row; where its primary key exists already, add its counters to those that are there.

    All columns must be given.
    """
    _adding(table, counters).run(session, values)


@lru_cache
def _inserting(table: str) -> Statement:
    return Statement(partial(_once, table))


@lru_cache
def _adding(table: str, counters: tuple[str, ...]) -> Statement:
    return Statement(partial(_sum, table, counters))


def _insert(name: str, dialect: Dialect) -> sqlite.Insert | postgresql.Insert:
    table = SQLModel.metadata.tables[name]
    return postgresql.insert(table) if dialect.name == "postgresql" else sqlite.insert(table)


@lru_cache
def _once(name: str, dialect: Dialect) -> sqlite.Insert | postgresql.Insert:
    return _insert(name, dialect).on_conflict_do_nothing()


def _sum(
    name: str, counters: tuple[str, ...], dialect: Dialect
) -> sqlite.Insert | postgresql.Insert:
    insert = _insert(name, dialect)
    table = SQLModel.metadata.tables[name]
    sums = {column: table.c[column] + insert.excluded[column] for column in counters}
    return insert.on_conflict_do_update(index_elements=[*table.primary_key], set_=sums)

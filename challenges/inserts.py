"""One statement where a look and a change would be two, on both databases; part of every press."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel


def insert_once(session: Session, table: str, values: Mapping[str, Any]) -> bool:
    """Add a row; False, and no change, when one of its unique keys exists already.

    All columns must be given: this goes past the model's defaults, because it is part of every
    press.
    """
    session.flush()  # rows that this one refers to may not be in the database yet
    connection = session.connection()
    return connection.execute(_once(connection.dialect.name, table), values).rowcount == 1


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
    connection.execute(_adding(connection.dialect.name, table, counters), values)


def _insert(dialect: str, name: str) -> sqlite.Insert | postgresql.Insert:
    table = SQLModel.metadata.tables[name]
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


@lru_cache
def _once(dialect: str, name: str) -> sqlite.Insert | postgresql.Insert:
    # SQLAlchemy forgets how many rows an INSERT made, unless told that we care.
    insert = _insert(dialect, name).on_conflict_do_nothing()
    return insert.execution_options(preserve_rowcount=True)


@lru_cache
def _adding(
    dialect: str, name: str, counters: tuple[str, ...]
) -> sqlite.Insert | postgresql.Insert:
    insert = _insert(dialect, name)
    table = SQLModel.metadata.tables[name]
    sums = {column: table.c[column] + insert.excluded[column] for column in counters}
    return insert.on_conflict_do_update(index_elements=[*table.primary_key], set_=sums)

"""One statement that adds a row unless its key is there already, on both databases."""

from collections.abc import Mapping
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
    return connection.execute(_statement(connection.dialect.name, table), values).rowcount == 1


@lru_cache
def _statement(dialect: str, name: str) -> sqlite.Insert | postgresql.Insert:
    table = SQLModel.metadata.tables[name]
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    # SQLAlchemy forgets how many rows an INSERT made, unless told that we care.
    return insert(table).on_conflict_do_nothing().execution_options(preserve_rowcount=True)

"""A database copied into another one, of either kind: every row, and each compared with its like.

Both must be of one version and used by nobody else. Rows that are there already stay, so that a
copy which was stopped goes on, and nothing starts on it before; nothing is copied beside what is of
elsewhere.
"""

import contextlib
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import Any

from sqlalchemy import (
    URL,
    Column,
    Connection,
    Row,
    Table,
    create_engine,
    func,
    insert,
    select,
    text,
    tuple_,
    update,
)
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

import bot.models  # noqa: F401  # so that every table is known
from adapters.database.reasons import reason
from adapters.database.unfinished import REVISION as UNFINISHED
from adapters.database.urls import is_sqlite

AT_ONCE = 2000
"""Rows of one transaction: what a copy that is killed has to do again."""

_OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
    " AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
)

_REVISION = text("SELECT version_num FROM alembic_version")

Told = Callable[[str, int, int], None]
"""Hears of progress: the table, how many of its rows were looked at, and how many there are."""


class NotCopied(Exception):
    """The copy is not complete; the text says why, in a sentence."""


def copy(source: URL, target: URL, told: Told) -> int:
    """Copy every row, compare each with its like, and return how many there are.

    Raises:
        NotCopied: one of them is in use, the target holds something else, or a row does not fit.
    """
    with _alone(source, "The first") as old, _alone(target, "The second") as new:
        totals = {table.name: _count(old, table) for table in _tables()}
        for table in _tables():
            _refuse_others(old, new, table)
        revision = old.execute(_REVISION).scalar_one()
        half = f"{UNFINISHED}/{revision}"
        if new.execute(_REVISION).scalar_one_or_none() not in (revision, half):
            raise NotCopied(
                "The second database was begun by another version of Prikkel, or is a backup half "
                "put back: make it anew, empty, and ask the same again."
            )
        _mark(new, half)
        for table in _tables():
            _copy_rows(old, new, table, totals[table.name], told)
        for table in _tables():
            if number := totals[table.name]:
                told(f"comparing {table.name}", number, number)
            _compare(old, new, table)
        _mark(new, revision)
    return sum(totals.values())


def _mark(new: Connection, revision: str) -> None:
    """Say of a database where it is: nothing starts on what was left half copied."""
    new.execute(text("DELETE FROM alembic_version"))
    new.execute(text("INSERT INTO alembic_version VALUES (:revision)"), {"revision": revision})
    new.commit()


def _tables() -> Sequence[Table]:
    """All of them; what others refer to comes before those."""
    return SQLModel.metadata.sorted_tables


@contextlib.contextmanager
def _alone(url: URL, which: str) -> Generator[Connection]:
    """A connection to a database that nobody else has open.

    Raises:
        NotCopied: somebody has, or it does not answer.
    """
    engine = create_engine(url, connect_args={"timeout": 1.0} if is_sqlite(url) else {})
    try:
        with engine.connect() as connection:
            if is_sqlite(url):
                connection.execute(text("PRAGMA locking_mode = EXCLUSIVE"))
                connection.commit()
                connection.exec_driver_sql("BEGIN EXCLUSIVE")  # and kept when it ends
                connection.commit()
            elif connection.execute(_OTHERS).scalar_one():
                raise NotCopied(f"{which} database is in use; stop every Prikkel process first.")
            else:
                connection.rollback()
            yield connection
    except DBAPIError as error:
        why = reason(error)
        if "locked" in why:
            why = "it is in use; stop every Prikkel process first"
        raise NotCopied(f"{which} database cannot be used: {why}.") from None
    finally:
        engine.dispose()


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _keys(table: Table) -> list[Column[Any]]:
    return list(table.primary_key)


def _within(table: Table) -> list[str]:
    """The columns that refer to rows of the same table."""
    return [
        column.name
        for column in table.columns
        if any(key.column.table is table for key in column.foreign_keys)
    ]


def _batches(connection: Connection, table: Table) -> Iterator[Sequence[Row[Any]]]:
    statement = select(table).order_by(*_keys(table))
    streamed = statement.execution_options(stream_results=True)
    yield from connection.execute(streamed).partitions(AT_ONCE)


def _likes(
    connection: Connection, table: Table, rows: Sequence[Row[Any]]
) -> dict[tuple[Any, ...], Row[Any]]:
    """The rows of a database with the same keys as some of the other."""
    keys = _keys(table)
    wanted = [_key(table, row) for row in rows]
    found = connection.execute(select(table).where(tuple_(*keys).in_(wanted)))
    return {_key(table, row): row for row in found}


def _key(table: Table, row: Row[Any]) -> tuple[Any, ...]:
    return tuple(row._mapping[column] for column in _keys(table))


def _refuse_others(old: Connection, new: Connection, table: Table) -> None:
    """What is in the target must be of an earlier try.

    Raises:
        NotCopied: it is not.
    """
    for rows in _batches(new, table):
        known = _likes(old, table, rows)
        if any(_key(table, row) not in known for row in rows):
            raise NotCopied(
                f"The second database holds something else: see its table {table.name}."
            )
    new.rollback()


def _copy_rows(old: Connection, new: Connection, table: Table, total: int, told: Told) -> None:
    """Insert what is not there, and then what refers to rows of the same table."""
    within, seen = _within(table), 0
    referring: list[dict[str, Any]] = []
    for rows in _batches(old, table):
        there = _likes(new, table, rows)
        missing = [dict(row._mapping) for row in rows if _key(table, row) not in there]
        referring += [dict(row._mapping) for row in rows if any(row._mapping[w] for w in within)]
        if missing:
            _insert(new, table, [row | dict.fromkeys(within) for row in missing])
        seen += len(rows)
        told(table.name, seen, total)
    for row in referring:
        mine = [column == row[column.name] for column in _keys(table)]
        change = update(table).where(*mine).values({name: row[name] for name in within})
        new.execute(change)
    new.commit()


def _insert(new: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    try:
        new.execute(insert(table), rows)
        new.commit()
    except (DBAPIError, ValueError) as error:
        why = reason(error) if isinstance(error, DBAPIError) else str(error)
        raise NotCopied(f"Rows of the table {table.name} do not fit: {why}.") from None


def _compare(old: Connection, new: Connection, table: Table) -> None:
    """Hold every row against its like.

    Raises:
        NotCopied: one is missing, is another, or is there too much.
    """
    for rows in _batches(old, table):
        likes = _likes(new, table, rows)
        if any(likes.get(_key(table, row)) != row for row in rows):
            raise NotCopied(
                f"Not every row of the table {table.name} came out the same: was the first "
                "database used since a copy that was stopped, then make the second one anew, "
                "empty, and ask the same again."
            )
    if _count(old, table) != _count(new, table):
        raise NotCopied(f"The second database has more rows in the table {table.name}.")
    new.rollback()

"""One statement where a look and a change would be two, on both databases; part of every press.

What a row does not say is the model's own default, as if the row were an object.
"""

# The type checker takes a class whose objects have no hash for one that has none itself.
# pyright: reportArgumentType=false

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from importlib import import_module
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Dialect, bindparam, inspect
from sqlmodel import Session, SQLModel

from challenges.statements import Statement

_SUMS = "sums"

Row = Mapping[str, Any]
Inserted = Callable[[type[SQLModel], Dialect], Any]
"""An INSERT of the dialect's own kind, which knows conflicts."""


def insert(session: Session, table: type[SQLModel], row: Row) -> None:
    """Add a row.

    Raises:
        IntegrityError: one of its unique keys exists already.
    """
    _inserting(table, _made_there(table, row)).run(session, _whole(table, row))


def insert_once(session: Session, table: type[SQLModel], row: Row) -> bool:
    """Add a row; False, and no change, when one of its unique keys exists already."""
    statement = _inserting_once(table, _made_there(table, row))
    return statement.run(session, _whole(table, row)) == 1


def insert_all(session: Session, table: type[SQLModel], rows: Sequence[Row]) -> None:
    """Add many rows.

    Raises:
        IntegrityError: a unique key of one of them exists already.
    """
    _many(session, table, rows, _insert)


def insert_missing(session: Session, table: type[SQLModel], rows: Sequence[Row]) -> None:
    """Add rows, passing over those of which a unique key exists already."""
    _many(session, table, rows, _once)


def _many(session: Session, table: type[SQLModel], rows: Sequence[Row], inserted: Inserted) -> None:
    session.flush()  # rows that these refer to may not be in the database yet
    connection = session.connection()
    if rows:
        whole = [_whole(table, row) for row in rows]
        connection.execute(inserted(table, connection.dialect), whole)


def insert_or_add(
    session: Session, table: type[SQLModel], row: Row, counters: tuple[str, ...]
) -> None:
    """Add a row; where its primary key exists already, add its counters to those there."""
    sums: Sums | None = session.info.get(_SUMS)
    if sums is None:
        _adding(table, counters, _made_there(table, row)).run(session, _whole(table, row))
    else:
        sums.note(table, row, counters)


class Sums:
    """What is added at the end of a transaction: each sum once, in one order whoever does it.

    Two who change the same rows wait for each other; in one order they never do so in a circle.
    """

    def __init__(self) -> None:
        self._noted: dict[tuple[str, ...], _Sum] = {}

    def put_off(self, session: Session) -> None:
        """Let `insert_or_add` note here what it would add: it is not in the database yet."""
        session.info[_SUMS] = self

    def note(self, table: type[SQLModel], row: Row, counters: tuple[str, ...]) -> None:
        """Add to a row's counters later."""
        key = (table.__name__, *(str(row[column.key]) for column in inspect(table).primary_key))
        noted = self._noted.get(key)
        before = noted.row if noted else dict.fromkeys(counters, 0)
        added = {name: before[name] + row[name] for name in counters}
        self._noted[key] = _Sum(table, counters, {**row, **added})

    def in_order(self) -> Sequence[Callable[[Session], None]]:
        """What adds each of them, in the order in which everybody does."""
        return [
            partial(insert_or_add, table=table, row=row, counters=counters)
            for _, (table, counters, row) in sorted(self._noted.items(), key=itemgetter(0))
        ]


class _Sum(NamedTuple):
    table: type[SQLModel]
    counters: tuple[str, ...]
    row: Row


def _whole(table: type[SQLModel], row: Row) -> Row:
    constants, makers = _defaults(table)
    return {**constants, **{name: make() for name, make in makers if name not in row}, **row}


@lru_cache
def _defaults(table: type[SQLModel]) -> tuple[Row, Sequence[tuple[str, Callable[[], Any]]]]:
    """What columns hold that are not given, and what makes it where it is another every time."""
    optional = [(name, f) for name, f in table.model_fields.items() if not f.is_required()]
    constants = {name: field.default for name, field in optional if not field.default_factory}
    made = [
        (name, partial(field.get_default, call_default_factory=True))
        for name, field in optional
        if field.default_factory
    ]
    return constants, made


def _made_there(table: type[SQLModel], row: Row) -> tuple[str, ...]:
    """The columns that are left to the database, which has a default for them and we have none."""
    return tuple(name for name in _only_there(table) if name not in row)


@lru_cache
def _only_there(table: type[SQLModel]) -> Sequence[str]:
    columns = inspect(table).columns
    fields = table.model_fields
    return [c.key for c in columns if c.server_default is not None and fields[c.key].is_required()]


@lru_cache
def _inserting(table: type[SQLModel], without: tuple[str, ...]) -> Statement:
    return Statement(partial(_insert, table, without=without))


@lru_cache
def _inserting_once(table: type[SQLModel], without: tuple[str, ...]) -> Statement:
    return Statement(partial(_once, table, without=without))


@lru_cache
def _adding(
    table: type[SQLModel], counters: tuple[str, ...], without: tuple[str, ...]
) -> Statement:
    return Statement(partial(_sum, table, counters, without))


@lru_cache
def _insert(table: type[SQLModel], dialect: Dialect, without: tuple[str, ...] = ()) -> Any:
    made = import_module(f"sqlalchemy.dialects.{dialect.name}").insert(table)
    names: list[str] = [column.key for column in inspect(table).columns]
    given: dict[str, Any] = {name: bindparam(name) for name in names if name not in without}
    return made.values(given) if without else made


@lru_cache
def _once(table: type[SQLModel], dialect: Dialect, without: tuple[str, ...] = ()) -> Any:
    return _insert(table, dialect, without).on_conflict_do_nothing()


def _sum(
    table: type[SQLModel], counters: tuple[str, ...], without: tuple[str, ...], dialect: Dialect
) -> Any:
    insert = _insert(table, dialect, without)
    columns = insert.table.c
    sums = {column: columns[column] + insert.excluded[column] for column in counters}
    return insert.on_conflict_do_update(index_elements=[*insert.table.primary_key], set_=sums)

"""Statements that SQLAlchemy writes once, and the driver runs; for what is part of every press."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import JSON, Date, Dialect, Insert, Select, Uuid
from sqlalchemy.types import TypeEngine
from sqlmodel import Session, UTCDateTime

Parameters = tuple[Any, ...] | dict[str, Any]
_Process = Callable[[Any], Any] | None

_SHORTCUT = "shortcut"


class Shortcut(NamedTuple):
    """Past SQLAlchemy, straight to a connection on which a transaction has begun.

    `execute` answers with a cursor, and raises what SQLAlchemy would.
    """

    dialect: Dialect
    execute: Callable[[str, Parameters], Any]


def allow_shortcut(session: Session, shortcut: Shortcut) -> None:
    """Let statements of a session take a shortcut, as long as its connection is that one."""
    session.info[_SHORTCUT] = shortcut


class Statement:
    """A SELECT of columns, or an INSERT of whole rows: built and written once, run often.

    Its parameters are all given by name; a value that SQLAlchemy itself would fill in is not.
    """

    def __init__(self, built: Callable[[Dialect], Insert] | Select[*tuple[Any, ...]]) -> None:
        self._built = built
        self._written: dict[str, _Written] = {}

    def first(self, session: Session, values: Mapping[str, Any]) -> tuple[Any, ...] | None:
        """The first row, in values of the columns' own types."""
        written, cursor = self._execute(session, values)
        row = cursor.fetchone()
        return None if row is None else written.read(row)

    def all(self, session: Session, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """Every row, in values of the columns' own types."""
        written, cursor = self._execute(session, values)
        return [written.read(row) for row in cursor.fetchall()]

    def run(self, session: Session, values: Mapping[str, Any]) -> int:
        """Change something, and say how many rows were added or changed."""
        return self._execute(session, values)[1].rowcount

    def _execute(self, session: Session, values: Mapping[str, Any]) -> tuple["_Written", Any]:
        session.flush()  # what it refers to, or looks for, may not be in the database yet
        dialect, execute = _shortcut(session) or _by_sqlalchemy(session)
        written = self._written.get(dialect.name) or self._write(dialect)
        return written, execute(written.text, written.parameters(values))

    def _write(self, dialect: Dialect) -> "_Written":
        built = self._built(dialect) if callable(self._built) else self._built
        return self._written.setdefault(dialect.name, _Written(built, dialect))


class _Written:
    """A statement in the words of one database, with what its values go through."""

    def __init__(self, statement: Insert | Select[*tuple[Any, ...]], dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        self.text = str(compiled)
        self._is_positional = compiled.positional
        self._into: list[tuple[str, _Process]] = [
            (name, _writer(compiled.binds[name].type.dialect_impl(dialect), dialect))
            for name in compiled.positiontup or compiled.binds
        ]
        columns = () if isinstance(statement, Insert) else statement.selected_columns
        self._out_of: list[_Process] = [
            _reader(column.type.dialect_impl(dialect), dialect) for column in columns
        ]

    def parameters(self, values: Mapping[str, Any]) -> Parameters:
        if self._is_positional:
            return tuple(
                [process(values[name]) if process else values[name] for name, process in self._into]
            )
        return {
            name: process(values[name]) if process else values[name] for name, process in self._into
        }

    def read(self, row: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(
            [
                process(value) if process else value
                for process, value in zip(self._out_of, row, strict=True)
            ]
        )


def _writer(kind: TypeEngine[Any], dialect: Dialect) -> _Process:
    """What values for a column go through; what comes together is of one day or moment."""
    process = kind.bind_processor(dialect)
    return lru_cache(process) if process and isinstance(kind, Date | UTCDateTime) else process


def _reader(kind: TypeEngine[Any], dialect: Dialect) -> _Process:
    """What values of a column go through; the same few ids and lists come with most presses."""
    process = kind.result_processor(dialect, None)
    return lru_cache(process) if process and isinstance(kind, JSON | Uuid) else process


def _shortcut(session: Session) -> Shortcut | None:
    """None in a savepoint, which SQLAlchemy makes when it is asked something itself."""
    return None if session.in_nested_transaction() else session.info.get(_SHORTCUT)


def _by_sqlalchemy(session: Session) -> Shortcut:
    connection = session.connection()
    return Shortcut(connection.dialect, connection.exec_driver_sql)

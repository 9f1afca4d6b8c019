"""What a world begins with, lived once in each process and written down row by row after that.

Hundreds of stories begin with the same people, and having each of them join takes longer than most
of what is told of them.
"""

from collections.abc import Awaitable, Callable, Hashable
from copy import deepcopy
from typing import Any, TypeVar

from sqlalchemy import Table, func, insert, inspect, select, text
from sqlmodel import Session, SQLModel

from bot.ports import Store
from challenges.models import Organisation

T = TypeVar("T")
Rows = list[tuple[Table, list[dict[str, Any]]]]

_lived: dict[Hashable, tuple[Rows, Any]] = {}


async def begin(store: Store, key: Hashable, live: Callable[[], Awaitable[T]]) -> T:
    """Have an empty database hold what `live` makes, and return what it does.

    It makes the same for the same key. Where the database is not empty, it is lived again;
    and where it does not number its rows, nobody knows in which order to write them down.
    """
    if key in _lived:
        rows, kept = _lived[key]
        if await store.write(lambda session: _write_down(session, rows)):
            return deepcopy(kept)
        return await live()
    keeps_order = await store.read(_numbers_its_rows)
    was_empty = keeps_order and not await store.read(_rows)
    made = await live()
    if was_empty:
        _lived[key] = await store.read(_rows), deepcopy(made)
    return made


def _write_down(session: Session, rows: Rows) -> bool:
    """Add the rows; False where there is an organisation already, and what is made may differ."""
    if session.execute(select(func.count()).select_from(Organisation)).scalar_one():
        return False
    for table, values in rows:
        session.execute(insert(table), values)
    return True


def _numbers_its_rows(session: Session) -> bool:
    """Whether it is SQLite, or the PostgreSQL of the tests to which the number was added."""
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        return True
    columns = inspect(connection).get_columns(Organisation.__tablename__)
    return any(column["name"] == "rowid" for column in columns)


def _rows(session: Session) -> Rows:
    """All that there is, by table, what others refer to first; the oldest row of each first."""
    found: Rows = []
    for table in SQLModel.metadata.sorted_tables:
        statement = select(table)
        if table.dialect_options["sqlite"].get("with_rowid", True):
            statement = statement.order_by(text("rowid"))
        if rows := session.execute(statement).all():
            found.append((table, [dict(row._mapping) for row in rows]))
    return found

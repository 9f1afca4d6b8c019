"""The store: SQLite in one file, or PostgreSQL, behind the same port."""

from importlib import import_module
from typing import Any, Protocol

from adapters.database.sqlite import SqliteStore
from adapters.database.urls import is_sqlite, parse_url
from bot.ports import Store

__all__ = ["OpenStore", "SqliteStore", "for_postgres", "open_store"]


class OpenStore(Store, Protocol):
    """A store that was opened here, and is to be closed here."""

    async def close(self) -> None:
        """Finish what was accepted, and let go of the database."""
        ...


def open_store(database_url: str) -> OpenStore:
    """Open the database; connections are made when they are first needed.

    Raises:
        ValueError: the address is not one of a database we can use.
    """
    url = parse_url(database_url)
    return SqliteStore(url) if is_sqlite(url) else for_postgres().PostgresStore(url)


def for_postgres() -> Any:
    """The module that needs PostgreSQL's driver: imported only where there is a PostgreSQL."""
    return import_module("adapters.database.postgres")

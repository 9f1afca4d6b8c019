"""The store: SQLite in one file, or PostgreSQL, behind the same port."""

from adapters.database.postgres import PostgresStore
from adapters.database.sqlite import SqliteStore
from adapters.database.urls import is_sqlite, parse_url

__all__ = ["PostgresStore", "SqliteStore", "open_store"]


def open_store(database_url: str) -> SqliteStore | PostgresStore:
    """Open the database; connections are made when they are first needed.

    Raises:
        ValueError: the address is not one of a database we can use.
    """
    url = parse_url(database_url)
    return SqliteStore(url) if is_sqlite(url) else PostgresStore(url)

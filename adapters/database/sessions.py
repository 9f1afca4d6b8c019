"""Sessions for the writer of SQLite: most of a press goes past SQLAlchemy."""

import sqlite3
from functools import partial

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from challenges.statements import Parameters, Shortcut, allow_shortcut


def session_in(connection: Connection) -> Session:
    """A session in the transaction of a connection; part of every press goes past SQLAlchemy."""
    session = Session(connection, join_transaction_mode="rollback_only", expire_on_commit=False)
    execute = partial(_execute, driver_of(connection))
    allow_shortcut(session, Shortcut(connection.dialect, execute))
    return session


def driver_of(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection below one of SQLAlchemy's."""
    driver = connection.connection.dbapi_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


def _execute(driver: sqlite3.Connection, text: str, parameters: Parameters) -> sqlite3.Cursor:
    try:
        return driver.execute(text, parameters)
    except sqlite3.Error as error:
        raise DBAPIError.instance(
            text, None, error, sqlite3.Error, hide_parameters=True
        ) from error  # as SQLAlchemy itself would

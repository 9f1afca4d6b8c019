"""Sessions for who writes: most of a press goes past SQLAlchemy, straight to the driver."""

import sqlite3
from functools import partial
from typing import Any

from sqlalchemy import Connection, Dialect
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from adapters.database.reasons import without_details
from challenges.statements import Parameters, Shortcut, allow_shortcut


def session_in(connection: Connection) -> Session:
    """A session in the transaction of a connection; part of every press goes past SQLAlchemy."""
    session = Session(connection, join_transaction_mode="rollback_only", expire_on_commit=False)
    dialect, driver = connection.dialect, connection.connection.dbapi_connection
    allow_shortcut(session, Shortcut(dialect, partial(_execute, driver, dialect)))
    return session


def driver_of(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection below one of SQLAlchemy's."""
    driver = connection.connection.dbapi_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


def _execute(driver: Any, dialect: Dialect, text: str, parameters: Parameters) -> Any:
    try:
        return driver.execute(text, parameters)
    except dialect.loaded_dbapi.Error as error:
        raise without_details(
            DBAPIError.instance(
                text, None, error, type(error), hide_parameters=True, dialect=dialect
            )
        ) from error  # as SQLAlchemy itself would

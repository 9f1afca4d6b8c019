"""Connections to PostgreSQL that outlive the store of one test.

A new backend has read nothing of the hundred tables yet: that costs the server, and who connects,
more than most tests ask of it.
"""

from contextlib import suppress
from threading import Lock
from typing import Any

import psycopg
from psycopg.pq import TransactionStatus
from sqlalchemy import Engine, event
from sqlalchemy.engine.interfaces import Dialect

_WAITING = {TransactionStatus.IDLE, TransactionStatus.INTRANS, TransactionStatus.INERROR}
_AS_NEW = b"SELECT pg_advisory_unlock_all(); UNLISTEN *; RESET ALL"
PREPARED = 1000
"""Statements that a connection keeps prepared: those of all tests, where one store has a few."""


class KeptConnections:
    """Hands connections of closed stores to the next ones, for one database."""

    def __init__(self) -> None:
        self._address: dict[str, Any] | None = None
        self._idle: list[tuple[dict[str, Any], psycopg.Connection]] = []
        self._lock = Lock()

    def serve(self, address: str) -> None:
        """Keep connections to this database from now on."""
        self._address = psycopg.conninfo.conninfo_to_dict(address)

    def stop(self) -> None:
        """Have whoever connects from now on get a new connection, that really is closed."""
        self._address = None

    def close(self) -> None:
        """Let go of all."""
        self.stop()
        while self._idle:
            psycopg.Connection.close(self._idle.pop()[1])

    def connect(
        self, _dialect: Dialect, _record: object, _cargs: object, cparams: dict[str, Any]
    ) -> psycopg.Connection | None:
        """A connection for SQLAlchemy; None leaves it to make one as always."""
        asked = {key: value for key, value in cparams.items() if key != "context"}
        if self._address is None or not self._is_here(asked):
            return None
        while kept := self._take(asked):
            with suppress(psycopg.OperationalError):  # a test may have cut it
                kept.execute("SELECT 1")
                kept.rollback()
                return kept
            psycopg.Connection.close(kept)
        made = _Kept.connect(**cparams)
        made.prepared_max = PREPARED
        made.keeper, made.asked = self, asked
        return made

    def keep(self, connection: psycopg.Connection, asked: dict[str, Any]) -> bool:
        """Take a connection back as if it were new; False when it has to be closed after all."""
        if self._address is None or connection.info.transaction_status not in _WAITING:
            return False
        with suppress(psycopg.Error):
            connection.rollback()
            connection.isolation_level = connection.read_only = connection.deferrable = None
            connection.autocommit = True
            connection.execute(_AS_NEW)
            connection.autocommit = False
            with self._lock:
                self._idle.append((asked, connection))
            return True
        return False

    def _is_here(self, asked: dict[str, Any]) -> bool:
        mine = self._address or {}
        return all(asked.get(key) == mine.get(key) for key in ("host", "port", "dbname", "user"))

    def _take(self, asked: dict[str, Any]) -> psycopg.Connection | None:
        with self._lock:
            for number, (theirs, connection) in enumerate(self._idle):
                if theirs == asked:
                    del self._idle[number]
                    return connection
        return None


class _Kept(psycopg.Connection):
    """A connection that goes back where it came from."""

    keeper: KeptConnections | None = None
    asked: dict[str, Any]

    def close(self) -> None:
        if self.closed or self.keeper is None or not self.keeper.keep(self, self.asked):
            super().close()


def keep_connections() -> KeptConnections:
    """Have all engines from now on ask here first."""
    kept = KeptConnections()
    event.listen(Engine, "do_connect", kept.connect)
    return kept

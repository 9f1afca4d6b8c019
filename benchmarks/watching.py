"""What a PostgreSQL says of those who work on it, while they do."""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import psycopg

from benchmarks.load import cpu_seconds

_EVERY = 0.05
_NOW = (
    "SELECT max(extract(epoch FROM clock_timestamp() - xact_start))"
    " FILTER (WHERE usename = 'worker' AND state <> 'idle'),"
    " count(*) FILTER (WHERE usename = 'server' AND wait_event_type = 'Lock')"
    " FROM pg_stat_activity WHERE datname = current_database()"
)
_LEFT = (
    "SELECT EXISTS (SELECT 1 FROM campaign WHERE wakes_at <= %(now)s)"
    " OR EXISTS (SELECT 1 FROM reminder WHERE remind_at <= %(now)s)"
    " OR EXISTS (SELECT 1 FROM delivery WHERE state IN ('PENDING', 'SENDING', 'UNCERTAIN'))"
)
_PIDS = "SELECT pid FROM pg_stat_activity WHERE usename = %s"


class Watch:
    """The longest transaction of a worker that was seen, and how often a server's was waiting."""

    def __init__(self, connection: psycopg.AsyncConnection[Any]) -> None:
        self._connection = connection
        self.longest = 0.0
        self.looks = 0
        self.waiting = 0
        self._is_left = True

    @classmethod
    @asynccontextmanager
    async def of(cls, url: str) -> "AsyncGenerator[Watch]":
        """Connected until the block ends."""
        connection = await psycopg.AsyncConnection.connect(url, autocommit=True)
        async with connection:
            yield cls(connection)

    async def look(self) -> None:
        """Look again and again, until cancelled."""
        while True:
            cursor = await self._connection.execute(_NOW)
            longest, waiting = await cursor.fetchone() or (0, 0)
            self.longest = max(self.longest, float(longest or 0))
            self.waiting += bool(waiting)
            self.looks += 1
            if self.looks % 10 == 0:
                cursor = await self._connection.execute(_LEFT, {"now": datetime.now().astimezone()})
                [self._is_left] = await cursor.fetchone() or (True,)
            await asyncio.sleep(_EVERY)

    def is_over(self, nine: datetime, patience: float) -> Callable[[], bool]:
        """Whether nothing is left of what was due; or it takes too long."""
        return lambda: not self._is_left or time.time() > nine.timestamp() + patience

    async def processor(self, name: str) -> float:
        """Seconds of processor of the backends of a kind of process."""
        cursor = await self._connection.execute(_PIDS, (name,))
        return sum([cpu_seconds(pid) for (pid,) in await cursor.fetchall()])

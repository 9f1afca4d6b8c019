"""Several servers on one database that tick at the same moment."""

import asyncio
from collections.abc import Sequence

from bot.ports import StoreUnavailable
from tests.scenarios.world import World


async def tick_together(replicas: Sequence[World], times: int) -> None:
    """All of them tick so many times at once."""
    await asyncio.gather(*(_tick(replica) for replica in replicas for _ in range(times)))


async def _tick(replica: World) -> None:
    """Tick, and when the database is busy for too long, tick again, as a server does."""
    for _ in range(20):
        try:
            return await replica.tick()
        except StoreUnavailable:
            continue
    raise AssertionError("the database was busy all the time")

"""A delivery loop that runs as it does in the server."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from bot.outbox import Deliveries


@asynccontextmanager
async def running(loop: Deliveries) -> AsyncGenerator[None]:
    """Run it until the block ends, and then until it has stopped, which it must."""
    task = asyncio.create_task(loop.run())
    try:
        yield
    finally:
        task.cancel()
        done, _ = await asyncio.wait({task}, timeout=60)
        assert done

"""Waiting for something in a test, never for longer than a bound."""

import asyncio
from collections.abc import Callable


async def until(
    condition: Callable[[], object], *, seconds: float = 60, every: float = 0.005
) -> None:
    """Return as soon as `condition` holds; TimeoutError when it does not in time."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 (what is waited for knows no events)
            await asyncio.sleep(every)

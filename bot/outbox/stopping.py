"""Coming to an end in time: what is on its way gets a few seconds, what is not does not begin."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress

STOP_SECONDS = 4.0
"""What a message that is on its way gets to arrive, when the process is told to stop."""


class Stopping:
    """Whether a loop is coming to its end, and how long what it waits for may still take."""

    def __init__(self) -> None:
        self._begun = asyncio.Event()
        self._limits: set[asyncio.Timeout] = set()
        self._until = 0.0

    def begin(self, seconds: float = STOP_SECONDS) -> None:
        """Come to an end within `seconds`; every wait that is under way becomes that short."""
        self._until = asyncio.get_running_loop().time() + seconds
        self._begun.set()
        for limit in self._limits:
            if not limit.expired():
                limit.reschedule(min(limit.when() or self._until, self._until))

    @property
    def has_begun(self) -> bool:
        """Whether the end has begun."""
        return self._begun.is_set()

    async def sleep(self, seconds: float) -> bool:
        """Sleep; False, at once, when the end comes before that."""
        if seconds > 0:
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await self._begun.wait()
        return not self._begun.is_set()

    @asynccontextmanager
    async def within(self, seconds: float) -> AsyncGenerator[None]:
        """Like `asyncio.timeout`, but shorter when the end comes."""
        if self._begun.is_set():
            seconds = min(seconds, self._until - asyncio.get_running_loop().time())
        async with asyncio.timeout(seconds) as limit:
            self._limits.add(limit)
            try:
                yield
            finally:
                self._limits.discard(limit)

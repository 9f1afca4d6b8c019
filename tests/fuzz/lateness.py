"""How late our own event loop is: an answer that came meanwhile is read late, by nobody's fault."""

import asyncio
import contextlib
import time
from collections.abc import AsyncGenerator, Callable

_TICK = 0.02
_NOTED = 0.05
"""So late is any loop that does something."""


class OwnLateness:
    """Looks every few milliseconds whether it is woken when it asked to be."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._late: list[tuple[float, float]] = []
        self._due = clock() + _TICK

    @property
    def longest(self) -> float:
        """Seconds for which nothing of ours ran."""
        return max((end - start for start, end in self._late), default=0.0)

    def within(self, start: float, end: float) -> float:
        """Seconds between two moments in which we could not have read an answer."""
        gaps = [*self._late, (self._due, self._clock())]  # who is woken first has noted nothing yet
        found = (min(end, late) - max(start, due) for due, late in gaps)
        return sum(seconds for seconds in found if seconds > _NOTED)

    def looked(self) -> None:
        """Note how late it is, and when to look again."""
        now = self._clock()
        if now - self._due > _NOTED:
            self._late.append((self._due, now))
        self._due = now + _TICK

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(_TICK)
            self.looked()


@contextlib.asynccontextmanager
async def own_lateness() -> AsyncGenerator[OwnLateness]:
    """Measured until the block ends."""
    lateness = OwnLateness()
    looking = asyncio.create_task(lateness._look())
    try:
        yield lateness
    finally:
        looking.cancel()

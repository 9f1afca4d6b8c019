"""One world after another: the next is made while the last one is still there, and takes its place.

Requests that are under way end in the world in which they began.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import Protocol

from aiohttp import web

from bot.ports import Clock

WORLD = "Prikkel-World"
"""The header by which a page says which world it shows; of any but this one it hears: over."""

LEAD = timedelta(minutes=2)
"""What making a world may take, also on a machine that is busy."""

_BREATH = 1.0
_TRY_AGAIN = timedelta(minutes=1)
_PATIENCE = 10.0

logger = logging.getLogger(__name__)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class World(Protocol):
    """Everything that is thrown away together; each has the same routes."""

    @property
    def id(self) -> str:
        """What no other world is called."""
        ...

    @property
    def ends_at(self) -> datetime:
        """When the next one takes its place; may come nearer."""
        ...

    @property
    def routes(self) -> Sequence[web.RouteDef]:
        """What a browser may ask."""
        ...

    async def open(self) -> None:
        """Get ready; may take a while."""
        ...

    async def end_streams(self, *, is_over: bool) -> None:
        """End what would go on for ever, and say whether another world is there."""
        ...

    async def close(self) -> None:
        """Throw everything away."""
        ...


def next_end(now: datetime, every: timedelta) -> datetime:
    """When a world that begins now ends: on the hour, and not when it has hardly begun."""
    begun = datetime.min.replace(tzinfo=UTC)
    ends = begun + ((now - begun) // every + 1) * every
    return ends if ends - now >= min(2 * LEAD, every / 2) else ends + every


class Revolving:
    """Shows the world that there is now, and makes the next in time.

    `make` makes a world that ends at a moment; `begin_anew` throws this one away as soon as another
    is there.
    """

    def __init__(
        self,
        make: Callable[[datetime], World],
        clock: Clock,
        every: timedelta,
        *,
        breath: float = _BREATH,
    ) -> None:
        self._make = make
        self._clock = clock
        self._every = every
        self._breath = breath
        self._asked = asyncio.Event()
        self._show(make(next_end(clock(), every)))

    @property
    def world(self) -> World:
        """The one that there is now."""
        return self._world

    def routes(self) -> list[web.RouteDef]:
        """What a browser may ask, whichever world there is."""
        return [
            web.RouteDef(one.method, one.path, self._ask(one.method, one.path), one.kwargs)
            for one in self._world.routes
        ]

    def begin_anew(self) -> None:
        """Make another world now."""
        self._asked.set()

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """The first world is open in the block, and whichever there is at its end is closed."""
        try:
            await self._world.open()
            yield
        finally:
            await self._world.close()

    async def run(self) -> None:
        """Put a new world in the place of the last, again and again, until cancelled."""
        while True:
            self._asked.clear()
            await self._until(lambda: self._world.ends_at - LEAD)
            coming = await self._opened()
            if coming is None:
                continue
            try:
                await self._until(lambda: self._world.ends_at)
            except asyncio.CancelledError:
                await coming.close()
                raise
            await self._replace(coming)

    async def _opened(self) -> World | None:
        after = self._clock() if self._asked.is_set() else max(self._clock(), self._world.ends_at)
        coming = self._make(next_end(after, self._every))
        try:
            await coming.open()
        except asyncio.CancelledError:
            await coming.close()
            raise
        except Exception as error:
            logger.error("The next world could not be made: %s", type(error).__name__)
            await coming.close()
            self._asked.clear()
            again = self._clock() + _TRY_AGAIN
            await self._until(lambda: again)
            return None
        return coming

    async def _replace(self, coming: World) -> None:
        last, asking = self._world, self._asking
        self._show(coming)
        await last.end_streams(is_over=True)
        with suppress(TimeoutError):
            async with asyncio.timeout(_PATIENCE):
                await asking.nobody.wait()
        await last.close()

    def _show(self, world: World) -> None:
        self._world = world
        self._asking = _Asking()
        self._handlers: dict[tuple[str, str], Handler] = {
            (one.method, one.path): one.handler  # pyright: ignore[reportAttributeAccessIssue]
            for one in world.routes
        }

    def _ask(self, method: str, path: str) -> Handler:
        async def answer(request: web.Request) -> web.StreamResponse:
            world, handler = self._world, self._handlers[method, path]
            if request.headers.get(WORLD, world.id) != world.id:
                return web.json_response({"error": "This world is over."}, status=410)
            with self._asking:
                return await handler(request)

        return answer

    async def _until(self, moment: Clock) -> None:
        """Look at the clock now and then: it may be set, and a machine may sleep."""
        while not self._asked.is_set() and (left := moment() - self._clock()) > timedelta(0):
            with suppress(TimeoutError):
                async with asyncio.timeout(min(self._breath, left.total_seconds())):
                    await self._asked.wait()


class _Asking:
    """Counts the requests that are under way in one world."""

    def __init__(self) -> None:
        self.nobody = asyncio.Event()
        self.nobody.set()
        self._number = 0

    def __enter__(self) -> None:
        self._number += 1
        self.nobody.clear()

    def __exit__(self, *_: object) -> None:
        self._number -= 1
        if not self._number:
            self.nobody.set()

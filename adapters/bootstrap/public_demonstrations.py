"""The demonstration for strangers: one world after another, behind the limits of a server."""

import asyncio
import signal
from collections import Counter
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from shutil import copyfile
from typing import Any

from aiohttp import web

from adapters.addresses import networks
from adapters.bootstrap.background import in_background
from adapters.bootstrap.demonstrations import Demonstration
from adapters.clocks import utc_now
from adapters.headers import ALWAYS, harden
from adapters.plain import languages_for
from adapters.playground.cast import Cast
from adapters.playground.revolving import Handler, Revolving
from adapters.playground.visitors import Bounds, Spent, Visitors
from adapters.request_bodies import quote_nobody
from adapters.web.callers import Callers
from adapters.web.errors import in_words
from adapters.web.limits import (
    GESTURES,
    LEAPS,
    PLAYGROUND,
    Limit,
    limited,
    slowed,
    too_many,
)
from bot.i18n import said_in
from bot.ports import Clock
from challenges.packs import Pack

LARGEST_BODY = 64 * 1024
_STREAMS_OF_ONE = 20

_CHANGES = "/playground/changes"
_GROWS = ("/board/enter", "/board/leave", "/my-data")
_TAKEN = (*_GROWS, "/playground/events", "/playground/next-morning")
"""What takes something from visitors; everywhere else they only read."""

_WATCHED = ("/health/live", "/health/ready", "/metrics")


@dataclass(frozen=True, slots=True)
class Public:
    """How strangers reach it: at `address`, through which proxies; and how long a world lasts."""

    address: str
    trusted_proxies: str = ""
    every: timedelta = timedelta(hours=1)
    bounds: Bounds | None = None
    clock: Clock = utc_now


class _World:
    """A demonstration in a file of its own, which goes when it is closed."""

    def __init__(self, shown: Demonstration, visitors: Visitors, file: Path) -> None:
        self.id = visitors.world
        self.routes = [_for_strangers(route, visitors) for route in shown.routes]
        self._shown = shown
        self._visitors = visitors
        self._file = file
        self._stack = AsyncExitStack()

    @property
    def ends_at(self) -> datetime:
        """When the next one takes its place."""
        return self._visitors.ends_at

    async def open(self) -> None:
        """Let the invented people live up to their Wednesday."""
        await self._stack.enter_async_context(self._shown.running())

    async def end_streams(self, *, is_over: bool) -> None:
        """Tell every open page."""
        await self._shown.desk.close(is_over=is_over)

    async def close(self) -> None:
        """Throw everything away."""
        await self._stack.aclose()
        for file in self._file.parent.glob(f"{self._file.name}*"):
            file.unlink(missing_ok=True)


def build_public_demo(
    folder: Path,
    empty: Path,
    public: Public,
    *,
    ready: Callable[[], None] | None = None,
    casts: Sequence[Cast] = (),
    pack: Pack | None = None,
) -> web.Application:
    """The server of `prikkel demo --public`; its worlds are copies of `empty`, in `folder`.

    SIGUSR1 has everything begin anew at once. `casts` and `pack` are as of `Playground`.
    """
    callers = Callers(networks(public.trusted_proxies))
    numbers = count(1)

    def make(ends_at: datetime) -> _World:
        file = folder / f"world-{next(numbers)}.sqlite"
        copyfile(empty, file)
        shown = Demonstration(
            f"sqlite:///{file}", public.address, casts=casts, pack=pack,
            may_watch=callers.is_inside, ends_at=ends_at, clock=public.clock,
            bounds=public.bounds,
        )  # fmt: skip
        assert shown.visitors is not None
        return _World(shown, shown.visitors, file)

    quote_nobody()
    revolving = Revolving(make, public.clock, public.every)
    app = web.Application(client_max_size=LARGEST_BODY, middlewares=[in_words])
    harden(app, is_https=public.address.startswith("https:"))
    app.add_routes(_slowed([*revolving.routes(), web.get("/robots.txt", _robots)], callers))

    async def lifespan(_: web.Application) -> AsyncGenerator[None]:
        loop = asyncio.get_running_loop()
        async with revolving.running(), in_background(revolving.run):
            loop.add_signal_handler(signal.SIGUSR1, revolving.begin_anew)
            if ready is not None:
                ready()
            yield
            loop.remove_signal_handler(signal.SIGUSR1)

    async def close(_: web.Application) -> None:
        await revolving.world.end_streams(is_over=False)

    app.cleanup_ctx.append(lifespan)
    app.on_shutdown.append(close)
    return app


def _for_strangers(route: web.RouteDef, visitors: Visitors) -> web.RouteDef:
    """The same route where it takes no words; what makes the world grow is counted."""
    handler: Any = route.handler
    if route.method in ("GET", "HEAD"):
        return route
    if route.path not in _TAKEN:
        handler = _only_read
    elif route.path in _GROWS:
        handler = partial(_counted, handler, visitors)
    return web.RouteDef(route.method, route.path, handler, route.kwargs)


async def _robots(_: web.Request) -> web.StreamResponse:
    """A search engine finds nothing here, and would make the world grow."""
    return web.Response(text="User-agent: *\nDisallow: /\n")


async def _only_read(request: web.Request) -> web.StreamResponse:
    text = said_in(languages_for(request), "page-only-read")
    return web.Response(text=text, status=403, headers=ALWAYS)


async def _counted(
    handler: Handler, visitors: Visitors, request: web.Request
) -> web.StreamResponse:
    try:
        visitors.count()
    except Spent:
        left = (visitors.ends_at - utc_now()).total_seconds()
        return too_many(PLAYGROUND, max(1.0, left), languages_for(request))
    return await handler(request)


def _slowed(routes: Sequence[web.RouteDef], callers: Callers) -> list[web.RouteDef]:
    """The same routes within the limits: those of a server, and the playground's own."""
    page, streams = Limit(PLAYGROUND), _Streams(callers)
    own = {"/playground/events": Limit(GESTURES), "/playground/next-morning": Limit(LEAPS)}

    def within(route: web.RouteDef) -> web.RouteDef:
        if route.path in own:
            return slowed(route, own[route.path], callers)
        return slowed(streams.few(route) if route.path == _CHANGES else route, page, callers)

    played = [one for one in routes if one.path == "/" or one.path.startswith("/playground/")]
    watched = [one for one in routes if one.path in _WATCHED]
    others = [one for one in routes if one not in played and one not in watched]
    return [*watched, *map(within, played), *limited(others, callers)]


class _Streams:
    """Counts the streams that each caller holds open."""

    def __init__(self, callers: Callers) -> None:
        self._callers = callers
        self._open: Counter[str] = Counter()

    def few(self, route: web.RouteDef) -> web.RouteDef:
        """The same route, for a caller who has not many of it open."""
        handler: Any = route.handler

        async def answer(request: web.Request) -> web.StreamResponse:
            caller = self._callers.of(request)
            if self._open[caller] >= _STREAMS_OF_ONE:
                return too_many(PLAYGROUND, 30.0, languages_for(request))
            self._open[caller] += 1
            try:
                return await handler(request)
            finally:
                self._open[caller] -= 1
                if not self._open[caller]:
                    del self._open[caller]

        return web.RouteDef(route.method, route.path, answer, route.kwargs)

"""The demonstration: the playground on a server of its own, without any settings."""

import asyncio
import secrets
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime

from aiohttp import web

from adapters.bootstrap.background import in_background
from adapters.bootstrap.servers import LARGEST_BODY
from adapters.clocks import utc_now
from adapters.database import open_store
from adapters.headers import harden
from adapters.playground.cast import Cast
from adapters.playground.playground import Playground
from adapters.playground.routes import Desk
from adapters.playground.visitors import Bounds, Visitors
from adapters.web.board.routes import board_routes
from adapters.web.health import health_routes
from adapters.web.kiosk import kiosk_routes
from adapters.web.links import SignedLinks
from adapters.web.metrics import metrics_routes
from adapters.web.own_data import own_data_routes
from adapters.web.session_page import session_routes
from bot.ports import Clock
from challenges.packs import Pack


class Demonstration:
    """Invented people on a new database, and all that a browser may ask of them at `address`.

    With `ends_at` strangers share it until then by `clock`, within `bounds`. `may_watch` says who
    sees its numbers; `casts` and `pack` are as of `Playground`.
    """

    def __init__(
        self,
        database_url: str,
        address: str,
        *,
        casts: Sequence[Cast] = (),
        pack: Pack | None = None,
        may_watch: Callable[[web.Request], bool] = lambda _: True,
        ends_at: datetime | None = None,
        clock: Clock = utc_now,
        bounds: Bounds | None = None,
    ) -> None:
        self.store = store = open_store(database_url)
        secret = secrets.token_bytes(32)
        links = SignedLinks(address, secret, pictures=True)
        playground = Playground(store, casts=casts, pack=pack, links=links, secret=secret)
        self.playground, now, sealing = playground, playground.clock, playground.sealing
        self.visitors = Visitors(playground, ends_at, clock, bounds) if ends_at else None
        self.desk = Desk(playground, self.visitors, address)
        self.routes = [
            *health_routes(store),
            *metrics_routes(store, now, may_watch),
            *board_routes(
                playground.bot,
                store,
                now,
                links,
                secret,
                sealing=sealing,
                shared=self.visitors is not None,
            ),
            *own_data_routes(store, now, links, sealing),
            *kiosk_routes(store, now, secret, sealing=sealing),
            *session_routes(store, now, secret),
            *self.desk.routes(),
        ]

    @asynccontextmanager
    async def running(self, tell: Callable[[str], None] = lambda _: None) -> AsyncGenerator[None]:
        """Filled, and alive until the block ends; `tell` hears how the filling goes."""
        async with AsyncExitStack() as stack:
            stack.push_async_callback(self.store.close)
            async with in_background(lambda: _tell_days(self.playground, tell)):
                await self.playground.fill()
            await stack.enter_async_context(in_background(self.playground.run))
            yield


def build_demo(
    database_url: str,
    address: str,
    *,
    tell: Callable[[str], None],
    ready: Callable[[], None] | None = None,
    casts: Sequence[Cast] = (),
    pack: Pack | None = None,
) -> web.Application:
    """The server of `prikkel demo`, on a new database and reached by people at `address`.

    `tell` hears how the filling goes; `casts` and `pack` are as of `Playground`.
    """
    shown = Demonstration(database_url, address, casts=casts, pack=pack)
    app = web.Application(client_max_size=LARGEST_BODY)
    harden(app, is_https=False)
    app.add_routes(shown.routes)

    async def lifespan(_: web.Application) -> AsyncGenerator[None]:
        async with shown.running(tell):
            if ready is not None:
                ready()
            yield

    async def close(_: web.Application) -> None:
        await shown.desk.close()

    app.cleanup_ctx.append(lifespan)
    app.on_shutdown.append(close)
    return app


async def _tell_days(playground: Playground, tell: Callable[[str], None]) -> None:
    """Say each day that the invented people live through, while it happens."""
    told = ""
    while True:
        day = f"{playground.clock():%A %d %B}"
        if day != told:
            tell(f"  {day}")
            told = day
        await asyncio.sleep(0.05)

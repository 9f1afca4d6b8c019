"""The demonstration: the playground on a server of its own, without any settings."""

import asyncio
import secrets
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import AsyncExitStack

from aiohttp import web

from adapters.bootstrap.background import in_background
from adapters.bootstrap.servers import LARGEST_BODY
from adapters.database import open_store
from adapters.headers import harden
from adapters.playground import routes
from adapters.playground.cast import Cast
from adapters.playground.playground import Playground
from adapters.web.board.routes import board_routes
from adapters.web.health import health_routes
from adapters.web.kiosk import kiosk_routes
from adapters.web.links import SignedLinks
from adapters.web.metrics import metrics_routes
from adapters.web.own_data import own_data_routes
from adapters.web.session_page import session_routes
from challenges.packs import Pack


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
    store = open_store(database_url)
    secret = secrets.token_bytes(32)
    links = SignedLinks(address, secret, pictures=True)
    playground = Playground(store, casts=casts, pack=pack, links=links, secret=secret)
    app = web.Application(client_max_size=LARGEST_BODY)
    harden(app, is_https=False)
    app.add_routes([*health_routes(store), *metrics_routes(store, playground.clock)])
    sealing = playground.sealing
    app.add_routes(
        board_routes(playground.bot, store, playground.clock, links, secret, sealing=sealing)
    )
    app.add_routes(own_data_routes(store, playground.clock, links, sealing))
    app.add_routes(kiosk_routes(store, playground.clock, secret, sealing=sealing))
    app.add_routes(session_routes(store, playground.clock, secret))
    routes.mount(app, playground)

    async def lifespan(_: web.Application) -> AsyncGenerator[None]:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(store.close)
            async with in_background(lambda: _tell_days(playground, tell)):
                await playground.fill()
            await stack.enter_async_context(in_background(playground.run))
            if ready is not None:
                ready()
            yield

    app.cleanup_ctx.append(lifespan)
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

"""The server and the worker: everything around one database."""

import asyncio
import socket
from collections.abc import AsyncGenerator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime

from aiohttp import web
from sqlmodel import Session, col, func, select

from adapters.addresses import networks
from adapters.bootstrap.background import in_background, tell_what_languages_lack
from adapters.bootstrap.platforms import Platforms
from adapters.bootstrap.purging import purge
from adapters.bootstrap.sign_ins import signing_in
from adapters.clocks import utc_now
from adapters.database import open_store
from adapters.doors import FEWEST, open_to
from adapters.groups import GroupReader
from adapters.headers import harden
from adapters.matchmaking import Matchmaker, seal
from adapters.plain import SPOKEN
from adapters.registry import PLATFORMS, installation, rates
from adapters.request_bodies import quote_nobody
from adapters.semantics import load_sense
from adapters.settings import Settings
from adapters.tracing import tracing
from adapters.watching import Watch
from adapters.web.api.feeds import feed_routes
from adapters.web.api.routes import api_routes
from adapters.web.board.routes import board_routes
from adapters.web.callers import Callers
from adapters.web.errors import in_words
from adapters.web.front import front_routes
from adapters.web.health import health_routes
from adapters.web.kiosk import kiosk_routes
from adapters.web.limits import limited
from adapters.web.links import SignedLinks
from adapters.web.metrics import metrics_routes
from adapters.web.own_data import own_data_routes
from adapters.web.request_ids import numbered
from adapters.web.session_page import session_routes
from adapters.webhooks import Caller, Courier
from adapters.webhooks import seal as seal_addresses
from bot import jobs, planning
from bot.models import Delivery, DeliveryState
from bot.outbox import Deliveries
from bot.ports import Clock

LARGEST_BODY = 1024 * 1024
_BREATH = 0.2


class Server:
    """Everything that answers and posts, around one database."""

    def __init__(
        self, settings: Settings, clock: Clock = utc_now, *, listening: bool = True
    ) -> None:
        self.tracing = tracing(settings)
        self.store = self.tracing.store(open_store(settings.database_url))
        self.clock = clock
        self.links = _links(settings)
        self.sense = load_sense() if listening else None
        self.sealing = sealing = seal(settings.digest_key, settings.older_keys)
        self.bot = self.tracing.bot(
            self.store, clock, settings.digest_key, self.links, self.sense, settings.older_keys,
            capabilities={name: one.capabilities for name, one in PLATFORMS.items()},
            locales=settings.spoken,
            installation=installation(settings),
            sealing=sealing,
        )  # fmt: skip
        self.platforms = Platforms(settings, self.bot, self.store, clock, listening=listening)
        self.deliveries = Deliveries(
            self.store,
            clock,
            self.tracing.platforms(self.platforms.by_name()),
            lambda session, deliveries: jobs.compose(session, deliveries, clock()),
            rates=rates(settings),
        )
        self.courier = Courier(
            self.store, clock, seal_addresses(settings.digest_key, settings.older_keys),
            Caller(settings.may_call),
        )  # fmt: skip
        self.groups = GroupReader(self.store, clock, self.platforms.rosters())
        groups_in = [name for name, one in PLATFORMS.items() if one.capabilities.opens_groups]
        matchmaker = Matchmaker(self.store, clock, sealing, groups_in, wake=self.deliveries.wake)
        watch = Watch(self.store, clock, lambda: self.platforms.troubles, self.platforms.expiries)
        keys = (settings.digest_key, *settings.older_keys)
        self.metronome = self.tracing.metronome(
            self.store,
            clock,
            plan=lambda session: planning.works(session, clock(), settings.periods),
            purge=lambda session: purge(session, settings.periods, clock(), keys),
            wake=self._wake,
            beside=(matchmaker.make_pairs, watch.look),
        )
        self._delivering: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def running(self, *, with_deliveries: bool = True) -> AsyncGenerator[None]:
        """At work until the block ends: nothing new is planned then, what is being sent arrives."""
        async with AsyncExitStack() as stack:
            stack.push_async_callback(self.store.close)
            await stack.enter_async_context(self.tracing.running())
            await stack.enter_async_context(self.platforms.running())
            asyncio.get_running_loop().run_in_executor(None, tell_what_languages_lack)
            if with_deliveries:
                delivering = in_background(self.deliveries.run)
                self._delivering = await stack.enter_async_context(delivering)
                await stack.enter_async_context(in_background(self.courier.run))
                await stack.enter_async_context(in_background(self.groups.run))
                for run in self.platforms.nightly():
                    await stack.enter_async_context(in_background(run))
                stack.callback(self.metronome.stop)
                await self.metronome.start()
            yield

    def _wake(self) -> None:
        self.deliveries.wake()
        self.courier.wake()
        self.groups.wake()

    def stop(self) -> None:
        """Begin nothing new: what is being sent may arrive while the rest comes to an end."""
        self.metronome.stop()
        if self._delivering is not None and not self._delivering.cancelling():
            self._delivering.cancel()


def build(
    settings: Settings,
    *,
    with_deliveries: bool = True,
    health: socket.socket | None = None,
    ready: Callable[[], None] | None = None,
) -> web.Application:
    """The server of `prikkel serve`; without deliveries when workers do those.

    Its health can be asked for at a socket of its own too. `ready` is called once all has started.
    """
    server = Server(settings)
    quote_nobody()
    around = [numbered, in_words] if settings.log_format == "json" else [in_words]
    around = [*server.tracing.middlewares, *around]
    app = web.Application(client_max_size=LARGEST_BODY, middlewares=around)
    app[SPOKEN] = settings.spoken
    harden(app, is_https=settings.public_url.startswith("https:"))
    callers = Callers(networks(settings.trusted_proxies))
    may_see = callers.is_inside
    watched = health_routes(server.store, utc_now, lambda: server.platforms.missing, may_see)
    app.add_routes(limited(watched, callers))
    app.add_routes(metrics_routes(server.store, server.clock, may_see, server.platforms))
    app.add_routes(limited(_pages(settings, server), callers))
    if settings.secret_keys:
        app.add_routes(api_routes(server.store, server.clock, settings.secret_keys, callers))
    app.add_routes(server.platforms.calls())

    async def lifespan(_: web.Application) -> AsyncGenerator[None]:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(server.running(with_deliveries=with_deliveries))
            if health is not None:
                aside = web.Application(middlewares=[in_words])
                aside[SPOKEN] = settings.spoken
                harden(aside, is_https=False)
                aside.add_routes(watched)
                await stack.enter_async_context(open_to(aside, health, most=FEWEST))
            if ready is not None:
                ready()
            yield

    async def stop(_: web.Application) -> None:
        server.stop()

    app.cleanup_ctx.append(lifespan)
    app.on_shutdown.append(stop)
    return app


def _pages(settings: Settings, server: Server) -> list[web.RouteDef]:
    """Everything that is for people's browsers."""
    pages = front_routes()
    pages += server.platforms.pages()
    if server.links is not None:
        pages += feed_routes(server.store, server.clock, settings.secret_keys)
        pages += own_data_routes(server.store, server.clock, server.links, server.sealing)
        common, keys = (server.store, server.clock), (settings.digest_key, settings.older_keys)
        pages += kiosk_routes(*common, *keys, sealing=server.sealing)
        pages += session_routes(*common, *keys)
        pages += board_routes(
            server.bot, *common, server.links, *keys, sealing=server.sealing,
            may_call=settings.may_call,
            signing=signing_in(settings), rosters=server.platforms.rosters(),
        )  # fmt: skip
    return pages


async def work(
    settings: Settings, stopped: asyncio.Event, *, stopping: Callable[[], None] = lambda: None
) -> None:
    """Deliver and plan, without listening, until `stopped`; `stopping` is called then."""
    server = Server(settings, listening=False)
    async with server.running():
        await stopped.wait()
        stopping()


async def deliver(settings: Settings, patience: float) -> None:
    """Deliver what is due until nothing moves for `patience` seconds.

    What is left is for a server or worker: a platform that is away, or not configured here.
    """
    if not settings.uses_a_platform:
        return
    server = Server(settings, listening=False)
    quiet = 0.0
    async with AsyncExitStack() as stack:
        stack.push_async_callback(server.store.close)
        await stack.enter_async_context(server.platforms.running())
        while quiet < patience and await server.store.read(
            lambda session: _waiting(session, server.clock())
        ):
            delivered = await server.deliveries.deliver_due()
            quiet = 0.0 if delivered else quiet + _BREATH
            await asyncio.sleep(_BREATH)


def _links(settings: Settings) -> SignedLinks | None:
    """Links need an address to lead to, and a secret that every server shares."""
    if not settings.public_url or not settings.secret_keys:
        return None
    return SignedLinks(settings.public_url, settings.digest_key, older=settings.older_keys)


def _waiting(session: Session, now: datetime) -> bool:
    statement = select(func.count()).where(
        Delivery.state == DeliveryState.PENDING, col(Delivery.due) <= now
    )
    return session.exec(statement).one() > 0

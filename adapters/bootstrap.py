"""The composition root: builds everything, once, from the settings. Building starts nothing."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Callable, Coroutine, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

from aiohttp import web
from pydantic import SecretStr
from sqlmodel import Session, col, func, select

from adapters.clocks import utc_now
from adapters.database import PostgresStore, SqliteStore, open_store
from adapters.playground import routes
from adapters.playground.playground import Playground
from adapters.scheduler import Metronome
from adapters.settings import Settings
from adapters.slack.adapter import SlackAdapter
from adapters.teams.adapter import TeamsAdapter
from adapters.web.front import front_routes
from adapters.web.health import health_routes
from adapters.web.metrics import metrics_routes
from bot import inbox, jobs
from bot.app import Bot
from bot.models import Delivery, DeliveryState
from bot.outbox import Deliveries
from bot.ports import ChatPlatform, Clock

SHUTDOWN_SECONDS = 3.0
"""What requests get to finish; sends under way get `outbox.STOP_SECONDS` after that."""

INBOX_MEMORY = timedelta(days=3)
"""Platforms deliver again for minutes, or an hour or two; nobody does after days."""

_BODY = 1024 * 1024
_BREATH = 0.2
_CONNECT_SECONDS = 5.0

logger = logging.getLogger(__name__)


def _nothing() -> None:
    """Whoever does not ask is told nothing."""


class Platforms:
    """The chat platforms that the settings know of, to be started and closed together."""

    def __init__(self, settings: Settings, bot: Bot, *, listening: bool = True) -> None:
        self.slack = _slack(settings, bot, listening=listening) if settings.uses_slack else None
        self.teams = _teams(settings, bot) if settings.uses_teams else None

    def by_name(self) -> Mapping[str, ChatPlatform]:
        """What the deliveries post with."""
        platforms: dict[str, ChatPlatform] = {}
        if self.slack is not None:
            platforms["slack"] = self.slack.platform
        if self.teams is not None:
            platforms["teams"] = self.teams.platform
        return platforms

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """Connected to every platform until the block ends."""
        async with AsyncExitStack() as stack:
            if self.slack is not None:
                stack.push_async_callback(self.slack.close)
                await stack.enter_async_context(_connecting(self.slack))
            if self.teams is not None:
                stack.push_async_callback(self.teams.close)
                await self.teams.start()
            yield


class Server:
    """Everything that answers and posts, around one database."""

    def __init__(
        self, settings: Settings, clock: Clock = utc_now, *, listening: bool = True
    ) -> None:
        self.store: SqliteStore | PostgresStore = open_store(settings.database_url)
        self.clock = clock
        self.bot = Bot(self.store, clock)
        self.platforms = Platforms(settings, self.bot, listening=listening)
        self.deliveries = Deliveries(self.store, clock, self.platforms.by_name(), jobs.compose)
        self.metronome = Metronome(
            self.store,
            clock,
            plan=lambda session: jobs.plan(session, clock()),
            purge=lambda session: inbox.forget_before(session, clock() - INBOX_MEMORY),
            wake=self.deliveries.wake,
        )

    @asynccontextmanager
    async def running(self, *, with_deliveries: bool = True) -> AsyncGenerator[None]:
        """At work until the block ends: nothing new is planned then, what is being sent arrives."""
        async with AsyncExitStack() as stack:
            stack.push_async_callback(self.store.close)
            await stack.enter_async_context(self.platforms.running())
            if with_deliveries:
                await stack.enter_async_context(in_background(self.deliveries.run))
                stack.callback(self.metronome.stop)
                await self.metronome.start()
            yield


def build(
    settings: Settings, *, with_deliveries: bool = True, ready: Callable[[], None] = _nothing
) -> web.Application:
    """The server of `prikkel serve`; without deliveries when workers do those.

    `ready` is called once everything has started.
    """
    server = Server(settings)
    app = web.Application(client_max_size=_BODY)
    app.add_routes(
        [
            *front_routes(),
            *health_routes(server.store),
            *metrics_routes(server.store, server.clock),
        ]
    )
    if server.platforms.slack is not None:
        app.router.add_post("/slack/events", server.platforms.slack.handle)
    if server.platforms.teams is not None:
        app.router.add_post("/api/messages", server.platforms.teams.handle)

    async def lifespan(_: web.Application) -> AsyncGenerator[None]:
        async with server.running(with_deliveries=with_deliveries):
            ready()
            yield

    app.cleanup_ctx.append(lifespan)
    return app


def build_demo(
    database_url: str, *, tell: Callable[[str], None], ready: Callable[[], None] = _nothing
) -> web.Application:
    """The server of `prikkel demo`, on a new database; `tell` hears how the filling goes."""
    store = open_store(database_url)
    playground = Playground(store)
    app = web.Application(client_max_size=_BODY)
    app.add_routes([*health_routes(store), *metrics_routes(store, playground.clock)])
    routes.mount(app, playground)

    async def lifespan(_: web.Application) -> AsyncGenerator[None]:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(store.close)
            async with in_background(lambda: _tell_days(playground, tell)):
                await playground.fill()
            await stack.enter_async_context(in_background(playground.run))
            ready()
            yield

    app.cleanup_ctx.append(lifespan)
    return app


async def work(settings: Settings, stopped: asyncio.Event) -> None:
    """Deliver and plan, without listening, until `stopped`."""
    server = Server(settings, listening=False)
    async with server.running():
        await stopped.wait()


async def deliver(settings: Settings, patience: float) -> int:
    """Deliver what is due until nothing moves for `patience` seconds; returns how many settled.

    What is left is for a server or worker: a platform that is away, or not configured here.
    """
    if not settings.uses_slack and not settings.uses_teams:
        return 0
    server = Server(settings, listening=False)
    settled, quiet = 0, 0.0
    async with AsyncExitStack() as stack:
        stack.push_async_callback(server.store.close)
        await stack.enter_async_context(server.platforms.running())
        while quiet < patience and await server.store.read(
            lambda session: _waiting(session, server.clock())
        ):
            delivered = await server.deliveries.deliver_due()
            settled += delivered
            quiet = 0.0 if delivered else quiet + _BREATH
            await asyncio.sleep(_BREATH)
    return settled


@asynccontextmanager
async def in_background(run: Callable[[], Coroutine[Any, Any, None]]) -> AsyncGenerator[None]:
    """Runs something endless beside the block, and ends it after the block."""
    task = asyncio.create_task(run())
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


def _slack(settings: Settings, bot: Bot, *, listening: bool) -> SlackAdapter:
    app_token = settings.slack_app_token if listening else None
    return SlackAdapter(
        bot,
        signing_secret=_reveal(settings.slack_signing_secret),
        bot_token=_reveal(settings.slack_bot_token),
        base_url=settings.slack_api_base_url,
        app_token=_reveal(app_token),
    )


def _teams(settings: Settings, bot: Bot) -> TeamsAdapter:
    return TeamsAdapter(
        bot,
        app_id=settings.microsoft_app_id,
        app_password=_reveal(settings.microsoft_app_password),
        app_type=settings.microsoft_app_type,
        tenant_id=settings.microsoft_app_tenant_id,
        tenants=settings.allowed_tenants,
        openid_metadata_url=settings.microsoft_openid_metadata_url or None,
        login_authority=settings.microsoft_login_authority or None,
        login_ca_bundle=settings.microsoft_login_ca_bundle or None,
        allow_unauthenticated=settings.teams_allow_unauthenticated,
    )


@asynccontextmanager
async def _connecting(slack: SlackAdapter) -> AsyncGenerator[None]:
    """Socket Mode tries until Slack answers: everything else does not wait for that."""
    starting = asyncio.create_task(slack.start())
    await asyncio.wait({starting}, timeout=_CONNECT_SECONDS)
    if not starting.done():
        logger.warning("Slack opens no socket yet; trying on (prikkel doctor may say why)")
    try:
        if starting.done():
            starting.result()
        yield
    finally:
        starting.cancel()


def _reveal(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret is not None else ""


def _waiting(session: Session, now: datetime) -> bool:
    statement = select(func.count()).where(
        Delivery.state == DeliveryState.PENDING, col(Delivery.due) <= now
    )
    return session.exec(statement).one() > 0


async def _tell_days(playground: Playground, tell: Callable[[str], None]) -> None:
    """Say each day that the invented people live through, while it happens."""
    told = ""
    while True:
        day = f"{playground.clock():%A %d %B}"
        if day != told:
            tell(f"  {day}")
            told = day
        await asyncio.sleep(0.05)

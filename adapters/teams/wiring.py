"""Teams, put together for a server."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from importlib import import_module
from typing import Any

from aiohttp import web
from sqlmodel import Session

from adapters.matchmaking import seal
from adapters.photos.overdue import Overdue
from adapters.platform.deep import Deep
from adapters.platform.findings import Finding
from adapters.platform.people import Kept
from adapters.platform.wirings import Wiring
from adapters.settings import Settings
from adapters.teams.adapter import TeamsAdapter
from adapters.teams.definition import MESSAGES, PLATFORM
from adapters.teams.directory import TeamsDirectory, directory
from adapters.teams.rosters import TeamsRosters
from adapters.teams.settings import TeamsSettings
from bot import roster
from bot.chat.conversations import Conversation, Workspace
from bot.ports import ChatPlatform, Clock, EventHandler, Rosters, Store


class _Connection:
    missing = ""

    def __init__(self, settings: Settings, bot: EventHandler, store: Store, clock: Clock) -> None:
        self._settings, self._store, self._clock = settings, store, clock
        teams = settings.of(TeamsSettings)
        self._tenants = () if teams.allow_unauthenticated else teams.allowed_tenants

        async def stored(tenant: Workspace) -> Sequence[str]:
            return await store.read(lambda session: roster.addresses_in(session, tenant))

        self._adapter = TeamsAdapter(
            bot,
            stored=stored,
            app_id=teams.app_id,
            **teams.proofs(),
            app_type=teams.app_type,
            tenant_id=teams.app_tenant_id,
            tenants=teams.allowed_tenants,
            openid_metadata_url=teams.openid_metadata_url or None,
            login_authority=teams.login_authority or None,
            login_ca_bundle=teams.login_ca_bundle or None,
            allow_unauthenticated=teams.allow_unauthenticated,
            targeted_messages=teams.targeted_messages,
        )

    @property
    def platform(self) -> ChatPlatform:
        return self._adapter.platform

    @property
    def rosters(self) -> Rosters:
        return TeamsRosters(self._adapter.platform, self._tenants)

    def calls(self) -> Sequence[web.RouteDef]:
        """With and without a slash at the end, as people copy it into Azure."""
        return [web.post(path, self._adapter.handle) for path in (MESSAGES, f"{MESSAGES}/")]

    def pages(self) -> Sequence[web.RouteDef]:
        return []

    def nightly(self) -> Sequence[Callable[[], Coroutine[Any, Any, None]]]:
        """Photos to come back to."""
        sealing = seal(self._settings.digest_key, self._settings.older_keys)
        resume = self._adapter.pictures.follow
        return [Overdue(self._store, self._clock, PLATFORM.name, sealing, resume).run]

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        try:
            await self._adapter.start()
            yield
        finally:
            await self._adapter.close()


class _Teams:
    def connect(
        self,
        settings: Settings,
        bot: EventHandler,
        store: Store,
        clock: Clock,
        *,
        listening: bool,  # noqa: ARG002
    ) -> _Connection:
        return _Connection(settings, bot, store, clock)

    def directory(
        self, settings: Settings, channels: Sequence[Conversation]
    ) -> AbstractAsyncContextManager[TeamsDirectory]:
        return directory(settings, channels)

    def examine(
        self,
        settings: Settings,
        kept: Kept,
        service_url: str = "",
        *,
        deep: Deep | None = None,
    ) -> AsyncIterator[Finding]:
        found: AsyncIterator[Finding] = import_module("adapters.teams.doctor").examine(
            settings, kept, service_url, deep=deep
        )
        return found

    def reseal(
        self,
        session: Session,  # noqa: ARG002
        settings: Settings,  # noqa: ARG002
    ) -> tuple[int, Sequence[str]]:
        """Nothing: the bot has one secret, in the settings."""
        return 0, ()


WIRING: Wiring = _Teams()

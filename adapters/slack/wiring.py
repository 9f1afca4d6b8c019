"""Slack, put together for a server."""

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any

from aiohttp import web
from pydantic import SecretStr
from sqlmodel import Session

from adapters.matchmaking import seal
from adapters.photos.overdue import Overdue
from adapters.platform.deep import Deep
from adapters.platform.findings import Finding
from adapters.platform.people import Kept
from adapters.platform.wirings import Wiring
from adapters.seals import Seal
from adapters.settings import Settings
from adapters.slack import installations
from adapters.slack.adapter import SlackAdapter
from adapters.slack.definition import EVENTS, PLATFORM
from adapters.slack.directory import SlackDirectory, clients_of
from adapters.slack.membership import MembershipCheck
from adapters.slack.oauth import PURPOSE, STATE_LASTS, Installing
from adapters.slack.rosters import SlackRosters
from adapters.slack.settings import SlackSettings
from adapters.slack.workspaces import InstalledWorkspaces, open_workspaces
from bot.chat.conversations import Conversation
from bot.ports import ChatPlatform, Clock, EventHandler, Rosters, Store

_CONNECT_SECONDS = 5.0

logger = logging.getLogger(__name__)


class _Connection:
    def __init__(
        self, settings: Settings, bot: EventHandler, store: Store, clock: Clock, *, listening: bool
    ) -> None:
        self._settings, self._store, self._clock = settings, store, clock
        self._slack = slack = settings.of(SlackSettings)
        self._workspaces = open_workspaces(settings, store, clock) if slack.installs else None
        self._adapter = SlackAdapter(
            bot,
            signing_secret=_reveal(slack.signing_secret),
            bot_token=_reveal(slack.bot_token),
            base_url=slack.api_base_url,
            app_token=_reveal(slack.app_token if listening else None),
            workspaces=self._workspaces,
            store=store,
            spoken=settings.spoken,
        )

    @property
    def platform(self) -> ChatPlatform:
        return self._adapter.platform

    @property
    def rosters(self) -> Rosters:
        return SlackRosters(self._adapter.clients)

    @property
    def missing(self) -> str:
        return self._adapter.missing

    def calls(self) -> Sequence[web.RouteDef]:
        return [web.post(EVENTS, self._adapter.handle)]

    def pages(self) -> Sequence[web.RouteDef]:
        """Where workspaces install the app; nowhere when one token is all there is."""
        return [] if self._workspaces is None else self._installing(self._workspaces).routes()

    def nightly(self) -> Sequence[Callable[[], Coroutine[Any, Any, None]]]:
        """Who left; photos to come back to; and a token that is refused is tried more often."""
        attendance = MembershipCheck(self._store, self._clock, self._adapter.clients)
        sealing = seal(self._settings.digest_key, self._settings.older_keys)
        resume = self._adapter.photos.resume
        overdue = Overdue(self._store, self._clock, PLATFORM.name, sealing, resume)
        return [attendance.run, self._adapter.watch, overdue.run]

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """Socket Mode tries until Slack answers: everything else does not wait for that."""
        starting = asyncio.create_task(self._adapter.start())
        try:
            await asyncio.wait({starting}, timeout=_CONNECT_SECONDS)
            if starting.done():
                starting.result()
            else:
                logger.warning("Slack opens no socket yet; trying on (prikkel doctor may say why)")
            yield
        finally:
            starting.cancel()
            await self._adapter.close()

    def _installing(self, workspaces: InstalledWorkspaces) -> Installing:
        settings = self._settings
        return Installing(
            workspaces,
            self._adapter.web_api,
            self._store,
            self._clock,
            Seal(settings.secret_keys[0], PURPOSE, STATE_LASTS, settings.older_keys),
            client_id=self._slack.client_id,
            client_secret=_reveal(self._slack.client_secret),
            public_url=settings.public_url,
        )


class _Slack:
    def connect(
        self, settings: Settings, bot: EventHandler, store: Store, clock: Clock, *, listening: bool
    ) -> _Connection:
        return _Connection(settings, bot, store, clock, listening=listening)

    @asynccontextmanager
    async def directory(
        self, settings: Settings, channels: Sequence[Conversation]
    ) -> AsyncGenerator[SlackDirectory]:
        """Slack, with the one token there is or with those of the workspaces."""
        del channels
        async with clients_of(settings) as clients:
            yield SlackDirectory(clients)

    def examine(
        self,
        settings: Settings,
        kept: Kept,
        service_url: str = "",  # noqa: ARG002
        *,
        deep: Deep | None = None,
    ) -> AsyncIterator[Finding]:
        found: AsyncIterator[Finding] = import_module("adapters.slack.doctor").examine(
            settings, kept, deep=deep
        )
        return found

    def reseal(self, session: Session, settings: Settings) -> tuple[int, Sequence[str]]:
        return installations.reseal(session, installations.token_seal(settings))


def _reveal(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret is not None else ""


WIRING: Wiring = _Slack()

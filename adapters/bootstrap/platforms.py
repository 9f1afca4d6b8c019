"""The chat platforms that the settings know of."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable, Coroutine, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

from aiohttp import web
from pydantic import SecretStr

from adapters.seals import Seal
from adapters.settings import Settings
from adapters.slack.adapter import SlackAdapter
from adapters.slack.attendance import Attendance
from adapters.slack.oauth import PURPOSE, STATE_LASTS, Installing
from adapters.slack.platform import SlackPlatform
from adapters.slack.workspaces import InstalledWorkspaces, open_workspaces
from adapters.teams.adapter import TeamsAdapter
from adapters.teams.platform import TeamsPlatform
from bot import roster
from bot.app import Bot
from bot.chat.conversations import Workspace
from bot.ports import ChatPlatform, Clock, Store

CAPABILITIES = {"slack": SlackPlatform.capabilities, "teams": TeamsPlatform.capabilities}

_CONNECT_SECONDS = 5.0

logger = logging.getLogger(__name__)


class Platforms:
    """The chat platforms that the settings know of, to be started and closed together."""

    def __init__(
        self, settings: Settings, bot: Bot, store: Store, clock: Clock, *, listening: bool = True
    ) -> None:
        self._workspaces = (
            open_workspaces(settings, store, clock) if settings.installs_slack else None
        )
        self.slack = (
            _slack(settings, bot, store, self._workspaces, listening=listening)
            if settings.uses_slack
            else None
        )
        self.teams = _teams(settings, bot, store) if settings.uses_teams else None

    def by_name(self) -> Mapping[str, ChatPlatform]:
        """What the deliveries post with."""
        platforms: dict[str, ChatPlatform] = {}
        if self.slack is not None:
            platforms["slack"] = self.slack.platform
        if self.teams is not None:
            platforms["teams"] = self.teams.platform
        return platforms

    @property
    def missing(self) -> str:
        """What keeps a platform's gestures or posts from arriving; empty when nothing does."""
        return self.slack.missing if self.slack is not None else ""

    def installing(self, settings: Settings, store: Store, clock: Clock) -> list[web.RouteDef]:
        """Where workspaces install the app in Slack; nowhere when one token is all there is."""
        if self._workspaces is None or self.slack is None:
            return []
        return Installing(
            self._workspaces,
            self.slack.web_api,
            store,
            clock,
            Seal(settings.secret_keys[0], PURPOSE, STATE_LASTS, settings.older_keys),
            client_id=settings.slack_client_id,
            client_secret=_reveal(settings.slack_client_secret),
            public_url=settings.public_url,
        ).routes()

    def nightly(self, store: Store, clock: Clock) -> list[Callable[[], Coroutine[Any, Any, None]]]:
        """What goes on beside answers and deliveries, and comes down to little: once a night.

        A token that is refused is tried more often.
        """
        if self.slack is None:
            return []
        return [Attendance(store, clock, self.slack.clients).run, self.slack.watch]

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


def _slack(
    settings: Settings,
    bot: Bot,
    store: Store,
    workspaces: InstalledWorkspaces | None,
    *,
    listening: bool,
) -> SlackAdapter:
    app_token = settings.slack_app_token if listening else None
    return SlackAdapter(
        bot,
        signing_secret=_reveal(settings.slack_signing_secret),
        bot_token=_reveal(settings.slack_bot_token),
        base_url=settings.slack_api_base_url,
        app_token=_reveal(app_token),
        workspaces=workspaces,
        store=store,
    )


def _teams(settings: Settings, bot: Bot, store: Store) -> TeamsAdapter:
    async def stored(tenant: Workspace) -> Sequence[str]:
        return await store.read(lambda session: roster.addresses_in(session, tenant))

    return TeamsAdapter(
        bot,
        stored=stored,
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

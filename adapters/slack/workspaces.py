"""The workspaces that installed the app themselves, each with a token of its own."""

import asyncio
import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientSession
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_sdk.web.async_client import AsyncWebClient
from sqlmodel import Session

from adapters.seals import Seal
from adapters.settings import Settings
from adapters.slack import installations
from adapters.slack.clients import make_client
from adapters.slack.enterprises import has_workspace
from adapters.slack.identity import PATIENCE
from adapters.slack.installations import Grant
from adapters.slack.payloads import read
from adapters.slack.settings import SlackSettings
from adapters.slack.uninstalls import EVENTS, Uninstall, to_uninstalls
from bot.models import SlackInstallation
from bot.ports import Clock, DeliveryFailed, Store, StoreUnavailable

logger = logging.getLogger(__name__)

REMEMBERED = 60.0
"""Seconds; another process may hear first that a workspace has another token."""
_MOST_REMEMBERED = 1000


@dataclass(frozen=True, slots=True)
class Access:
    """In whose name, and with which token, we act in a workspace."""

    client: AsyncWebClient
    external_id: str
    bot_user_id: str
    read_at: float


class InstalledWorkspaces:
    """`Clients` for every workspace, from the database; what was read is remembered shortly."""

    def __init__(self, store: Store, clock: Clock, seal: Seal, base_url: str) -> None:
        self._store = store
        self._clock = clock
        self._seal = seal
        self._base_url = base_url
        self._session: ClientSession | None = None
        self._known: dict[str, Access] = {}
        self._looked_for: dict[str, tuple[float, str]] = {}
        self._looking = asyncio.Lock()

    def use(self, session: ClientSession) -> None:
        """Let every client share a connection pool."""
        self._session = session

    async def of(self, workspace: str) -> AsyncWebClient:
        """The Web API with the token of a workspace.

        Raises:
            DeliveryFailed: the app is not installed there, or its token cannot be opened.
        """
        try:
            access = await self.access(workspace)
        except StoreUnavailable as error:
            raise DeliveryFailed("store_unavailable") from error
        if access is None:
            raise DeliveryFailed("not_installed", permanent=True)
        return access.client

    async def is_outdated(self, workspace: str, client: AsyncWebClient) -> bool:
        """Whether a workspace has another token by now than the one that was just refused."""
        self._known.pop(workspace, None)
        try:
            return (await self.of(workspace)).token != client.token
        except DeliveryFailed:
            return False

    async def access(self, workspace: str, enterprise: str = "") -> Access | None:
        """How we act in a workspace; None when the app is not installed there.

        Raises:
            DeliveryFailed: the token cannot be opened, or Slack does not say what it is good for.
            StoreUnavailable: the database does not answer.
        """
        known = self._known.get(workspace)
        if known is not None and time.monotonic() - known.read_at < REMEMBERED:
            return known
        found = await self._installation_of(workspace, enterprise)
        if found is None:
            async with self._looking:  # whoever comes meanwhile waits for the same answer
                found = await self._installation_of(workspace, enterprise)
                found = found or await self._enterprise_of(workspace)
        if found is None:
            return None
        if len(self._known) >= _MOST_REMEMBERED:
            self._known.clear()
        access = self._known[workspace] = self._opened(found)
        return access

    async def install(self, grant: Grant) -> bool:
        """Keep what Slack granted; returns whether an organisation has the workspace already."""
        sealed = self._seal.close(grant.token, self._clock())
        known = await self._store.write(
            lambda session: installations.keep(session, grant, sealed, self._clock())
        )
        self._forget()
        logger.info("The app was installed in slack:%s", grant.external_id)
        return known

    async def end(self, departure: Uninstall) -> None:
        """Act in a workspace no more: the app was removed from it, or its token taken away."""
        has_ended = await self._store.write(
            lambda session: installations.end(session, departure, self._clock())
        )
        self._forget()
        if has_ended:
            logger.warning("The app was removed from slack:%s", departure.external_id)

    def _forget(self) -> None:
        self._known.clear()
        self._looked_for.clear()

    def _opened(self, row: SlackInstallation) -> Access:
        token = self._seal.open(row.token, self._clock())
        if token is None:
            logger.error(
                "The token of slack:%s was sealed with another PRIKKEL_SECRET_KEY", row.external_id
            )
            raise DeliveryFailed("token_cannot_be_opened")
        client = make_client(token, self._base_url)
        client.session = self._session
        return Access(client, row.external_id, row.bot_user_id, time.monotonic())

    async def _installation_of(self, workspace: str, enterprise: str) -> SlackInstallation | None:
        return await self._store.read(
            lambda session: _detached(
                session, installations.installation_of(session, workspace, enterprise)
            )
        )

    async def _enterprise_of(self, workspace: str) -> SlackInstallation | None:
        """The org-wide installation that a workspace belongs to: its token knows.

        Asked once, then noted; and not more than once a minute, as long as there is none.

        Raises:
            DeliveryFailed: an enterprise did not say, so that it may still be one of its own.
        """
        rows = await self._store.read(
            lambda session: [_detached(session, row) for row in installations.org_wide(session)]
        )
        asked_at, silence = self._looked_for.get(workspace, (-REMEMBERED, ""))
        if rows and time.monotonic() - asked_at >= REMEMBERED:
            found, silence = await self._look_in(rows, workspace)
            if found is not None:
                await self._cover(workspace, found.external_id)
                return found
            if len(self._looked_for) >= _MOST_REMEMBERED:
                self._looked_for.clear()
            self._looked_for[workspace] = time.monotonic(), silence
        if silence:
            raise DeliveryFailed(silence)
        return None

    async def _look_in(
        self, rows: Sequence[SlackInstallation | None], workspace: str
    ) -> tuple[SlackInstallation | None, str]:
        """The enterprise that has a workspace; or why one of them did not say."""
        silence = ""
        for row in rows:
            try:
                if row is not None and await has_workspace(self._opened(row).client, workspace):
                    return row, ""
            except DeliveryFailed as failure:
                silence = failure.reason
        return None, silence

    async def _cover(self, workspace: str, enterprise: str) -> None:
        now = self._clock()
        await self._store.write(
            lambda session: installations.cover(session, workspace, enterprise, now)
        )


class InstalledIdentity(AsyncAuthorize):
    """Bolt's question in whose name we act, for every workspace that installed the app."""

    def __init__(self, workspaces: InstalledWorkspaces) -> None:
        self._workspaces = workspaces

    async def __call__(
        self, *, enterprise_id: str | None = None, team_id: str | None = None, **_: object
    ) -> AuthorizeResult | None:
        """Who we are there; None when the app is not installed.

        When the token cannot be used gestures go on without it: no check-in is lost.
        """
        try:
            async with asyncio.timeout(PATIENCE):
                access = await self._workspaces.access(
                    team_id or enterprise_id or "", enterprise_id or ""
                )
        except (DeliveryFailed, TimeoutError):
            return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id)
        if access is None:
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_user_id=access.bot_user_id,
            bot_token=access.client.token,
        )


def open_workspaces(settings: Settings, store: Store, clock: Clock) -> InstalledWorkspaces:
    """The workspaces that are in a database, with the keys of the settings."""
    slack = settings.of(SlackSettings)
    return InstalledWorkspaces(store, clock, installations.token_seal(settings), slack.api_base_url)


def listen(app: AsyncApp, workspaces: InstalledWorkspaces) -> None:
    """Have an app hear that it was removed somewhere; before it hears anything else."""

    async def on_departure(ack: AsyncAck, body: dict[str, Any]) -> None:
        for departure in read(to_uninstalls, body):
            await workspaces.end(departure)
        await ack()

    for kind in EVENTS:
        app.event(kind)(on_departure)


def _detached(session: Session, row: SlackInstallation | None) -> SlackInstallation | None:
    """A row that can be read after its transaction."""
    if row is not None:
        session.expunge(row)
    return row

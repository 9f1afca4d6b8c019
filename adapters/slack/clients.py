"""The Web API, in the name of the workspace that it is about."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from typing import Protocol

from aiohttp import ClientSession
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.failures import TOKEN_IS_OVER, delivery_failures
from bot.ports import DeliveryFailed

TIMEOUT = 10

# When it debugs the SDK logs whole answers, and one of them holds a token.
_logger = logging.getLogger("adapters.slack.web_api")
_logger.setLevel(logging.INFO)

logger = logging.getLogger(__name__)


class Clients(Protocol):
    """Knows with which token to speak in which workspace."""

    def use(self, session: ClientSession) -> None:
        """Let every client share a connection pool."""
        ...

    async def of(self, workspace: str) -> AsyncWebClient:
        """The Web API with the token of a workspace, by Slack's id of it.

        Raises:
            DeliveryFailed: the app is not installed there, or its token cannot be read.
        """
        ...

    async def is_outdated(self, workspace: str, client: AsyncWebClient) -> bool:
        """Whether a workspace has another token by now than the one that was just refused."""
        ...


class OneWorkspace:
    """One workspace, by its bot token: the same client for everything."""

    def __init__(self, client: AsyncWebClient, ask_every: float = 60.0) -> None:
        self._client = client
        self._ask_every = ask_every
        self._refused = asyncio.Event()

    @property
    def is_refused(self) -> bool:
        """Whether Slack does not take the token."""
        return self._refused.is_set()

    def use(self, session: ClientSession) -> None:
        """Let the client share a connection pool."""
        self._client.session = session

    async def of(self, workspace: str) -> AsyncWebClient:
        """The one client."""
        del workspace
        return self._client

    async def is_outdated(self, workspace: str, client: AsyncWebClient) -> bool:
        """Never: another token takes another start."""
        del workspace, client
        if not self.is_refused:
            logger.error("Slack refuses the token, and nothing arrives; see: prikkel doctor slack")
        self._refused.set()
        return False

    async def watch(self) -> None:
        """Show Slack the token now and, while it is refused, again every minute; never ends."""
        while True:
            with suppress(DeliveryFailed):
                async with speaking(self, "") as client:
                    await client.auth_test()
                if self.is_refused:
                    logger.warning("Slack takes the token again")
                self._refused.clear()
            await self._refused.wait()
            await asyncio.sleep(self._ask_every)


@asynccontextmanager
async def speaking(clients: Clients, workspace: str) -> AsyncGenerator[AsyncWebClient]:
    """Speak to Slack in the name of a workspace.

    Raises:
        DeliveryFailed: Slack says no. Not for good when the token was replaced meanwhile, as after
            the app was installed anew.
    """
    client = await clients.of(workspace)
    try:
        with delivery_failures():
            yield client
    except DeliveryFailed as failure:
        if failure.reason in TOKEN_IS_OVER and await clients.is_outdated(workspace, client):
            raise DeliveryFailed(failure.reason) from failure
        raise


def make_client(token: str | None, base_url: str) -> AsyncWebClient:
    """A client that never tries again by itself: the outbox does, and keeps nobody waiting."""
    client = AsyncWebClient(token, base_url, timeout=TIMEOUT, retry_handlers=[], logger=_logger)
    client.proxy = None
    return client

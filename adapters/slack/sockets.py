"""Socket Mode: by the same road as every other call to Slack, and it shows when it is lost."""

import asyncio
import logging
from contextlib import suppress
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.failures import delivery_failures
from adapters.slack.shapes import is_well_formed

MISSED_AFTER = 15.0
"""Seconds; Slack asks for a new socket every few hours, which takes one or two."""

_LOOK_EVERY = 1.0
_PING_EVERY = 10.0

logger = logging.getLogger(__name__)


def proxy_for(url: str) -> str | None:
    """The proxy that the environment names for an address, None where NO_PROXY excepts it.

    A socket goes by the proxy of the web page that it began as: wss by that of https.
    """
    parts = urlsplit(url)
    if proxy_bypass(parts.hostname or ""):
        return None
    scheme = {"wss": "https", "ws": "http"}.get(parts.scheme, parts.scheme)
    return getproxies().get(scheme)


class _Client(SocketModeClient):
    """The SDK's client, which by itself knows no exceptions from HTTPS_PROXY."""

    async def issue_new_wss_url(self) -> str:
        """Ask where the next socket is, and take the road that leads there."""
        url = await super().issue_new_wss_url()
        self.proxy = proxy_for(url)
        return url


class Socket(AsyncSocketModeHandler):
    """The socket by which events come; it opens again by itself, and says so in the log."""

    def __init__(
        self,
        app: AsyncApp,
        app_token: str,
        web_client: AsyncWebClient,
        sdk_logger: logging.Logger,
        missed_after: float = MISSED_AFTER,
    ) -> None:
        self.app = app
        self.app_token = app_token
        self.client = _Client(
            app_token, logger=sdk_logger, web_client=web_client, ping_interval=_PING_EVERY
        )
        self.client.socket_mode_request_listeners.append(self.handle)  # pyright: ignore[reportArgumentType]
        self._missed_after = missed_after
        self._gone_since: float | None = None
        self._is_told = False
        self._watching: asyncio.Task[None] | None = None

    @property
    def is_lost(self) -> bool:
        """Whether nothing has come in for so long that somebody should know."""
        now = asyncio.get_running_loop().time()
        return self._gone_since is not None and now - self._gone_since >= self._missed_after

    async def open(self) -> None:
        """Open the socket, however long that takes, and watch it from then on.

        Raises:
            DeliveryFailed: Slack opens none with this app token.
        """
        self._gone_since = asyncio.get_running_loop().time()
        self._watching = asyncio.create_task(self._watch())
        with delivery_failures():
            await self.connect_async()

    async def close(self) -> None:
        """Take in nothing more."""
        if self._watching is not None:
            self._watching.cancel()
            with suppress(asyncio.CancelledError):
                await self._watching
        await self.close_async()

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:
        """Hand on what has the right shape; the rest would be no better if Slack sent it again."""
        if is_well_formed(req.payload):
            await super().handle(client, req)
            return
        logger.warning("Refused a malformed payload from Slack: by socket")
        await client.send_socket_mode_response(SocketModeResponse(req.envelope_id))

    async def _watch(self) -> None:
        while True:
            if await self.client.is_connected():
                if self._is_told:
                    logger.warning("The socket to Slack is open again")
                self._gone_since, self._is_told = None, False
            elif self._gone_since is None:
                self._gone_since = asyncio.get_running_loop().time()
            elif self.is_lost and not self._is_told:
                logger.warning("There is no socket to Slack: nothing comes in; trying on")
                self._is_told = True
            await asyncio.sleep(_LOOK_EVERY)

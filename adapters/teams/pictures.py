"""A photo that somebody sends in the chat with the bot: fetched once it is known to be wanted.

What is dragged into the text comes from the Bot Connector and needs the bot's token; what is
attached as a file lies in the sender's OneDrive, at an address that is good for some minutes and
needs none (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4).
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any
from urllib.parse import urljoin

import requests
from aiohttp import ClientError, ClientSession, ClientTimeout

from adapters.photos import Darkroom, PhotoRefused, follow, picture_in
from adapters.platform.requests import web_client
from adapters.teams.connectors import Connectors
from adapters.teams.tokens import TokenRefused
from bot.chat.events import CommandGiven, NoPhoto
from bot.chat.responses import Response
from bot.coming_photos import Coming
from bot.ports import DeliveryFailed, EventHandler, StoreUnavailable

FILE = "application/vnd.microsoft.teams.file.download.info"
PATIENCE = 30.0
"""Seconds for the whole of a photo."""

_MOST_HOPS = 3

logger = logging.getLogger(__name__)

Tell = Callable[[CommandGiven, Response], Awaitable[None]]


def photo_in(activity: Mapping[str, Any]) -> str:
    """Where the first picture or file of a message is, and of which kind; empty without one."""
    attachments = activity.get("attachments")
    for one in attachments if isinstance(attachments, list) else ():
        if not isinstance(one, Mapping):
            continue
        kind, content = one.get("contentType"), one.get("content")
        if kind == FILE and isinstance(content, Mapping):
            return _place("file", content.get("downloadUrl"))
        if isinstance(kind, str) and kind.startswith("image/"):
            return _place("inline", one.get("contentUrl"))
    return ""


def _place(kind: str, url: object) -> str:
    return json.dumps([kind, url]) if isinstance(url, str) and url else ""


class Pictures:
    """Lets a photo that was sent in the chat follow the report that it goes with."""

    def __init__(self, bot: EventHandler, connectors: Connectors, tell: Tell) -> None:
        self._bot = bot
        self._connectors = connectors
        self._tell = tell
        self._darkroom = Darkroom()

    async def follow(self, coming: Coming) -> None:
        """Fetch it, and tell what came of it; a photo whose server was stopped comes here too."""
        assert isinstance(coming.sent, CommandGiven)  # a form of Teams takes no photo
        fetch = partial(self._fetched, coming.sent.photo)
        try:
            said = await follow(self._bot, self._darkroom, coming, fetch)
            if said is not None:
                await self._tell(coming.sent, said)
        except (DeliveryFailed, StoreUnavailable) as failure:
            logger.warning("Could not say what came of a photo: %s", failure)

    async def _fetched(self, place: str) -> bytes:
        """A photo; the token goes to the Bot Connector, and to nobody else.

        Raises:
            PhotoRefused: it cannot be had, or is more than we read.
        """
        kind, url = json.loads(place)
        try:
            async with asyncio.timeout(PATIENCE), web_client() as session:
                if kind == "inline":
                    return await self._inline(session, url)
                return await self._file(session, url)
        except (
            ClientError, OSError, TimeoutError, ValueError, TokenRefused,
            requests.RequestException,
        ):  # fmt: skip
            raise PhotoRefused(NoPhoto.AWAY) from None

    async def _inline(self, session: ClientSession, url: str) -> bytes:
        if not self._connectors.is_trusted(url):
            raise PhotoRefused(NoPhoto.AWAY)
        await self._connectors.credentials.warm()
        token = self._connectors.credentials.get_access_token()
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        content = await _read(session, url, headers)
        if isinstance(content, str):
            raise PhotoRefused(NoPhoto.AWAY)  # with our token we follow nobody
        return content

    async def _file(self, session: ClientSession, url: str) -> bytes:
        for _ in range(_MOST_HOPS):
            if not self._connectors.keeps_files(url):
                break
            content = await _read(session, url, {})
            if isinstance(content, bytes):
                return content
            url = urljoin(url, content)
        raise PhotoRefused(NoPhoto.AWAY)


async def _read(session: ClientSession, url: str, headers: Mapping[str, str]) -> bytes | str:
    """What is there; or the address that it leads on to."""
    patiently = ClientTimeout(total=PATIENCE)
    async with session.get(
        url, headers=headers, allow_redirects=False, timeout=patiently
    ) as response:
        if response.status in (301, 302, 303, 307, 308):
            return response.headers.get("Location", "")
        if response.status != 200 or response.content_type.startswith("text/"):
            raise PhotoRefused(NoPhoto.AWAY)
        return await picture_in(response)

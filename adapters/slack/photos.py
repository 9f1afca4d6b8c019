"""Photos that come with a form: fetched from Slack with the bot's token, after the answer."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from aiohttp import ClientError, ClientTimeout

from adapters.photos import MOST_BYTES, Darkroom, PhotoRefused, follow
from adapters.slack.answers import Answers, notice
from adapters.slack.clients import Clients
from adapters.slack.heard import Heard
from bot.chat.events import FormSubmitted, NoPhoto
from bot.chat.responses import Response
from bot.i18n import said_in
from bot.ports import DeliveryFailed, EventHandler, StoreUnavailable

PATIENCE = 30.0
"""Seconds for the whole of a file: nobody waits for it, and no connection is held for ever."""

_PICTURES = ("image/", "application/octet-stream")


class Photos:
    """Lets the photo of a form follow what the form wrote down."""

    def __init__(
        self,
        bot: EventHandler,
        clients: Clients,
        answers: Answers,
        may_go_to: Callable[[str], bool],
        patience: float = PATIENCE,
    ) -> None:
        self._bot = bot
        self._clients = clients
        self._answers = answers
        self._may_go_to = may_go_to
        self._patience = patience
        self._darkroom = Darkroom()

    def follow(self, response: Response | None, heard: Heard[FormSubmitted]) -> None:
        """Fetch the photo that came with a form, and tell what came of it; nobody waits for it."""
        if getattr(response, "photo_of", ""):
            self._answers.later(self._told(response, heard))

    async def _told(self, response: Response | None, heard: Heard[FormSubmitted]) -> None:
        event = heard.event
        fetch = partial(self._fetched, event.answers.get("photo", ""), heard.address.workspace)
        try:
            said = await follow(self._bot, self._darkroom, event, response, fetch)
        except StoreUnavailable as error:
            said = notice(said_in(self._bot.languages_of(event.user, event.locale), error.key))
        if said is not None:
            await self._answers.give(said, replace(heard.address, at_home=False))

    async def _fetched(self, url: str, workspace: str) -> bytes:
        """A file of Slack's, with the token of its workspace, which goes to nobody else.

        Raises:
            PhotoRefused: it cannot be had, or is more than we read.
        """
        if not self._may_go_to(url):
            raise PhotoRefused(NoPhoto.AWAY)
        try:
            client = await self._clients.of(workspace)
            async with asyncio.timeout(self._patience):
                return await _read(client.session, url, client.token or "", self._patience)
        except (ClientError, DeliveryFailed, OSError, TimeoutError, ValueError):
            raise PhotoRefused(NoPhoto.AWAY) from None


async def _read(session: Any, url: str, token: str, patience: float) -> bytes:
    """The body of a file; Slack answers who may not have it with a page to sign in at."""
    headers = {"Authorization": f"Bearer {token}"}
    patiently = ClientTimeout(total=patience)
    async with session.get(
        url, headers=headers, allow_redirects=False, timeout=patiently
    ) as response:
        if response.status != 200 or not response.content_type.startswith(_PICTURES):
            raise PhotoRefused(NoPhoto.AWAY)
        sent = bytearray()
        async for piece in response.content.iter_chunked(64 * 1024):
            sent += piece
            if len(sent) > MOST_BYTES:
                raise PhotoRefused(NoPhoto.HEAVY)
        return bytes(sent)

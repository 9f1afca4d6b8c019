"""Photos that come with a form: fetched from Slack with the bot's token, after the answer."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any

from aiohttp import ClientError, ClientTimeout

from adapters.photos import Darkroom, PhotoRefused, follow, followed_by, picture_in
from adapters.slack.addresses import Address
from adapters.slack.clients import Clients
from adapters.slack.heard import Heard
from adapters.slack.replies import Replies, notice
from bot.chat.events import FormSubmitted, NoPhoto
from bot.chat.responses import Response
from bot.coming_photos import Coming
from bot.i18n import said_in
from bot.messages.photos import FIELD
from bot.ports import DeliveryFailed, EventHandler, StoreUnavailable

PATIENCE = 30.0
"""Seconds for the whole of a file: nobody waits for it, and no connection is held for ever."""

PAUSES = (0.5, 2.0)
"""Seconds between tries: a file that was put into a form just now may not be there yet."""

_PICTURES = ("image/", "application/octet-stream")
_NOT_YET = frozenset({202, 404, 429, 500, 502, 503})


class Photos:
    """Lets the photo of a form follow what the form wrote down."""

    def __init__(
        self,
        bot: EventHandler,
        clients: Clients,
        replies: Replies,
        may_go_to: Callable[[str], bool],
        patience: float = PATIENCE,
    ) -> None:
        self._bot = bot
        self._clients = clients
        self._replies = replies
        self._may_go_to = may_go_to
        self._patience = patience
        self._darkroom = Darkroom()

    def follow(self, response: Response | None, heard: Heard[FormSubmitted]) -> None:
        """Fetch the photo that came with a form, and tell what came of it; nobody waits for it."""
        if key := followed_by(response):
            self._replies.later(self._told(Coming(key, heard.event), heard.address))

    async def resume(self, coming: Coming) -> None:
        """Do the same for a photo whose server was stopped before it was there.

        Raises:
            DeliveryFailed: Slack does not let us tell what came of it.
        """
        sent = coming.sent
        where = Address(sent.user.workspace.id, sent.user.id, sent.conversation.id)
        await self._told(coming, where)

    async def _told(self, coming: Coming, address: Address) -> None:
        sent = coming.sent
        where = sent.answers.get(FIELD, "") if isinstance(sent, FormSubmitted) else sent.photo
        fetch = partial(self._fetched, where, address.workspace)
        try:
            said = await follow(self._bot, self._darkroom, coming, fetch)
        except StoreUnavailable as error:
            said = notice(said_in(self._bot.languages_of(sent.user, sent.locale), error.key))
        if said is not None:
            await self._replies.give(said, address._replace(at_home=False))

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
                for pause in PAUSES:
                    sent = await _read(client.session, url, client.token or "", self._patience)
                    if sent is not None:
                        return sent
                    await asyncio.sleep(pause)
                sent = await _read(client.session, url, client.token or "", self._patience)
        except (ClientError, DeliveryFailed, OSError, TimeoutError, ValueError):
            raise PhotoRefused(NoPhoto.AWAY) from None
        if sent is None:
            raise PhotoRefused(NoPhoto.AWAY)
        return sent


async def _read(session: Any, url: str, token: str, patience: float) -> bytes | None:
    """The body of a file; Slack answers who may not have it with a page to sign in at.

    None when it may be there in a moment.
    """
    headers = {"Authorization": f"Bearer {token}"}
    patiently = ClientTimeout(total=patience)
    async with session.get(
        url, headers=headers, allow_redirects=False, timeout=patiently, raise_for_status=False
    ) as response:
        if response.status in _NOT_YET:
            return None
        if response.status != 200 or not response.content_type.startswith(_PICTURES):
            raise PhotoRefused(NoPhoto.AWAY)
        return await picture_in(response)

"""Somebody's own page in the Home tab: shown again when what it says has changed."""

import asyncio
import logging
from weakref import WeakValueDictionary

from adapters.slack.places import direct_with
from adapters.slack.replies import Replies
from bot.chat.conversations import User
from bot.chat.events import Event, HomeOpened
from bot.chat.responses import ReplyPrivately, Response
from bot.ports import EventHandler, StoreUnavailable

logger = logging.getLogger(__name__)

PAUSES = (1.0, 2.0, 5.0, 15.0, 30.0, 60.0)
"""Seconds before a page is tried again, while the store is unavailable."""


class Pages:
    """Shows people their own pages, one by one for each, so that the latest stays."""

    def __init__(self, bot: EventHandler, replies: Replies) -> None:
        self._bot = bot
        self._replies = replies
        self._open: WeakValueDictionary[User, asyncio.Lock] = WeakValueDictionary()

    async def show(self, event: Event) -> None:
        """Show what holds for who did something; until it is known they keep the page they have.

        Raises:
            DeliveryFailed: Slack says no.
        """
        user = event.user
        opened = HomeOpened(f"{event.id}/home", user, direct_with(user), event.locale)
        async with self._open.setdefault(user, asyncio.Lock()):
            response = await self._patiently(opened)
            if isinstance(response, ReplyPrivately):
                await self._replies.publish(response.card, user)

    async def _patiently(self, event: Event) -> Response | None:
        """What the bot says, as soon as it can: nobody waits for it."""
        for pause in PAUSES:
            try:
                return await self._bot.handle(event)
            except StoreUnavailable:
                logger.warning("The store is unavailable; somebody's page is shown later")
            await asyncio.sleep(pause)
        return None

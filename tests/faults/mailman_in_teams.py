"""A server that sends what lies ready to Teams, and dies at it; for `test_killed_in_teams`."""

import asyncio
import os
import signal
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from adapters.database import open_store
from adapters.teams.adapter import TeamsAdapter
from adapters.teams.platform import TeamsPlatform
from bot import jobs
from bot.app import Bot
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, MessageRef
from bot.outbox import UNLIMITED, Deliveries
from tests.adapters.teams.gestures import APP_ID, TENANT


class Mortal:
    """Teams, and a process that dies at one of its messages: before it is sent, or once it is."""

    def __init__(self, teams: TeamsPlatform, dies_at: int, *, told: bool) -> None:
        self._teams, self._dies_at, self._told = teams, dies_at, told
        self._sent = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._teams, name)

    async def post(self, conversation: Conversation, card: Card, key: str = "") -> MessageRef:
        self._sent += conversation.direct
        dies = conversation.direct and self._sent == self._dies_at
        if dies and not self._told:
            os.kill(os.getpid(), signal.SIGKILL)
        posted = await self._teams.post(conversation, card, key)
        if dies:
            os.kill(os.getpid(), signal.SIGKILL)
        return posted


def send(
    url: str, now: datetime, dies_at: int, microsoft: Mapping[str, Any], *, told: bool
) -> None:
    """Send all that lies ready in a database, at a moment, with the settings of Microsoft.

    It dies at so many messages to somebody (0: at none), of which the last one still arrives if it
    is `told`.
    """
    os.environ["NO_PROXY"] = "127.0.0.1"
    asyncio.run(_send(url, now, dies_at, microsoft, told=told))


async def _send(
    url: str, now: datetime, dies_at: int, microsoft: Mapping[str, Any], *, told: bool
) -> None:
    store = open_store(url)
    bot = Bot(store, lambda: now, patience=60)
    adapter = TeamsAdapter(
        bot, app_id=APP_ID, app_password="fake-secret", tenant_id=TENANT, **microsoft
    )
    deliveries = Deliveries(
        store,
        lambda: now,
        {"teams": Mortal(adapter.platform, dies_at, told=told)},
        lambda session, deliveries: jobs.compose(session, deliveries, now),
        rates={"teams": UNLIMITED},
    )
    while await deliveries.deliver_due():
        pass
    await adapter.close()
    await store.close()

"""A server that sends what lies ready to Teams, and dies while it does; for `test_killed_in_teams`.

Its arguments: the database, the moment (ISO 8601), at which message to somebody it dies (0: at
none), whether that one still arrives ("told"), and the settings of Microsoft as JSON.
"""

import asyncio
import json
import os
import signal
import sys
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


async def main(url: str, moment: str, dies_at: str, told: str, microsoft: str) -> None:
    now = datetime.fromisoformat(moment)
    store = open_store(url)
    bot = Bot(store, lambda: now, patience=60)
    adapter = TeamsAdapter(
        bot, app_id=APP_ID, app_password="fake-secret", tenant_id=TENANT, **json.loads(microsoft)
    )
    deliveries = Deliveries(
        store,
        lambda: now,
        {"teams": Mortal(adapter.platform, int(dies_at), told=told == "told")},
        lambda session, deliveries: jobs.compose(session, deliveries, now),
        rates={"teams": UNLIMITED},
    )
    while await deliveries.deliver_due():
        pass
    await adapter.close()
    await store.close()


asyncio.run(main(*sys.argv[1:]))

"""A server that sends what lies ready, and dies while it does; for `test_killed_while_sending`."""

import asyncio
import os
import signal
from datetime import datetime
from pathlib import Path

from adapters.database import open_store
from bot import jobs
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, MessageRef
from bot.outbox import UNLIMITED, Deliveries
from tests.scenarios.wall import Wall


class Mortal(Wall):
    """A platform that people read, and a process that dies at one of its messages."""

    def __init__(self, arrived: Path, dies_at: int, *, told: bool, asked: bool) -> None:
        super().__init__()
        self._arrived, self._dies_at, self._told, self._asked = arrived, dies_at, told, asked
        self._sent = 0

    async def find(
        self, conversation: Conversation, key: str, since: datetime
    ) -> MessageRef | None:
        if not self._asked:
            return await super().find(conversation, key, since)
        lines = self._arrived.read_text("utf-8").splitlines() if self._arrived.exists() else []
        is_there = any(line.startswith(f"{key}\t") for line in lines)
        return MessageRef(conversation, key) if is_there else None

    async def post(self, conversation: Conversation, card: Card, key: str = "") -> MessageRef:
        self._sent += conversation.direct
        dies = conversation.direct and self._sent == self._dies_at
        if dies and not self._told:
            os.kill(os.getpid(), signal.SIGKILL)
        with self._arrived.open("a") as file:
            file.write(f"{key}\t{conversation.id}\t{card.title}\n")
        if dies:
            os.kill(os.getpid(), signal.SIGKILL)
        return await super().post(conversation, card, key)


def send(url: str, now: datetime, arrived: Path, dies_at: int, *, told: bool, asked: bool) -> None:
    """Send all that lies ready in a database, at a moment.

    `arrived` is the file in which is noted what arrived; it dies at so many messages to somebody
    (0: at none), of which the last one still arrives if it is `told`. `asked`: whether the platform
    can be asked afterwards.
    """
    asyncio.run(_send(url, now, Mortal(arrived, dies_at, told=told, asked=asked)))


async def _send(url: str, now: datetime, mortal: Mortal) -> None:
    store = open_store(url)
    deliveries = Deliveries(
        store,
        lambda: now,
        {"fake": mortal},
        lambda session, deliveries: jobs.compose(session, deliveries, now),
        rates={"fake": UNLIMITED},
    )
    while await deliveries.deliver_due():
        pass
    await store.close()

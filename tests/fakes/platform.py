"""A chat platform in memory: it keeps what it is sent, and can be told to refuse."""

import asyncio
import itertools
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.chat.capabilities import Capabilities
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, MessageRef, User
from bot.ports import DeliveryFailed


@dataclass(frozen=True)
class Shown:
    """One thing the platform was asked to show."""

    conversation_id: str
    title: str
    message_id: str
    updated: bool


class FakePlatform:
    """Takes everything at once, unless `refuse` raises or `delay` is set.

    `refuse` is asked before each post and update, with the conversation's id and the card; `lose`
    after each post, when the message has arrived. It cannot be asked what arrived unless
    `can_be_asked`, and `refuse_question` may raise even then.
    """

    def __init__(self) -> None:
        self.capabilities = Capabilities()
        self.shown: list[Shown] = []
        self.opened: list[str] = []
        self.attempts: defaultdict[str, int] = defaultdict(int)
        self.refuse: Callable[[str, Card], None] = lambda conversation_id, card: None
        self.lose: Callable[[str, Card], None] = lambda conversation_id, card: None
        self.can_be_asked = False
        self.refuse_question: Callable[[str], None] = lambda key: None
        self.questions: list[str] = []
        self.by_key: dict[str, MessageRef] = {}
        self.delay = 0.0
        self.most_at_once: defaultdict[str, int] = defaultdict(int)
        self._busy: defaultdict[str, int] = defaultdict(int)
        self._numbers = itertools.count(1)

    async def post(self, conversation: Conversation, card: Card, key: str = "") -> MessageRef:
        await self._take(conversation, card)
        message = MessageRef(conversation, f"m{next(self._numbers)}")
        self.shown.append(Shown(conversation.id, card.title, message.id, updated=False))
        self.by_key[key] = message
        self.lose(conversation.id, card)
        return message

    async def find(
        self, conversation: Conversation, key: str, since: datetime
    ) -> MessageRef | None:
        if not self.can_be_asked:
            raise DeliveryFailed("cannot be asked", permanent=True)
        self.questions.append(key)
        self.refuse_question(key)
        return self.by_key.get(key)

    async def update(self, message: MessageRef, card: Card) -> None:
        await self._take(message.conversation, card)
        self.shown.append(Shown(message.conversation.id, card.title, message.id, updated=True))

    async def direct_conversation(self, user: User) -> Conversation:
        self.opened.append(user.id)
        return Conversation(user.workspace, f"direct-{user.id}", direct=True, address="by-post")

    async def group_conversation(self, users: Sequence[User]) -> Conversation:
        together = "-".join(user.id for user in users)
        self.opened.append(together)
        return Conversation(users[0].workspace, f"group-{together}", address="by-post")

    def titles(self, conversation_id: str | None = None) -> list[str]:
        """What was shown, in order; in one conversation or everywhere."""
        return [
            shown.title for shown in self.shown if conversation_id in (None, shown.conversation_id)
        ]

    async def _take(self, conversation: Conversation, card: Card) -> None:
        self.attempts[card.title] += 1
        self._busy[conversation.id] += 1
        self.most_at_once[conversation.id] = max(
            self.most_at_once[conversation.id], self._busy[conversation.id]
        )
        try:
            await asyncio.sleep(self.delay)
            self.refuse(conversation.id, card)
        finally:
            self._busy[conversation.id] -= 1

"""The third chat platform: channels, direct conversations and messages, in memory."""

import asyncio
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count

from bot.chat.capabilities import Capabilities
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, MessageRef, User, Workspace
from bot.ports import Clock, DeliveryFailed


@dataclass(frozen=True, slots=True)
class Message:
    """A message as one person or everybody in the conversation sees it.

    `reader` is the only person who sees it, or empty; `under` is the message that it answers;
    `said` is what the reader typed to get it. `revision` grows with every change.
    """

    id: str
    conversation: Conversation
    card: Card
    posted_at: datetime
    revision: int
    reader: str = ""
    under: str = ""
    said: str = ""
    reacted: frozenset[str] = frozenset()


class PlaygroundPlatform:
    """A `bot.ports.ChatPlatform` without a network; the page and the tests look into it.

    `version` grows with every change; whoever waits in `listening()` is told.
    """

    capabilities = Capabilities(command_prefix="/prikkel ")

    def __init__(self, clock: Clock) -> None:
        self.version = 0
        self._clock = clock
        self._ids = count(1)
        self._conversations: dict[tuple[Workspace, str], list[str]] = {}
        self._messages: dict[str, Message] = {}
        self._answers: dict[tuple[str, str], str] = {}
        self._posted: dict[str, str] = {}
        self._listeners: set[asyncio.Event] = set()

    def open_channel(self, workspace: Workspace, name: str) -> Conversation:
        """Make a channel that everybody in the workspace reads."""
        channel = Conversation(workspace, f"C-{name}")
        self._conversations.setdefault(_key(channel), [])
        return channel

    async def post(self, conversation: Conversation, card: Card, key: str = "") -> MessageRef:
        """Post a new message."""
        message = self._add(conversation, card)
        if key:
            self._posted[key] = message.id
        return MessageRef(conversation, message.id)

    async def find(
        self,
        conversation: Conversation,
        key: str,
        since: datetime,  # noqa: ARG002
    ) -> MessageRef | None:
        """The message that was posted with this key."""
        return MessageRef(conversation, self._posted[key]) if key in self._posted else None

    async def update(self, message: MessageRef, card: Card) -> None:
        """Replace what a posted message shows.

        Raises:
            DeliveryFailed: there is no such message.
        """
        if message.id not in self._messages:
            raise DeliveryFailed("message_not_found", permanent=True)
        self.replace(message.id, card)

    async def direct_conversation(self, user: User) -> Conversation:
        """Find or open the direct conversation with somebody."""
        return self.direct(user)

    async def group_conversation(self, users: Sequence[User]) -> Conversation:
        """Not opened: its page shows channels, and direct conversations.

        Raises:
            DeliveryFailed: always.
        """
        del users
        raise DeliveryFailed("the playground opens no groups", permanent=True)

    def direct(self, user: User) -> Conversation:
        """The direct conversation with somebody."""
        conversation = Conversation(user.workspace, f"D-{user.id}", direct=True)
        self._conversations.setdefault(_key(conversation), [])
        return conversation

    def answer(
        self,
        user: User,
        conversation: Conversation,
        card: Card,
        *,
        under: str = "",
        said: str = "",
    ) -> Message:
        """Show a card to one person; a newer answer under a message takes the older one's place."""
        older = self._answers.get((under, user.id))
        if older is not None:
            return self.replace(older, card)
        message = self._add(conversation, card, reader=user.id, under=under, said=said)
        if under:
            self._answers[under, user.id] = message.id
        return message

    def replace(self, message_id: str, card: Card) -> Message:
        """Show another card in the place of a message."""
        message = self._messages[message_id]
        return self._tell(replace(message, card=card, revision=message.revision + 1))

    def react(self, message_id: str, user: User, *, on: bool) -> Message:
        """Put somebody's reaction under a message, or take it away."""
        message = self._messages[message_id]
        people = message.reacted | {user.id} if on else message.reacted - {user.id}
        return self._tell(replace(message, reacted=people, revision=message.revision + 1))

    def message(self, message_id: str, user: User) -> Message | None:
        """A message that this person can see."""
        message = self._messages.get(message_id)
        if message is None or not self._may_read(message.conversation, user):
            return None
        return message if message.reader in ("", user.id) else None

    def read(self, conversation: Conversation, user: User) -> list[Message]:
        """What this person sees in a conversation, oldest first."""
        messages = (self._messages[key] for key in self._conversations.get(_key(conversation), ()))
        return [message for message in messages if message.reader in ("", user.id)]

    @contextmanager
    def listening(self) -> Generator[asyncio.Event]:
        """An event that is set at every change, until the block ends."""
        event = asyncio.Event()
        self._listeners.add(event)
        try:
            yield event
        finally:
            self._listeners.discard(event)

    def _may_read(self, conversation: Conversation, user: User) -> bool:
        if conversation.workspace != user.workspace:
            return False
        return not conversation.direct or conversation.id == self.direct(user).id

    def _add(
        self,
        conversation: Conversation,
        card: Card,
        *,
        reader: str = "",
        under: str = "",
        said: str = "",
    ) -> Message:
        if _key(conversation) not in self._conversations:
            raise DeliveryFailed("channel_not_found", gone=True)
        message = Message(
            id=f"M{next(self._ids)}",
            conversation=conversation,
            card=card,
            posted_at=self._clock(),
            revision=0,
            reader=reader,
            under=under,
            said=said,
        )
        self._conversations[_key(conversation)].append(message.id)
        self._tell(message)
        return message

    def _tell(self, message: Message) -> Message:
        self._messages[message.id] = message
        self.version += 1
        for listener in self._listeners:
            listener.set()
        return message


def _key(conversation: Conversation) -> tuple[Workspace, str]:
    """What a conversation is known by; the rest of it is how others describe it."""
    return conversation.workspace, conversation.id

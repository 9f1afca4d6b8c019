"""The platform of the stories: whatever was posted hangs on a wall."""

from collections.abc import Sequence
from datetime import datetime

from bot.chat.capabilities import ABLE, Capabilities
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, MessageRef, User
from bot.ports import DeliveryFailed


class Wall:
    """The platform: what hangs in each conversation, newest last."""

    def __init__(self) -> None:
        self.capabilities: Capabilities = ABLE
        self.cards: dict[str, dict[str, Card]] = {}
        self.edits: list[str] = []
        self.gone: set[str] = set()
        self.closed: set[str] = set()
        self.broken: set[str] = set()
        self._posted = 0

    async def find(self, conversation: Conversation, key: str, since: datetime) -> None:
        raise DeliveryFailed("cannot be asked", permanent=True)

    async def post(self, conversation: Conversation, card: Card, key: str = "") -> MessageRef:
        if conversation.id in self.gone:
            raise DeliveryFailed("is_archived", gone=True)
        if conversation.id in self.closed:
            raise DeliveryFailed("403 NotEnoughPermissions", permanent=True)
        if conversation.id in self.broken:
            raise ValueError(f"{conversation} takes no {card}")  # a bug that quotes what it met
        self._posted += 1
        message = f"m{self._posted}"
        self.cards.setdefault(conversation.id, {})[message] = card
        return MessageRef(conversation, message)

    async def update(self, message: MessageRef, card: Card) -> None:
        self.edits.append(message.id)
        self.cards[message.conversation.id][message.id] = card

    async def direct_conversation(self, user: User) -> Conversation:
        return Conversation(user.workspace, f"direct-{user.id}", direct=True)

    async def group_conversation(self, users: Sequence[User]) -> Conversation:
        if not self.capabilities.opens_groups:
            raise DeliveryFailed("missing_scope", permanent=True)
        return Conversation(users[0].workspace, "group-" + "+".join(user.id for user in users))

    def titles(self, conversation_id: str) -> list[str]:
        return [card.title for card in self.cards.get(conversation_id, {}).values()]

    def last(self, conversation_id: str) -> tuple[str, Card]:
        return list(self.cards[conversation_id].items())[-1]

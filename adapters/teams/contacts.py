"""What the adapter remembers of who talks where, until the next start.

Only a shortcut: what must be known for sure stands in `Conversation.address`, which is stored.
"""

from typing import TypeVar

from adapters.teams.activities import Activity, Gesture, bot_of, channel_id_of
from bot.chat.conversations import Conversation, User

# Takes bots of the whole public cloud, until a tenant's own address is known.
DEFAULT_SERVICE_URL = "https://smba.trafficmanager.net/teams/"

T = TypeVar("T")

_REMEMBERED = 20_000


class Contacts:
    """The service address of each tenant, and the chats with people who have been seen."""

    def __init__(self, app_id: str, default_service_url: str = DEFAULT_SERVICE_URL) -> None:
        self._bot = f"28:{app_id}" if app_id else ""
        self._default_service_url = default_service_url
        self._service_urls: dict[str, str] = {}
        self._bots: dict[str, str] = {}
        self._chats: dict[User, Conversation] = {}
        self._channel_ids: dict[User, str] = {}

    def remember(self, activity: Activity, gesture: Gesture) -> None:
        """Learn from a verified activity of somebody, and from what they did by it."""
        user, conversation, tenant = gesture.user, gesture.conversation, gesture.user.workspace.id
        self._service_urls[tenant] = activity["serviceUrl"]
        bot, channel_id = bot_of(activity), channel_id_of(activity)
        if bot:
            self._bots[tenant] = bot
        if channel_id:
            _keep(self._channel_ids, user, channel_id)
        if conversation.direct:
            self.remember_chat(user, conversation)

    def remember_chat(self, user: User, conversation: Conversation) -> None:
        """Remember which chat is whose."""
        _keep(self._chats, user, conversation)

    def forget_chat(self, user: User) -> None:
        """The chat is gone, or cannot be written to."""
        self._chats.pop(user, None)

    def chat_with(self, user: User) -> Conversation | None:
        """The chat with somebody, if it has been seen."""
        return self._chats.get(user)

    def channel_id_of(self, user: User) -> str:
        """The id by which Teams knows somebody to this bot; else the directory's, which will do."""
        return self._channel_ids.get(user, user.id)

    def service_url(self, tenant: str, otherwise: str | None = None) -> str:
        """Where the messages of a tenant go to, as far as it has shown."""
        return self._service_urls.get(tenant) or otherwise or self._default_service_url

    def bot(self, tenant: str) -> str:
        """The bot's own id in a tenant."""
        return self._bots.get(tenant, self._bot)


def _keep(memory: dict[User, T], user: User, value: T) -> None:
    memory.pop(user, None)
    memory[user] = value
    if len(memory) > _REMEMBERED:
        del memory[next(iter(memory))]

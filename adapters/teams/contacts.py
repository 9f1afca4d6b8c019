"""What the adapter remembers of who talks where, until the next start.

Only a shortcut: what must be known for sure stands in `Conversation.address`, which is stored, and
from there comes what this process has not seen itself.
"""

import json
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from adapters.teams.activities import Activity, Gesture, bot_of, channel_id_of
from bot.chat.conversations import Conversation, User, Workspace
from bot.ports import StoreUnavailable

# Takes bots of the whole public cloud, until a tenant's own address is known.
DEFAULT_SERVICE_URL = "https://smba.trafficmanager.net/teams/"

T = TypeVar("T")

_REMEMBERED = 20_000
_REGIONS = 8
_LOOK_AGAIN = 60.0

Stored = Callable[[Workspace], Awaitable[Sequence[str]]]
"""The addresses in a workspace that are stored."""


class Contacts:
    """The service address of each tenant, and the chats with people who have been seen."""

    def __init__(
        self,
        app_id: str,
        default_service_url: str = DEFAULT_SERVICE_URL,
        stored: Stored | None = None,
    ) -> None:
        self._bot = f"28:{app_id}" if app_id else ""
        self._default_service_url = default_service_url
        self._stored = stored
        self._looked_at: dict[str, float] = {}
        self._service_urls: dict[str, list[str]] = {}
        self._regions: dict[User, str] = {}
        self._bots: dict[str, str] = {}
        self._chats: dict[User, Conversation] = {}
        self._channel_ids: dict[User, str] = {}

    async def look_up(self, workspace: Workspace) -> None:
        """Learn which regions a tenant has, from what any server heard before; now and then."""
        now = time.monotonic()
        is_fresh = now - self._looked_at.get(workspace.id, -_LOOK_AGAIN) < _LOOK_AGAIN
        if self._stored is None or is_fresh:
            return
        try:
            addresses = await self._stored(workspace)
        except StoreUnavailable:
            return
        self._looked_at[workspace.id] = now  # and not before: who comes meanwhile looks as well
        urls = [json.loads(address).get("serviceUrl") for address in addresses]
        known = self._service_urls.setdefault(workspace.id, [])
        known[:] = list(dict.fromkeys([*known, *filter(None, urls)]))[:_REGIONS]

    def remember(self, activity: Activity, gesture: Gesture) -> None:
        """Learn from a verified activity of somebody, and from what they did by it."""
        user, conversation, tenant = gesture.user, gesture.conversation, gesture.user.workspace.id
        self._note_region(user, tenant, activity["serviceUrl"])
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

    def service_url_of(self, user: User) -> str:
        """Where somebody's own messages came from; empty for who has not been seen."""
        return self._regions.get(user, "")

    def service_urls(self, tenant: str, otherwise: str = "") -> Sequence[str]:
        """Where messages of a tenant may go to, the latest seen first: it may have many regions."""
        known = [*self._service_urls.get(tenant, ()), otherwise]
        return [url for url in dict.fromkeys(known) if url] or [self._default_service_url]

    def bot(self, tenant: str) -> str:
        """The bot's own id in a tenant."""
        return self._bots.get(tenant, self._bot)

    def _note_region(self, user: User, tenant: str, service_url: str) -> None:
        _keep(self._regions, user, service_url)
        known = self._service_urls.setdefault(tenant, [])
        if known[:1] != [service_url]:
            others = [url for url in known if url != service_url]
            known[:] = [service_url, *others][:_REGIONS]


def _keep(memory: dict[User, T], user: User, value: T) -> None:
    memory.pop(user, None)
    memory[user] = value
    if len(memory) > _REMEMBERED:
        del memory[next(iter(memory))]

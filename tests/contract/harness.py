"""What the contract suite needs of each platform to see whether messages arrive, both ways."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from bot.chat.conversations import Conversation, User
from bot.ports import ChatPlatform, Rosters
from tests.contract.clients import Client, ScriptedBot


class RefuseNext(Protocol):
    """Makes the platform refuse the next request with an HTTP status, or hang up on it (0).

    It is not asked of a platform whose module says `MAKES_REQUESTS = False`.
    """

    async def __call__(self, status: int, retry_after: float | None = None) -> None: ...


@dataclass(frozen=True)
class Groups:
    """Groups of a platform: `fill` puts colleagues and guests in one, `close` takes it away.

    `people` gives ids of people, `link` what somebody may paste for a group.
    """

    rosters: Rosters
    ids: tuple[str, str]
    people: Callable[[int], str]
    fill: Callable[[str, Sequence[str], Sequence[str]], None]
    close: Callable[[str], None]
    link: Callable[[str], str]


@dataclass(frozen=True)
class Harness:
    """One platform, connected to its fake, and a bot that answers what it is told to.

    `channel`, `user` and `colleague` exist there, `missing` does not. `called` is the name that
    people read where `user` is mentioned. `texts_in` gives what has arrived in a conversation,
    oldest first, each message as the plain text that people see. `another` starts one more server
    of the installation, and gives the app that reaches it: the fake and the bot, which stands for
    the store, are the same, and nothing else is. `can_be_asked` tells whether the platform shows
    the bot what it posted. A platform that teams cannot follow has no `groups`.
    """

    platform: ChatPlatform
    bot: ScriptedBot
    client: Client
    channel: Conversation
    user: User
    colleague: User
    called: str
    missing: Conversation
    texts_in: Callable[[Conversation], Awaitable[list[str]]]
    refuse_next: RefuseNext
    another: Callable[[], AbstractAsyncContextManager[Client]]
    can_be_asked: bool = True
    groups: Groups | None = None

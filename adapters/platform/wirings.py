"""What a platform is to a server and to who asks it: all that needs its libraries.

Apart from `contract`, because it imports a web server, which most commands do without.
"""

from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import AbstractAsyncContextManager
from functools import cache
from importlib import import_module
from typing import Any, Protocol

from aiohttp import web
from sqlmodel import Session

from adapters.platform.deep import Deep
from adapters.platform.directories import Directory
from adapters.platform.findings import Finding
from adapters.platform.people import Kept
from adapters.settings import Settings
from bot.chat.conversations import Conversation
from bot.ports import ChatPlatform, Clock, EventHandler, Rosters, Store


class Connection(Protocol):
    """A platform in a running server."""

    @property
    def platform(self) -> ChatPlatform:
        """What deliveries are posted with."""
        ...

    @property
    def rosters(self) -> Rosters:
        """Who is in its groups, for teams that follow one."""
        ...

    @property
    def missing(self) -> str:
        """What keeps gestures or posts from arriving, in a sentence; empty when nothing does."""
        ...

    def calls(self) -> Sequence[web.RouteDef]:
        """Where the platform calls us."""
        ...

    def pages(self) -> Sequence[web.RouteDef]:
        """What the platform has for people's browsers; callers are limited there."""
        ...

    def nightly(self) -> Sequence[Callable[[], Coroutine[Any, Any, None]]]:
        """Endless work beside answers and deliveries, which comes down to little."""
        ...

    def running(self) -> AbstractAsyncContextManager[None]:
        """Connected until the block ends."""
        ...


class Wiring(Protocol):
    """What needs the platform's libraries."""

    def connect(
        self, settings: Settings, bot: EventHandler, store: Store, clock: Clock, *, listening: bool
    ) -> Connection:
        """Build what answers and posts; nothing is started. `listening` is off in a worker."""
        ...

    def directory(
        self, settings: Settings, channels: Sequence[Conversation]
    ) -> AbstractAsyncContextManager[Directory]:
        """The platform, to be asked; `channels` are those through which it may know people."""
        ...

    def examine(
        self, settings: Settings, kept: Kept, service_url: str = "", *, deep: Deep | None = None
    ) -> AsyncIterator[Finding]:
        """Look for what is missing or wrong: `prikkel doctor`.

        `deep` has every card looked at, by the platform where it does such a thing.
        `service_url` is where the platform is expected, if not where it told us to be.
        """
        ...

    def reseal(self, session: Session, settings: Settings) -> tuple[int, Sequence[str]]:
        """Seal anew, with the first key, what the platform keeps sealed in its own tables.

        Returns how much that was, and the workspaces whose seal no key opens.
        """
        ...


@cache
def wiring(name: str) -> Wiring:
    """What needs the libraries of a platform, which are imported now."""
    return import_module(f"adapters.{name}.wiring").WIRING

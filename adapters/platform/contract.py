"""What a chat platform is to the rest of Prikkel: a folder with a `definition` and a `wiring`.

`adapters/<name>/definition.py` has `PLATFORM`, which every command imports: it must not import the
platform's libraries. `adapters/<name>/wiring.py` has `WIRING`, which is imported where the platform
is used. `adapters.registry` finds both by their folder; nothing else names a platform.
"""

from collections.abc import AsyncIterator, Callable, Collection, Coroutine, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

from aiohttp import web

from adapters.platform.directories import Directory
from adapters.platform.findings import Finding
from adapters.platform.people import Kept
from adapters.platform.shapes import Shapes
from adapters.settings import PlatformSettings, Settings
from bot.chat.capabilities import Capabilities
from bot.chat.conversations import Conversation
from bot.outbox import Rate
from bot.ports import ChatPlatform, Clock, EventHandler, Store


class Platform(Shapes, Protocol):
    """What is known of a platform without its libraries."""

    @property
    def title(self) -> str:
        """What people call it."""
        ...

    @property
    def command(self) -> str:
        """How people type a command there, with `{word}` where its word goes."""
        ...

    @property
    def settings(self) -> type[PlatformSettings]:
        """What the environment says of it."""
        ...

    @property
    def needs(self) -> str:
        """What to do in order to use it, as the end of a sentence."""
        ...

    @property
    def capabilities(self) -> Capabilities:
        """What it can do, where platforms differ."""
        ...

    def rate(self, settings: Settings) -> Rate:
        """How fast it may be spoken to."""
        ...

    def entrances(self, settings: Settings) -> Collection[str]:
        """The paths at which it calls us; none when it need not."""
        ...

    def listed(self, settings: Settings) -> Collection[str]:
        """The workspaces that the settings name; none when the platform does not need that."""
        ...

    def can_be_asked(self, settings: Settings) -> bool:
        """Whether there is anything to ask a `Directory` with."""
        ...

    def channel_address(self, service_url: str) -> str:
        """What it needs to find a channel that it was not met in yet; mostly nothing."""
        ...


class Connection(Protocol):
    """A platform in a running server."""

    @property
    def platform(self) -> ChatPlatform:
        """What deliveries are posted with."""
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
        self, settings: Settings, kept: Kept, service_url: str = ""
    ) -> AsyncIterator[Finding]:
        """Look for what is missing or wrong: `prikkel doctor`.

        `service_url` is where the platform is expected, if not where it told us to be.
        """
        ...

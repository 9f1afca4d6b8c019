"""The chat platforms that the settings know of."""

from collections.abc import AsyncGenerator, Callable, Coroutine, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

from aiohttp import web

from adapters.expiring import Expiry
from adapters.platform.wirings import wiring
from adapters.registry import expiries, used
from adapters.settings import Settings
from bot.app import Bot
from bot.ports import ChatPlatform, Clock, Rosters, Store


class Platforms:
    """The chat platforms that the settings know of, to be started and closed together."""

    def __init__(
        self, settings: Settings, bot: Bot, store: Store, clock: Clock, *, listening: bool = True
    ) -> None:
        self._connections = {
            one.name: wiring(one.name).connect(settings, bot, store, clock, listening=listening)
            for one in used(settings)
        }
        self._settings = settings

    def by_name(self) -> Mapping[str, ChatPlatform]:
        """What the deliveries post with."""
        return {name: each.platform for name, each in self._connections.items()}

    def rosters(self) -> Mapping[str, Rosters]:
        """Who says who is in groups."""
        return {name: each.rosters for name, each in self._connections.items()}

    @property
    def missing(self) -> str:
        """What keeps a platform's gestures or posts from arriving; empty when nothing does."""
        return "; ".join(self.troubles.values())

    @property
    def troubles(self) -> Mapping[str, str]:
        """The same by the name of each platform; without those where all is well."""
        return {name: each.missing for name, each in self._connections.items() if each.missing}

    def expiries(self) -> Sequence[Expiry]:
        """The secrets of which it is known when they end, as they are now."""
        return expiries(self._settings)

    def calls(self) -> list[web.RouteDef]:
        """Where the platforms call us."""
        return [route for each in self._connections.values() for route in each.calls()]

    def pages(self) -> list[web.RouteDef]:
        """What they have for people's browsers."""
        return [route for each in self._connections.values() for route in each.pages()]

    def nightly(self) -> list[Callable[[], Coroutine[Any, Any, None]]]:
        """What goes on beside answers and deliveries, and comes down to little: once a night."""
        return [run for each in self._connections.values() for run in each.nightly()]

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """Connected to every platform until the block ends."""
        async with AsyncExitStack() as stack:
            for each in self._connections.values():
                await stack.enter_async_context(each.running())
            yield

"""Photos that were on their way when their server was stopped: somebody comes back to them."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot import coming_photos
from bot.coming_photos import Coming
from bot.ports import Clock, DeliveryFailed, Sealing, Store, StoreUnavailable

_EVERY = 60.0

logger = logging.getLogger(__name__)


class Overdue:
    """Looks every minute for photos of a platform that nobody is fetching any more."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        platform: str,
        sealing: Sealing,
        resume: Callable[[Coming], Awaitable[None]],
    ) -> None:
        self._store = store
        self._clock = clock
        self._platform = platform
        self._sealing = sealing
        self._resume = resume

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            await asyncio.sleep(_EVERY)
            await self.look()

    async def look(self) -> None:
        """Come back to those there are now."""
        try:
            found = await self._store.write(
                lambda session: coming_photos.overdue(
                    session, self._platform, self._sealing, self._clock()
                )
            )
        except StoreUnavailable:
            return
        for coming in found:
            if coming.is_given_up:
                logger.warning("Gave a photo up: no server could fetch it")
            else:
                logger.info("Coming back to a photo that was on its way when a server stopped")
            try:
                await self._resume(coming)
            except (DeliveryFailed, StoreUnavailable) as failure:
                logger.warning("Could not tell somebody about their photo: %s", failure)

"""Sends what is due to other programs, whenever the clock ticks."""

import asyncio
import logging

from adapters.seals import Seal
from adapters.webhooks.calls import Caller
from bot import webhooks
from bot.ports import Clock, Store, StoreUnavailable
from bot.webhooks import Call
from challenges.queries import webhooks as queries

logger = logging.getLogger(__name__)


class Courier:
    """Several may run at once, in one process or in many: each message is claimed by one."""

    def __init__(self, store: Store, clock: Clock, seal: Seal, caller: Caller) -> None:
        self._store = store
        self._clock = clock
        self._seal = seal
        self._caller = caller
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Look now what is due."""
        self._woken.set()

    async def run(self) -> None:
        """Send what is due whenever somebody wakes it, until cancelled."""
        while True:
            await self._woken.wait()
            self._woken.clear()
            try:
                await self.send_due()
            except StoreUnavailable as error:
                logger.warning("What other programs are told cannot be read: %s", error)
            except Exception as error:  # a bug must be seen, and not stop what can still be sent
                logger.error("Other programs were not told: %s", type(error).__name__)

    async def send_due(self) -> int:
        """Send all that is due; returns how many calls that took."""
        made = 0
        while await self._store.read(lambda session: queries.is_any_due(session, self._clock())):
            calls = await self._store.write(
                lambda session: webhooks.claim(session, self._seal, self._clock())
            )
            await asyncio.gather(*map(self._send, calls))
            made += len(calls)
        return made

    async def _send(self, call: Call) -> None:
        answered = await self._caller.call(call, self._clock())
        await self._store.write(lambda session: webhooks.settle(session, answered, self._clock()))

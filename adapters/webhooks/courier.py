"""Sends what is due to other programs, whenever the clock ticks."""

import asyncio

from adapters.seals import Seal
from adapters.webhooks.calls import Caller
from adapters.woken import Woken
from bot import webhooks
from bot.ports import Clock, Store
from bot.webhooks import Call
from challenges.queries import webhooks as queries


class Courier(Woken):
    """Several may run at once, in one process or in many: each message is claimed by one."""

    unread = "What other programs are told cannot be read"
    undone = "Other programs were not told"

    def __init__(self, store: Store, clock: Clock, seal: Seal, caller: Caller) -> None:
        super().__init__()
        self._store = store
        self._clock = clock
        self._seal = seal
        self._caller = caller

    async def do_due(self) -> int:
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

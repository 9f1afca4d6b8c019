"""What happens by itself as time passes: what is due is planned, paired off and delivered."""

import secrets
from datetime import datetime, timedelta

from adapters.matchmaking import Matchmaker, seal
from adapters.playground.clock import PlaygroundClock
from adapters.playground.platform import PlaygroundPlatform
from bot import jobs, planning
from bot.outbox import Deliveries
from bot.ports import Store

_A_WHILE = timedelta(seconds=10)  # longer than a busy message waits to be refreshed


class Clockwork:
    """The scheduler and the delivery loop of the playground, which run when they are told to.

    `sealing` lasts as long as the invented people do.
    """

    def __init__(self, store: Store, clock: PlaygroundClock, platform: PlaygroundPlatform) -> None:
        self.sealing = seal(secrets.token_bytes(32))
        self._store = store
        self._clock = clock
        self._matchmaker = Matchmaker(store, clock, self.sealing, groups_in=())
        self._deliveries = Deliveries(
            store,
            clock,
            {"playground": platform},
            lambda session, deliveries: jobs.compose(session, deliveries, clock()),
            gathering=0,
        )

    async def jump(self, moment: datetime) -> None:
        """Go to a moment, and deliver what is due by then."""
        self._clock.jump_to(moment)
        await self.deliver_all()

    async def deliver_all(self) -> None:
        """Deliver what is due now, and a while later what was to be refreshed meanwhile."""
        await self.plan_and_deliver()
        self._clock.jump_to(self._clock() + _A_WHILE)
        await self._deliveries.deliver_due()

    async def plan_and_deliver(self) -> None:
        """Deliver what is due now."""
        now = self._clock()
        await self._store.write(lambda session: planning.plan(session, now))
        await self._matchmaker.make_pairs()
        await self._deliveries.deliver_due()

"""The delivery loop: claim what is due, send it outside any transaction, write down how it went."""

import asyncio
import contextlib
import logging
import random
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import partial
from uuid import uuid4

from sqlmodel import Session

from bot.chat.cards import Card, load_card
from bot.chat.conversations import Conversation
from bot.models import Delivery
from bot.outbox import addresses
from bot.outbox.claims import Claim, Round, claim
from bot.outbox.lanes import RATES, UNLIMITED, Rate
from bot.outbox.settlements import Broken, Cancelled, NotSent, Outcome, Sent, settle
from bot.outbox.stopping import STOP_SECONDS, Stopping
from bot.ports import ChatPlatform, Clock, DeliveryFailed, Store, StoreUnavailable

AHEAD = timedelta(seconds=0.25)
AT_ONCE = 64
POLL = 1.0
SHORTEST_PAUSE = 0.02
OPEN_SECONDS = 8.0
SEND_SECONDS = 15.0
SETTLE_SECONDS = 1.0

Compose = Callable[[Session, Delivery], Card | None]

logger = logging.getLogger(__name__)


class Deliveries:
    """Sends what is in the outbox, on time and no faster than each platform likes.

    Several may run at once, in one process or in many: each message is claimed by one of them.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        platforms: Mapping[str, ChatPlatform],
        compose: Compose,
        *,
        rates: Mapping[str, Rate] = RATES,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._store = store
        self._clock = clock
        self._platforms = platforms
        self._rates = {name: rates.get(name, UNLIMITED) for name in platforms}
        self._compose = compose
        self._jitter = jitter
        self._woken = asyncio.Event()
        self._sending: set[asyncio.Task[bool]] = set()
        self._claiming: asyncio.Task[Round] | None = None
        self._stopping = Stopping()

    def wake(self) -> None:
        """Look at the outbox now; called from the event loop when something was posted."""
        self._woken.set()

    async def deliver_due(self) -> int:
        """Send all that is due and may go now; returns how many were settled, in whatever way."""
        settled = 0
        while True:
            now = self._clock()
            found = await self._claim(now, now)
            settled += found.cancelled
            if not found.claims and not found.cancelled:
                return settled
            settled += sum(await asyncio.gather(*map(self._deliver, found.claims)))

    async def run(self) -> None:
        """Deliver until cancelled.

        What is being sent then gets a few seconds to arrive; what was only claimed is given back.
        """
        try:
            while True:
                self._woken.clear()
                pause = await self._start_due()
                await asyncio.sleep(SHORTEST_PAUSE)
                await self._sleep(pause - SHORTEST_PAUSE)
        finally:
            await self._stop()

    async def _start_due(self) -> float:
        """Start sending what is due, and say how many seconds nothing else will be."""
        now = self._clock()
        try:
            self._claiming = asyncio.create_task(self._claim(now, now + AHEAD))
            found = await asyncio.shield(self._claiming)
        except StoreUnavailable:
            logger.warning("The outbox cannot be read: the database does not answer")
            return POLL
        except Exception as error:  # a bug must be seen, and not stop what can still be sent
            logger.error("The outbox cannot be read: %s", _place_of(error))
            return POLL
        self._start(found)
        if found.next_at is None:
            return POLL
        return min(POLL, (found.next_at - AHEAD - now).total_seconds())

    def _start(self, found: Round) -> None:
        self._claiming = None
        for claimed in found.claims:
            task = asyncio.create_task(self._deliver(claimed))
            self._sending.add(task)
            task.add_done_callback(self._finished)

    async def _claim(self, now: datetime, horizon: datetime) -> Round:
        limit = AT_ONCE - len(self._sending)
        if limit <= 0:
            return Round((), 0, None)
        work = partial(claim, owner=uuid4().hex, rates=self._rates)
        return await self._store.write(partial(work, now=now, horizon=horizon, limit=limit))

    async def _sleep(self, seconds: float) -> None:
        # Not `wait_for`: on Python 3.11 it forgets a cancellation that comes right after the wake.
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(max(seconds, 0)):
                await self._woken.wait()

    def _finished(self, task: asyncio.Task[bool]) -> None:
        self._sending.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            logger.error("A message could not be settled: %s", _place_of(error))
        self.wake()  # the next in the same conversation may go

    async def _stop(self) -> None:
        self._stopping.begin(STOP_SECONDS)
        if self._claiming is not None:
            # The claim may be committed: what it took must be given back, like the rest.
            await asyncio.wait({self._claiming}, timeout=SETTLE_SECONDS)
            if self._claiming.done() and self._claiming.exception() is None:
                self._start(self._claiming.result())
        if self._sending:
            await asyncio.wait(self._sending, timeout=STOP_SECONDS + SETTLE_SECONDS)
        for task in self._sending:
            task.cancel()

    async def _deliver(self, claimed: Claim) -> bool:
        """Send one message; False when it will be tried again."""
        may_send = await self._stopping.sleep((claimed.slot - self._clock()).total_seconds())
        outcome = await self._outcome(claimed) if may_send else NotSent()
        settling = partial(settle, claim=claimed, outcome=outcome, jitter=self._jitter)
        try:
            return await self._store.write(partial(settling, now=self._clock()))
        except StoreUnavailable:
            # Its lease will end, and then it is uncertain or sent again, as its kind asks.
            logger.warning("Could not write down how message %s ended", claimed.key)
            return False

    async def _outcome(self, claimed: Claim) -> Outcome:
        try:
            card = await self._card(claimed)
            return Cancelled() if card is None else await self._send(claimed, card)
        except DeliveryFailed as failure:
            logger.warning("Message %s was refused: %s", claimed.key, failure.reason)
            return failure
        except TimeoutError:
            return DeliveryFailed("timeout", maybe_sent=True)
        except StoreUnavailable:
            return DeliveryFailed("store_unavailable")
        except Exception as error:  # a bug in one message must not keep the others
            if claimed.attempts == 0:
                logger.error("Message %s cannot be made: %s", claimed.key, _place_of(error))
            return Broken(type(error).__name__)

    async def _card(self, claimed: Claim) -> Card | None:
        if claimed.is_update and claimed.updates is None:
            return None
        if claimed.card is not None:
            return load_card(claimed.card)

        def compose(session: Session) -> Card | None:
            delivery = session.get(Delivery, claimed.delivery_id)
            return None if delivery is None else self._compose(session, delivery)

        return await self._store.read(compose)

    async def _send(self, claimed: Claim, card: Card) -> Sent:
        platform = self._platforms[claimed.conversation.workspace.platform]
        place = await self._place(platform, claimed)
        async with self._stopping.within(SEND_SECONDS):
            if claimed.updates is not None:
                await platform.update(claimed.updates, card)
                return Sent(claimed.updates.id)
            return Sent((await platform.post(place, card)).id)

    async def _place(self, platform: ChatPlatform, claimed: Claim) -> Conversation:
        if claimed.user is None:
            if not claimed.conversation.id:
                raise DeliveryFailed("no_address", permanent=True)
            return claimed.conversation
        try:
            async with self._stopping.within(OPEN_SECONDS):
                opened = await platform.direct_conversation(claimed.user)
        except TimeoutError:
            raise DeliveryFailed("timeout") from None
        except DeliveryFailed as failure:
            failure.maybe_sent = False  # the message itself was not on its way yet
            raise
        await self._store.write(partial(addresses.keep, claimed.conversation_id, opened))
        return opened


def _place_of(error: BaseException) -> str:
    """The kind of an error and the line it came from: its text may quote somebody."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    line = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "nowhere"
    return f"{type(error).__name__} at {line}"

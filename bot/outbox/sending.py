"""Sending one claimed message, or asking about one, outside any transaction."""

import hashlib
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache, partial
from uuid import UUID

from sqlmodel import Session, col, select

from bot.chat.cards import Card, dump_card, load_card
from bot.chat.conversations import Conversation
from bot.models import Delivery
from bot.outbox import addresses, queries
from bot.outbox.batches import Batcher
from bot.outbox.claims import LATEST_START, Claim
from bot.outbox.questions import Finding, Question
from bot.outbox.sent import name_in_log
from bot.outbox.settlements import Broken, Cancelled, NotSent, Outcome, Sent
from bot.outbox.stopping import Stopping
from bot.ports import ChatPlatform, Clock, DeliveryFailed, Store, StoreUnavailable

OPEN_SECONDS = 8.0
SEND_SECONDS = 15.0
TOGETHER = timedelta(seconds=0.05)
"""What a lane gives in this time may go at once."""
FRESH = timedelta(seconds=1)
"""What was made longer ago is made again: a reminder may have been answered meanwhile."""

Compose = Callable[[Session, Sequence[Delivery]], Sequence[Card | None]]
"""Makes the cards of messages; None for one of which there is nothing to say any more."""

logger = logging.getLogger(__name__)


class Sender:
    """Sends what was claimed, in its slot, and says how that went."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        platforms: Mapping[str, ChatPlatform],
        compose: Compose,
        stopping: Stopping,
        gathering: float,
    ) -> None:
        self._store = store
        self._clock = clock
        self._platforms = platforms
        self._stopping = stopping
        self._held: dict[str, datetime] = {}
        self._turns: dict[str, datetime] = {}
        self._addresses: Batcher[tuple[UUID, Conversation], None] = Batcher(
            store.write, addresses.keep, gathering
        )
        self._begun: Batcher[tuple[UUID, str], None] = Batcher(
            store.write, queries.begin, gathering
        )
        self._composed: Batcher[UUID, Card | None] = Batcher(
            store.read, partial(_compose, compose=compose), gathering
        )

    async def send(self, claimed: Claim) -> Outcome:
        """Wait for the slot of a message and send it; whatever goes wrong is an outcome too."""
        if self._stopping.has_begun or self._is_held(claimed):
            return NotSent()
        try:
            return await self._send(claimed)
        except DeliveryFailed as failure:
            logger.warning("Message %s was refused: %s", name_in_log(claimed), failure.reason)
            self._note_pause(claimed, failure)
            return failure
        except TimeoutError:
            return DeliveryFailed("timeout", maybe_sent=True)
        except StoreUnavailable:
            return DeliveryFailed("store_unavailable")
        except Exception as error:  # a bug in one message must not keep the others
            if claimed.attempts == 0:
                logger.error("Message %s cannot be made: %s", name_in_log(claimed), place_of(error))
            return Broken(type(error).__name__)

    async def ask(self, question: Question) -> Finding:
        """Ask the platform whether a message arrived.

        Nobody sends before the address is kept: without one it is known that it did not, unless
        the address may have been lost.
        """
        place = question.conversation
        if not place.id and question.user is None:
            return None
        platform = self._platforms[place.workspace.platform]
        try:
            async with self._stopping.within(SEND_SECONDS):
                if not place.id and question.user is not None:
                    place = await platform.direct_conversation(question.user)
                return await platform.find(place, question.key, question.since)
        except DeliveryFailed as failure:
            return failure
        except TimeoutError:
            return DeliveryFailed("timeout")
        except Exception as error:  # a bug in one question must not keep the messages
            logger.error(
                "Message %s cannot be asked about: %s", name_in_log(question), place_of(error)
            )
            return DeliveryFailed(type(error).__name__)

    async def _send(self, claimed: Claim) -> Outcome:
        """Open the conversation and make the card ahead of the slot, and post in it.

        The cards of all that was claimed at once are made together, a moment before they are sent:
        what changes meanwhile has them refreshed, and what stood still for longer is made again.
        Who opened so long that the slot has passed takes another: opening counts as well.
        """
        platform = self._platforms[claimed.conversation.workspace.platform]
        if claimed.is_update and not platform.capabilities.edits_keep_answers:
            return Cancelled()
        place = await self._place(platform, claimed)
        began = self._clock()
        card = await self._card(claimed)
        if card is None:
            return Cancelled()
        expires = claimed.expires + (self._clock() - began)  # else what takes long goes out never
        if not await self._may_begin(claimed, expires):
            return NotSent()
        if self._clock() - began > FRESH and (card := await self._card(claimed)) is None:
            return Cancelled()
        if self._clock() > claimed.starts_before:
            return NotSent()  # it stood still so long that somebody else may have it by now
        return await self._show(platform, place, card, claimed)

    async def _may_begin(self, claimed: Claim, expires: datetime) -> bool:
        """Wait for the slot, and note that the message is about to leave."""
        if not await self._stopping.sleep((claimed.slot - self._clock()).total_seconds()):
            return False
        if self._clock() > expires or not await self._in_turn(claimed):
            return False
        if self._is_held(claimed):
            return False
        if not claimed.is_update and not claimed.must_arrive:
            await self._begun.take((claimed.delivery_id, claimed.owner))
        return True

    async def _show(
        self, platform: ChatPlatform, place: Conversation, card: Card, claimed: Claim
    ) -> Sent:
        digest = None if claimed.card else _digest(card)
        if claimed.updates is not None and digest is not None and digest == claimed.digest:
            return Sent(claimed.updates.id, digest)  # it shows this already
        async with self._stopping.within(SEND_SECONDS):
            if claimed.updates is not None:
                await platform.update(claimed.updates, card)
                return Sent(claimed.updates.id, digest)
            return Sent((await platform.post(place, card, claimed.key)).id, digest)

    async def _in_turn(self, claimed: Claim) -> bool:
        """Let those that a stall made late together go one after another; False when stopping."""
        lane, now = claimed.lanes[-1], self._clock()
        turn = max(self._turns.get(lane, now), now)
        if turn - now > LATEST_START:
            turn = now  # the clock has been set back
        self._turns[lane] = turn + claimed.apart
        return await self._stopping.sleep((turn - now - TOGETHER).total_seconds())

    def _is_held(self, claimed: Claim) -> bool:
        """Whether the platform asked for a pause since this was claimed."""
        now = self._clock()
        return any(self._held.get(lane, now) > now for lane in claimed.lanes)

    def _note_pause(self, claimed: Claim, failure: DeliveryFailed) -> None:
        """What was claimed before the platform asked for a pause is not sent into it."""
        if failure.retry_after is None:
            return
        now = self._clock()
        self._held = {lane: until for lane, until in self._held.items() if until > now}
        until = now + timedelta(seconds=failure.retry_after)
        self._held |= dict.fromkeys(claimed.lanes_held(failure.reason), until)

    async def _card(self, claimed: Claim) -> Card | None:
        if claimed.is_update and claimed.updates is None:
            return None
        if claimed.card is not None:
            return _load(claimed.card)
        return await self._composed.take(claimed.delivery_id)

    async def _place(self, platform: ChatPlatform, claimed: Claim) -> Conversation:
        if claimed.user is None and claimed.conversation.id:
            return claimed.conversation
        try:
            async with self._stopping.within(OPEN_SECONDS):
                opened = await self._opened(platform, claimed)
        except TimeoutError:
            raise DeliveryFailed("timeout") from None
        except DeliveryFailed as failure:
            failure.maybe_sent = False  # the message itself was not on its way yet
            raise
        await self._addresses.take((claimed.conversation_id, opened))
        return opened

    async def _opened(self, platform: ChatPlatform, claimed: Claim) -> Conversation:
        """The direct conversation with somebody, or the one of a group."""
        if claimed.user is not None:
            return await platform.direct_conversation(claimed.user)
        people = await self._store.read(partial(addresses.members, place=claimed.conversation_id))
        if not people:
            raise DeliveryFailed("no_address", permanent=True)
        return await platform.group_conversation(people)


def _compose(
    session: Session, deliveries: Sequence[UUID], *, compose: Compose
) -> Sequence[Card | None]:
    statement = select(Delivery).where(col(Delivery.id).in_(deliveries))
    found = {one.id: one for one in session.exec(statement)}
    there = [found[one] for one in deliveries if one in found]
    cards = dict(zip((one.id for one in there), compose(session, there), strict=True))
    return [cards.get(one) for one in deliveries]


# A mailing is the same card for everybody.
_load = lru_cache(maxsize=64)(load_card)


def _digest(card: Card) -> str:
    return hashlib.sha256(dump_card(card).encode()).hexdigest()


def place_of(error: BaseException) -> str:
    """The kind of an error and the line it came from: its text may quote somebody."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    line = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "nowhere"
    return f"{type(error).__name__} at {line}"

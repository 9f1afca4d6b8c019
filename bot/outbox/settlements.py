"""What becomes of a claimed message: sent, given back for another try, or given up."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.models import ConversationRecord, Delivery, DeliveryState
from bot.outbox import lanes
from bot.outbox.claims import Claim
from bot.ports import DeliveryFailed

TRIES = 8
FIRST_WAIT = 5.0
WAIT_FACTOR = 3.0
LONGEST_WAIT = 3600.0

# What platforms say when a conversation no longer takes messages, whatever the message.
GONE_REASONS = frozenset(
    {
        "channel_not_found",
        "is_archived",
        "messages_tab_disabled",
        "not_in_channel",
        "user_disabled",
        "user_not_found",
        "BotNotInConversationRoster",
        "ConversationNotFound",
        "MessageWritesBlocked",
    }
)


@dataclass(frozen=True, slots=True)
class Sent:
    """The platform took it."""

    external_id: str


@dataclass(frozen=True, slots=True)
class Cancelled:
    """There was nothing to say any more."""


@dataclass(frozen=True, slots=True)
class Broken:
    """The message could not be made: a bug, in the composing or in the rendering."""

    reason: str


@dataclass(frozen=True, slots=True)
class NotSent:
    """The sender stopped before it began to send: somebody else may have it at once."""


Outcome = Sent | Cancelled | Broken | NotSent | DeliveryFailed


def settle(
    session: Session,
    claim: Claim,
    outcome: Outcome,
    *,
    now: datetime,
    jitter: Callable[[], float] = random.random,
) -> bool:
    """Write down how it ended; False when the message will be tried again.

    Nothing is changed, and the answer is False, when the lease has passed to somebody else.
    """
    delivery = session.get(Delivery, claim.delivery_id, with_for_update=True)
    if delivery is None or delivery.lease_owner != claim.owner:
        return False
    delivery.lease_until = None
    match outcome:
        case Sent(external_id):
            _end(delivery, DeliveryState.SENT, now)
            delivery.external_id = external_id
        case Cancelled():
            _end(delivery, DeliveryState.CANCELLED, now)
        case NotSent():
            _give_back(delivery)
        case Broken(reason):
            _broken(delivery, reason, now, jitter)
        case DeliveryFailed():
            _failed(session, delivery, claim, outcome, now, jitter)
    if claim.is_update and delivery.due > claim.due and delivery.state == DeliveryState.SENT:
        # Somebody asked for a newer one while this was on its way (see `refresh`).
        _give_back(delivery)
        delivery.attempts = 0
    return delivery.state != DeliveryState.PENDING


def _broken(delivery: Delivery, reason: str, now: datetime, jitter: Callable[[], float]) -> None:
    """Others must not wait for somebody to mend it: it loses its place in the line."""
    _try_again(delivery, reason, now, jitter)
    if delivery.state == DeliveryState.PENDING and delivery.lease_until is not None:
        delivery.due, delivery.lease_until = delivery.lease_until, None


def _failed(
    session: Session,
    delivery: Delivery,
    claim: Claim,
    failure: DeliveryFailed,
    now: datetime,
    jitter: Callable[[], float],
) -> None:
    delivery.error = failure.reason
    if failure.permanent:
        _end(delivery, DeliveryState.FAILED, now)
        if failure.reason in GONE_REASONS:
            _mark_gone(session, delivery)
    elif failure.retry_after is not None:
        until = now + timedelta(seconds=max(failure.retry_after, 0.05))
        lanes.hold(session, claim.lanes, until=until, now=now)
        _give_back(delivery)
        delivery.lease_until = until
    elif failure.maybe_sent and not claim.may_repeat:
        _end(delivery, DeliveryState.UNCERTAIN, now)
    else:
        _try_again(delivery, failure.reason, now, jitter)


def _try_again(delivery: Delivery, reason: str, now: datetime, jitter: Callable[[], float]) -> None:
    delivery.error = reason
    delivery.attempts += 1
    if delivery.attempts >= TRIES:
        _end(delivery, DeliveryState.FAILED, now)
        return
    wait = min(FIRST_WAIT * WAIT_FACTOR ** (delivery.attempts - 1), LONGEST_WAIT)
    _give_back(delivery)
    delivery.lease_until = now + timedelta(seconds=wait * (0.5 + jitter() / 2))


def _give_back(delivery: Delivery) -> None:
    delivery.state = DeliveryState.PENDING
    delivery.lease_owner = ""
    delivery.settled_at = None


def _end(delivery: Delivery, state: DeliveryState, now: datetime) -> None:
    delivery.state = state
    delivery.settled_at = now
    if state in (DeliveryState.SENT, DeliveryState.CANCELLED):
        delivery.error = ""


def _mark_gone(session: Session, delivery: Delivery) -> None:
    conversation = session.get(ConversationRecord, delivery.conversation_id)
    if conversation is not None:
        conversation.gone = True

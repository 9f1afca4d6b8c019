"""How often a message is tried, how long between two tries, and how it comes to rest."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy.orm import object_session
from sqlmodel import Session, col

from bot import disturbances
from bot.models import ConversationRecord, Delivery, DeliveryState

TRIES = 8
FIRST_WAIT = 5.0
WAIT_FACTOR = 3.0
LONGEST_WAIT = 3600.0


def wait(attempts: int, jitter: Callable[[], float]) -> timedelta:
    """How long to wait after so many tries: each time longer, and never all at the same moment."""
    seconds = min(FIRST_WAIT * WAIT_FACTOR ** (attempts - 1), LONGEST_WAIT)
    return timedelta(seconds=seconds * (0.5 + jitter() / 2))


def try_again(delivery: Delivery, reason: str, now: datetime, jitter: Callable[[], float]) -> None:
    """Have it tried once more after a while; given up when that was the last try."""
    delivery.error = reason
    delivery.digest = ""  # nobody knows whether this try of an update arrived
    delivery.attempts += 1
    if delivery.attempts >= TRIES:
        end(delivery, DeliveryState.FAILED, now)
        return
    give_back(delivery)
    delivery.lease_until = now + wait(delivery.attempts, jitter)


def give_back(delivery: Delivery) -> None:
    """Let anybody take it."""
    delivery.state = DeliveryState.PENDING
    delivery.lease_owner = ""
    delivery.settled_at = None
    if delivery.updates_id is None:
        delivery.digest = None  # no try of it is under way, or may have arrived


def end(delivery: Delivery, state: DeliveryState, now: datetime) -> None:
    """Nothing more is done about it."""
    delivery.state = state
    delivery.settled_at = now
    session = object_session(delivery)
    if state is DeliveryState.FAILED and isinstance(session, Session):
        disturbances.tell(session, col(ConversationRecord.id) == delivery.conversation_id)
    if state in (DeliveryState.SENT, DeliveryState.CANCELLED):
        delivery.error = ""

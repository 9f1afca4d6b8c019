"""What becomes of a claimed message: sent, given back for another try, or given up."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import bindparam
from sqlmodel import Session, col, update

from bot.models import Account, ConversationRecord, Delivery, DeliveryState
from bot.outbox import lanes, tries
from bot.outbox.claims import Claim
from bot.outbox.questions import ASK_AFTER
from bot.ports import DeliveryFailed
from challenges import participants


@dataclass(frozen=True, slots=True)
class Sent:
    """The platform took it, or it shows the same already; `digest` is that of a composed card."""

    external_id: str
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class Cancelled:
    """There was nothing to say any more."""


@dataclass(frozen=True, slots=True)
class Broken:
    """The message could not be made: a bug, in the composing or in the rendering."""

    reason: str


@dataclass(frozen=True, slots=True)
class NotSent:
    """The sender did not begin: it was stopped, its slot had passed, or a pause was asked for."""


# Built once, and one statement: it is what happens to almost every message.
_SENT = (
    update(Delivery)
    .where(
        col(Delivery.id) == bindparam("delivery"), col(Delivery.lease_owner) == bindparam("owner")
    )
    .values(
        state=DeliveryState.SENT,
        external_id=bindparam("message"),
        digest=bindparam("digest"),
        settled_at=bindparam("now"),
        lease_until=None,
        error="",
    )
)

Outcome = Sent | Cancelled | Broken | NotSent | DeliveryFailed


class Ended(NamedTuple):
    """How it went with a claimed message, and when that was known."""

    claim: Claim
    outcome: Outcome
    at: datetime


def settle_all(
    session: Session, ended: Sequence[Ended], *, jitter: Callable[[], float] = random.random
) -> list[bool]:
    """Write down how many messages ended at once; for each what `settle` says."""
    sent = [one for one in ended if _is_plainly_sent(one)]
    noted = dict(zip(map(id, sent), _note_sent(session, sent), strict=True))
    return [
        noted[id(one)]
        if id(one) in noted
        else settle(session, one.claim, one.outcome, now=one.at, jitter=jitter)
        for one in ended
    ]


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
    if _is_plainly_sent(ended := Ended(claim, outcome, now)):
        return _note_sent(session, [ended])[0]
    delivery = session.get(Delivery, claim.delivery_id, with_for_update=True)
    if delivery is None or delivery.lease_owner != claim.owner:
        return False
    delivery.lease_until = None
    _apply(session, delivery, claim, outcome, now, jitter)
    if claim.is_update and delivery.due > claim.due and delivery.state == DeliveryState.SENT:
        # Somebody asked for a newer one while this was on its way (see `refresh`).
        tries.give_back(delivery)
        delivery.attempts = 0
    return delivery.state != DeliveryState.PENDING and delivery.lease_until is None


def _apply(
    session: Session,
    delivery: Delivery,
    claim: Claim,
    outcome: Outcome,
    now: datetime,
    jitter: Callable[[], float],
) -> None:
    match outcome:
        case Sent(external_id, digest):
            tries.end(delivery, DeliveryState.SENT, now)
            delivery.external_id, delivery.digest = external_id, digest
        case Cancelled():
            tries.end(delivery, DeliveryState.CANCELLED, now)
        case NotSent():
            tries.give_back(delivery)
        case Broken(reason):
            _broken(delivery, reason, now, jitter)
        case DeliveryFailed():
            _failed(session, delivery, claim, outcome, now, jitter)


def _is_plainly_sent(ended: Ended) -> bool:
    """Whether it is what happens to almost every message; an update may have to go out again."""
    return isinstance(ended.outcome, Sent) and not ended.claim.is_update


def _note_sent(session: Session, sent: Sequence[Ended]) -> list[bool]:
    if not sent:
        return []
    connection = session.connection()
    values = [
        {
            "delivery": one.claim.delivery_id, "owner": one.claim.owner, "now": one.at,
            "message": one.outcome.external_id, "digest": one.outcome.digest,
        }
        for one in sent
        if isinstance(one.outcome, Sent)
    ]  # fmt: skip
    if connection.execute(_SENT, values).rowcount == len(values):
        return [True] * len(values)
    # Somebody else has one of them by now, or it was erased: ask of each. Saying it twice is fine.
    return [connection.execute(_SENT, value).rowcount == 1 for value in values]


def _broken(delivery: Delivery, reason: str, now: datetime, jitter: Callable[[], float]) -> None:
    """Others must not wait for somebody to mend it: it loses its place in the line."""
    tries.try_again(delivery, reason, now, jitter)
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
        tries.end(delivery, DeliveryState.FAILED, now)
        if failure.gone:
            _mark_gone(session, delivery)
    elif failure.retry_after is not None:
        until = now + timedelta(seconds=max(failure.retry_after, 0.05))
        lanes.hold(session, claim.lanes_held(failure.reason), until=until, now=now)
        tries.give_back(delivery)
        delivery.lease_until = until
    elif failure.maybe_sent and not claim.is_update:
        tries.end(delivery, DeliveryState.UNCERTAIN, now)
        delivery.lease_until = now + ASK_AFTER
    else:
        tries.try_again(delivery, failure.reason, now, jitter)


def _mark_gone(session: Session, delivery: Delivery) -> None:
    conversation = session.get(ConversationRecord, delivery.conversation_id)
    if conversation is None:
        return
    conversation.gone = True
    account = session.get(Account, conversation.account_id) if conversation.account_id else None
    if account is not None:  # it was closed, or its person wants nothing of us
        participants.sign_out(session, [account.participant_id])

"""Asking a platform whether a message arrived of which nobody knows: a crash, or a time-out."""

import random
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from bot.chat.conversations import Conversation, MessageRef, User, Workspace
from bot.models import Delivery, DeliveryState
from bot.outbox import lanes, queries, tries
from bot.outbox.rates import UNLIMITED, Rate
from bot.ports import DeliveryFailed

ASK_AFTER = timedelta(seconds=10)
"""What timed out may still be on its way; what Slack took is in its history by then."""

# Long enough for a slow answer; then somebody else asks.
_LEASE = timedelta(seconds=30)
# Microsoft and Slack alike ask for another try after these, though it may have arrived.
_REPEATED = frozenset({"http_502", "http_504"})

# Asking counts as trying; what must arrive is left a try after the last question.
_QUESTIONS = tries.TRIES - 2

Finding = MessageRef | DeliveryFailed | None
"""The message where it arrived, None where it did not, or why that cannot be said."""


@dataclass(frozen=True, slots=True)
class Question:
    """A message that may have arrived in a conversation since `since`, to be asked about once.

    `user` is who it may have gone to where the address of their conversation was lost.
    """

    delivery_id: UUID
    key: str
    conversation: Conversation
    since: datetime
    lease_until: datetime
    lanes: Sequence[str]
    user: User | None = None


def take_questions(
    session: Session,
    rates: Mapping[str, Rate],
    busy_lanes: Collection[str],
    *,
    now: datetime,
    horizon: datetime,
    limit: int,
) -> list[Question]:
    """Take the questions that may be asked before `horizon`."""
    rows = queries.doubted(session, rates, busy_lanes, now=now, limit=limit)
    passes = [
        (row, lanes.question_lanes(rates.get(row.platform, UNLIMITED), row.workspace_id))
        for row in rows
    ]
    limited = {key for _, passed in passes for key, bucket in passed.items() if bucket.seconds}
    next_slots = lanes.lock(session, limited, now=now) if limited else {}
    questions = [
        _question(row, tuple(passed), now)
        for row, passed in passes
        if lanes.reserve(next_slots, passed, now=now, horizon=horizon) is not None
    ]
    lanes.keep(session, next_slots)
    queries.ask(session, [question.delivery_id for question in questions], until=now + _LEASE)
    return questions


def _question(row: queries.Doubted, passed: Sequence[str], now: datetime) -> Question:
    is_direct = row.account_id is not None
    workspace = Workspace(row.platform, row.workspace)
    return Question(
        delivery_id=row.id,
        key=row.key,
        conversation=Conversation(workspace, row.place, direct=is_direct, address=row.address),
        since=row.due,
        lease_until=now + _LEASE,
        lanes=passed,
        user=User(workspace, row.user) if row.user and row.error == queries.RESTORED else None,
    )


def settle_question(
    session: Session,
    question: Question,
    finding: Finding,
    *,
    now: datetime,
    jitter: Callable[[], float] = random.random,
) -> bool:
    """Write down what the platform said; False when the message goes out again, or is asked later.

    Nothing is changed when the sender came back meanwhile, or somebody else asked.
    """
    delivery = session.get(Delivery, question.delivery_id, with_for_update=True)
    if delivery is None or not _is_open(delivery, question):
        return False
    match finding:
        case MessageRef():
            delivery.external_id = finding.id
            delivery.lease_until = None
            tries.end(delivery, DeliveryState.SENT, now)
        case None:
            _send_again(delivery, now)
        case DeliveryFailed(permanent=True):
            _never_known(delivery, now)
        case DeliveryFailed():
            _ask_later(session, delivery, question, finding, now, jitter)
    return delivery.state != DeliveryState.PENDING and delivery.lease_until is None


def _is_open(delivery: Delivery, question: Question) -> bool:
    is_uncertain = delivery.state == DeliveryState.UNCERTAIN
    return is_uncertain and delivery.lease_until == question.lease_until


def _never_known(delivery: Delivery, now: datetime) -> None:
    """Twice is better than not at all for what must arrive; for anything else it is not."""
    if delivery.must_arrive or delivery.error in _REPEATED:
        _send_again(delivery, now)
    else:
        delivery.lease_until = None


def _send_again(delivery: Delivery, now: datetime) -> None:
    delivery.attempts += 1
    delivery.lease_until = None
    if delivery.attempts >= tries.TRIES:
        tries.end(delivery, DeliveryState.FAILED, now)
    else:
        tries.give_back(delivery)


def _ask_later(
    session: Session,
    delivery: Delivery,
    question: Question,
    failure: DeliveryFailed,
    now: datetime,
    jitter: Callable[[], float],
) -> None:
    if failure.retry_after is not None:
        until = now + timedelta(seconds=max(failure.retry_after, 0.05))
        lanes.hold(session, question.lanes, until=until, now=now)
        delivery.lease_until = until
        return
    delivery.attempts += 1
    if delivery.attempts >= _QUESTIONS:
        _never_known(delivery, now)
    else:
        delivery.lease_until = now + tries.wait(delivery.attempts, jitter)

"""Taking messages to send: in one transaction the rows, their lease and their slots."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from bot.chat.conversations import Conversation, MessageRef, User, Workspace
from bot.models import Delivery, DeliveryState
from bot.outbox import lanes, queries
from bot.outbox.queries import Row
from bot.outbox.questions import Question, take_questions
from bot.outbox.rates import UNLIMITED, Bucket, Rate

LEASE = timedelta(seconds=30)
SLOT_LIVES = timedelta(seconds=0.5)
# What is begun by then has ended, or timed out, before the lease does.
LATEST_START = timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class Claim:
    """A message that one sender has to itself until its lease ends, and all it takes to send it.

    `user` is whose direct conversation has to be opened first; `updates` the message to replace.
    Who has not begun by `expires` has lost the slot; after `starts_before` nobody begins to send.
    """

    delivery_id: UUID
    owner: str
    key: str
    conversation_id: UUID
    conversation: Conversation
    user: User | None
    card: str | None
    is_update: bool
    updates: MessageRef | None
    must_arrive: bool
    attempts: int
    due: datetime
    slot: datetime
    expires: datetime
    starts_before: datetime
    lanes: Sequence[str]
    error: str = ""

    def lanes_held(self, reason: str) -> Sequence[str]:
        """The lanes that have to pause when the platform asks for it.

        Asked for the same a second time, it is this conversation, and others need not wait.
        """
        if reason != self.error:
            return self.lanes
        return [lane for lane in self.lanes if lane.startswith("conversation/")]


@dataclass(frozen=True, slots=True)
class Round:
    """What one look at the outbox gave: what to send and to ask, and when to look again."""

    claims: Sequence[Claim]
    cancelled: int
    next_at: datetime | None
    questions: Sequence[Question] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing to do."""
        return not self.claims and not self.questions and not self.cancelled


def claim(
    session: Session,
    owner: str,
    rates: Mapping[str, Rate],
    *,
    now: datetime,
    horizon: datetime,
    limit: int,
    ends_leases: bool = True,
) -> Round:
    """Take at most `limit` messages that are due and have a slot before `horizon`.

    `rates` has the platforms that this sender speaks to. With `ends_leases` it first takes from
    other senders what they never settled; now and then is often enough.
    """
    if ends_leases:
        queries.end_leases(session, now)
    slots = lanes.busy(session, horizon)
    questions = take_questions(session, rates, slots.keys(), now=now, horizon=horizon, limit=limit)
    rows = queries.candidates(session, rates, slots.keys(), now=now, limit=limit)
    alive = [row for row in rows if not row[1].gone]
    passes = [_lanes_of(row, rates) for row in alive]
    limited = {key for passed in passes for key, bucket in passed.items() if bucket.seconds}
    locked = lanes.lock(session, limited, now=now) if limited else {}
    claims: list[Claim] = []
    for row, passed in zip(alive, passes, strict=True):
        slot = lanes.reserve(locked, passed, now=now, horizon=horizon)
        if slot is not None:
            claims.append(_claim_of(session, row, owner, passed, slot=slot, now=now))
    if claims:
        queries.take(session, [taken.delivery_id for taken in claims], owner, until=now + LEASE)
    cancelled = _cancel([row[0] for row in rows if row[1].gone], now)
    session.flush()
    later = {**slots, **{key: lane.next_slot for key, lane in locked.items()}}
    return Round(claims, cancelled, queries.next_moment(session, later, now=now), questions)


def _lanes_of(row: Row, rates: Mapping[str, Rate]) -> dict[str, Bucket]:
    delivery, conversation, workspace, _ = row
    return lanes.lanes_of(
        rates.get(workspace.platform, UNLIMITED),
        workspace.id,
        conversation.id,
        is_update=delivery.updates_id is not None,
    )


def _claim_of(
    session: Session,
    row: Row,
    owner: str,
    passed: Mapping[str, Bucket],
    *,
    slot: datetime,
    now: datetime,
) -> Claim:
    delivery, record, workspace, account = row
    conversation = record.located_in(workspace)
    place = Workspace(workspace.platform, workspace.external_id)
    is_paced = any(bucket.seconds for bucket in passed.values())
    needs_opening = not record.external_id and account is not None
    return Claim(
        delivery_id=delivery.id,
        owner=owner,
        key=delivery.key,
        conversation_id=record.id,
        conversation=conversation,
        user=User(place, account.external_id) if needs_opening and account is not None else None,
        card=delivery.card,
        is_update=delivery.updates_id is not None,
        updates=_message_of(session, delivery.updates_id, conversation),
        must_arrive=delivery.must_arrive,
        attempts=delivery.attempts,
        due=delivery.due,
        slot=slot,
        expires=slot + (SLOT_LIVES if is_paced else LATEST_START),
        starts_before=now + LATEST_START,
        error=delivery.error,
        lanes=tuple(passed),
    )


def _message_of(
    session: Session, delivery_id: UUID | None, conversation: Conversation
) -> MessageRef | None:
    posted = session.get(Delivery, delivery_id) if delivery_id else None
    if posted is None or not posted.external_id:
        return None
    return MessageRef(conversation, posted.external_id)


def _cancel(deliveries: Sequence[Delivery], now: datetime) -> int:
    for delivery in deliveries:
        delivery.state = DeliveryState.CANCELLED
        delivery.error = "the conversation is gone"
        delivery.settled_at = now
    return len(deliveries)

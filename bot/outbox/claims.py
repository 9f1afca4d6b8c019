"""Taking messages to send: in one transaction the rows, their lease and their slots."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from bot.chat.conversations import Conversation, MessageRef, User, Workspace
from bot.outbox import lanes, queries
from bot.outbox.candidates import Sendable, candidates
from bot.outbox.questions import Question, take_questions
from bot.outbox.rates import PACE, UNLIMITED, Bucket, Rate

LEASE = timedelta(seconds=30)
SLOT_LIVES = timedelta(seconds=0.5)
# What is begun by then has ended, or timed out, before the lease does.
LATEST_START = timedelta(seconds=10)


class Claim(NamedTuple):
    """A message that one sender has to itself until its lease ends, and all it takes to send it.

    `user` is whose direct conversation has to be opened first; `updates` the message to replace,
    and `digest` that of what it shows.
    Who has not begun by `expires` has lost the slot; after `starts_before` nobody begins to send.
    `apart` is how long after the one before the next may go, in the last of the `lanes`.
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
    apart: timedelta
    error: str = ""
    digest: str | None = None

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
    busy = lanes.busy(session, horizon)
    questions = take_questions(session, rates, busy, now=now, horizon=horizon, limit=limit)
    rows = candidates(session, rates, busy, now=now, horizon=horizon, limit=limit)
    passes = [(row, _lanes_of(row, rates)) for row in rows if not row.gone]
    limited = {key for _, passed in passes for key, bucket in passed.items() if bucket.seconds}
    next_slots = lanes.lock(session, limited, now=now) if limited else {}
    claims: list[Claim] = []
    for row, passed in passes:
        slot = lanes.reserve(next_slots, passed, now=now, horizon=horizon)
        if slot is not None:
            claims.append(_claim_of(row, owner, passed, slot=slot, now=now))
    lanes.keep(session, next_slots)
    queries.take(session, [taken.delivery_id for taken in claims], owner, until=now + LEASE)
    cancelled = queries.cancel(session, [row.id for row in rows if row.gone], now)
    next_at = queries.next_moment(session, now=now, horizon=horizon)
    return Round(claims, cancelled, next_at, questions)


def _lanes_of(row: Sendable, rates: Mapping[str, Rate]) -> dict[str, Bucket]:
    return lanes.lanes_of(
        rates.get(row.platform, UNLIMITED),
        row.workspace_id,
        row.conversation_id,
        is_update=row.updates_id is not None,
    )


def _claim_of(
    row: Sendable, owner: str, passed: Mapping[str, Bucket], *, slot: datetime, now: datetime
) -> Claim:
    workspace = Workspace(row.platform, row.workspace)
    conversation = Conversation(
        workspace, row.place, direct=row.user is not None, address=row.address
    )
    is_paced = any(bucket.seconds for bucket in passed.values())
    names = tuple(passed)
    return Claim(
        delivery_id=row.id,
        owner=owner,
        key=row.key,
        conversation_id=row.conversation_id,
        conversation=conversation,
        user=User(workspace, row.user) if row.user is not None and not row.place else None,
        card=row.card,
        is_update=row.updates_id is not None,
        updates=MessageRef(conversation, row.shown) if row.shown else None,
        must_arrive=row.must_arrive,
        attempts=row.attempts,
        due=row.due,
        slot=slot,
        expires=slot + (SLOT_LIVES if is_paced else LATEST_START),
        starts_before=now + LATEST_START,
        error=row.error,
        digest=row.digest,
        lanes=names,
        apart=timedelta(seconds=passed[names[-1]].seconds * PACE),
    )

"""How fast a platform may be spoken to: one clock for every limit, kept in the database.

A lane knows when its next slot is free. Whoever claims a message takes a slot in every lane the
message passes through, in the same transaction: the limits hold however many processes send.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlmodel import Session, col, delete, update

from bot.models import Lane
from bot.outbox.rates import Bucket, Rate, buckets
from challenges.inserts import insert_missing

IDLE = timedelta(hours=1)
"""A lane that was free this long may give any burst again."""

LONGEST_HOLD = timedelta(hours=1)
"""No pause is longer. A slot further ahead was given by a clock that was wrong, and is free."""

_ANY = Bucket(0.0)

_FOUND = select(col(Lane.key), col(Lane.next_slot))
_BUSY = _FOUND.where(
    col(Lane.next_slot) > bindparam("horizon"),
    col(Lane.next_slot) <= bindparam("latest"),
    ~col(Lane.key).startswith("conversation/"),
)
_LOCK = (
    _FOUND.where(col(Lane.key).in_(bindparam("keys", expanding=True)))
    .order_by(col(Lane.key))
    .with_for_update()
)
_KEEP = update(Lane).where(col(Lane.key) == bindparam("lane")).values(next_slot=bindparam("slot"))


def lanes_of(
    rate: Rate, workspace_id: UUID, conversation_id: UUID, *, is_update: bool
) -> dict[str, Bucket]:
    """The lanes that a message passes through, each with its limit."""
    found = _numbered(f"conversation/{conversation_id.hex}", buckets(rate.conversation))
    if is_update and rate.updates is not None:
        return found | _numbered(f"updates/{workspace_id}", buckets(rate.updates))
    return found | _numbered(f"workspace/{workspace_id}", buckets(rate.workspace))


def question_lanes(rate: Rate, workspace_id: UUID) -> dict[str, Bucket]:
    """The lanes that a question about a message passes through."""
    return _numbered(f"questions/{workspace_id}", buckets(rate.questions))


def busy(session: Session, horizon: datetime) -> Mapping[str, datetime]:
    """The lanes that have no free slot until `horizon`, each with the moment of the next.

    Those of conversations are not among them: there may be very many (see `queries.candidates`).
    """
    values = {"horizon": horizon, "latest": horizon + LONGEST_HOLD}
    return {key: slot for key, slot in session.connection().execute(_BUSY, values)}


def lock(session: Session, keys: Collection[str], *, now: datetime) -> dict[str, datetime]:
    """When each of these lanes has its next slot; nobody else can take one meanwhile."""
    wanted = sorted(keys)  # two processes that lock in the same order never wait for each other
    found = _locked(session, wanted)
    missing = [key for key in wanted if key not in found]
    if missing:
        fresh = [{"key": key, "next_slot": now - IDLE} for key in missing]
        insert_missing(session, Lane, fresh)
        found |= _locked(session, missing)
    latest = now + LONGEST_HOLD
    return {key: now if slot > latest else slot for key, slot in found.items()}


def reserve(
    next_slots: dict[str, datetime],
    lanes: Mapping[str, Bucket],
    *,
    now: datetime,
    horizon: datetime,
) -> datetime | None:
    """Take the first slot that is free in all `lanes`; None when that is after `horizon`."""
    limited = [(key, bucket) for key, bucket in lanes.items() if bucket.seconds]
    slot = max([now, *(next_slots[key] for key, _ in limited)])
    if slot > horizon:
        return None
    for key, bucket in limited:
        next_slots[key] = bucket.after(next_slots[key], slot)
    return slot


def keep(session: Session, next_slots: Mapping[str, datetime]) -> None:
    """Write down the next slots of lanes that have been locked."""
    if next_slots:
        moved = [{"lane": key, "slot": slot} for key, slot in sorted(next_slots.items())]
        session.connection().execute(_KEEP, moved)


def hold(session: Session, keys: Collection[str], *, until: datetime, now: datetime) -> None:
    """Give out no slot in these lanes before `until`: the platform asked for a pause."""
    until = min(until, now + LONGEST_HOLD)
    # A burst that was saved up is gone as well, or all would go at once when the pause ends.
    keep(session, {key: max(slot, until) for key, slot in lock(session, keys, now=now).items()})


def forget_idle(session: Session, now: datetime) -> int:
    """Drop the lanes that nobody waits in; a lane is made again when it is needed."""
    statement = delete(Lane).where(col(Lane.next_slot) < now - IDLE)
    return session.exec(statement).rowcount


def _numbered(name: str, limits: Collection[Bucket]) -> dict[str, Bucket]:
    """A lane for each limit, and one in any case: a platform may ask for a pause all the same."""
    return {f"{name}/{number}": bucket for number, bucket in enumerate(limits or (_ANY,))}


def _locked(session: Session, keys: Sequence[str]) -> dict[str, datetime]:
    found = session.connection().execute(_LOCK, {"keys": keys})
    return {key: slot for key, slot in found}

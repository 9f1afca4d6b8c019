"""How fast a platform may be spoken to: one clock for every limit, kept in the database.

A lane knows when its next slot is free. Whoever claims a message takes a slot in every lane the
message passes through, in the same transaction: the limits hold however many processes send.
"""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, delete, select

from bot.models import Lane
from bot.outbox.rates import Bucket, Rate, buckets
from challenges.inserts import insert_missing

IDLE = timedelta(hours=1)
"""A lane that was free this long may give any burst again."""

LONGEST_HOLD = timedelta(hours=1)
"""No pause is longer. A slot further ahead was given by a clock that was wrong, and is free."""

_ANY = Bucket(0.0)


def lanes_of(
    rate: Rate, workspace_id: UUID, conversation_id: UUID, *, is_update: bool
) -> dict[str, Bucket]:
    """The lanes that a message passes through, each with its limit."""
    found = _numbered(f"conversation/{conversation_id}", buckets(rate.conversation))
    if is_update and rate.updates is not None:
        return found | _numbered(f"updates/{workspace_id}", buckets(rate.updates))
    return found | _numbered(f"workspace/{workspace_id}", buckets(rate.workspace))


def question_lanes(rate: Rate, workspace_id: UUID) -> dict[str, Bucket]:
    """The lanes that a question about a message passes through."""
    return _numbered(f"questions/{workspace_id}", buckets(rate.questions))


def busy(session: Session, horizon: datetime) -> Mapping[str, datetime]:
    """The lanes that have no free slot until `horizon`, each with the moment of the next."""
    statement = select(Lane.key, Lane.next_slot).where(
        Lane.next_slot > horizon, Lane.next_slot <= horizon + LONGEST_HOLD
    )
    return dict(session.exec(statement).all())


def lock(session: Session, keys: Collection[str], *, now: datetime) -> dict[str, Lane]:
    """The lanes with these keys, made where needed; nobody else can take a slot meanwhile."""
    ordered = sorted(keys)  # two processes that lock in the same order never wait for each other
    statement = select(Lane).where(col(Lane.key).in_(ordered)).order_by(Lane.key).with_for_update()
    locked = {lane.key: lane for lane in session.exec(statement)}
    missing = [{"key": key, "next_slot": now - IDLE} for key in ordered if key not in locked]
    if missing:
        insert_missing(session, "lane", missing)
        locked = {lane.key: lane for lane in session.exec(statement)}
    for lane in locked.values():
        if lane.next_slot > now + LONGEST_HOLD:
            lane.next_slot = now
    return locked


def reserve(
    locked: Mapping[str, Lane], lanes: Mapping[str, Bucket], *, now: datetime, horizon: datetime
) -> datetime | None:
    """Take the first slot that is free in all `lanes`; None when that is after `horizon`."""
    limited = [(locked[key], bucket) for key, bucket in lanes.items() if bucket.seconds]
    slot = max([now, *(lane.next_slot for lane, _ in limited)])
    if slot > horizon:
        return None
    for lane, bucket in limited:
        lane.next_slot = bucket.after(lane.next_slot, slot)
    return slot


def hold(session: Session, keys: Collection[str], *, until: datetime, now: datetime) -> None:
    """Give out no slot in these lanes before `until`: the platform asked for a pause."""
    until = min(until, now + LONGEST_HOLD)
    for lane in lock(session, keys, now=now).values():
        # A burst that was saved up is gone as well, or all would go at once when the pause ends.
        lane.next_slot = max(lane.next_slot, until)


def forget_idle(session: Session, now: datetime) -> int:
    """Drop the lanes that nobody waits in; a lane is made again when it is needed."""
    statement = delete(Lane).where(col(Lane.next_slot) < now - IDLE)
    return session.exec(statement).rowcount


def _numbered(name: str, limits: Collection[Bucket]) -> dict[str, Bucket]:
    """A lane for each limit, and one in any case: a platform may ask for a pause all the same."""
    return {f"{name}/{number}": bucket for number, bucket in enumerate(limits or (_ANY,))}

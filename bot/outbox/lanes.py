"""How fast a platform may be spoken to: one clock for every limit, kept in the database.

A lane knows when its next slot is free. Whoever claims a message takes a slot in every lane the
message passes through, in the same transaction: the limits hold however many processes send.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from uuid import UUID

from sqlmodel import Session, col, select

from bot.models import Lane
from challenges.inserts import insert_once


@dataclass(frozen=True, slots=True)
class Rate:
    """Seconds between two messages; 0 is no limit. `updates` is the workspace's for updates."""

    conversation: float = 0.0
    workspace: float = 0.0
    updates: float = 0.0


UNLIMITED = Rate()

RATES: Mapping[str, Rate] = MappingProxyType(
    {
        # "Generally 1 message per second to a specific channel", several hundred a minute for a
        # workspace, and chat.update 50 a minute.
        "slack": Rate(conversation=1.0, workspace=0.3, updates=1.2),
        # 7 in 1 s, 60 in 30 s for a conversation; a tenant has a limit of its own.
        "teams": Rate(conversation=0.5, workspace=0.05, updates=0.05),
        "playground": UNLIMITED,
    }
)


def lanes_of(
    rate: Rate, workspace_id: UUID, conversation_id: UUID, *, is_update: bool
) -> dict[str, float]:
    """The lanes that a message passes through, each with its seconds per message."""
    kind = "updates" if is_update else "workspace"
    return {
        f"conversation/{conversation_id}": rate.conversation,
        f"{kind}/{workspace_id}": rate.updates if is_update else rate.workspace,
    }


def busy(session: Session, horizon: datetime) -> Mapping[str, datetime]:
    """The lanes that have no free slot until `horizon`, each with the moment of the next."""
    statement = select(Lane.key, Lane.next_slot).where(Lane.next_slot > horizon)
    return dict(session.exec(statement).all())


def lock(session: Session, keys: Collection[str], *, now: datetime) -> dict[str, Lane]:
    """The lanes with these keys, made where needed; nobody else can take a slot meanwhile."""
    ordered = sorted(keys)  # two processes that lock in the same order never wait for each other
    for key in ordered:
        insert_once(session, "lane", {"key": key, "next_slot": now})
    statement = select(Lane).where(col(Lane.key).in_(ordered)).order_by(Lane.key).with_for_update()
    return {lane.key: lane for lane in session.exec(statement)}


def reserve(
    locked: Mapping[str, Lane], lanes: Mapping[str, float], *, now: datetime, horizon: datetime
) -> datetime | None:
    """Take the first slot that is free in all `lanes`; None when that is after `horizon`."""
    limited = [(locked[key], seconds) for key, seconds in lanes.items() if seconds]
    slot = max([now, *(lane.next_slot for lane, _ in limited)])
    if slot > horizon:
        return None
    for lane, seconds in limited:
        lane.next_slot = slot + timedelta(seconds=seconds)
    return slot


def hold(session: Session, keys: Collection[str], *, until: datetime, now: datetime) -> None:
    """Give out no slot in these lanes before `until`: the platform asked for a pause."""
    for lane in lock(session, keys, now=now).values():
        lane.next_slot = max(lane.next_slot, until)

"""How much is waiting to go out, and how long that takes at the pace that the platforms allow."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, func, select

from bot.models import ConversationRecord, Delivery, DeliveryState, WorkspaceRecord
from bot.outbox import lanes
from bot.outbox.rates import UNLIMITED, Bucket, Limit, Rate, buckets

_UNSENT = (DeliveryState.PENDING, DeliveryState.SENDING)


@dataclass(frozen=True, slots=True)
class Backlog:
    """How many messages are due, and how long it takes until the last of them has gone out."""

    messages: int
    lasts: timedelta


def backlog(session: Session, rates: Mapping[str, Rate], now: datetime) -> Backlog:
    """Add up what is due; every lane works beside the others, so the slowest one says how long."""
    held = lanes.busy(session, now)
    in_lanes: Counter[str] = Counter()
    buckets_of: dict[str, tuple[Bucket, ...]] = {}
    total, longest = 0, 0.0
    for workspace_id, platform, is_update, messages in _per_workspace(session, now):
        rate = rates.get(platform, UNLIMITED)
        has_own_lane = is_update and rate.updates is not None
        name = f"{'updates' if has_own_lane else 'workspace'}/{workspace_id}"
        limit: Limit = rate.workspace if rate.updates is None or not is_update else rate.updates
        buckets_of[name] = buckets(limit)
        in_lanes[name] += messages
        total += messages
    for name, messages in in_lanes.items():
        longest = max(longest, _seconds(messages, buckets_of[name], _pause(held, name, now)))
    for platform, messages in _longest_conversations(session, now):
        rate = rates.get(platform, UNLIMITED)
        longest = max(longest, _seconds(messages, buckets(rate.conversation), 0.0))
    return Backlog(total, timedelta(seconds=longest))


def _seconds(messages: int, limits: Iterable[Bucket], pause: float) -> float:
    return pause + max((bucket.lasts(messages) for bucket in limits), default=0.0)


def _pause(held: Mapping[str, datetime], name: str, now: datetime) -> float:
    """How long the platform, or what was sent before, keeps a lane closed."""
    moments = [slot for key, slot in held.items() if key.startswith(f"{name}/")]
    return max(((moment - now).total_seconds() for moment in moments), default=0.0)


def _per_workspace(session: Session, now: datetime) -> list[tuple[UUID, str, bool, int]]:
    is_update = col(Delivery.updates_id).is_not(None)
    statement = (
        select(WorkspaceRecord.id, WorkspaceRecord.platform, is_update, func.count())
        .select_from(Delivery)
        .join(ConversationRecord, col(ConversationRecord.id) == Delivery.conversation_id)
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == ConversationRecord.workspace_id)
        .where(col(Delivery.state).in_(_UNSENT), col(Delivery.due) <= now)
        .group_by(col(WorkspaceRecord.id), col(WorkspaceRecord.platform), is_update)
    )
    rows = session.exec(statement).all()
    return [
        (workspace, platform, bool(update), count) for workspace, platform, update, count in rows
    ]


def _longest_conversations(session: Session, now: datetime) -> list[tuple[str, int]]:
    """Per platform, how many messages wait in the conversation where most do."""
    counted = (
        select(Delivery.conversation_id, func.count().label("number"))
        .where(col(Delivery.state).in_(_UNSENT), col(Delivery.due) <= now)
        .group_by(col(Delivery.conversation_id))
        .subquery()
    )
    statement = (
        select(WorkspaceRecord.platform, func.max(counted.c.number))
        .join(ConversationRecord, col(ConversationRecord.workspace_id) == WorkspaceRecord.id)
        .join(counted, counted.c.conversation_id == col(ConversationRecord.id))
        .group_by(col(WorkspaceRecord.platform))
    )
    return list(session.exec(statement).all())

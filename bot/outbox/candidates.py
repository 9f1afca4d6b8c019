"""What may be sent now: the first in line of each conversation that has a free slot."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Executable,
    String,
    and_,
    bindparam,
    cast,
    exists,
    not_,
    or_,
    select,
    tuple_,
)
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, func

from bot.models import Account, ConversationRecord, Delivery, DeliveryState, Lane, WorkspaceRecord
from bot.outbox import lanes
from bot.outbox.queries import ids_of, is_doubted, is_in
from bot.outbox.rates import Rate, buckets

_other = aliased(Delivery)
_shown = aliased(Delivery)


class Sendable(NamedTuple):
    """A message that may be sent, and all it takes to send it.

    `user` is whose direct conversation it goes to; `shown` the message that it replaces, and
    `digest` that of what this one shows.
    """

    id: UUID
    key: str
    card: str | None
    updates_id: UUID | None
    must_arrive: bool
    attempts: int
    due: datetime
    error: str
    conversation_id: UUID
    place: str
    address: str
    gone: bool
    workspace_id: UUID
    platform: str
    workspace: str
    user: str | None
    shown: str | None
    digest: str | None


def candidates(
    session: Session,
    rates: Mapping[str, Rate],
    busy_lanes: Collection[str],
    *,
    now: datetime,
    horizon: datetime,
    limit: int,
) -> Sequence[Sendable]:
    """The message that is first in line in each conversation, those due longest first.

    What somebody else is claiming now is passed over (PostgreSQL; SQLite has one writer), and so
    is what has to wait for a slot: it must not crowd out what has not.
    """
    if not rates:
        return []
    statement = _statement(max(len(buckets(rate.conversation)) or 1 for rate in rates.values()))
    values = {
        "now": now,
        "horizon": horizon,
        "latest": horizon + lanes.LONGEST_HOLD,
        "platforms": sorted(rates),
        "apart": sorted(name for name, rate in rates.items() if rate.updates is not None),
        "closed": ids_of(busy_lanes, "workspace"),
        "closed_to_updates": ids_of(busy_lanes, "updates"),
        "most": limit,
    }
    return [Sendable(*row) for row in session.connection().execute(statement, values)]


@lru_cache
def _statement(lanes_each: int) -> Executable:
    """Built once: building it takes longer than running it."""
    return (
        select(
            *(col(getattr(Delivery, name)) for name in Sendable._fields[:8]),
            col(ConversationRecord.id),
            col(ConversationRecord.external_id),
            col(ConversationRecord.address),
            col(ConversationRecord.gone),
            col(WorkspaceRecord.id),
            col(WorkspaceRecord.platform),
            col(WorkspaceRecord.external_id),
            col(Account.external_id),
            col(_shown.external_id),
            func.coalesce(col(Delivery.digest), col(_shown.digest)),
        )
        .join(ConversationRecord, col(ConversationRecord.id) == Delivery.conversation_id)
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == ConversationRecord.workspace_id)
        .join(Account, col(Account.id) == ConversationRecord.account_id, isouter=True)
        .join(_shown, col(_shown.id) == Delivery.updates_id, isouter=True)
        .where(*_is_first_in_line(), *_has_slots(lanes_each))
        .order_by(col(Delivery.due), col(Delivery.id))
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True, of=Delivery)
    )


def _is_first_in_line() -> list[ColumnElement[bool]]:
    lease = col(Delivery.lease_until)
    place = tuple_(col(Delivery.due), col(Delivery.id))
    sending = select(col(_other.conversation_id)).where(is_in(_other, DeliveryState.SENDING))
    doubted = select(col(_other.conversation_id)).where(*is_doubted(_other))
    earlier = exists().where(
        col(_other.conversation_id) == Delivery.conversation_id,
        is_in(_other, DeliveryState.PENDING),
        tuple_(col(_other.due), col(_other.id)) < place,
    )
    return [
        is_in(Delivery, DeliveryState.PENDING),
        col(Delivery.due) <= bindparam("now"),
        or_(lease.is_(None), lease <= bindparam("now")),
        col(Delivery.conversation_id).not_in(sending),
        col(Delivery.conversation_id).not_in(doubted),
        not_(earlier),
    ]


def _has_slots(lanes_each: int) -> list[ColumnElement[bool]]:
    """The lanes of a conversation are looked up here, since so many may be busy at once."""
    platform, workspace = col(WorkspaceRecord.platform), col(WorkspaceRecord.id)
    has_own_lane = and_(
        col(Delivery.updates_id).is_not(None), platform.in_(bindparam("apart", expanding=True))
    )
    closed = workspace.in_(bindparam("closed", expanding=True))
    closed_to_updates = workspace.in_(bindparam("closed_to_updates", expanding=True))
    # A UUID as `UUID.hex` has it: PostgreSQL writes it with dashes.
    name = func.replace(cast(col(Delivery.conversation_id), String), "-", "")
    its_lanes = ["conversation/" + name + f"/{number}" for number in range(lanes_each)]
    busy = exists().where(
        col(Lane.key).in_(its_lanes),
        col(Lane.next_slot) > bindparam("horizon"),
        col(Lane.next_slot) <= bindparam("latest"),
    )
    return [
        platform.in_(bindparam("platforms", expanding=True)),
        not_(and_(not_(has_own_lane), closed)),
        not_(and_(has_own_lane, closed_to_updates)),
        not_(busy),
    ]

"""What is due, what is stuck and what is next; every SELECT of the outbox's delivery side."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Enum, and_, exists, literal, not_, or_, tuple_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, func, select, update
from sqlmodel.sql.expression import Select

from bot.models import Account, ConversationRecord, Delivery, DeliveryState, WorkspaceRecord

Row = tuple[Delivery, ConversationRecord, WorkspaceRecord, Account | None]

_other = aliased(Delivery)
_STATE = Enum(DeliveryState)


def end_leases(session: Session, now: datetime) -> None:
    """Give back, or give up, what somebody took and never settled: nobody knows if it was sent.

    `lease_owner` stays on what is given up: should its sender come back after all, then it may
    still say that the message was sent.
    """
    over = and_(_is(Delivery, DeliveryState.SENDING), col(Delivery.lease_until) <= now)
    may_repeat = or_(col(Delivery.must_arrive), col(Delivery.updates_id).is_not(None))
    session.exec(
        update(Delivery)
        .where(over, may_repeat)
        .values(state=DeliveryState.PENDING, lease_owner="", lease_until=None)
    )
    session.exec(
        update(Delivery)
        .where(over)
        .values(
            state=DeliveryState.UNCERTAIN,
            lease_until=None,
            settled_at=now,
            error="the sender stopped while sending",
        )
    )


def candidates(
    session: Session,
    platforms: Collection[str],
    busy_lanes: Collection[str],
    *,
    now: datetime,
    limit: int,
) -> Sequence[Row]:
    """The message that is first in line in each conversation, those due longest first.

    What somebody else is claiming now is passed over (PostgreSQL; SQLite has one writer).
    """
    statement = (
        _first_in_line(now)
        .where(col(WorkspaceRecord.platform).in_(sorted(platforms)), *_outside(busy_lanes))
        .order_by(col(Delivery.due), col(Delivery.id))
        .limit(limit)
        .with_for_update(skip_locked=True, of=Delivery)
    )
    return session.exec(statement).all()


def next_moment(
    session: Session, slots: Mapping[str, datetime], *, now: datetime
) -> datetime | None:
    """When something may be sent that could not be sent now."""
    pending = _is(Delivery, DeliveryState.PENDING)
    moments: list[datetime | None] = [
        session.exec(select(func.min(Delivery.due)).where(pending, Delivery.due > now)).one()
    ]
    waiting = select(Delivery.id).where(pending, Delivery.due <= now).limit(1)
    if slots and session.exec(waiting).first() is not None:
        moments.append(min(slots.values()))
    return min((moment for moment in moments if moment is not None), default=None)


def _first_in_line(
    now: datetime,
) -> Select[Delivery, ConversationRecord, WorkspaceRecord, Account]:
    lease = col(Delivery.lease_until)
    place = tuple_(col(Delivery.due), col(Delivery.id))
    sending = select(_other.conversation_id).where(_is(_other, DeliveryState.SENDING))
    earlier = exists().where(
        col(_other.conversation_id) == Delivery.conversation_id,
        _is(_other, DeliveryState.PENDING),
        tuple_(col(_other.due), col(_other.id)) < place,
    )
    return (
        select(Delivery, ConversationRecord, WorkspaceRecord, Account)
        .join(ConversationRecord, col(ConversationRecord.id) == Delivery.conversation_id)
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == ConversationRecord.workspace_id)
        .join(Account, col(Account.id) == ConversationRecord.account_id, isouter=True)
        .where(
            _is(Delivery, DeliveryState.PENDING),
            col(Delivery.due) <= now,
            or_(lease.is_(None), lease <= now),
            col(Delivery.conversation_id).not_in(sending),
            not_(earlier),
        )
    )


def _outside(busy_lanes: Collection[str]) -> list[ColumnElement[bool]]:
    """Leave out what has to wait for a slot, so that it does not crowd out what has not."""
    busy: dict[str, list[UUID]] = {"conversation": [], "workspace": [], "updates": []}
    for lane in busy_lanes:
        kind, _, identifier = lane.partition("/")
        busy[kind].append(UUID(identifier))
    is_update = col(Delivery.updates_id).is_not(None)
    conditions = [
        col(Delivery.conversation_id).in_(busy["conversation"]),
        and_(not_(is_update), col(WorkspaceRecord.id).in_(busy["workspace"])),
        and_(is_update, col(WorkspaceRecord.id).in_(busy["updates"])),
    ]
    return [not_(condition) for condition in conditions]


def _is(row: type[Delivery], state: DeliveryState) -> ColumnElement[bool]:
    # The state is written out: a partial index serves only a query that says so literally.
    return col(row.state) == literal(state, _STATE, literal_execute=True)

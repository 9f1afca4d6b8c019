"""What is due, what is stuck and what is next; every SELECT of the outbox's delivery side."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Enum, and_, exists, literal, not_, or_, tuple_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, func, select, update
from sqlmodel.sql.expression import Select

from bot.models import Account, ConversationRecord, Delivery, DeliveryState, WorkspaceRecord
from bot.outbox.rates import Rate

Doubted = tuple[Delivery, ConversationRecord, WorkspaceRecord]
Row = tuple[Delivery, ConversationRecord, WorkspaceRecord, Account | None]

_other = aliased(Delivery)
_STATE = Enum(DeliveryState)


def end_leases(session: Session, now: datetime) -> None:
    """Take from its sender what was never settled: nobody knows if it was sent.

    An update may be repeated; about anything else the platform is asked, now. `lease_owner` stays
    on it: should its sender come back after all, then it may still say that the message was sent.
    """
    over = and_(_is(Delivery, DeliveryState.SENDING), col(Delivery.lease_until) <= now)
    session.exec(
        update(Delivery)
        .where(over, col(Delivery.updates_id).is_not(None))
        .values(state=DeliveryState.PENDING, lease_owner="", lease_until=None)
    )
    session.exec(
        update(Delivery)
        .where(over)
        .values(
            state=DeliveryState.UNCERTAIN,
            lease_until=now,
            settled_at=now,
            error="the sender stopped while sending",
        )
    )


def take(session: Session, deliveries: Collection[UUID], owner: str, *, until: datetime) -> None:
    """Have these messages be one sender's until then."""
    statement = (
        update(Delivery)
        .where(col(Delivery.id).in_(deliveries))
        .values(state=DeliveryState.SENDING, lease_owner=owner, lease_until=until)
        .execution_options(synchronize_session=False)
    )
    session.exec(statement)


def doubted(
    session: Session,
    rates: Mapping[str, Rate],
    busy_lanes: Collection[str],
    *,
    now: datetime,
    limit: int,
) -> Sequence[Doubted]:
    """The uncertain messages about which a platform may be asked now."""
    statement = (
        select(Delivery, ConversationRecord, WorkspaceRecord)
        .join(ConversationRecord, col(ConversationRecord.id) == Delivery.conversation_id)
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == ConversationRecord.workspace_id)
        .where(
            *_is_doubted(Delivery),
            col(Delivery.lease_until) <= now,
            col(WorkspaceRecord.platform).in_(sorted(rates)),
            col(WorkspaceRecord.id).not_in(_ids(busy_lanes, "questions")),
        )
        .order_by(col(Delivery.lease_until), col(Delivery.id))
        .limit(limit)
        .with_for_update(skip_locked=True, of=Delivery)
    )
    return session.exec(statement).all()


def candidates(
    session: Session,
    rates: Mapping[str, Rate],
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
        .where(col(WorkspaceRecord.platform).in_(sorted(rates)), *_outside(busy_lanes, rates))
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
        session.exec(select(func.min(Delivery.due)).where(pending, Delivery.due > now)).one(),
        session.exec(select(func.min(Delivery.lease_until)).where(*_is_doubted(Delivery))).one(),
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
    doubted = select(_other.conversation_id).where(*_is_doubted(_other))
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
            col(Delivery.conversation_id).not_in(doubted),
            not_(earlier),
        )
    )


def _outside(busy_lanes: Collection[str], rates: Mapping[str, Rate]) -> list[ColumnElement[bool]]:
    """Leave out what has to wait for a slot, so that it does not crowd out what has not."""
    apart = sorted(name for name, rate in rates.items() if rate.updates is not None)
    has_own_lane = and_(
        col(Delivery.updates_id).is_not(None), col(WorkspaceRecord.platform).in_(apart)
    )
    conditions = [
        col(Delivery.conversation_id).in_(_ids(busy_lanes, "conversation")),
        and_(not_(has_own_lane), col(WorkspaceRecord.id).in_(_ids(busy_lanes, "workspace"))),
        and_(has_own_lane, col(WorkspaceRecord.id).in_(_ids(busy_lanes, "updates"))),
    ]
    return [not_(condition) for condition in conditions]


def _ids(lanes: Collection[str], kind: str) -> list[UUID]:
    """What the lanes of one kind are of (see `lanes.lanes_of`)."""
    parts = (lane.split("/") for lane in lanes)
    return sorted({UUID(part[1]) for part in parts if part[0] == kind})


def _is_doubted(row: type[Delivery]) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return _is(row, DeliveryState.UNCERTAIN), col(row.lease_until).is_not(None)


def _is(row: type[Delivery], state: DeliveryState) -> ColumnElement[bool]:
    # The state is written out: a partial index serves only a query that says so literally.
    return col(row.state) == literal(state, _STATE, literal_execute=True)

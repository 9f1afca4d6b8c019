"""What is stuck, what is in doubt and what is next: the SELECTs of the outbox's delivery side."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, String, and_, bindparam, literal_column, select
from sqlmodel import Session, col, func, update

from bot.models import Account, ConversationRecord, Delivery, DeliveryState, Lane, WorkspaceRecord
from bot.outbox import lanes
from bot.outbox.rates import Rate

RESTORED = "a backup was put back"
"""The error of what may have gone out after a backup was made that is in use again."""


class Doubted(NamedTuple):
    """A message about which a platform may be asked, and where it would be.

    `user` is whose direct conversation it goes to, if any.
    """

    id: UUID
    key: str
    due: datetime
    place: str
    address: str
    account_id: UUID | None
    workspace_id: UUID
    platform: str
    workspace: str
    error: str
    user: str | None


def is_in(row: type[Delivery], state: DeliveryState) -> ColumnElement[bool]:
    """Whether a message is in a state, which is written out.

    A partial index serves only a query that says so literally; and SQLite plans a statement anew
    whenever a value is bound on which the use of such an index may depend.
    """
    return col(row.state) == literal_column(f"'{state.name}'", String())


def is_doubted(row: type[Delivery]) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Whether a platform is to be asked about a message."""
    return is_in(row, DeliveryState.UNCERTAIN), col(row.lease_until).is_not(None)


def ids_of(lanes: Collection[str], kind: str) -> list[UUID]:
    """What the lanes of one kind are of (see `lanes.lanes_of`)."""
    parts = (lane.split("/") for lane in lanes)
    return sorted({UUID(part[1]) for part in parts if part[0] == kind})


_OVER = and_(is_in(Delivery, DeliveryState.SENDING), col(Delivery.lease_until) <= bindparam("now"))
_UPDATES_AGAIN = (
    update(Delivery)
    .where(_OVER, col(Delivery.updates_id).is_not(None))
    .values(state=DeliveryState.PENDING, lease_owner="", lease_until=None, digest="")
)
_NOT_BEGUN = (
    update(Delivery)
    .where(_OVER, col(Delivery.must_arrive).is_(False), col(Delivery.digest).is_(None))
    .values(state=DeliveryState.PENDING, lease_owner="", lease_until=None)
)
_IN_DOUBT = (
    update(Delivery)
    .where(_OVER)
    .values(
        state=DeliveryState.UNCERTAIN,
        lease_until=bindparam("now"),
        settled_at=bindparam("now"),
        error="the sender stopped while sending",
    )
)
_IS_ONE_OF = col(Delivery.id).in_(bindparam("deliveries", expanding=True))
_TAKE = (
    update(Delivery)
    .where(_IS_ONE_OF)
    .values(
        state=DeliveryState.SENDING, lease_owner=bindparam("owner"), lease_until=bindparam("until")
    )
)
_CANCEL = (
    update(Delivery)
    .where(_IS_ONE_OF)
    .values(
        state=DeliveryState.CANCELLED,
        error="the conversation is gone",
        settled_at=bindparam("now"),
    )
)
_BEGIN = (
    update(Delivery)
    .where(
        col(Delivery.id) == bindparam("delivery"), col(Delivery.lease_owner) == bindparam("owner")
    )
    .values(digest="")
)
_ASK = update(Delivery).where(_IS_ONE_OF).values(lease_until=bindparam("until"))
_DOUBTED = (
    select(
        col(Delivery.id),
        col(Delivery.key),
        col(Delivery.due),
        col(ConversationRecord.external_id),
        col(ConversationRecord.address),
        col(ConversationRecord.account_id),
        col(WorkspaceRecord.id),
        col(WorkspaceRecord.platform),
        col(WorkspaceRecord.external_id),
        col(Delivery.error),
        col(Account.external_id),
    )
    .join(ConversationRecord, col(ConversationRecord.id) == Delivery.conversation_id)
    .join(WorkspaceRecord, col(WorkspaceRecord.id) == ConversationRecord.workspace_id)
    .join(Account, col(Account.id) == ConversationRecord.account_id, isouter=True)
    .where(
        *is_doubted(Delivery),
        col(Delivery.lease_until) <= bindparam("now"),
        col(WorkspaceRecord.platform).in_(bindparam("platforms", expanding=True)),
        col(WorkspaceRecord.id).not_in(bindparam("closed", expanding=True)),
    )
    .order_by(col(Delivery.lease_until), col(Delivery.id))
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=Delivery)
)
_PENDING = is_in(Delivery, DeliveryState.PENDING)
_LATER = select(func.min(Delivery.due)).where(_PENDING, col(Delivery.due) > bindparam("now"))
_ASKED = select(func.min(Delivery.lease_until)).where(*is_doubted(Delivery))
_SLOT = select(func.min(Lane.next_slot)).where(
    col(Lane.next_slot) > bindparam("horizon"), col(Lane.next_slot) <= bindparam("latest")
)
_WAITS = select(col(Delivery.id)).where(_PENDING, col(Delivery.due) <= bindparam("now")).exists()
_NEXT = select(_LATER.scalar_subquery(), _ASKED.scalar_subquery(), _SLOT.scalar_subquery(), _WAITS)


def end_leases(session: Session, now: datetime) -> None:
    """Take from its sender what was never settled: nobody knows if it was sent.

    An update may be repeated, and so may what was never begun (see `begin`); about anything else
    the platform is asked, now. `lease_owner` stays on it: should its sender come back after all,
    then it may still say that the message was sent.
    """
    connection = session.connection()
    connection.execute(_UPDATES_AGAIN, {"now": now})
    connection.execute(_NOT_BEGUN, {"now": now})
    connection.execute(_IN_DOUBT, {"now": now})


def begin(session: Session, claimed: Sequence[tuple[UUID, str]]) -> Sequence[None]:
    """Note that messages, each with the owner of its lease, are about to leave.

    What must arrive needs no such note: in doubt it is sent again.
    """
    values = [{"delivery": delivery, "owner": owner} for delivery, owner in claimed]
    session.connection().execute(_BEGIN, values)
    return [None] * len(claimed)


def take(session: Session, deliveries: Sequence[UUID], owner: str, *, until: datetime) -> None:
    """Have these messages be one sender's until then."""
    if deliveries:
        taken = {"deliveries": deliveries, "owner": owner, "until": until}
        session.connection().execute(_TAKE, taken)


def cancel(session: Session, deliveries: Sequence[UUID], now: datetime) -> int:
    """Never send these messages, whose conversations are gone; returns how many there are."""
    if deliveries:
        session.connection().execute(_CANCEL, {"deliveries": deliveries, "now": now})
    return len(deliveries)


def doubted(
    session: Session,
    rates: Mapping[str, Rate],
    busy_lanes: Collection[str],
    *,
    now: datetime,
    limit: int,
) -> Sequence[Doubted]:
    """The uncertain messages about which a platform may be asked now."""
    values = {
        "now": now,
        "platforms": sorted(rates),
        "closed": ids_of(busy_lanes, "questions"),
        "most": limit,
    }
    return [Doubted(*row) for row in session.connection().execute(_DOUBTED, values)]


def ask(session: Session, deliveries: Sequence[UUID], *, until: datetime) -> None:
    """Have nobody else ask about these messages until then."""
    if deliveries:
        session.connection().execute(_ASK, {"deliveries": deliveries, "until": until})


def next_moment(session: Session, *, now: datetime, horizon: datetime) -> datetime | None:
    """When something may be sent, or asked about, that could not be now."""
    values = {"now": now, "horizon": horizon, "latest": horizon + lanes.LONGEST_HOLD}
    later, asked, slot, waits = session.connection().execute(_NEXT, values).one()
    moments: list[datetime | None] = [later, asked, slot if waits else None]
    return min((moment for moment in moments if moment is not None), default=None)

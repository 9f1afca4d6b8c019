"""What an operator does with the outbox, and what is forgotten once it has no use any more."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, null
from sqlalchemy import select as rows
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, delete, func, or_, select, update

from bot.models import ConversationRecord, Delivery, DeliveryState, WorkspaceRecord
from bot.outbox.queries import RESTORED
from challenges.models import Campaign, CampaignStatus
from challenges.queries import Doomed

_SETTLED = (
    DeliveryState.SENT,
    DeliveryState.UNCERTAIN,
    DeliveryState.FAILED,
    DeliveryState.CANCELLED,
)
_child = aliased(Delivery)


def listed(
    session: Session, states: Collection[DeliveryState], *, limit: int
) -> Sequence[tuple[Delivery, str]]:
    """The messages in these states, due longest first, each with its workspace."""
    statement = (
        select(Delivery, WorkspaceRecord)
        .join(ConversationRecord, col(ConversationRecord.id) == Delivery.conversation_id)
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == ConversationRecord.workspace_id)
        .where(col(Delivery.state).in_(states))
        .order_by(col(Delivery.due), col(Delivery.id))
        .limit(limit)
    )
    rows = session.exec(statement).all()
    return [(row, f"{place.platform}:{place.external_id}") for row, place in rows]


def counted(session: Session) -> Mapping[DeliveryState, int]:
    """How many messages are in each state; states without any are left out."""
    statement = select(Delivery.state, func.count()).group_by(col(Delivery.state))
    return {DeliveryState(state): number for state, number in session.exec(statement).all()}


def refused(session: Session) -> int:
    """How many messages wait for another try after one that failed."""
    statement = select(func.count()).where(
        Delivery.state == DeliveryState.PENDING, col(Delivery.error) != ""
    )
    return session.exec(statement).one()


def overdue(session: Session, moment: datetime) -> int:
    """How many messages could have gone out at a moment, and were not even tried since."""
    statement = (
        select(func.count())
        .select_from(Delivery)
        .join(ConversationRecord, col(ConversationRecord.id) == Delivery.conversation_id)
        .where(Delivery.state == DeliveryState.PENDING, col(Delivery.due) < moment)
        .where(~col(ConversationRecord.gone))
    )
    return session.exec(statement).one()


def arrived(session: Session, made_at: datetime) -> int:
    """How many of the messages that were put in the outbox at a moment have arrived."""
    statement = select(func.count()).where(
        Delivery.created_at == made_at, Delivery.state == DeliveryState.SENT
    )
    return session.exec(statement).one()


def gone_channels(session: Session) -> Sequence[str]:
    """The channels that take no messages any more, as platform:workspace/channel."""
    statement = (
        select(WorkspaceRecord, ConversationRecord.external_id)
        .join(ConversationRecord, col(ConversationRecord.workspace_id) == WorkspaceRecord.id)
        .where(col(ConversationRecord.gone), col(ConversationRecord.account_id).is_(None))
        .order_by(WorkspaceRecord.platform, ConversationRecord.external_id)
    )
    return [
        f"{place.platform}:{place.external_id}/{channel}"
        for place, channel in session.exec(statement).all()
    ]


def retry(session: Session, wanted: Collection[DeliveryState] | str, now: datetime) -> int:
    """Have messages tried again, now, by key or by state; returns how many.

    Their conversations count as there again: if they are not, the platform says so once more.
    """
    over = [DeliveryState.FAILED, DeliveryState.UNCERTAIN]
    chosen = _chosen(wanted, [*over, DeliveryState.CANCELLED])
    conversations = select(Delivery.conversation_id).where(chosen)
    session.exec(
        update(ConversationRecord)
        .where(col(ConversationRecord.id).in_(conversations), col(ConversationRecord.gone))
        .values(gone=False)
        .execution_options(synchronize_session=False)
    )
    statement = update(Delivery).where(chosen)
    return session.exec(
        statement.values(
            state=DeliveryState.PENDING,
            due=now,
            attempts=0,
            lease_owner="",
            lease_until=None,
            error="",
            settled_at=None,
        ).execution_options(synchronize_session=False)
    ).rowcount


def drop(session: Session, wanted: Collection[DeliveryState] | str, now: datetime) -> int:
    """Never send messages, by key or by state; returns how many.

    Their keys stay: what is dropped is not planned again.
    """
    open_ = [DeliveryState.PENDING, DeliveryState.FAILED, DeliveryState.UNCERTAIN]
    statement = update(Delivery).where(_chosen(wanted, open_))
    return session.exec(
        statement.values(
            state=DeliveryState.CANCELLED,
            lease_owner="",
            lease_until=None,
            error="dropped by the operator",
            settled_at=now,
        ).execution_options(synchronize_session=False)
    ).rowcount


def doubt(session: Session, now: datetime) -> int:
    """Have platforms asked whether what is due went out already; returns of how many messages.

    That is so where a backup was put back: what was sent after it was made waits in it still, and
    who was sending it then is not there any more.
    """
    mine = col(Delivery.state)
    may_be_out = or_(
        and_(mine == DeliveryState.PENDING, col(Delivery.due) <= now),
        mine == DeliveryState.SENDING,
        and_(mine == DeliveryState.UNCERTAIN, col(Delivery.lease_until).is_not(None)),
    )
    statement = update(Delivery).where(may_be_out, col(Delivery.updates_id).is_(None))
    return session.exec(
        statement.values(
            state=DeliveryState.UNCERTAIN, lease_until=now, settled_at=now, error=RESTORED
        ).execution_options(synchronize_session=False)
    ).rowcount


def set_aside(session: Session, key: str) -> bool:
    """Let the same thing be posted once more: a message that has ended gets another key.

    False when there is none of this key, or when it is still on its way.
    """
    mine = (col(Delivery.key) == key, col(Delivery.state).in_(_SETTLED))
    found = session.exec(select(Delivery).where(*mine)).one_or_none()
    if found is not None:
        found.key = f"{key}/before/{found.id}"
        session.add(found)
        session.flush()
    return found is not None


def refreshed(before: datetime) -> Doomed:
    """What refreshed a message and was settled before a moment: nothing needs to know of it again.

    A reminder is refreshed within seconds of an answer: whoever reads when, reads who answered.
    """
    return _settled(before).where(col(Delivery.updates_id).is_not(None))


def outdated(before: datetime) -> Doomed:
    """The messages that were settled before a moment and guard nothing any more.

    A key that was sent keeps the same thing from being sent again, so all are kept while their
    organisation has a campaign that is open. A message goes after the one that refreshed it.
    """
    running = select(Campaign.organisation_id).where(Campaign.status != CampaignStatus.CLOSED)
    return _settled(before).where(
        col(WorkspaceRecord.organisation_id).not_in(running),
        ~exists().where(col(_child.updates_id) == Delivery.id),
    )


def drop_outdated(session: Session, keys: Sequence[UUID]) -> None:
    """Drop those messages."""
    statement = delete(Delivery).where(col(Delivery.id).in_(keys))
    session.exec(statement.execution_options(synchronize_session=False))


def _settled(before: datetime) -> Doomed:
    return (
        rows(col(Delivery.id), col(WorkspaceRecord.organisation_id), null().label("campaign"))
        .join(ConversationRecord, col(ConversationRecord.id) == col(Delivery.conversation_id))
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == col(ConversationRecord.workspace_id))
        .where(
            col(Delivery.state).in_(_SETTLED),
            col(Delivery.lease_until).is_(None),
            col(Delivery.settled_at) < before,
        )
    )


def _chosen(
    wanted: Collection[DeliveryState] | str, allowed: Sequence[DeliveryState]
) -> ColumnElement[bool]:
    if isinstance(wanted, str):
        return and_(col(Delivery.key) == wanted, col(Delivery.state).in_(allowed))
    return or_(*(col(Delivery.state) == state for state in wanted))

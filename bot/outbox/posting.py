"""Putting messages in the outbox, in the transaction that gives the reason for them."""

import itertools
import random
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import String, bindparam, exists, literal_column, or_
from sqlalchemy import select as rows
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, delete, select, update

from bot.chat.cards import Card, dump_card
from bot.models import ConversationRecord, Delivery, DeliveryState
from challenges.inserts import insert_missing, insert_once
from challenges.statements import Statement

REFRESH_AFTER = timedelta(seconds=3)
"""So soon a message shows the latest to the only one who reads it."""
_HALF_HOUR = timedelta(minutes=30)

_places: Iterator[int] = itertools.count(random.getrandbits(16))

# Written out, not bound: SQLite plans a statement anew whenever a value is bound on which the use
# of a partial index may depend, which takes six times as long as running it.
_PENDING = literal_column("'PENDING'", String())
_SENDING = literal_column("'SENDING'", String())
_SENT = literal_column("'SENT'", String())
_refresh = aliased(Delivery)
_SHOWN = Statement(
    rows(
        col(Delivery.id),
        col(Delivery.conversation_id),
        col(ConversationRecord.account_id),
        col(Delivery.external_id),
    )
    .join(ConversationRecord, col(ConversationRecord.id) == col(Delivery.conversation_id))
    .where(
        col(Delivery.subject) == bindparam("subject"),
        col(Delivery.subject) != literal_column("''", String()),
        or_(col(Delivery.state) == _SENT, col(Delivery.state) == _SENDING),
        col(Delivery.updates_id).is_(None),
        ~exists().where(
            col(_refresh.updates_id) == col(Delivery.id), col(_refresh.state) == _PENDING
        ),
    )
    .order_by(col(Delivery.id))
)


def post(
    session: Session,
    conversation: ConversationRecord,
    card: Card | None,
    *,
    key: str,
    now: datetime,
    subject: str = "",
    due: datetime | None = None,
    must_arrive: bool = False,
) -> bool:
    """Have a message sent once this transaction is committed; False when `key` exists already.

    Without a `card` it is composed from `subject` when it is sent. After a crash or a time-out a
    message that `must_arrive` may arrive twice; any other arrives once or not at all.
    """
    row = _row(conversation.id, key, subject, due or now, now)
    row["card"] = None if card is None else dump_card(card)
    row["must_arrive"] = must_arrive
    return insert_once(session, Delivery, row)


class Composed(NamedTuple):
    """A message that is composed from its subject when it is sent."""

    conversation: ConversationRecord
    key: str
    subject: str


def post_all(session: Session, messages: Sequence[Composed], *, now: datetime) -> frozenset[str]:
    """Have many messages sent once this transaction is committed; returns the keys that are new.

    Meanwhile nobody else may post them: what gives the reason for them is locked.
    """
    keys = [one.key for one in messages]
    known = select(Delivery.key).where(col(Delivery.key).in_(keys))
    fresh = frozenset(keys) - frozenset(session.exec(known) if keys else ())
    added = [
        {**_row(one.conversation.id, one.key, one.subject, now, now), "card": None}
        for one in messages
        if one.key in fresh
    ]
    insert_missing(session, Delivery, added)
    return fresh


def withdraw(session: Session, key: str) -> bool:
    """Take back a message that nobody has begun to send; False when there is none any more."""
    waits = (col(Delivery.key) == key, col(Delivery.state) == DeliveryState.PENDING)
    return session.exec(delete(Delivery).where(*waits)).rowcount == 1


def refresh(session: Session, subject: str, *, now: datetime, but_not: str = "") -> None:
    """Have every message about `subject` show the latest: many calls, one update each.

    What several people read changes on the half hour only: the moment would tell who did something.
    `but_not` is the id of a message that shows it already.
    """
    shown = _SHOWN.all(session, {"subject": subject})
    for delivery_id, conversation_id, account_id, external_id in shown:
        if external_id and external_id == but_not:
            continue
        due = now + REFRESH_AFTER if account_id else _next_half_hour(now)
        row = _row(conversation_id, f"refresh/{delivery_id}", subject, due, now)
        row["updates_id"] = delivery_id
        if not insert_once(session, Delivery, row):
            _again(session, row["key"], row["due"])


def _next_half_hour(now: datetime) -> datetime:
    begun = now.replace(minute=now.minute // 30 * 30, second=0, microsecond=0)
    return begun + _HALF_HOUR


def _again(session: Session, key: str, due: datetime) -> None:
    """Have an update that was sent before sent again; one that is being sent, once more after."""
    mine = col(Delivery.key) == key
    is_sending = col(Delivery.state) == DeliveryState.SENDING
    if session.exec(update(Delivery).where(mine, is_sending).values(due=due)).rowcount:
        return
    over = col(Delivery.state).not_in([DeliveryState.PENDING, DeliveryState.SENDING])
    session.exec(
        update(Delivery)
        .where(mine, over)
        .values(
            state=DeliveryState.PENDING,
            due=due,
            attempts=0,
            lease_until=None,
            error="",
            settled_at=None,
        )
    )


def _row(
    conversation_id: UUID, key: str, subject: str, due: datetime, now: datetime
) -> dict[str, Any]:
    return {
        "id": _ordered_id(now),
        "key": key,
        "conversation_id": conversation_id,
        "subject": subject,
        "due": due,
        "created_at": now,
    }


def _ordered_id(now: datetime) -> UUID:
    """An id that sorts by time, and by place for those of one moment.

    Messages that are due at the same moment go out in the order in which they were posted.
    """
    moment = int(now.timestamp() * 1000) << 80
    place = (next(_places) & 0xFFFFFF) << 56
    return UUID(int=moment | place | random.getrandbits(56))

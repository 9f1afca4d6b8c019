"""What came in already, so that a redelivered event is dropped."""

import hmac
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import Session, col, delete

from bot.models import InboxEntry
from challenges.inserts import insert_once

MEMORY = timedelta(days=3)
"""Platforms deliver again for minutes, or an hour or two; nobody does after days."""

_TRIAL = "trial"


def first_time(
    session: Session,
    key: str,
    now: datetime,
    secret: bytes = b"",
    older: Sequence[bytes] = (),
) -> bool:
    """Whether an event is seen for the first time; asking notes it.

    The key may hold a user's id on a platform: only a digest of it is kept, made with a secret, so
    that nobody who has the database alone can try whose it is. Of the time only the day is kept.
    What was noted with one of the `older` secrets was seen as well.
    """
    if any(session.get(InboxEntry, digest(key, one)) is not None for one in older):
        return False
    day = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return insert_once(session, InboxEntry, {"key": digest(key, secret), "received_at": day})


def forget(session: Session, key: str, *secrets_in_use: bytes) -> None:
    """Let something happen for the first time again."""
    digests = [digest(key, secret) for secret in secrets_in_use]
    session.exec(delete(InboxEntry).where(col(InboxEntry.key).in_(digests)))


def was_seen(session: Session, key: str) -> bool:
    """Whether something was noted, without a secret, and not forgotten; asking notes nothing."""
    return session.get(InboxEntry, digest(key, b"")) is not None


def digest(key: str, secret: bytes) -> str:
    """What is kept of a key that may hold somebody's id."""
    return hmac.digest(secret, key.encode(), "sha256").hex()


def try_out(session: Session, now: datetime) -> None:
    """Change something harmless, to see whether the database takes anything in."""
    entry = session.get(InboxEntry, _TRIAL) or InboxEntry(key=_TRIAL, received_at=now)
    entry.received_at = now
    session.add(entry)


def forget_before(session: Session, moment: datetime) -> int:
    """Drop what came in before `moment`, and say how many that were."""
    statement = delete(InboxEntry).where(col(InboxEntry.received_at) < moment)
    return session.exec(statement).rowcount

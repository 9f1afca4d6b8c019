"""Photos that are on their way, or may still be sent: a row for some minutes, and nobody in it.

A report is of nobody, and so must be what waits for its photo: what is kept of that is sealed, and
found again only by who knows the server's secret and what they look for.
"""

import hmac
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlmodel import Session, col, delete, update

from challenges.models import PhotoWait
from challenges.queries import photos as queries

COMES_WITHIN = timedelta(minutes=5)
"""In which a photo that is on its way has arrived, unless its server was stopped."""

FOLLOWS_WITHIN = timedelta(minutes=15)
"""In which somebody may send a photo after their report."""

MOST_TRIES = 3
"""So often a photo is fetched: what stops its server every time is not tried a fourth time."""

FETCHED_WITHIN = timedelta(days=1)
"""How long after its end a photo is still fetched: a server may be away for a night."""

KEPT = timedelta(days=7)
"""How long what nobody comes back to is kept, so that its sender can hear that it is lost."""


def wait(
    session: Session,
    about: str,
    sealed: str,
    secret: bytes,
    *,
    ends_at: datetime,
    fetched_by: str = "",
) -> None:
    """Wait for a photo; of two about the same, for the later one."""
    stop(session, about, secret)
    digest = _digest(about, secret)
    session.add(PhotoWait(digest=digest, sealed=sealed, fetched_by=fetched_by, ends_at=ends_at))
    session.flush()


def waiting(session: Session, about: str, now: datetime, *secrets: bytes) -> str | None:
    """What was sealed of a photo that is still waited for."""
    found = queries.photo_wait(session, [_digest(about, secret) for secret in secrets])
    return found.sealed if found and found.ends_at > now else None


def stop(session: Session, about: str, *secrets: bytes) -> None:
    """Wait no more."""
    digests = [_digest(about, secret) for secret in secrets]
    session.exec(delete(PhotoWait).where(col(PhotoWait.digest).in_(digests)))


class Overdue(NamedTuple):
    """What was sealed of a photo that should have come by now, and whether it is given up."""

    sealed: str
    is_given_up: bool


def claim_overdue(session: Session, fetched_by: str, now: datetime, most: int) -> Sequence[Overdue]:
    """The photos that should have come from a platform by now, for one caller.

    Whoever gets one comes back to it; if that server is stopped too, another does, a few times.
    After that, or after a day without a server, its sender is told once that it did not come.
    """
    claimed: list[Overdue] = []
    for found in queries.overdue_photos(session, fetched_by, now, most):
        is_late = found.ends_at < now - FETCHED_WITHIN and found.tries <= MOST_TRIES
        tried = MOST_TRIES if is_late else found.tries
        mine = session.exec(
            update(PhotoWait)
            .where(col(PhotoWait.digest) == found.digest, col(PhotoWait.tries) == found.tries)
            .values(tries=tried + 1, ends_at=now + COMES_WITHIN)
            .execution_options(synchronize_session=False)
        )
        if mine.rowcount and tried <= MOST_TRIES:
            claimed.append(Overdue(found.sealed, is_given_up=tried == MOST_TRIES))
        elif mine.rowcount:
            session.exec(delete(PhotoWait).where(col(PhotoWait.digest) == found.digest))
    return claimed


def forget_before(session: Session, now: datetime) -> int:
    """Drop what may not be sent any more, and what nobody came back to; how many."""
    sent = (col(PhotoWait.fetched_by) != "") & (col(PhotoWait.ends_at) >= now - KEPT)
    dropped = session.exec(delete(PhotoWait).where(col(PhotoWait.ends_at) < now, ~sent))
    return dropped.rowcount


def _digest(about: str, secret: bytes) -> str:
    return hmac.digest(secret, f"photo wait/{about}".encode(errors="replace"), "sha256").hex()

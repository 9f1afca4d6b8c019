"""Keys with which other programs read: made, looked up, used, revoked.

Whoever has a key reads what it opens, so it cannot be guessed (256 bits), is shown once, and is
kept as a digest that is made with the server's secret: the database alone opens nothing.
"""

import hmac
import secrets
from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session, col, delete, or_

from challenges import noting
from challenges.models import KeyPurpose, ReaderKey
from challenges.queries import reader_keys as queries

_BYTES = 32
MARK = "prikkel_"
"""What every key begins with, so that who finds one in a file knows what it is."""

LONGEST_NAME = 60

LONGEST_KEY = 64
"""Letters of what may be a key; no more of it is looked at."""

KEPT = timedelta(days=90)
"""How long a key that has ended is listed: whoever made it still sees what it was."""


def make(
    session: Session,
    organisation_id: UUID,
    purpose: KeyPurpose,
    name: str,
    secret: bytes,
    *,
    made_on: date,
    ends_on: date,
    only: Sequence[str] = (),
) -> str:
    """A new key; this is the only time that it can be read."""
    key = f"{MARK}{secrets.token_urlsafe(_BYTES)}"
    session.add(
        ReaderKey(
            organisation_id=organisation_id,
            purpose=purpose,
            name=name,
            digest=_digest(key, secret),
            only=list(only),
            made_on=made_on,
            ends_on=ends_on,
        )
    )
    session.flush()
    noting.note(session, "reader key made")
    return key


def opened(
    session: Session, key: str, purpose: KeyPurpose, today: date, secrets_in_use: Sequence[bytes]
) -> ReaderKey | None:
    """What a key opens; None for one that is wrong, ended, or for something else, all alike.

    It may have been made under any of the secrets. Whatever the key, the work is the same.
    """
    digests = [_digest(key[:LONGEST_KEY], secret) for secret in secrets_in_use]
    found = queries.reader_key(session, digests)
    return found if found and found.purpose is purpose and found.is_open(today) else None


def note_use(session: Session, key_id: UUID, key: str, today: date, secret: bytes) -> None:
    """Note the day on which a key was used last; from then on the newest secret knows it."""
    found = session.get(ReaderKey, key_id)
    if found is not None:
        found.used_on, found.digest = today, _digest(key[:LONGEST_KEY], secret)
        session.add(found)
        session.flush()


def named(
    session: Session, organisation_id: UUID, purpose: KeyPurpose, name: str, today: date
) -> ReaderKey | None:
    """The open key of that name."""
    found = queries.reader_keys(session, organisation_id, purpose)
    return next((one for one in found if one.name == name and one.is_open(today)), None)


def revoke(session: Session, found: ReaderKey, today: date) -> None:
    """Let a key open nothing any more, at once."""
    found.revoked_on = today
    session.add(found)
    session.flush()
    noting.note(session, "reader key revoked")


def forget_before(session: Session, day: date) -> int:
    """Drop the keys that ended before a day; how many those were."""
    ended = or_(col(ReaderKey.ends_on) < day, col(ReaderKey.revoked_on) < day)
    return session.exec(delete(ReaderKey).where(ended)).rowcount


def _digest(key: str, secret: bytes) -> str:
    return hmac.digest(secret, f"reader/{key}".encode(errors="replace"), "sha256").hex()

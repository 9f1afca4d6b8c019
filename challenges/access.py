"""Links for people without an account: made, made again, ended, and looked up.

Whoever has the code has the link, so it cannot be guessed (192 bits), is shown once, and is kept as
a digest that is made with the server's secret: the database alone opens nothing.
"""

import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, delete, update

from challenges.models import AccessLink, AccessPurpose
from challenges.queries import access as queries

_BYTES = 24
LONGEST_CODE = 64
"""Letters of what may be a code; no more of it is looked at."""

KEPT = timedelta(days=7)
"""How long a link that has ended is kept: a coordinator still sees that there was one."""


def make(
    session: Session,
    organisation_id: UUID,
    purpose: AccessPurpose,
    about_id: UUID,
    secret: bytes,
    *,
    ends_at: datetime,
    now: datetime,
) -> str:
    """The code of a new link; this is the only time that it can be read. An older one ends."""
    end(session, organisation_id, purpose, about_id, now=now)
    code = secrets.token_urlsafe(_BYTES)
    session.add(
        AccessLink(
            organisation_id=organisation_id,
            purpose=purpose,
            about_id=about_id,
            digest=_digest(code, purpose, secret),
            ends_at=ends_at,
        )
    )
    session.flush()
    return code


def end(
    session: Session,
    organisation_id: UUID,
    purpose: AccessPurpose,
    about_id: UUID,
    *,
    now: datetime,
) -> bool:
    """End what is open of it, at once; whether anything was."""
    ended = session.exec(
        update(AccessLink)
        .where(
            col(AccessLink.organisation_id) == organisation_id,
            col(AccessLink.purpose) == purpose,
            col(AccessLink.about_id) == about_id,
            col(AccessLink.ends_at) > now,
        )
        .values(ends_at=now)
    )
    return ended.rowcount > 0


def opened(
    session: Session,
    code: str,
    purpose: AccessPurpose,
    now: datetime,
    secrets_in_use: Sequence[bytes],
) -> AccessLink | None:
    """What a code opens; None for one that is wrong, ended, or for something else, all alike.

    It may have been given under any of the secrets. Whatever the code, the work is the same.
    """
    digests = [_digest(code[:LONGEST_CODE], purpose, secret) for secret in secrets_in_use]
    return queries.access_link(session, digests, purpose, now)


def forget_before(session: Session, moment: datetime) -> int:
    """Drop the links that ended before a moment; how many those were."""
    dropped = session.exec(delete(AccessLink).where(col(AccessLink.ends_at) < moment))
    return dropped.rowcount


def _digest(code: str, purpose: AccessPurpose, secret: bytes) -> str:
    said = f"access/{purpose}/{code}".encode(errors="replace")
    return hmac.digest(secret, said, "sha256").hex()

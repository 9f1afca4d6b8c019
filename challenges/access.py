"""Links for people without an account: made, made again, ended, and looked up.

Whoever has the code has the link, so it cannot be guessed (192 bits), and is kept as a digest that
is made with the server's secret: the database alone opens nothing. It is shown once, unless it can
be `shown_again`: then it is made of the link and that secret, and kept nowhere either.
"""

import hmac
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import UUID, uuid4

from sqlmodel import Session, col, delete, update

from challenges.models import AccessLink, AccessPurpose, Team, WorkSession
from challenges.queries import access as queries

T = TypeVar("T", Team, WorkSession)

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
    again: bool = False,
) -> str:
    """The code of a new link; only with `again` can it be read later. An older link ends."""
    end(session, organisation_id, purpose, about_id, now=now)
    link_id = uuid4()
    code = _code_of(link_id, secret) if again else secrets.token_urlsafe(_BYTES)
    session.add(
        AccessLink(
            id=link_id,
            organisation_id=organisation_id,
            purpose=purpose,
            about_id=about_id,
            digest=_digest(code, purpose, secret),
            ends_at=ends_at,
        )
    )
    session.flush()
    return code


def shown_again(
    session: Session,
    purpose: AccessPurpose,
    about_id: UUID,
    now: datetime,
    secrets_in_use: Sequence[bytes],
) -> str:
    """The code of the open link to something, made so that it can be read again; "" without one."""
    link = queries.link_to(session, purpose, about_id, now)
    if link is None:
        return ""
    for secret in secrets_in_use:
        code = _code_of(link.id, secret)
        if hmac.compare_digest(_digest(code, purpose, secret), link.digest):
            return code
    return ""


def is_open(session: Session, purpose: AccessPurpose, about_id: UUID, now: datetime) -> bool:
    """Whether there is an open link to something."""
    return queries.link_to(session, purpose, about_id, now) is not None


def move(
    session: Session, purpose: AccessPurpose, about_id: UUID, ends_at: datetime, now: datetime
) -> None:
    """Let the open link to something end at another moment."""
    link = queries.link_to(session, purpose, about_id, now)
    if link is not None:
        link.ends_at = ends_at
        session.add(link)


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


def opened_thing(
    session: Session,
    code: str,
    purpose: AccessPurpose,
    table: type[T],
    now: datetime,
    secrets_in_use: Sequence[bytes],
) -> tuple[AccessLink, T] | None:
    """The same with what the link is about; None where that is not of its organisation."""
    link = opened(session, code, purpose, now, secrets_in_use)
    thing = session.get(table, link.about_id) if link else None
    if link is None or thing is None or thing.organisation_id != link.organisation_id:
        return None
    return link, thing


def forget_before(session: Session, moment: datetime) -> int:
    """Drop the links that ended before a moment; how many those were."""
    dropped = session.exec(delete(AccessLink).where(col(AccessLink.ends_at) < moment))
    return dropped.rowcount


def _code_of(link_id: UUID, secret: bytes) -> str:
    made = hmac.digest(secret, f"access code/{link_id}".encode(), "sha256")
    return urlsafe_b64encode(made[:_BYTES]).decode()


def _digest(code: str, purpose: AccessPurpose, secret: bytes) -> str:
    said = f"access/{purpose}/{code}".encode(errors="replace")
    return hmac.digest(secret, said, "sha256").hex()

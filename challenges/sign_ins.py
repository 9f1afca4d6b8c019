"""Accounts at the provider of an organisation: linked by whoever has one, looked up, let go.

Nobody is recognised by a name or an e-mail address: somebody who is in already says which account
is theirs, and shows that by signing in with it. What is kept of it is a digest that is made with
the server's secret.
"""

import hmac
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session, col, delete, or_

from challenges.inserts import insert_once
from challenges.models import SignIn
from challenges.queries import sign_ins as queries


class ProviderAccount(NamedTuple):
    """Somebody at a provider: the provider's own name, and its id of them."""

    issuer: str
    subject: str


def link(
    session: Session,
    participant_id: UUID,
    account: ProviderAccount,
    secrets_in_use: Sequence[bytes],
    day: date,
) -> bool:
    """Let an account be somebody's; whoever had it, under whichever of the secrets, has it no more.

    False if another was first.
    """
    digests = [_digest(account, secret) for secret in secrets_in_use]
    theirs = col(SignIn.participant_id) == participant_id
    session.exec(delete(SignIn).where(or_(theirs, col(SignIn.digest).in_(digests))))
    row = {"participant_id": participant_id, "digest": digests[0], "linked_on": day}
    return insert_once(session, SignIn, row)


def unlink(session: Session, participant_id: UUID) -> bool:
    """Forget which account is somebody's; whether there was one."""
    found = session.exec(delete(SignIn).where(col(SignIn.participant_id) == participant_id))
    return found.rowcount > 0


def linked_on(session: Session, participant_id: UUID) -> date | None:
    """Since when an account is somebody's; None without one."""
    found = session.get(SignIn, participant_id)
    return found.linked_on if found else None


def person_with(
    session: Session, account: ProviderAccount, secrets_in_use: Sequence[bytes]
) -> UUID | None:
    """Whose account it is; from then on the newest secret, which is the first, knows it."""
    digests = [_digest(account, secret) for secret in secrets_in_use]
    found = queries.sign_in(session, digests)
    if found is None:
        return None
    if found.digest != digests[0]:
        found.digest = digests[0]
        session.add(found)
        session.flush()
    return found.participant_id


def _digest(account: ProviderAccount, secret: bytes) -> str:
    said = f"sign-in/{account.issuer}\0{account.subject}".encode(errors="replace")
    return hmac.digest(secret, said, "sha256").hex()

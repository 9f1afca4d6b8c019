"""A program that is to be told: seen through, and made with a secret that is shown once."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from adapters.addresses import Network
from adapters.seals import Seal
from adapters.webhooks.addresses import check_address
from adapters.webhooks.signatures import new_secret
from challenges import webhooks
from challenges.errors import ChallengeError
from challenges.models import Webhook
from challenges.queries import webhooks as queries
from challenges.reader_keys import LONGEST_NAME


class NoName(ChallengeError):
    """A program needs a name, of at most sixty characters."""

    key = "readers-no-name"


class NameTaken(ChallengeError):
    """There is one of that name."""

    key = "webhooks-taken"


def named(session: Session, organisation_id: UUID, name: str) -> Webhook | None:
    """The program of this name."""
    known = queries.webhooks(session, organisation_id)
    return next((one for one in known if one.name == name), None)


def make(
    session: Session,
    organisation_id: UUID,
    name: str,
    address: str,
    events: Sequence[str],
    seal: Seal,
    inside: Sequence[Network],
    *,
    now: datetime,
) -> str:
    """Have a program told from now on; returns the secret with which it knows us.

    Raises:
        UnusableAddress: nothing may be sent there.
        NoName: its name is empty, or too long.
        NameTaken: another one has it.
    """
    name = " ".join(name.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise NoName
    check_address(address, inside)
    if named(session, organisation_id, name):
        raise NameTaken
    secret = new_secret()
    sealed = (seal.close(address, now), seal.close(secret, now))
    webhooks.make(session, organisation_id, name, sealed, tuple(events), now=now)
    return secret


def rotate(session: Session, webhook: Webhook, seal: Seal, *, now: datetime) -> str:
    """Give a program another secret, and return it; the one before it signs too, for a day."""
    secret = new_secret()
    webhooks.rotate(session, webhook, seal.close(secret, now), now=now)
    return secret

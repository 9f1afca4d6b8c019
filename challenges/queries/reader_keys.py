"""Keys with which other programs read."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import Session, col, select

from challenges.models import KeyPurpose, ReaderKey


def reader_key(session: Session, digests: Sequence[str]) -> ReaderKey | None:
    """The key of one of these digests."""
    statement = select(ReaderKey).where(col(ReaderKey.digest).in_(digests))
    return session.exec(statement).one_or_none()


def reader_keys(
    session: Session, organisation_id: UUID, purpose: KeyPurpose
) -> Sequence[ReaderKey]:
    """The keys of an organisation for one purpose, also those that have ended; by name."""
    statement = (
        select(ReaderKey)
        .where(ReaderKey.organisation_id == organisation_id, ReaderKey.purpose == purpose)
        .order_by(ReaderKey.name, col(ReaderKey.made_on), col(ReaderKey.id))
    )
    return session.exec(statement).all()

"""Notes."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import Session, col, select

from challenges.models import Note


def notes(session: Session, organisation_id: UUID) -> Sequence[Note]:
    """The notes of an organisation, the latest first."""
    found = select(Note).where(Note.organisation_id == organisation_id)
    return session.exec(found.order_by(col(Note.day).desc())).all()

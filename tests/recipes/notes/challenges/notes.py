"""Notes: written down."""

from datetime import date
from uuid import UUID

from sqlmodel import Session

from challenges.models import Note


def write(session: Session, organisation_id: UUID, words: str, day: date) -> Note:
    """Write a note down."""
    note = Note(organisation_id=organisation_id, words=words, day=day)
    session.add(note)
    session.flush()
    return note

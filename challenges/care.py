"""What coordinators say of what they are asked about: later, not here, or somebody else."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, delete

from challenges.models import Care, Organisation
from challenges.queries.care import cares


def put_off(session: Session, subject: str, person_id: UUID, until: date) -> None:
    """Ask somebody about it again on a day, and not before that."""
    mine = _of(session, subject, person_id)
    mine.not_before = until
    session.add(mine)


def give(
    session: Session, organisation: Organisation, subject: str, to_id: UUID, told_on: date
) -> None:
    """Let one coordinator look after it from now on; they are told on a day, and nobody else."""
    for care in cares(session, organisation.id):
        if care.subject == subject and care.looks_after:
            care.looks_after = False
            session.add(care)
    theirs = _of(session, subject, to_id)
    theirs.looks_after, theirs.not_before = True, told_on
    session.add(theirs)


def silence(session: Session, subject: str, coordinators: Collection[UUID]) -> None:
    """Ask nobody about it any more."""
    for person_id in coordinators:
        put_off(session, subject, person_id, date.max)


def forget(session: Session, organisation: Organisation, coordinators: Collection[UUID]) -> None:
    """Drop what was said by who coordinates no longer: what they looked after is everybody's."""
    for care in cares(session, organisation.id):
        if care.participant_id not in coordinators:
            session.delete(care)


def drop(session: Session, subject: str) -> None:
    """Drop what anybody said of something that is no longer there."""
    session.exec(delete(Care).where(col(Care.subject) == subject))


def _of(session: Session, subject: str, person_id: UUID) -> Care:
    known = session.get(Care, (subject, person_id))
    return known or Care(subject=subject, participant_id=person_id)

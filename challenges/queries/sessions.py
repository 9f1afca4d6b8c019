"""Sessions, and the notes that were made in them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import null
from sqlalchemy import select as rows
from sqlmodel import Session, col, select

from challenges.errors import Unknown
from challenges.models import SessionNote, WorkSession
from challenges.queries.retention import Doomed


class UnknownSession(Unknown):
    """There is no such session, or note of one, in this organisation."""

    key = "error-unknown-session"


def held(session: Session, session_id: UUID, organisation_id: UUID) -> WorkSession:
    """A session of an organisation.

    Raises:
        UnknownSession: it has none of this id.
    """
    found = session.get(WorkSession, session_id)
    if found is None or found.organisation_id != organisation_id:
        raise UnknownSession
    return found


def all_held(session: Session, organisation_id: UUID) -> Sequence[WorkSession]:
    """All sessions of an organisation, the latest first."""
    statement = (
        select(WorkSession)
        .where(WorkSession.organisation_id == organisation_id)
        .order_by(col(WorkSession.starts_at).desc(), col(WorkSession.id))
    )
    return session.exec(statement).all()


def taking_notes(
    session: Session, organisation_id: UUID, now: datetime, soon: datetime
) -> Sequence[WorkSession]:
    """The sessions of an organisation that are going on, or begin before `soon`."""
    statement = (
        select(WorkSession)
        .where(
            WorkSession.organisation_id == organisation_id,
            WorkSession.starts_at <= soon,
            WorkSession.ends_at > now,
            col(WorkSession.reported_on).is_(None),
        )
        .order_by(col(WorkSession.starts_at), col(WorkSession.id))
    )
    return session.exec(statement).all()


def notes(session: Session, session_id: UUID) -> Sequence[SessionNote]:
    """The notes of a session, the first one first."""
    statement = (
        select(SessionNote)
        .where(SessionNote.session_id == session_id)
        .order_by(col(SessionNote.written_at), col(SessionNote.id))
    )
    return session.exec(statement).all()


def note(session: Session, note_id: UUID, organisation_id: UUID) -> tuple[SessionNote, WorkSession]:
    """A note, with its session.

    Raises:
        UnknownSession: the organisation has none of this id.
    """
    found = session.get(SessionNote, note_id)
    if found is None:
        raise UnknownSession
    return found, held(session, found.session_id, organisation_id)


def reported(session: Session, organisation_id: UUID) -> Sequence[WorkSession]:
    """The sessions that have a report, the first one first."""
    found = all_held(session, organisation_id)
    return [one for one in reversed(found) if one.reported_on is not None]


def old_notes(ended_before: datetime) -> Doomed:
    """The notes of sessions that ended before a moment, and never had a report."""
    return (
        rows(col(SessionNote.id), col(WorkSession.organisation_id), null().label("campaign"))
        .join(WorkSession, col(WorkSession.id) == col(SessionNote.session_id))
        .where(col(WorkSession.ends_at) < ended_before, col(WorkSession.reported_on).is_(None))
    )

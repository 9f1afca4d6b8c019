"""Notes of a session: written by anybody in it, and looked at by whoever leads it.

Who wrote a note is not kept. The lead says of each whether it goes into the report.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, delete, select

from challenges.errors import ChallengeError, Incomplete
from challenges.models import Horizon, NoteKind, SessionKind, SessionNote, WorkSession
from challenges.queries import sessions as queries
from challenges.sessions.planning import OPENS_BEFORE, SessionHasChanged
from challenges.versions import change_seen

LONGEST = 200
"""Letters of a note: it may become the title of an action, or an ambition."""

LONGEST_DEPARTMENT = 60
MOST = 1000
"""So many notes a session takes: sixty people, a note every four minutes for an hour."""

ACTIONS_EACH = 3
"""So many actions a department takes home from a doorstartdag at most."""


class NotesAreClosed(ChallengeError):
    """The session has not begun, or is over."""

    key = "error-session-closed"


class TooManyNotes(ChallengeError):
    """A session takes no more notes than that; values: `most`."""

    key = "error-session-full"


class ReportIsMade(ChallengeError):
    """The report of the session is there; its notes stay as they are."""

    key = "error-session-reported"


class EnoughForDepartment(ChallengeError):
    """A department has three actions of a doorstartdag already; values: `department`, `most`."""

    key = "error-session-enough"
    field = "department"


@dataclass(frozen=True, slots=True)
class Written:
    """What a note says; what is only for some kinds of it is empty for others."""

    kind: NoteKind
    text: str
    department: str = ""
    horizon: Horizon = Horizon.ONE_YEAR
    barrier_id: UUID | None = None
    action_id: UUID | None = None


def takes(held: WorkSession, now: datetime) -> bool:
    """Whether notes can be made now."""
    return held.starts_at - OPENS_BEFORE <= now < held.ends_at and held.reported_on is None


def write(session: Session, held: WorkSession, written: Written, *, now: datetime) -> SessionNote:
    """Keep a note, of nobody in particular.

    Raises:
        NotesAreClosed: the session takes none now.
        TooManyNotes: it has as many as it takes.
        Incomplete: it says nothing, or too much.
    """
    if not takes(held, now):
        raise NotesAreClosed
    written = _checked(written)
    counted = select(func.count()).where(SessionNote.session_id == held.id)
    if session.exec(counted).one() >= MOST:
        raise TooManyNotes(most=MOST)
    note = SessionNote(session_id=held.id, written_at=now, **asdict(written))
    session.add(note)
    session.flush()
    return note


def change(
    session: Session, held: WorkSession, note: SessionNote, written: Written, *, version: int
) -> None:
    """Let a note say something else, and go into the report.

    Raises:
        Incomplete: it says nothing, or too much, or an action of a doorstartdag has no department.
        EnoughForDepartment: its department has three actions already.
        ReportIsMade: it cannot be changed any more.
        SessionHasChanged: it is not the version that the lead saw.
    """
    written = _checked(written)
    _fits(session, held, note, written)
    change_seen(session, note, version, SessionHasChanged, **asdict(written), kept=True)


def settle(
    session: Session, held: WorkSession, note: SessionNote, *, kept: bool, version: int
) -> None:
    """Say whether a note goes into the report.

    Raises:
        Incomplete, EnoughForDepartment, ReportIsMade, SessionHasChanged: as `change`.
    """
    if kept:
        _fits(session, held, note, written_in(note))
    elif held.reported_on is not None:
        raise ReportIsMade
    change_seen(session, note, version, SessionHasChanged, kept=kept)


def merge(
    session: Session, held: WorkSession, note: SessionNote, into: SessionNote, *, version: int
) -> None:
    """Let a note go, since another of the same session says it: that one goes into the report.

    Raises:
        Incomplete, EnoughForDepartment, ReportIsMade, SessionHasChanged: as `change`.
        UnknownSession: the other is the same note, or of another session.
    """
    if into.session_id != held.id or into.id == note.id:
        raise queries.UnknownSession
    settle(session, held, note, kept=False, version=version)
    if not into.kept:
        settle(session, held, into, kept=True, version=into.version)


def written_in(note: SessionNote) -> Written:
    """What a note says now."""
    return Written(
        note.kind, note.text, note.department, note.horizon, note.barrier_id, note.action_id
    )


def forget(session: Session, notes: Sequence[UUID]) -> None:
    """Drop notes whose time has passed."""
    session.exec(delete(SessionNote).where(col(SessionNote.id).in_(notes)))


def _checked(written: Written) -> Written:
    """What was written, on one line."""
    text, department = (" ".join(it.split()) for it in (written.text, written.department))
    written = replace(written, text=text, department=department)
    wrong: dict[str, str] = {}
    if not written.text:
        wrong["text"] = "field-needed"
    elif len(written.text) > LONGEST:
        wrong["text"] = "field-too-long"
    if len(written.department) > LONGEST_DEPARTMENT:
        wrong["department"] = "field-too-long"
    if wrong:
        raise Incomplete(wrong)
    return written


def _fits(session: Session, held: WorkSession, note: SessionNote, written: Written) -> None:
    if held.reported_on is not None:
        raise ReportIsMade
    if held.kind is not SessionKind.DOORSTART or written.kind is not NoteKind.ACTION:
        return
    if not written.department:
        raise Incomplete({"department": "error-session-department"})
    theirs = [
        one
        for one in queries.notes(session, held.id)
        if one.kept and one.kind is NoteKind.ACTION and one.id != note.id
        and one.department.casefold() == written.department.casefold()
    ]  # fmt: skip
    if len(theirs) >= ACTIONS_EACH:
        raise EnoughForDepartment(department=written.department, most=ACTIONS_EACH)

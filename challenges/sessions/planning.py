"""Sessions are planned, moved, closed for notes, and taken away."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, delete

from challenges import access
from challenges.errors import ChallengeError, HasChanged, Incomplete
from challenges.models import AccessPurpose, SessionKind, SessionNote, WorkSession
from challenges.versions import change_seen

OPENS_BEFORE = timedelta(minutes=30)
"""So long before a session begins the first notes can be made."""

LONGEST_LAST = timedelta(hours=12)
LONGEST = {"title": 100, "place": 100, "departments": 1000}
"""So many letters a text of a session has at most."""


class SessionHasChanged(HasChanged):
    """Somebody else changed the session, or the note, meanwhile."""

    key = "error-session-has-changed"


class BadSessionTimes(ChallengeError):
    """A session ends after it began, within twelve hours, and not in the past."""

    key = "error-session-times"
    field = "minutes"


@dataclass(frozen=True, slots=True)
class Occasion:
    """What is said of a session beforehand; `theme` is "" for one about all of them."""

    kind: SessionKind
    title: str
    starts_at: datetime
    ends_at: datetime
    theme: str = ""
    place: str = ""


def plan(
    session: Session, organisation_id: UUID, wanted: Occasion, secret: bytes, *, now: datetime
) -> WorkSession:
    """Plan a session, with the link under which notes are made in it.

    Raises:
        Incomplete: it has no title.
        BadSessionTimes: it would end before it begins, in the past, or after twelve hours.
    """
    _check(wanted, now)
    held = WorkSession(organisation_id=organisation_id, **asdict(wanted))
    session.add(held)
    session.flush()
    _open_link(session, held, secret, now)
    return held


def change(
    session: Session,
    held: WorkSession,
    wanted: Occasion,
    secret: bytes,
    *,
    version: int,
    now: datetime,
) -> None:
    """Let a session be something else; the code under which notes are made stays if it is open.

    Raises:
        Incomplete: it has no title.
        BadSessionTimes: it would end before it begins, in the past, or after twelve hours.
        SessionHasChanged: it is not the version that the person saw.
    """
    _check(wanted, now)
    change_seen(session, held, version, SessionHasChanged, **asdict(wanted))
    if access.is_open(session, AccessPurpose.SESSION, held.id, now):
        access.move(session, AccessPurpose.SESSION, held.id, held.ends_at, now)
    else:
        _open_link(session, held, secret, now)


def were_there(session: Session, held: WorkSession, departments: str, *, version: int) -> None:
    """Say which departments were there, one per line.

    Raises:
        SessionHasChanged: it is not the version that the person saw.
    """
    named = dict.fromkeys(line.strip() for line in departments.splitlines() if line.strip())
    change_seen(session, held, version, SessionHasChanged, departments="\n".join(named))


def close(session: Session, held: WorkSession, *, now: datetime) -> None:
    """Take no notes any more; the code opens nothing from now on. A second time changes nothing."""
    if held.ends_at > now:
        held.ends_at = now
        held.starts_at = min(held.starts_at, now)
        held.version += 1
        session.add(held)
    access.end(session, held.organisation_id, AccessPurpose.SESSION, held.id, now=now)
    session.flush()


def remove(session: Session, held: WorkSession, *, version: int, now: datetime) -> None:
    """Take a session away with its notes; what was made of them stays.

    Raises:
        SessionHasChanged: it is not the version that the person saw.
    """
    change_seen(session, held, version, SessionHasChanged)
    access.end(session, held.organisation_id, AccessPurpose.SESSION, held.id, now=now)
    session.exec(delete(SessionNote).where(col(SessionNote.session_id) == held.id))
    session.delete(held)
    session.flush()


def code_of(session: Session, held: WorkSession, now: datetime, *secrets_in_use: bytes) -> str:
    """The code under which notes are made in a session; "" once it has ended."""
    return access.shown_again(session, AccessPurpose.SESSION, held.id, now, secrets_in_use)


def _open_link(session: Session, held: WorkSession, secret: bytes, now: datetime) -> None:
    access.make(
        session, held.organisation_id, AccessPurpose.SESSION, held.id, secret,
        ends_at=held.ends_at, now=now, again=True,
    )  # fmt: skip


def _check(wanted: Occasion, now: datetime) -> None:
    if not wanted.title.strip():
        raise Incomplete({"title": "field-needed"})
    lasts = wanted.ends_at - wanted.starts_at
    if not timedelta() < lasts <= LONGEST_LAST or wanted.ends_at <= now:
        raise BadSessionTimes

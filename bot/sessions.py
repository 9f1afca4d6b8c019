"""Sessions: who leads them, which page a code opens, and who hears what is asked in one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from bot import inbox, news
from bot.exports import Appointment
from bot.i18n import Translate, translator
from bot.messages import sessions as messages
from bot.turn import Turn
from challenges import access, queries
from challenges.models import (
    AccessPurpose,
    NoteKind,
    Organisation,
    Participant,
    Role,
    SessionNote,
    WorkSession,
)
from challenges.queries import pulses, theme_seats
from challenges.sessions import notes, planning
from challenges.sessions.notes import Written


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session that somebody has the code of, and whose it is."""

    link_id: UUID
    held: WorkSession
    organisation: Organisation


def opened(
    session: Session, code: str, now: datetime, secrets_in_use: Sequence[bytes]
) -> OpenSession | None:
    """The session that a code is of; None for a code that opens none, for whatever reason."""
    found = access.opened_thing(
        session, code, AccessPurpose.SESSION, WorkSession, now, secrets_in_use
    )
    if found is None:
        return None
    link, held = found
    organisation = queries.organisation(session, held.organisation_id)
    return OpenSession(link.id, held, organisation)


def note_down(
    session: Session, open_now: OpenSession, written: Written, *, once: str, now: datetime
) -> None:
    """Keep a note from the page of a session; of what one page sends, the first.

    Raises:
        NotesAreClosed, TooManyNotes, Incomplete: as `notes.write`.
    """
    with session.begin_nested():
        if inbox.first_time(session, f"session/{open_now.link_id}/{once}", now):
            notes.write(session, open_now.held, written, now=now)


def leads(held: WorkSession, turn: Turn) -> bool:
    """Whether whoever acts may lead a session: coordinators, and the team of its theme."""
    if Role.COORDINATOR in turn.roles:
        return True
    if Role.AMBASSADOR not in turn.roles or turn.person is None or not held.theme:
        return False
    seats = theme_seats.seats_of(turn.session, turn.person.id, turn.today)
    return any(seat.theme == held.theme for seat in seats)


def address(held: WorkSession, turn: Turn) -> str:
    """The page on which notes are made; "" once it takes none, or without a website."""
    secrets = (turn.secret, *turn.older_secrets)
    return turn.links.session(planning.code_of(turn.session, held, turn.now, *secrets))


def appointment(held: WorkSession, words: Translate) -> Appointment:
    """The session, for people's calendars."""
    return Appointment(
        f"session-{held.id}",
        held.starts_at.date(),
        held.title,
        messages.about(held, words),
        starts_at=held.starts_at,
        ends_at=held.ends_at,
        place=held.place,
    )


def absent_departments(session: Session, held: WorkSession) -> list[str]:
    """The departments of an organisation of which nobody was said to be there: empty seats."""
    there = {line.casefold() for line in held.departments.splitlines()}
    teams = queries.teams(session, held.organisation_id)
    return [team.name for team in teams if team.name.casefold() not in there]


def ask_owners(
    session: Session, held: WorkSession, kept: Sequence[SessionNote], now: datetime
) -> None:
    """Bring every question to who looks after the action that it is about, or to coordinators."""
    left: list[SessionNote] = []
    for note in kept:
        if note.kind is not NoteKind.QUESTION:
            continue
        person = _owner(session, note.action_id)
        if person is None or not _asked(session, held, note, person, now):
            left.append(note)
    if left:
        news.tell_coordinators(
            session, held.organisation_id,
            lambda words: messages.questions_card(held, left, words),
            key=f"session-questions/{held.id}", now=now,
        )  # fmt: skip


def _owner(session: Session, action_id: UUID | None) -> Participant | None:
    asked = pulses.answerable(session, action_id) if action_id else None
    if asked is None or asked.participant_id is None:
        return None
    return session.get(Participant, asked.participant_id)


def _asked(
    session: Session, held: WorkSession, note: SessionNote, person: Participant, now: datetime
) -> bool:
    return news.tell(
        session, person, lambda words: messages.questions_card(held, [note], words),
        key=f"session-question/{note.id}", now=now,
    )  # fmt: skip


def learning_title(held: WorkSession, locale: str) -> str:
    """What an action is called that is only about what people must learn."""
    return translator(locale)("session-learning", title=held.title)

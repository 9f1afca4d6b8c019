"""Sessions and their notes, each card and form at its largest."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from bot.chat.cards import Card
from bot.chat.forms import Form
from bot.i18n import Translate
from bot.messages import session_forms as forms
from bot.messages import session_notes as notes
from bot.messages import sessions as messages
from challenges.models import Action, NoteKind, SessionKind, SessionNote, WorkSession

NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)
ZONE = "Europe/Amsterdam"
LONG = "Een heel lange titel van honderd letters " * 3


def a_session(
    kind: SessionKind = SessionKind.WORK, *, departments: str = "", reported_on: date | None = None
) -> WorkSession:
    """A session that is being held."""
    return WorkSession(
        organisation_id=uuid4(), kind=kind, title=LONG[:100], place=LONG[:100], theme="circular",
        starts_at=NOW - timedelta(hours=1), ends_at=NOW + timedelta(hours=1),
        departments=departments, reported_on=reported_on,
    )  # fmt: skip


def some_notes(session: WorkSession, each: int = 20) -> list[SessionNote]:
    """Notes of every kind."""
    return [
        SessionNote(
            session_id=session.id, kind=kind, text=f"{number} {LONG} Jan de Vries"[:200],
            written_at=NOW, kept=True,
        )
        for kind in NoteKind
        for number in range(each)
    ]  # fmt: skip


def session_cards(words: Translate) -> Iterator[Card]:
    """From the list to the report."""
    for plans in (True, False):
        yield messages.list_card([], ZONE, NOW, words, plans=plans)
        many = [(a_session(kind), plans) for kind in SessionKind] * 2
        yield messages.list_card(many, ZONE, NOW, words, plans=plans)
    for kind in SessionKind:
        one = a_session(kind)
        yield messages.invitation(one, ZONE, words)
        for moment in (NOW, NOW + timedelta(hours=2)):
            yield notes.session_card(one, some_notes(one), ZONE, moment, words, invites=True)
    over = a_session(reported_on=NOW.date())
    yield notes.session_card(over, some_notes(over), ZONE, NOW, words, invites=True)
    yield notes.report_card(over, some_notes(over), ZONE, words)
    yield messages.questions_card(over, some_notes(over), words)
    yield messages.calendar_card(over, "https://prikkel.example/s/x", words)
    yield messages.calendar_card(over, "", words)
    for note in some_notes(over, 1):
        yield notes.note_card(over, note, 500, (), words)
    yield notes.thanks(over, words)
    yield notes.evaluation_card(over.id, words)


def session_forms(words: Translate) -> Iterator[Form]:
    """Each of them."""
    one = a_session(departments="Inkoop\nGriffie")
    actions = [
        Action(organisation_id=uuid4(), title=LONG[:200], created_at=NOW) for _ in range(150)
    ]
    said = some_notes(one)
    yield forms.new_form(words)
    yield forms.change_form(one, ZONE, words)
    yield forms.departments_form(one, words)
    yield notes.note_form([one], words, text="x" * 5000)
    yield notes.note_form([one, a_session()], words)
    yield notes.change_form(said[0], actions, words)
    yield notes.merge_form(said[0], said[1:], words)

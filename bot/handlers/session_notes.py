"""Notes of a session: made in chat by anybody, and looked at one by one by who leads."""

from bot import commands
from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.chat.forms import id_in, version_in
from bot.chat.responses import OpenForm, ReplaceCard, Response, settled
from bot.handlers.sessions import PAGE, led, show
from bot.messages import session_notes as messages
from bot.router import Router
from bot.turn import Turn
from challenges import queries as programme
from challenges.errors import UnknownAction
from challenges.models import SessionNote, WorkSession
from challenges.queries import sessions as queries
from challenges.queries.coordinating import names_known
from challenges.queries.sessions import UnknownSession
from challenges.sessions import notes
from challenges.sessions.notes import NotesAreClosed
from challenges.sessions.planning import OPENS_BEFORE

routes = Router()


@routes.command("note")
def on_note(event: CommandGiven, turn: Turn) -> Response:
    """Open the form for a note in what is going on, with what was typed already."""
    going_on = queries.taking_notes(
        turn.session, turn.organisation.id, turn.now, turn.now + OPENS_BEFORE
    )
    if not going_on:
        raise NotesAreClosed
    return OpenForm(messages.note_form(going_on, turn.translate, text=commands.behind(event.typed)))


@routes.button("session-note")
def on_write(event: ButtonPressed, turn: Turn) -> Response:
    """Open the form for a note in one session."""
    return OpenForm(messages.note_form([_open(event.value, turn)], turn.translate))


@routes.form("session-note")
def on_written(event: FormSubmitted, turn: Turn) -> Response:
    """Keep the note; who wrote it is not kept."""
    held = _open(event.answers.get("session") or event.value, turn)
    turn.fills_in(messages.note_form([held], turn.translate), event)
    notes.write(turn.session, held, messages.read_note(event.answers), now=turn.now)
    card = messages.thanks(held, turn.translate)
    return settled(card, event.conversation)


@routes.button("next-note")
def on_next(event: ButtonPressed, turn: Turn) -> Response:
    """Show the first note that nobody has looked at."""
    return _next(led(event.value, turn), turn)


@routes.button("keep-note-now")
def on_keep(event: ButtonPressed, turn: Turn) -> Response:
    """Let a note go into the report as it is, and go on to the next."""
    note, held = _led(event.value, turn)
    notes.settle(turn.session, held, note, kept=True, version=version_in(event.value))
    return _next(held, turn)


@routes.button("drop-note")
def on_drop(event: ButtonPressed, turn: Turn) -> Response:
    """Leave a note out of the report, and go on to the next."""
    note, held = _led(event.value, turn)
    notes.settle(turn.session, held, note, kept=False, version=version_in(event.value))
    return _next(held, turn)


@routes.button("change-note")
def on_change(event: ButtonPressed, turn: Turn) -> Response:
    """Open the form with what a note says."""
    note, held = _led(event.value, turn)
    known = programme.actions(turn.session, held.organisation_id)
    return OpenForm(messages.change_form(note, known, turn.translate))


@routes.form("keep-note")
def on_kept(event: FormSubmitted, turn: Turn) -> Response:
    """Let a note go into the report as the lead made it."""
    note, held = _led(event.value, turn)
    known = programme.actions(turn.session, held.organisation_id)
    turn.fills_in(messages.change_form(note, known, turn.translate), event)
    written = messages.read_change(event.answers, note, UnknownAction)
    if written.action_id is not None:
        programme.action(turn.session, written.action_id, held.organisation_id)
    notes.change(turn.session, held, note, written, version=version_in(event.value))
    return _next(held, turn)


@routes.button("same-note")
def on_same(event: ButtonPressed, turn: Turn) -> Response:
    """Ask which other note says what this one does."""
    note, held = _led(event.value, turn)
    return OpenForm(messages.merge_form(note, _others(note, held, turn), turn.translate))


@routes.form("merge-note")
def on_merged(event: FormSubmitted, turn: Turn) -> Response:
    """Let a note go, since another one says it."""
    note, held = _led(event.value, turn)
    turn.fills_in(messages.merge_form(note, _others(note, held, turn), turn.translate), event)
    into_id = id_in(event.answers.get("into", ""), UnknownSession)
    into, _ = queries.note(turn.session, into_id, turn.organisation.id)
    notes.merge(turn.session, held, note, into, version=version_in(event.value))
    return _next(held, turn)


def _next(held: WorkSession, turn: Turn) -> Response:
    """The next note to look at; the session itself once there is none."""
    unread = [one for one in queries.notes(turn.session, held.id) if one.kept is None]
    if not unread:
        return show(held, turn)
    known = names_known(turn.session, held.organisation_id)
    card = messages.note_card(held, unread[0], len(unread), known, turn.translate)
    return ReplaceCard(card, page=f"{PAGE}/{held.id}#notes", done="saved")


def _others(note: SessionNote, held: WorkSession, turn: Turn) -> list[SessionNote]:
    """What a note may say the same as: all that was not left out."""
    found = queries.notes(turn.session, held.id)
    return [one for one in found if one.id != note.id and one.kept is not False]


def _open(value: str, turn: Turn) -> WorkSession:
    """A session that takes notes now.

    Raises:
        UnknownSession: there is none of this id.
        NotesAreClosed: it takes none.
    """
    held = queries.held(turn.session, id_in(value, UnknownSession), turn.organisation.id)
    if not notes.takes(held, turn.now):
        raise NotesAreClosed
    return held


def _led(value: str, turn: Turn) -> tuple[SessionNote, WorkSession]:
    note_id = id_in(value.partition("/")[0], UnknownSession)
    note, held = queries.note(turn.session, note_id, turn.organisation.id)
    return note, led(str(held.id), turn)

"""Notes of coordinators."""

from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.chat.responses import OpenForm, RejectForm, ReplyPrivately, Response
from bot.messages import notes as messages
from bot.router import Router
from bot.turn import Turn
from challenges import notes, queries

routes = Router()


@routes.command("notes")
def on_notes(event: CommandGiven, turn: Turn) -> Response:
    """Show all notes."""
    del event
    turn.coordinator()
    found = queries.notes(turn.session, turn.organisation.id)
    return ReplyPrivately(messages.card(found, turn.translate))


@routes.button("new-note")
def on_new(event: ButtonPressed, turn: Turn) -> Response:
    """Ask for a note."""
    del event
    turn.coordinator()
    return OpenForm(messages.form(turn.translate))


@routes.form("new-note")
def on_written(event: FormSubmitted, turn: Turn) -> Response:
    """Write it down."""
    turn.coordinator()
    words = event.answers.get("words", "").strip()
    if not words:
        return RejectForm(messages.form(turn.translate), {"words": turn.translate("field-needed")})
    notes.write(turn.session, turn.organisation.id, words, turn.today)
    found = queries.notes(turn.session, turn.organisation.id)
    card = messages.card(found, turn.translate)
    return ReplyPrivately(card, page="notes", done="saved")

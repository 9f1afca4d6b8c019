"""The list of notes, and the form for a new one."""

from collections.abc import Sequence

from bot.chat.cards import Button, Card, Quote
from bot.chat.forms import Form, TextField
from bot.i18n import Translate
from challenges.models import Note


def card(notes: Sequence[Note], translate: Translate) -> Card:
    """All notes."""
    new = Button("new-note", translate("notes-new"), opens_form=True)
    title = translate("notes-count", count=len(notes))
    return Card(title, tuple(Quote(note.words) for note in notes), (new,))


def form(translate: Translate) -> Form:
    """Asks for a note."""
    field = TextField("words", translate("notes-words"), required=True, multiline=True)
    return Form(
        "new-note", translate("notes-new"), translate("button-save"), translate("button-cancel"),
        (field,),
    )  # fmt: skip

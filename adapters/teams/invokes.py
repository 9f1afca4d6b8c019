"""The answers to invokes: what the person who pressed sees, and nobody else."""

from functools import lru_cache

import orjson

from adapters.teams.activities import EXECUTE, FETCH, Gesture
from adapters.teams.adaptive_cards import CONTENT_TYPE, Surface, to_adaptive_card
from adapters.teams.dialogs import to_dialog, to_form_card, to_notice
from adapters.teams.texts import Node
from bot.chat.cards import Card
from bot.chat.events import FormSubmitted
from bot.chat.filled_in import with_answers
from bot.chat.forms import Form
from bot.chat.responses import OpenForm, RejectForm, ReplaceCard, ReplyPrivately, Response

_MESSAGE = "application/vnd.microsoft.activity.message"
_ERROR = "application/vnd.microsoft.error"


def to_invoke_answer(
    name: str, gesture: Gesture, response: Response, place: Surface
) -> Node | None:
    """The body of the answer.

    A press on a card in `place` is answered with a card that stands there instead, for this person
    alone. What comes from a dialog stays in the dialog.
    """
    if name == EXECUTE:
        return _on_card(gesture, response, place)
    return _in_dialog(gesture, response)


def to_received(name: str, text: str) -> Node | None:
    """The answer where there is nothing to show, in a few words; None closes a dialog."""
    if name == EXECUTE:
        return {"statusCode": 200, "type": _MESSAGE, "value": text}
    return to_notice(text) if name == FETCH else None


def to_unavailable(name: str, text: str, typed: str = "") -> Node:
    """The answer that asks to try again in a moment: a card stays, a dialog gives way to it."""
    if name == EXECUTE:
        return {"statusCode": 503, "type": _ERROR, "value": {"code": "503", "message": text}}
    return to_notice("\n\n".join(filter(None, (text, typed))))


def rejected(gesture: Gesture, response: RejectForm) -> Form:
    """The form that was not accepted, still filled in."""
    if isinstance(gesture, FormSubmitted):
        return with_answers(response.form, gesture.answers)
    return response.form


def to_content(gesture: Gesture, response: Response, place: Surface) -> Node:
    """What a response shows, as an adaptive card."""
    match response:
        case ReplyPrivately(card) | ReplaceCard(card):
            return to_adaptive_card(card, place)
        case OpenForm(form):
            return to_form_card(form, place=place)
        case RejectForm():
            form = rejected(gesture, response)
            return to_form_card(form, response.at_fields(), place)


def _on_card(gesture: Gesture, response: Response, place: Surface) -> Node:
    if isinstance(response, ReplyPrivately | ReplaceCard):
        value = _rendered(response.card, place)
    else:
        value = to_content(gesture, response, place)
    return {"statusCode": 200, "type": CONTENT_TYPE, "value": value}


@lru_cache(maxsize=64)  # an answer to a press is the same card for most people
def _rendered(card: Card, place: Surface) -> orjson.Fragment:
    return orjson.Fragment(orjson.dumps(to_adaptive_card(card, place)))


def _in_dialog(gesture: Gesture, response: Response) -> Node:
    match response:
        case ReplyPrivately(card) | ReplaceCard(card):
            title = card.title
        case OpenForm(form) | RejectForm(form):
            title = form.title
    return to_dialog(title, to_content(gesture, response, Surface.DIALOG))

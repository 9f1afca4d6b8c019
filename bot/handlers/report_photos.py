"""The photo of a report: where one can be sent, and under which key it follows."""

from dataclasses import replace

from bot.chat.cards import Text
from bot.chat.events import FormSubmitted
from bot.chat.forms import Form
from bot.chat.responses import ReplyPrivately
from bot.i18n import Translate
from bot.messages import photos as messages
from bot.turn import Turn
from challenges import retractions
from challenges.models import Friction


def with_photo(form: Form, turn: Turn) -> Form:
    """The form, with a place for a photo if the coordinators of this campaign take any."""
    if turn.running is None or not turn.running.takes_photos:
        return form
    return replace(form, fields=(*form.fields, messages.photo_field(turn.translate)))


def with_key(receipt: ReplyPrivately, key: str, translate: Translate) -> ReplyPrivately:
    """The receipt that says that the photo follows; as it is when none does."""
    if not key:
        return receipt
    follows = Text(translate("photo-follows"))
    card = replace(receipt.card, body=(*receipt.card.body, follows))
    return replace(receipt, card=card, photo_of=key)


def photo_key(event: FormSubmitted, report: Friction, turn: Turn) -> str:
    """What the photo that came with a form is to follow under; empty when none did."""
    came = event.answers.get(messages.FIELD) and turn.campaign.takes_photos
    return retractions.key_of(report, turn.secret) if came else ""

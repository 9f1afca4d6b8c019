"""The photo of a report: where one can be sent, and under which key it follows."""

from dataclasses import replace

from bot import coming_photos
from bot.chat.cards import Text
from bot.chat.events import FormSubmitted
from bot.chat.forms import Form
from bot.chat.responses import ReplyPrivately
from bot.messages import photos as messages
from bot.turn import Turn
from challenges import retractions
from challenges.models import Friction


def with_photo(form: Form, turn: Turn) -> Form:
    """The form, with a place for a photo if the coordinators of this campaign take any."""
    if turn.running is None or not turn.running.takes_photos:
        return form
    field = messages.photo_field(turn.translate, can_follow=turn.platform.photos_follow)
    return replace(form, fields=(*form.fields, field))


def photographed(
    receipt: ReplyPrivately, event: FormSubmitted, report: Friction, turn: Turn
) -> ReplyPrivately:
    """The receipt that says that the photo is on its way, or until when one may follow."""
    if not turn.campaign.takes_photos:
        return receipt
    key = retractions.key_of(report, turn.secret)
    sealed_by = (turn.sealing, turn.secret, turn.now)
    if event.answers.get(messages.FIELD):
        coming_photos.on_its_way(turn.session, coming_photos.Coming(key, event), *sealed_by)
        return _told(receipt, "photo-follows", turn, key)
    if turn.platform.photos_follow:
        coming_photos.may_follow(turn.session, event.user, key, *sealed_by)
        return _told(receipt, "photo-may-follow", turn)
    return receipt


def _told(receipt: ReplyPrivately, text: str, turn: Turn, key: str = "") -> ReplyPrivately:
    card = replace(receipt.card, body=(*receipt.card.body, Text(turn.translate(text))))
    return replace(receipt, card=card, photo_of=key)

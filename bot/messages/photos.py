"""Photos of reports: the field, what came of one, and whether coordinators take any."""

from bot.chat.cards import Button, Card, Look, Text, Tone
from bot.chat.events import NoPhoto
from bot.chat.forms import PhotoField
from bot.i18n import Translate
from challenges.models import Campaign

FIELD = "photo"


def photo_field(translate: Translate, *, can_follow: bool = False) -> PhotoField:
    """The place in a form for a photo; where it has none, one `can_follow` in a message or not."""
    hint = translate("photo-hint")
    instead = translate("photo-after" if can_follow else "photo-instead")
    return PhotoField(FIELD, translate("photo-field"), hint, instead)


def taken(translate: Translate) -> Card:
    """The photo is with the report."""
    return Card(translate("photo-taken"), (Text(translate("photo-taken-how"), Tone.SUBTLE),))


def seen(translate: Translate) -> Card:
    """The photo came in chat, and is looked at."""
    return Card(translate("photo-seen"))


def not_taken(why: NoPhoto, translate: Translate) -> Card:
    """The report is there, and its photo is not."""
    return Card(translate("photo-not-taken"), (Text(translate(f"photo-not-{why}")),))


def setting(campaign: Campaign, translate: Translate) -> Card:
    """Whether reports may come with a photo, what that means, and the button that changes it."""
    takes = campaign.takes_photos
    action = "take-no-photos" if takes else "take-photos"
    state = Text(translate("photo-on" if takes else "photo-off"), Tone.STRONG)
    meaning = (Text(translate("photo-means")), Text(translate("photo-means-for-you")))
    look = Look.DEFAULT if takes else Look.PRIMARY
    button = Button(action, translate(f"button-{action}"), look=look)
    return Card(translate("photo-title"), (state, *meaning), (button,))

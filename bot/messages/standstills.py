"""That messages wait somewhere, or that what colleagues press does not come in."""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from bot.chat.cards import Button, Card, Text, Tone
from bot.chat.conversations import Conversation
from bot.i18n import Translate

Words: TypeAlias = Callable[[Translate], str]


def channel_waits(place: Conversation, translate: Translate) -> str:
    """In which channel messages wait."""
    return translate("stuck-channel", channel=place.id, workspace=str(place.workspace))


def colleagues_wait(translate: Translate) -> str:
    """That messages to colleagues wait; not to how many."""
    return translate("stuck-colleagues")


def waits_since(day: date, translate: Translate) -> str:
    """Since when, and who can do something about it."""
    return translate("stuck-since", day=translate.day(day))


def opens(translate: Translate) -> Button:
    """The way to all that waits for coordinators."""
    return Button("review-list", translate("button-review-all"), "0")


def unheard(platform: str, translate: Translate) -> Card:
    """What is pressed on a platform may not come in; for whoever coordinates."""
    name = platform.capitalize()
    return Card(
        translate("unheard-title", platform=name),
        (Text(translate("unheard-what")), Text(translate("unheard-how"), Tone.SUBTLE)),
    )


def expiring(platform: str, day: date, translate: Translate) -> Card:
    """The key to a platform ends on a day; for whoever coordinates."""
    return _about_key("expiring-title", platform, day, translate)


def expired(platform: str, day: date, translate: Translate) -> Card:
    """The key to a platform has ended; for whoever coordinates."""
    return _about_key("expired-title", platform, day, translate)


def _about_key(title: str, platform: str, day: date, translate: Translate) -> Card:
    name = platform.capitalize()
    return Card(
        translate(title, platform=name, day=translate.day(day)),
        (
            Text(translate("expiring-what", platform=name)),
            Text(translate("expiring-how"), Tone.SUBTLE),
        ),
    )

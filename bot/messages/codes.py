"""Codes that somebody asked for on the website: a page shows none, and no message keeps one."""

from bot.chat.cards import Button, Card, Look, Text
from bot.i18n import Translate


def waits(action: str, value: str, translate: Translate) -> Card:
    """In chat: the button that gives the code there, in an answer that nobody keeps."""
    button = Button(action, translate("button-show-code"), value, Look.PRIMARY)
    return Card(translate("code-waits"), (Text(translate("code-waits-how")),), (button,))

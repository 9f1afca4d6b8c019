"""The way to the coordinators' board."""

from bot.chat.cards import Card, Link, Text, Tone
from bot.i18n import Translate


def board_link(url: str, translate: Translate) -> Card:
    """A link for one coordinator."""
    return Card(
        translate("board-title"),
        (Link(translate("board-link"), url), Text(translate("board-link-about"), Tone.SUBTLE)),
    )


def board_off(translate: Translate) -> Card:
    """There is no board, and who can change that."""
    return Card(translate("board-off"), (Text(translate("board-off-how")),))

"""The way to the board."""

from bot.chat.cards import Card, Link, Text, Tone
from bot.i18n import Translate


def board_link(url: str, translate: Translate, *, coordinates: bool) -> Card:
    """A link for one person, who coordinates or only leads."""
    title, about = (
        ("board-title", "board-link-about")
        if coordinates
        else ("board-title-leader", "board-link-about-leader")
    )
    link = Link(translate("board-link"), url)
    return Card(translate(title), (link, Text(translate(about), Tone.SUBTLE)))


def board_off(translate: Translate) -> Card:
    """There is no board, and who can change that."""
    return Card(translate("board-off"), (Text(translate("board-off-how")),))

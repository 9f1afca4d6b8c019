"""Whether reports may come with a photo, and what that means."""

from bot.chat.cards import Actions
from bot.chat.pages import Page, Section
from bot.messages import photos as messages
from bot.pages.asked import Asked
from bot.turn import Turn

BUTTONS = frozenset({"take-photos", "take-no-photos"})


def photos_page(turn: Turn, rest: str, query: Asked) -> Page:
    """How it is now, and the button that changes it; photos themselves stand with their report."""
    del rest, query
    card = messages.setting(turn.campaign, turn.translate)
    return Page(card.title, (Section("", (*card.body, Actions(card.buttons))),))

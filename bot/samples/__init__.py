"""Cards and forms with invented words, each at its largest: what can be tried on a platform."""

from collections.abc import Iterator

from bot.chat.cards import Card
from bot.chat.forms import Form
from bot.i18n import Translate
from bot.samples.barriers import barrier_cards
from bot.samples.everyday import everyday_cards, everyday_forms, own_page
from bot.samples.forms import barrier_forms
from bot.samples.reminders import reminder_cards
from bot.samples.reports import report_cards

__all__ = ["every_card", "every_form", "own_page"]


def every_card(words: Translate) -> Iterator[Card]:
    """The cards, in one language."""
    for make in (barrier_cards, everyday_cards, report_cards, reminder_cards):
        yield from make(words)


def every_form(words: Translate) -> Iterator[Form]:
    """The forms, in one language."""
    yield from barrier_forms(words)
    yield from everyday_forms(words)

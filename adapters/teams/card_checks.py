"""`prikkel doctor teams --deep`: every card and form is made, and held against how large it may be.

Microsoft has nothing that looks at a card before it is posted.
"""

from collections.abc import Iterator
from typing import Any

from adapters.platform.deep import Deep
from adapters.platform.findings import Finding, ok, problem
from adapters.teams.adaptive_cards import Surface, to_adaptive_card
from adapters.teams.dialogs import to_form_card
from adapters.teams.limits import CARD_BYTES, utf16_size
from bot import samples
from bot.i18n import translator

_REPORT = "tell the makers of Prikkel, with this line"


def card_findings(deep: Deep) -> Iterator[Finding]:
    """What would not fit, and how large the largest is."""
    made, largest = 0, 0
    for locale in deep.locales:
        deep.tell(f"Every card and form is made for Teams in {locale}")
        for title, card in _made(locale):
            size = utf16_size(card)
            made, largest = made + 1, max(largest, size)
            if size > CARD_BYTES:
                said = f"“{title}” in {locale} takes {size:,} bytes of {CARD_BYTES:,}, in Teams"
                yield problem(said, _REPORT)
    yield ok(
        f"Teams has room for all {made} cards and forms in {', '.join(deep.locales)}: the largest "
        f"takes {largest:,} bytes of {CARD_BYTES:,}; whether it draws them shows when they are sent"
    )


def _made(locale: str) -> Iterator[tuple[str, dict[str, Any]]]:
    words = translator(locale)
    for card in samples.every_card(words):
        yield card.title, to_adaptive_card(card)
    for form in samples.every_form(words):
        yield form.title, to_form_card(form)
        yield form.title, to_form_card(form, place=Surface.DIALOG)

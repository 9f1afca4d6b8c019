"""Which part of a list somebody sees, where all of it takes more than there is room for."""

from collections.abc import Sequence

from bot.chat.cards import Element, Text, Tone
from bot.i18n import Translate

MOST_LISTED = 3
"""So many of what is told in passing."""


def left_out(more: int, translate: Translate) -> Sequence[str]:
    """The line "and 3 more" below the first ones of a list; none when all of it is there."""
    return (translate("summary-more", more=more),) if more > 0 else ()


def listed(title: str, lines: Sequence[str], translate: Translate) -> list[Element]:
    """The first of some lines below a title, and how many there are beside them."""
    shown = [*lines[:MOST_LISTED], *left_out(len(lines) - MOST_LISTED, translate)]
    return [Text(title, Tone.STRONG), Text("\n".join(f"• {line}" for line in shown))]


def which_of(start: int, page: int, total: int, translate: Translate) -> Sequence[Text]:
    """The line "7-12 of 40"; none when all of it is there."""
    if total <= page:
        return ()
    last = min(start + page, total)
    return (Text(translate("which-of", first=start + 1, last=last, total=total), Tone.SUBTLE),)

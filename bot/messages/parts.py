"""Which part of a list somebody sees, where it takes more than one card."""

from collections.abc import Sequence

from bot.chat.cards import Text, Tone
from bot.i18n import Translate


def left_out(more: int, translate: Translate) -> Sequence[str]:
    """The line "and 3 more" below the first ones of a list; none when all of it is there."""
    return (translate("summary-more", more=more),) if more > 0 else ()


def which_of(start: int, page: int, total: int, translate: Translate) -> Sequence[Text]:
    """The line "7-12 of 40"; none when all of it is there."""
    if total <= page:
        return ()
    last = min(start + page, total)
    return (Text(translate("which-of", first=start + 1, last=last, total=total), Tone.SUBTLE),)

"""What an address asks of a page: a filter, an order, a part of something long.

One rule for all pages: what does not exist (any more) is left out, and the page says so. Somebody
may have kept an address of what was there once; nothing is guessed for them in silence.
"""

from collections.abc import Callable, Container, Iterable, Mapping
from typing import Final

from bot.chat.forms import number_in
from bot.i18n import Translate

_LEFT_OUT: Final = "board-asked-left-out"
_PAST_THE_END: Final = "board-asked-past-the-end"


class Asked:
    """Reads an address by name, and keeps in mind what of it there is not.

    What no page asks for is not looked at: programs of mail and chat add words of their own.
    """

    def __init__(self, query: Mapping[str, str]) -> None:
        self._query = query
        self._wrong: list[str] = []

    def value(self, name: str) -> str:
        """What was asked, for who says themselves what is wrong with it; "" for nothing."""
        return self._query.get(name, "").strip()

    def one_of(self, name: str, offered: Container[str], otherwise: str = "") -> str:
        """What was asked, if that is offered."""
        return self.known(name, offered.__contains__, otherwise)

    def known(self, name: str, is_known: Callable[[str], bool], otherwise: str = "") -> str:
        """What was asked, if there is something of that name."""
        value = self.value(name)
        if value and not is_known(value):
            self._wrong.append(_LEFT_OUT)
            return otherwise
        return value or otherwise

    def page(self, last: int) -> int:
        """Which part of something long is shown, counted from one."""
        asked = self.value("page") or "1"
        number = number_in(asked[:9]) if asked.isdecimal() else None
        if not number:
            self._wrong.append(_LEFT_OUT)
        elif number > last:
            self._wrong.append(_PAST_THE_END)
        return min(number or 1, last)

    def carried(self, names: Iterable[str], longest: int) -> dict[str, str]:
        """What goes along to another page, which looks at it itself."""
        return {name: value[:longest] for name in names if (value := self.value(name))}

    def notice(self, words: Translate) -> str:
        """What is said of what was left out, now that the page is made; "" for nothing."""
        return " ".join(words(key) for key in dict.fromkeys(self._wrong))

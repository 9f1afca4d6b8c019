"""In which language people were last spoken to: for what is said without asking the database."""

from collections import OrderedDict
from collections.abc import Sequence

from bot.chat.conversations import User
from bot.i18n import LOCALES, language_in

_REMEMBERED = 10_000


class Languages:
    """Remembers the latest people, until the next start.

    Of whom nothing is known might read any of those `spoken` here.
    """

    def __init__(self, spoken: Sequence[str] = LOCALES) -> None:
        self._spoken = spoken
        self._last: OrderedDict[User, str] = OrderedDict()

    def remember(self, user: User, locale: str) -> None:
        """Somebody was spoken to in this language."""
        self._last[user] = locale
        self._last.move_to_end(user)
        if len(self._last) > _REMEMBERED:
            self._last.popitem(last=False)

    def known(self, user: User, hint: str = "") -> str:
        """The language for somebody: the latest, else their client's; empty when there is none."""
        return self._last.get(user) or language_in(hint)

    def of(self, user: User, hint: str = "") -> Sequence[str]:
        """The same; all that are spoken here if none is known."""
        known = self.known(user, hint)
        return (known,) if known else self._spoken

"""In which language people were last spoken to: for what is said without asking the database."""

from collections import OrderedDict
from collections.abc import Sequence

from bot.chat.conversations import User
from bot.i18n import LOCALES, language_in

_REMEMBERED = 10_000


class Languages:
    """Remembers the latest people, until the next start."""

    def __init__(self) -> None:
        self._last: OrderedDict[User, str] = OrderedDict()

    def remember(self, user: User, locale: str) -> None:
        """Somebody was spoken to in this language."""
        self._last[user] = locale
        self._last.move_to_end(user)
        if len(self._last) > _REMEMBERED:
            self._last.popitem(last=False)

    def of(self, user: User, hint: str = "") -> Sequence[str]:
        """The language for somebody: the latest, else their client's; all if none is known."""
        known = self._last.get(user) or language_in(hint)
        return (known,) if known else LOCALES

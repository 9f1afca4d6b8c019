"""What a bot that answers by a script knows of the languages of people."""

from collections.abc import Sequence

from bot.chat.conversations import User
from bot.languages import Languages


class Speaking:
    """Knows which language somebody reads once a test says so in `languages`."""

    languages = Languages()

    def languages_of(self, user: User, hint: str = "") -> Sequence[str]:
        return self.languages.of(user, hint)

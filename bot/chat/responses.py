"""What the bot answers to one event; None means that there is nothing to say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.chat.cards import Card
from bot.chat.conversations import Conversation
from bot.chat.forms import Form


class Why(StrEnum):
    """Why nothing was done; what the person is told stands in the card or form beside it."""

    NOT_ALLOWED = "not-allowed"
    UNKNOWN = "unknown"
    CHANGED = "changed"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class ReplyPrivately:
    """Only the person who acted sees this card.

    It takes the place of the card that was pressed where that one was such an answer itself; a
    message that was posted stays. A platform with pages goes on to `page` instead, where there is
    one, and says there what was `done` (the end of a text's key); `why` is given when nothing was.
    A photo that came with the form is to follow under the key `photo_of`; empty when there is none.
    """

    card: Card
    page: str = ""
    done: str = ""
    why: Why | None = None
    photo_of: str = ""


@dataclass(frozen=True, slots=True)
class ReplaceCard:
    """The card with the button is replaced; only for cards that one person sees.

    A platform with pages goes on to `page` instead, and says there what was `done`.
    """

    card: Card
    page: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form opens; where a platform cannot open one now, it offers a button or shows it inline."""

    form: Form


@dataclass(frozen=True, slots=True)
class RejectForm:
    """The form stays open with what was typed, and says per field what is wrong.

    What is wrong with the whole of it stands under no name. Where somebody else was first
    (`CHANGED`), `now` says what fields say by now, if that is not what was typed: only then does
    the form carry the latest version, so that sending it again may overwrite that.
    """

    form: Form
    errors: Mapping[str, str]
    why: Why = Why.INVALID
    now: Mapping[str, str] = field(default_factory=dict[str, str])

    def at_fields(self) -> dict[str, str]:
        """All that is to be said, by field: what is about the whole form at its first one."""
        first = next((field.id for field in self.form.fields), "")
        said: dict[str, str] = {}
        for name, sentence in (*self.errors.items(), *self.now.items()):
            place = name or first
            said[place] = f"{said[place]}\n{sentence}" if place in said else sentence
        return said


Response = ReplyPrivately | ReplaceCard | OpenForm | RejectForm


def settled(card: Card, asked_in: Conversation) -> ReplyPrivately | ReplaceCard:
    """The answer to a question: in a direct conversation the question is not asked any more."""
    return ReplaceCard(card) if asked_in.direct else ReplyPrivately(card)

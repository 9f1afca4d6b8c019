"""What the bot answers to one event; None means that there is nothing to say."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.chat.cards import Card
from bot.chat.conversations import Conversation
from bot.chat.forms import Form


@dataclass(frozen=True, slots=True)
class ReplyPrivately:
    """Only the person who acted sees this card.

    It takes the place of the card that was pressed where that one was such an answer itself; a
    message that was posted stays.
    """

    card: Card


@dataclass(frozen=True, slots=True)
class ReplaceCard:
    """The card with the button is replaced; only for cards that one person sees."""

    card: Card


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form opens; where a platform cannot open one now, it offers a button or shows it inline."""

    form: Form


@dataclass(frozen=True, slots=True)
class RejectForm:
    """The form stays open with what was typed, and says per field what is wrong."""

    form: Form
    errors: Mapping[str, str]


Response = ReplyPrivately | ReplaceCard | OpenForm | RejectForm


def settled(card: Card, asked_in: Conversation) -> ReplyPrivately | ReplaceCard:
    """The answer to a question: in a direct conversation the question is not asked any more."""
    return ReplaceCard(card) if asked_in.direct else ReplyPrivately(card)

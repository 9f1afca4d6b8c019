"""What the bot answers to one event; None means that there is nothing to say."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.chat.cards import Card
from bot.chat.forms import Form


@dataclass(frozen=True, slots=True)
class ReplyPrivately:
    """Only the person who acted sees this card.

    Pressed on a card that is private already (or in a direct conversation's own card that the
    person alone sees), it takes that card's place where the platform can do so.
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

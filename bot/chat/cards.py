"""What a message looks like, without saying on which platform.

Elements are a closed union: a renderer matches all of them and ends with `assert_never`. What a
person typed is a `Quote` and is never markup; everything else comes from our own texts, yet no
element is ever markup: values inside a text (a team's name) may have been typed by somebody too.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Literal

from pydantic import TypeAdapter

from bot.chat.conversations import Conversation, User
from bot.chat.tables import Chart, ChartShape, Table


class Tone(StrEnum):
    """How loud a text is."""

    NORMAL = "normal"
    STRONG = "strong"
    SUBTLE = "subtle"


class Look(StrEnum):
    """How much a button asks for attention; never the only carrier of a meaning."""

    DEFAULT = "default"
    PRIMARY = "primary"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph in our own words; line breaks are kept."""

    text: str
    tone: Tone = Tone.NORMAL
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Quote:
    """What a person typed: shown as typed, pings nobody, is never markup."""

    text: str
    kind: Literal["quote"] = "quote"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, mentioned by the platform itself: no name of theirs is ever kept.

    `label` stands for them where their name is not to be had. `seen_in` are conversations in which
    a platform may find them; what it found is the `name`.
    """

    user: User
    label: str
    seen_in: tuple[Conversation, ...] = ()
    name: str = ""
    kind: Literal["person"] = "person"

    @property
    def called(self) -> str:
        """What they are called here."""
        return self.name or self.label


@dataclass(frozen=True, slots=True)
class Facts:
    """Pairs of a label and its value."""

    facts: tuple[tuple[str, str], ...]
    kind: Literal["facts"] = "facts"


@dataclass(frozen=True, slots=True)
class Divider:
    """A line between two parts."""

    kind: Literal["divider"] = "divider"


@dataclass(frozen=True, slots=True)
class Button:
    """What comes back as `ButtonPressed(action, value)`.

    `opens_form` says that the answer to this button is always a form: Teams can only open a dialog
    when it knows so beforehand. `name` is what a screen reader says where several buttons of a card
    have the same label: "Me too: no place for my bicycle".
    """

    action: str
    label: str
    value: str = ""
    look: Look = Look.DEFAULT
    opens_form: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Actions:
    """A row of buttons in the middle of a card, such as those of one item in a list."""

    buttons: tuple[Button, ...]
    kind: Literal["actions"] = "actions"


@dataclass(frozen=True, slots=True)
class Link:
    """An address that opens in the browser, under words of ours."""

    label: str
    url: str
    kind: Literal["link"] = "link"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture from our own pages; `alt` says what it shows, and what it says stands beside it."""

    url: str
    alt: str
    kind: Literal["picture"] = "picture"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a list: what it is, what is known of it in a line or more, and how far it is.

    Its `title` may have been typed by somebody. A `warning` stands out beside the `status`, and a
    `sign` before that helps the eye, and says nothing of its own. Its one `button` has a name of
    its own for who hears it read aloud; on a platform with pages it leads to its `page`.
    """

    title: str
    details: tuple[str, ...] = ()
    status: str = ""
    warning: str = ""
    sign: str = ""
    button: Button | None = None
    page: str = ""
    kind: Literal["item"] = "item"

    @property
    def standing(self) -> str:
        """How far it is, in words."""
        return " · ".join(filter(None, (self.warning, self.status)))


Element = Text | Quote | Person | Facts | Table | Chart | Divider | Actions | Link | Picture | Item


@dataclass(frozen=True, slots=True)
class Card:
    """One message: a title, a body and a row of buttons."""

    title: str
    body: tuple[Element, ...] = ()
    buttons: tuple[Button, ...] = ()

    @property
    def every_button(self) -> tuple[Button, ...]:
        """All its buttons, wherever they are."""
        inner = (button for element in self.body for button in _buttons(element))
        return (*inner, *self.buttons)

    def plain_text(self) -> str:
        """The whole card as text, for notifications and screen readers (buttons are not in it)."""
        parts = [self.title, *(_plain(element) for element in self.body)]
        return "\n".join(part for part in parts if part)


def _buttons(element: Element) -> tuple[Button, ...]:
    match element:
        case Actions(buttons):
            return buttons
        case Item(button=Button() as button):
            return (button,)
        case _:
            return ()


def _plain(element: Element) -> str:
    match element:
        case Text(text):
            return text
        case Quote(text):
            return f"“{text}”"
        case Facts(facts):
            return "\n".join(f"{label}: {value}" for label, value in facts)
        case Table() | Chart():
            return _numbers(element)
        case Link() | Person() | Picture():
            return _pointed_at(element)
        case Item(title, details):
            return "\n".join((title, " · ".join(filter(None, (element.standing, *details)))))
        case Divider() | Actions():
            return ""


def _pointed_at(element: Link | Person | Picture) -> str:
    match element:
        case Link(label, url):
            return f"{label}: {url}"
        case Person():
            return element.called
        case Picture(alt=alt):
            return alt


def _numbers(element: Table | Chart) -> str:
    if isinstance(element, Chart) and element.shape is ChartShape.SCALE:
        return "\n".join([element.table.caption, *(words for words, _ in element.scales)])
    table = element.table if isinstance(element, Chart) else element
    lines = (
        ", ".join(f"{h}: {c}" for h, c in zip(table.header, row, strict=True)) for row in table.rows
    )
    return "\n".join([table.caption, *lines])


_CARD: TypeAdapter[Card] = TypeAdapter(Card)


@lru_cache(maxsize=64)  # what many are told is the same card for most of them
def dump_card(card: Card) -> str:
    """Write a card as JSON: what the outbox stores and the playground's page shows."""
    return _CARD.dump_json(card).decode()


def load_card(text: str) -> Card:
    """Read what `dump_card` wrote."""
    return _CARD.validate_json(text)

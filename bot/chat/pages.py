"""What a page of the website shows, without saying how it is drawn.

A page is a function of a turn (`bot.pages`), and looks things up only. Its forms and buttons come
back as `FormSubmitted` and `ButtonPressed`, to the handlers that answer them in chat. A page's
address is a path such as "barriers/<id>"; where that begins is for the website to say.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, TypeAlias

from bot.chat.cards import Element, Facts, Item, Quote, Text
from bot.chat.events import Noted
from bot.chat.forms import Field, Form
from bot.chat.tables import Chart, Table


@dataclass(frozen=True, slots=True)
class Lead:
    """The way to another page; what `Page.keeps` says goes along where it `keeps`."""

    label: str
    page: str
    keeps: bool = True
    kind: Literal["lead"] = "lead"


@dataclass(frozen=True, slots=True)
class Choices:
    """Ways to see the same in another way, one of which is shown now."""

    label: str
    leads: tuple[Lead, ...]
    chosen: int
    kind: Literal["choices"] = "choices"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture that the website draws itself, by its name; `alt` says what it shows."""

    name: str
    title: str
    alt: str
    kind: Literal["drawing"] = "drawing"


@dataclass(frozen=True, slots=True)
class Scan:
    """An address to be scanned from a screen or a wall with a telephone, and what it is for."""

    label: str
    url: str
    kind: Literal["scan"] = "scan"


@dataclass(frozen=True, slots=True)
class Copyable:
    """A text under its title, to be taken along as a whole."""

    title: str
    text: str
    kind: Literal["copyable"] = "copyable"


@dataclass(frozen=True, slots=True)
class Past:
    """Something that happened at a moment: `at` for machines (ISO 8601), `when` for people."""

    at: str
    when: str
    what: str
    note: str = ""
    kind: Literal["past"] = "past"


@dataclass(frozen=True, slots=True)
class Group:
    """What belongs together in a list, such as one report with the forms about it.

    By its `name` an address leads to it on its page: "playbook#step-intake".
    """

    body: "tuple[Part, ...]"
    name: str = ""
    kind: Literal["group"] = "group"


@dataclass(frozen=True, slots=True)
class Fold:
    """What is folded away under its title; it opens by itself when a form in it was refused."""

    title: str
    body: "tuple[Part, ...]"
    is_open: bool = False
    kind: Literal["fold"] = "fold"


@dataclass(frozen=True, slots=True)
class Column:
    """What has come equally far, such as barriers that are planned; `more` leads to the rest."""

    title: str
    count: int
    items: tuple[Item, ...]
    more: Lead | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns beside each other, in the order in which things pass through them.

    `label` says what the links to each of them are for, `empty` what stands in an empty one.
    """

    label: str
    columns: tuple[Column, ...]
    empty: str
    kind: Literal["columns"] = "columns"


Part: TypeAlias = (
    "Element | Form | Lead | Choices | Copyable | Drawing | Scan | Past | Group | Fold | Columns"
)
"""A closed union: a renderer has a branch for each of them."""


class SectionPlace(StrEnum):
    """Where a section stands if there is room: what is known, what can be done, what was done."""

    MAIN = "main"
    SIDE = "side"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page under a heading, which an address can point at by its `name`.

    `empty` is said when there is nothing in it. What only helps who reads it on a screen is not
    `on_paper`; a `sheet` has one of its own there.
    """

    title: str
    body: tuple[Part, ...]
    place: SectionPlace = SectionPlace.MAIN
    empty: str = ""
    name: str = ""
    on_paper: bool = True
    sheet: bool = False


@dataclass(frozen=True, slots=True)
class Filters:
    """What can be chosen to see less. It stands in the address; `shown` says what came of it.

    `keeps` is what else of the address stays, such as an order.
    """

    fields: tuple[Field, ...]
    shown: str
    keeps: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Pager:
    """Which part of something long this is, counted from one."""

    number: int
    last: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page. Every text in it is in the reader's language already.

    `keeps` is what of the address goes along to the pages that it leads to, such as a filter;
    `mark` is what should be seen first. One that is in another language than the reader's says so
    with `locale`. What can be had on paper is called `paper` there, as a file is, and has a line at
    the `foot` of every sheet. Its forms are those of the page `at` another address, where
    it shows the same; `focus` is the form (by its id) at which somebody begins. What is `noted` of
    its being opened is for others to read. A `notice` says what of its address was left out.
    """

    title: str
    sections: tuple[Section, ...]
    filters: Filters | None = None
    pager: Pager | None = None
    back: Lead | None = None
    mark: str = ""
    keeps: Mapping[str, str] = field(default_factory=dict[str, str])
    locale: str = ""
    paper: str = ""
    foot: str = ""
    at: str = ""
    focus: str = ""
    noted: Noted | None = None
    slides: bool = False
    notice: str = ""


def within(parts: "Iterable[Part]") -> "Iterator[Part]":
    """All parts, also those inside others."""
    for part in parts:
        yield part
        if isinstance(part, Group | Fold):
            yield from within(part.body)


def forms_on(page: Page) -> dict[str, Form]:
    """Every form on a page, by its id."""
    parts = (part for section in page.sections for part in within(section.body))
    return {part.id: part for part in parts if isinstance(part, Form)}


def words_on(page: Page) -> Iterator[str]:
    """Every text on a page that is for paper too: what is told, not what can be pressed."""
    yield page.title
    for section in page.sections:
        yield section.title
        for part in within(section.body):
            yield from _words(part)


def _words(part: Part) -> Iterator[str]:
    match part:
        case Text(text) | Quote(text):
            yield text
        case Table() | Chart():
            yield from _cells(part.table if isinstance(part, Chart) else part)
        case Facts(facts):
            yield from (text for fact in facts for text in fact)
        case Item():
            yield from (part.title, part.standing, *part.details)
        case _:
            return


def _cells(table: Table) -> Iterator[str]:
    yield table.caption
    yield from table.header
    for row in table.rows:
        yield from row

"""A `Card` as an adaptive card.

The envelope says 1.4, which `Action.Execute` needs; the elements are those of 1.2, the most that
Teams on a phone shows. Every word goes into a `RichTextBlock`: a `TextBlock` and a `FactSet` would
render Markdown, and any of our texts may hold what somebody typed.
"""

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import assert_never

from adapters.teams import limits
from adapters.teams.charts import numbers
from adapters.teams.mentions import entities, mention, told_apart
from adapters.teams.texts import CAPTION, Node, badge, columns, paragraph, paragraphs
from bot.chat.cards import (
    Actions,
    Button,
    Card,
    Divider,
    Element,
    Facts,
    Item,
    Link,
    Person,
    Picture,
    Quote,
    Text,
    Tone,
)
from bot.chat.tables import Chart, Table

CONTENT_TYPE = "application/vnd.microsoft.card.adaptive"
TASK_FETCH = {"type": "task/fetch"}

# How many rows and how many characters in each: the first that fits in a card is taken.
_SCALES = (
    (200, 12_000),
    (160, 4_000),
    (120, 1_500),
    (90, 500),
    (60, 200),
    (40, 80),
    (15, 40),
)
_ROOM_FOR_SPEECH = 1_000
_STYLES: dict[Tone, Node] = {
    Tone.NORMAL: {},
    Tone.STRONG: {"weight": "Bolder"},
    Tone.SUBTLE: {"isSubtle": True},
}
_TITLE: Node = {"size": "Large", "weight": "Bolder"}


class Surface(Enum):
    """Where a card is shown, which decides what its buttons can do."""

    CONVERSATION = "conversation"
    # Knows no `Action.Execute`: every button is an `Action.Submit`.
    DIALOG = "dialog"
    # A conversation in a client that opens no dialogs: the form comes in the card's place.
    PLAYGROUND = "playground"


def to_adaptive_card(card: Card, place: Surface = Surface.CONVERSATION) -> Node:
    """The card for Teams, cut to what Teams takes."""
    card = told_apart(card)
    buttons = to_action_rows(card.buttons[: limits.BUTTONS], place)
    bodies = (_body(card, rows, length, place) for rows, length in _SCALES)
    return with_speech(fitted(bodies, buttons) | entities(card), card.plain_text())


def fitted(
    bodies: Iterable[list[Node]], buttons: list[list[Node]], most: int = limits.CARD_BYTES
) -> Node:
    """The card with the first of these bodies that fits; the last is shortened until it does."""
    room = most - _ROOM_FOR_SPEECH
    body: list[Node] = []
    for body in bodies:
        if limits.utf16_size(_envelope(body, buttons)) <= room:
            break
    while limits.utf16_size(_envelope(body, buttons)) > room:
        (body or buttons).pop()
    return _envelope(body, buttons)


def is_small(body: list[Node], buttons: list[list[Node]]) -> bool:
    """Whether every client shows a card with this body."""
    room = limits.CARD_BYTES - _ROOM_FOR_SPEECH
    return limits.utf16_size(_envelope(body, buttons)) <= room


def _envelope(body: list[Node], buttons: Sequence[list[Node]]) -> Node:
    card: Node = {
        "type": "AdaptiveCard",
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "version": "1.4",
        "body": body,
    }
    if len(buttons) == 1:
        return card | {"actions": buttons[0]}
    return card | {"body": [*body, *({"type": "ActionSet", "actions": row} for row in buttons)]}


def with_speech(card: Node, text: str) -> Node:
    """Add the whole text for screen readers, and for clients that cannot show the card."""
    room = limits.CARD_BYTES - limits.utf16_size(card) - 100
    card["fallbackText"] = limits.cut_to_size(text, room)
    spoken = limits.clean(text)
    if limits.utf16_size(spoken) < room - limits.utf16_size(card["fallbackText"]):
        card["speak"] = spoken
    return card


def to_action_rows(buttons: Sequence[Button], place: Surface) -> list[list[Node]]:
    """Buttons in rows: Teams cuts off what is too much next to each other."""
    # A value is never cut, because it would mean something else; nothing of ours is that long.
    usable = [button for button in buttons if len(button.value) <= limits.BUTTON_VALUE]
    return limits.in_rows(_action(button, place) for button in usable)


def _action(button: Button, place: Surface) -> Node:
    title = limits.cut(button.label, limits.BUTTON_TITLE)
    data: Node = {"action": button.action, "value": button.value}
    spoken = {"tooltip": limits.cut(button.name, limits.BUTTON_TITLE)} if button.name else {}
    submit: Node = {"type": "Action.Submit", "title": title, "data": data, **spoken}
    if place is Surface.DIALOG:
        return submit
    if button.opens_form and place is Surface.CONVERSATION:
        return submit | {"data": data | {"msteams": TASK_FETCH}}
    return {
        "type": "Action.Execute",
        "title": title,
        "verb": button.action,
        "data": data,
        **spoken,
        "fallback": submit,
    }


def _body(card: Card, rows: int, length: int, place: Surface) -> list[Node]:
    body = paragraphs(card.title, min(length, 500), _TITLE)
    separated = False
    for element in card.body:
        for node in _nodes(element, length, place):
            if len(body) >= rows:
                return [*body, paragraph("…")]
            body.append(node | {"separator": True, "spacing": "Medium"} if separated else node)
            separated = False
        separated = separated or isinstance(element, Divider)
    return body


def _nodes(element: Element, length: int, place: Surface) -> list[Node]:
    match element:
        case Text(text, tone):
            return paragraphs(text, length, _STYLES[tone])
        case Quote(text):
            return quotation(text, length)
        case Facts(facts):
            pairs = ([(label, 2), (value, 3)] for label, value in facts)
            return [columns(pair, length, first=CAPTION) for pair in pairs]
        case Table() | Chart():
            return numbers(element, length)
        case Divider():
            return []
        case Link() | Person() | Picture():
            return [_pointing(element)]
        case Actions() | Item():
            return _pressable(element, length, place)
        case _:
            assert_never(element)


def _pressable(element: Actions | Item, length: int, place: Surface) -> list[Node]:
    if isinstance(element, Item):
        return [_item(element, length, place)]
    return [{"type": "ActionSet", "actions": it} for it in to_action_rows(element.buttons, place)]


def _item(item: Item, length: int, place: Surface) -> Node:
    """One thing of a list: what it is and how far it is, with its button beside it."""
    title = " ".join(filter(None, (item.sign, item.title)))
    known = " · ".join(item.details)
    left = paragraphs(title, length, CAPTION)
    left += [it | {"spacing": "Small"} for it in badge(item.standing, length)]
    left += [it | {"spacing": "None"} for it in paragraphs(known, length, _STYLES[Tone.SUBTLE])]
    beside: list[Node] = [{"type": "Column", "width": "stretch", "items": left}]
    if item.button is not None:
        rows = to_action_rows((item.button,), place)
        sets: list[Node] = [{"type": "ActionSet", "actions": row} for row in rows]
        beside.append({"type": "Column", "width": "auto", "items": sets})
    return {"type": "ColumnSet", "columns": beside}


def _pointing(element: Link | Person | Picture) -> Node:
    match element:
        case Link(label, url):
            title = limits.cut(label, limits.BUTTON_TITLE)
            opening = {"type": "Action.OpenUrl", "title": title, "url": url}
            return {"type": "ActionSet", "actions": [opening]}
        case Person():
            return mention(element)
        case Picture(url, alt):
            words = limits.cut(alt, limits.ALT_TEXT)
            # Nobody can read it as small as it is in a conversation.
            bigger = {"allowExpand": True}
            return {"type": "Image", "url": url, "altText": words, "msteams": bigger}


def quotation(text: str, length: int) -> list[Node]:
    """What somebody typed, set apart from our own words."""
    items = paragraphs(text, length)
    return [{"type": "Container", "style": "emphasis", "items": items}] if items else []

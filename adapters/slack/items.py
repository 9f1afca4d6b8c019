"""Buttons, alone or in rows, and the items of a list: each a section with its button beside it."""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    PlainTextObject,
    SectionBlock,
)

from adapters.slack import limits
from adapters.slack.texts import ELLIPSIS, cut, length
from bot.chat.cards import Actions, Button, Item, Look

_STYLES = {Look.DEFAULT: None, Look.PRIMARY: "primary", Look.DANGER: "danger"}


def plain(text: str, limit: int) -> PlainTextObject:
    """A text as Slack shows it without any interpretation; Slack refuses empty ones."""
    return PlainTextObject(text=cut(text, limit) if text.strip() else ELLIPSIS, emoji=False)


def pressable(element: Actions | Item) -> Iterator[Block]:
    """A row of buttons, or an item with its own."""
    if isinstance(element, Actions):
        yield from button_rows(element.buttons)
    else:
        yield _section(element)


def _section(item: Item) -> SectionBlock:
    """One thing of a list; plain text, for anybody may have typed its title."""
    button = to_button(item.button) if item.button else None
    return SectionBlock(text=plain(said_of(item), limits.TEXT), accessory=button)


def said_of(item: Item) -> str:
    """What an item says: its title, and below it how far it is and what is known."""
    title = " ".join(filter(None, (item.sign, item.title)))
    known = " · ".join(filter(None, (item.standing, *item.details)))
    return "\n".join(filter(None, (title, known)))


def within(item: Item, room: int) -> Item:
    """An item that says no more than there is room for: its title then, as far as it goes."""
    if length(said_of(item)) <= room:
        return item
    beginning = cut(item.title, max(1, room - length(item.sign) - 1))
    return Item(beginning, button=item.button)


def button_rows(buttons: Sequence[Button]) -> Iterator[ActionsBlock]:
    """Rows of buttons, as many as Slack allows in one row.

    Slack wants every `action_id` in a row to be different: the second button of an action gets
    "#2" behind it, which `action_of` takes off again.
    """
    for start in range(0, len(buttons), limits.BUTTONS_PER_ROW):
        row = buttons[start : start + limits.BUTTONS_PER_ROW]
        seen: dict[str, int] = {}
        elements: list[ButtonElement] = []
        for button in row:
            seen[button.action] = count = seen.get(button.action, 0) + 1
            elements.append(to_button(button, count))
        yield ActionsBlock(elements=elements)


def action_of(action_id: str) -> str:
    """The action of a button by its `action_id`."""
    action, mark, count = action_id.rpartition("#")
    return action if mark and count.isdecimal() else action_id


def to_button(button: Button, count: int = 1) -> ButtonElement:
    """A button; `count` says how many of its action stand in its row so far."""
    return ButtonElement(
        text=plain(button.label, limits.BUTTON_LABEL),
        action_id=button.action if count == 1 else f"{button.action}#{count}",
        value=button.value or None,
        style=_STYLES[button.look],
        accessibility_label=cut(button.name, limits.BUTTON_LABEL) or None,
    )

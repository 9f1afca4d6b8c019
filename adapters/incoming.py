"""How ids, moments and values of a chat platform look, and what is kept of texts: of any platform.

That something is signed says whose it is, not that it is right. What no database takes is refused
here, or left out of what was typed.
"""

import re

from bot.chat.conversations import Conversation
from bot.chat.events import (
    BotAdded,
    BotRemoved,
    ButtonPressed,
    Event,
    FormSubmitted,
    ReactionAdded,
    ReactionRemoved,
)

LONGEST = 255
"""Letters; the ids of both platforms, and the values of our own buttons, have half of that."""

_ID = re.compile(f"[!-~]{{1,{LONGEST}}}")
_MOMENT = re.compile(r"[0-9]{1,11}(?:\.[0-9]{1,9})?")


class Unfit(ValueError):
    """An event came in with something for an id that cannot be one; says nothing of what it is."""


def is_id(text: object) -> bool:
    """Whether something may be an id: no platform has blanks in one, or letters outside ASCII."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


def is_value(text: object) -> bool:
    """Whether something may be the value of one of our buttons or forms; it may be empty."""
    return isinstance(text, str) and len(text) <= LONGEST and text.isprintable()


def moment_in(text: object) -> float:
    """The moment that a text gives, in seconds since 1970.

    Raises:
        ValueError: it gives none.
    """
    if not isinstance(text, str) or not _MOMENT.fullmatch(text):
        raise ValueError("a moment is none")
    return float(text)


def storable(text: str) -> str:
    """Leave out what no database keeps: NUL, and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def insist_on_ids(event: Event) -> None:
    """Look whether every id and value in an event may be one.

    Raises:
        Unfit: one may not.
    """
    if not (_has_ids(event) and _has_values(event) and storable(event.id) == event.id):
        raise Unfit("an id or a value is none")


def _has_ids(event: Event) -> bool:
    user, where = event.user.id, _conversation(event)
    if not user and isinstance(event, BotAdded | BotRemoved):  # not everywhere is said who did it
        user = where.id
    return is_id(user) and all(is_id(one) for one in (where.workspace.id, where.id) if one)


def _has_values(event: Event) -> bool:
    match event:
        case ButtonPressed(action=action, value=value) | FormSubmitted(action=action, value=value):
            return is_id(action) and is_value(value)
        case (
            ReactionAdded(message=message, emoji=emoji)
            | ReactionRemoved(message=message, emoji=emoji)
        ):
            return is_id(message.id) and is_value(emoji)
        case _:
            return True


def _conversation(event: Event) -> Conversation:
    if isinstance(event, ReactionAdded | ReactionRemoved):
        return event.message.conversation
    return event.conversation

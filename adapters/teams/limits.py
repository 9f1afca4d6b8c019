"""What Teams can take, in one table, and how text is cut to it."""

import json
import re
from collections.abc import Iterable
from typing import Any

# Teams refuses messages from about 100 KB of UTF-16; some of its clients and services drop cards
# from 28 KB, so that is our own limit.
CARD_BYTES = 28_000
SUMMARY_LENGTH = 15_000
BODY_BYTES = 256 * 1024

ACTIONS_IN_A_ROW = 4
# The width of a card, in characters; the room around a title counts as some. What does not fit
# next to each other is shown as "Gele…", "Eigenaar…".
ROW_LENGTH = 60
AROUND_A_TITLE = 5
BUTTONS = 12
BUTTON_TITLE = 60
BUTTON_VALUE = 200
ALT_TEXT = 1000
COLUMNS = 3
OPTIONS = 100
OPTION_LABEL = 150
# Letters of all that is typed in one form, and what a form may take in which more was typed than a
# card of the usual size holds; a letter takes four bytes if it is a quotation mark.
TYPED = 8_000
FORM_BYTES = 80_000
DIALOG_TITLE = 60
MEMBERS_AT_ONCE = 500

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_JOINERS = "\u200c\u200d\ufe0e\ufe0f"
_ELLIPSIS = "…"


def utf16_size(value: Any) -> int:
    """How many bytes a JSON value takes the way Teams counts."""
    text = json.dumps(value, ensure_ascii=False)
    return len(text.encode("utf-16-le", "surrogatepass"))


def clean(text: str) -> str:
    """Leave out what no screen shows: control characters and halves of surrogate pairs."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def cut(text: str, length: int) -> str:
    """Clean a text and shorten it to `length` characters, at a word's end where one is near."""
    text = clean(text)
    if len(text) <= length:
        return text
    kept = text[: max(length - 1, 0)]
    space = kept.rfind(" ")
    if space > len(kept) - 20 and space > len(kept) // 2:
        kept = kept[:space]
    return kept.rstrip(_JOINERS + " \n") + _ELLIPSIS


def in_rows(actions: Iterable[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Actions, each row as long as can be read next to each other."""
    rows: list[list[dict[str, Any]]] = []
    room = 0
    for action in actions:
        taken = len(action["title"]) + AROUND_A_TITLE
        if not rows or taken > room or len(rows[-1]) == ACTIONS_IN_A_ROW:
            rows.append([])
            room = ROW_LENGTH
        rows[-1].append(action)
        room -= taken
    return rows


def cut_to_size(text: str, size: int) -> str:
    """Shorten a text until it takes at most `size` bytes as JSON; empty when nothing fits."""
    text = clean(text)
    while text and utf16_size(text) > size:
        text = cut(text, min(size // 2, len(text) * 9 // 10)) if size > 20 else ""
    return text

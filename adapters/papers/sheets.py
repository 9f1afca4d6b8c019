"""What of a page goes on paper, and as bytes between two processes."""

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from bot.chat.cards import Actions
from bot.chat.forms import Form
from bot.chat.pages import Choices, Drawing, Fold, Group, Lead, Page, Part, Scan

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_ON_SCREENS = (Actions, Choices, Drawing, Form, Lead, Scan)
"""What can be pressed, filled in, or is drawn by the website alone."""


def for_paper(page: Page) -> Page:
    """The same page without what can be pressed."""
    sections = (replace(one, body=_printed(one.body)) for one in page.sections if one.on_paper)
    kept = (one for one in sections if one.body or one.empty)
    return replace(page, sections=tuple(kept), filters=None, pager=None, back=None)


@cache
def _pages() -> TypeAdapter[Page]:
    """What is made of every kind of part that a page may have: when there is one to write."""
    return TypeAdapter(Page)


def dump_page(page: Page) -> bytes:
    """Write a page as JSON."""
    return _pages().dump_json(page)


def load_page(content: bytes) -> Page:
    """Read what `dump_page` wrote, without what XML cannot hold: pasted texts bring that along."""
    return _pages().validate_python(_printable(json.loads(content)))


def _printable(value: Any) -> Any:
    match value:
        case str():
            return _UNPRINTABLE.sub(" ", value)
        case list():
            return [_printable(each) for each in value]
        case dict():
            return {name: _printable(each) for name, each in value.items()}
        case _:
            return value


def _printed(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(_inner(part) for part in parts if not isinstance(part, _ON_SCREENS))


def _inner(part: Part) -> Part:
    return replace(part, body=_printed(part.body)) if isinstance(part, Group | Fold) else part

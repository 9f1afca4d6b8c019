"""What is wrong with a file that came in: on which line, in which field, and why."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from bot.i18n import Translate
from challenges.packs.complaints import Complaint
from challenges.packs.documents import Where

MOST_SHOWN = 100


class Told(NamedTuple):
    """A thing that is wrong, as the page says it; no line where it is the whole file."""

    line: int
    field: str
    sentence: str


def told(
    found: Sequence[Complaint], words: Translate, place: Callable[[Where, Translate], str]
) -> tuple[list[Told], int]:
    """The first of what is wrong, and how much more there is; `place` says in which field."""
    shown = [
        Told(one.line, place(one.where, words), _sentence(one, words)) for one in found[:MOST_SHOWN]
    ]
    return shown, len(found) - len(shown)


def _sentence(one: Complaint, words: Translate) -> str:
    keys = one.key or "file-wrong"
    return " ".join(words(key, **one.values) for key in keys.split(","))

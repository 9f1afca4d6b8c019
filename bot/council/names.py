"""What in a report looks like somebody's name: shown to who writes it, before it leaves."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.council.findings import Yield
from bot.exports.rows import name_in
from challenges.names import like_names
from challenges.personal_data import found_in


@dataclass(frozen=True, slots=True)
class Named:
    """Words that look like a name, an address or a number, and the text in which they stand."""

    words: str
    where: str


def names_in(found: Yield, locale: str) -> list[Named]:
    """All of it in what coordinators and leaders typed; what Prikkel says itself names nobody."""
    told: dict[tuple[str, str], Named] = {}
    for text in filter(None, _typed(found, locale)):
        kinds = [str(kind) for kind in found_in(text)]
        for words in (*like_names(text, locale, found.colleagues), *kinds):
            told.setdefault((words, text), Named(words, text))
    return list(told.values())


def _typed(found: Yield, locale: str) -> Iterator[str]:
    for row in found.contents.barriers:
        yield from (name_in(row.name, locale), row.answer, row.instead, row.owner)
    for action in found.contents.actions:
        yield from (action.title, action.description, action.owner, *action.secap.values())
    for one in found.asked:
        if one.request is not None:
            yield from (one.request.words, one.request.owner, one.request.instead)

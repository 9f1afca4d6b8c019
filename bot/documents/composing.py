"""From a text to the parts of a page: paragraphs, lists, and tables where the text asks for one.

An empty line ends a paragraph, "- " begins a point of a list, and "@name" stands for what is
inserted there.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.chat.cards import Text
from bot.chat.pages import Group, Page, Part, Section, words_on
from bot.i18n import Translate

Insert = Callable[[], Sequence[Part]]


def parts(text: str, inserts: Mapping[str, Insert]) -> tuple[Part, ...]:
    """The parts of a text."""
    found: list[Part] = []
    for block in re.split(r"\n\s*\n", text):
        for line in filter(None, map(str.strip, block.splitlines())):
            found += _line(line, inserts)
    return tuple(found)


def points(lines: Sequence[str]) -> tuple[Group, ...]:
    """A list."""
    return tuple(Group((Text(line),)) for line in lines)


def gaps(page: Page, write: Translate) -> tuple[str, ...]:
    """What is still to be filled in on a page, each once, in the order in which it stands there."""
    before, _, after = write("gap", what="\0").partition("\0")
    mark = re.compile(f"{re.escape(before)}(.+?){re.escape(after)}")
    found = (gap for words in words_on(page) for gap in mark.findall(words))
    return tuple(dict.fromkeys(found))


def with_gaps_listed(page: Page, write: Translate) -> Section:
    """The last section of a document: what is still to be filled in."""
    lacking = gaps(page, write)
    if not lacking:
        return Section(write("gaps-title"), (Text(write("gaps-none")),))
    return Section(write("gaps-title"), (Text(write("gaps-some")), *points(lacking)))


def _line(line: str, inserts: Mapping[str, Insert]) -> Iterator[Part]:
    if line.startswith("@"):
        yield from inserts[line[1:]]()
    elif line.startswith("- "):
        yield from points([line[2:]])
    else:
        yield Text(line)

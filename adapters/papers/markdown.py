"""A page as Markdown, with the tables that most programs read."""

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from bot.chat.cards import Actions, Divider, Facts, Item, Link, Person, Picture, Quote, Text, Tone
from bot.chat.forms import Form
from bot.chat.pages import (
    Choices,
    Columns,
    Copyable,
    Drawing,
    Fold,
    Group,
    Lead,
    Page,
    Part,
    Past,
    Scan,
)
from bot.chat.tables import Chart, Table

_SPECIAL = re.compile(r"([\\`*_<>|]|\](?=[(:\[]))")
_FIRST = re.compile(r"^(\s*\d*)((?<!\d)[#+=-]|(?<=\d)[.)])", re.MULTILINE)


def as_markdown(page: Page) -> str:
    """A page as text; what people typed is never markup."""
    blocks = [f"# {_escaped(page.title)}"]
    for section in page.sections:
        if section.title:
            blocks.append(f"## {_escaped(section.title)}")
        blocks += _blocks(section.body) if section.body else [plain(section.empty)]
    if page.foot:
        blocks += ["---", plain(page.foot)]
    return "\n\n".join(blocks) + "\n"


def plain(text: str) -> str:
    """Words that mean nothing but themselves."""
    return _FIRST.sub(r"\1\\\2", _escaped(text))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _blocks(parts: Iterable[Part]) -> list[str]:
    """A block for each part; points of a list that follow each other are one."""
    found: list[str] = []
    after_point = False
    for part in parts:
        is_point = isinstance(part, Group)
        blocks = [_point(part)] if isinstance(part, Group) else list(_part(part))
        if is_point and after_point:
            found[-1] += f"\n{blocks[0]}"
        else:
            found += blocks
        after_point = is_point
    return found


def _point(group: Group) -> str:
    inner = "\n\n".join(_blocks(group.body))
    return "- " + inner.replace("\n", "\n  ")


def _part(part: Part) -> Iterator[str]:  # noqa: C901  # a branch for each kind
    match part:
        case Text(text, tone):
            lines = "\\\n".join(plain(line) for line in text.splitlines())
            yield f"**{lines}**" if tone is Tone.STRONG and lines else lines
        case Quote(text):
            yield "\n".join(f"> {plain(line)}" for line in text.splitlines() or [""])
        case Person():
            yield f"**{plain(part.called)}**"
        case Facts(facts):
            yield "\\\n".join(f"**{plain(label)}** {plain(value)}" for label, value in facts)
        case Table():
            yield from _table(part)
        case Chart(table):
            yield from _table(table)
        case Item():
            yield f"**{plain(part.title)}**"
            yield "\\\n".join(map(plain, filter(None, (part.standing, *part.details))))
        case Copyable(title, text):
            yield f"**{plain(title)}**"
            yield from _blocks((Quote(text),))
        case Past():
            yield f"{plain(part.when)}: {plain(part.what)}"
        case Fold():
            yield f"### {plain(part.title)}"
            yield from _blocks(part.body)
        case Columns():
            for column in part.columns:
                yield f"### {plain(column.title)} ({column.count})"
                yield from _blocks(column.items)
        case Link(label, url):
            yield f"{plain(label)}: {plain(url)}"
        case Picture():
            yield plain(part.alt)
        case Divider():
            yield "---"
        case Group():
            yield _point(part)
        case Actions() | Choices() | Drawing() | Form() | Lead() | Scan():
            return
        case _:
            assert_never(part)


def _table(table: Table) -> Iterator[str]:
    yield f"**{plain(table.caption)}**"
    rows = (table.header, ("---",) * len(table.header), *table.rows)
    lines = [" | ".join(_cell(cell) for cell in row) for row in rows]
    yield "\n".join(f"| {line} |" for line in lines)


def _cell(text: str) -> str:
    return text if text == "---" else "<br>".join(map(plain, text.splitlines()))

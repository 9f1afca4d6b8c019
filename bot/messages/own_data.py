"""What is kept about somebody, as they see it: all of it, a page at a time, and as a file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.chat.cards import (
    Actions,
    Button,
    Card,
    Element,
    Facts,
    Link,
    Look,
    Quote,
    Table,
    Text,
    Tone,
)
from bot.i18n import Translate
from bot.messages.buttons import named
from bot.messages.retractions import take_back_button

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of what is kept: its `name`, the names of its columns, and a row for each."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class OwnData:
    """Somebody's own data in their own language: facts about them, and kinds with any rows."""

    facts: tuple[tuple[str, str], ...]
    kinds: tuple[Kind, ...]

    def kind(self, name: str) -> Kind | None:
        """The kind of this name, if anything of it is kept."""
        return next((kind for kind in self.kinds if kind.name == name), None)

    def as_document(self, words: Translate) -> dict[str, object]:
        """The same as plain values, under the headings that people read."""
        lists = {
            words(f"my-data-{kind.name}"): [
                dict(zip(map(words, kind.columns), row, strict=True)) for row in kind.rows
            ]
            for kind in self.kinds
        }
        return {**dict(self.facts), **lists, words("my-data-title"): words("my-data-not-here")}


AT_ONCE = 10
"""Rows of a kind on the first page; more are a button further, and none are left out."""

_LONG = frozenset({"messages", "done"})
"""Kinds whose rows are no lines of a table but something to read."""


def my_data(own: OwnData, reports: Sequence[tuple[str, str, str]], translate: Translate) -> Card:
    """Everything that is kept about the person who asks.

    `reports` are those by name: where and when, the words, and the key that takes one back.
    """
    body: list[Element] = [Facts(own.facts)]
    for kind in own.kinds:
        body += _reports(reports, translate) if kind.name == "frictions" else _kind(kind, translate)
    body += [Text(translate(key), Tone.SUBTLE) for key in ("my-data-not-here", "my-data-file-has")]
    buttons = (
        Button("my-data-file", translate("button-my-data-file")),
        Button("ask-erase", translate("button-erase"), look=Look.DANGER),
    )
    return Card(translate("my-data-title"), tuple(body), buttons)


def page(kind: Kind, start: int, translate: Translate) -> Card:
    """Some rows of one kind, with the way to those before and after."""
    shown = kind.rows[start : start + AT_ONCE]
    last = start + len(shown)
    title = translate(
        "my-data-page", kind=_heading(kind, translate), first=start + 1, last=last,
        total=len(kind.rows),
    )  # fmt: skip
    buttons = [Button("open-my-data", translate("button-my-data"))]
    if last < len(kind.rows):
        buttons.insert(0, _turn(kind, last, translate("button-next-page")))
    if start:
        buttons.insert(0, _turn(kind, max(start - AT_ONCE, 0), translate("button-previous-page")))
    return Card(title, tuple(_rows(kind, shown, translate)), tuple(buttons))


def as_file(url: str, translate: Translate) -> Card:
    """The way to the file, or whom to ask where there is none."""
    back = (Button("open-my-data", translate("button-my-data")),)
    if not url:
        return Card(translate("my-data-file-off"), (), back)
    link = Link(translate("my-data-file-get"), url)
    return Card(translate("my-data-file-title"), (Text(translate("my-data-file-how")), link), back)


def _kind(kind: Kind, translate: Translate) -> Iterator[Element]:
    if kind.name in _LONG:
        yield Text(_heading(kind, translate), Tone.STRONG)
    else:
        yield from _rows(kind, kind.rows[:AT_ONCE], translate)
    if kind.name in _LONG or len(kind.rows) > AT_ONCE:
        label = translate("button-my-data-all", number=len(kind.rows))
        yield Actions((named(_turn(kind, 0, label), _heading(kind, translate), translate),))


def _rows(kind: Kind, rows: Sequence[Row], translate: Translate) -> Iterator[Element]:
    if kind.name not in _LONG:
        yield Table(_heading(kind, translate), tuple(map(translate, kind.columns)), tuple(rows))
        return
    for day, *more in rows:
        *what, words = more
        yield Text(" · ".join([day, *what]), Tone.STRONG)
        if words:
            yield Quote(words)


def _reports(reports: Sequence[tuple[str, str, str]], translate: Translate) -> Iterator[Element]:
    yield Text(translate("my-data-frictions"), Tone.STRONG)
    for where, words, key in reports:
        yield Text(where)
        yield Quote(words)
        if key:
            yield Actions((named(take_back_button(key, translate), words, translate),))


def _heading(kind: Kind, translate: Translate) -> str:
    return translate(f"my-data-{kind.name}")


def _turn(kind: Kind, start: int, label: str) -> Button:
    return Button("my-data-page", label, f"{kind.name}/{start}")

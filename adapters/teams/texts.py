"""Texts as nodes of an adaptive card: lines, columns, tables and badges, none of them Markdown."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from adapters.teams import limits
from bot.chat.tables import Table

Node = dict[str, Any]

CAPTION: Node = {"weight": "Bolder"}
_HEADER: Node = {"isSubtle": True, "weight": "Bolder"}
_LINES = 40
_LONGEST_BADGE = 40
_MARKED = re.compile(r"[\\*_`\[\]<~#{]")


def paragraph(text: str, style: Node | None = None) -> Node:
    """One line of text that is shown as it is."""
    # A run without text is refused by some clients, and a cell may well be empty.
    # `{{DATE(…)}}` and `{{TIME(…)}}` would be rewritten, also in what somebody typed.
    shown = text.replace("{{", "{\u200b{").replace("{{", "{\u200b{") or "\u00a0"
    run: Node = {"type": "TextRun", "text": shown, **(style or {})}
    return {"type": "RichTextBlock", "inlines": [run]}


def paragraphs(text: str, length: int, style: Node | None = None) -> list[Node]:
    """A text with its line breaks, at most `length` characters of it."""
    lines = [line.strip() for line in limits.cut(text, length).splitlines() if line.strip()]
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], " ".join(lines[_LINES - 1 :])]
    shown = [paragraph(line, style) for line in lines]
    for line in shown[1:]:
        line["spacing"] = "Small"
    return shown


def is_marked(text: str) -> bool:
    """Whether a client could take something in a text for Markdown."""
    return bool(_MARKED.search(text))


def badge(text: str, length: int) -> list[Node]:
    """How far something is, set apart; a line where the client knows no badges.

    What is long stays a line, and what looks like Markdown, should a client take it for that.
    """
    lines = paragraphs(text, min(length, 200))
    if len(lines) != 1 or len(text) > _LONGEST_BADGE or is_marked(text):
        return lines
    return [{"type": "Badge", "text": text, "appearance": "Tint", "fallback": lines[0]}]


def to_table(table: Table, length: int) -> Iterator[Node]:
    """A table as rows of columns; what a phone has no column for stands in the last one."""
    yield from paragraphs(table.caption, length, CAPTION)
    shown = table.header[: limits.COLUMNS]
    if not shown:
        return
    if len(table.header) > limits.COLUMNS + 1:
        yield from _in_paragraphs(table, length)
        return
    yield columns([(title, 1) for title in shown], length, first=_HEADER, rest=_HEADER)
    for row in table.rows:
        yield columns([(cell, 1) for cell in _folded(table.header, row)], length)


def _in_paragraphs(table: Table, length: int) -> Iterator[Node]:
    """Every row as what it is about, and below it what is said of it."""
    for about, *rest in table.rows:
        named = zip(table.header[1:], rest, strict=True)
        yield from paragraphs(about, length, CAPTION)
        said = paragraphs(" · ".join(f"{title}: {cell}" for title, cell in named if cell), length)
        yield from (node | {"spacing": "None"} for node in said)


def _folded(header: Sequence[str], row: Sequence[str]) -> list[str]:
    """The cells of a row; those that a phone has no column for stand in the last one."""
    last = limits.COLUMNS - 1
    cells = list(row[: limits.COLUMNS])
    more = [f"{title}: {cell}" for title, cell in zip(header, row, strict=True)][last + 1 :]
    if more:
        cells[last] = "\n".join([cells[last], *more])
    return cells


def columns(
    cells: Sequence[tuple[str, int]],
    length: int,
    *,
    first: Node | None = None,
    rest: Node | None = None,
) -> Node:
    """Texts beside each other, each with how wide it is."""
    beside: list[Node] = []
    for number, (text, width) in enumerate(cells):
        items = paragraphs(text, length, rest if number else first) or [paragraph("")]
        beside.append({"type": "Column", "width": width, "items": items})
    return {"type": "ColumnSet", "spacing": "Small", "columns": beside}

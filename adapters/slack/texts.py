"""Cutting texts to a limit without breaking a character or, where possible, a word."""

import unicodedata
from collections.abc import Iterator

ELLIPSIS = "…"
_JOINER = "\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_TAGS = range(0xE0020, 0xE0080)


def length(text: str) -> int:
    """How long Slack finds a text, counted strictly: in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, limit: int) -> str:
    """Shorten a text to `limit`, ending with "…" if anything is lost."""
    if length(text) <= limit:
        return text
    head = _head(text, limit - 1).rstrip()
    return f"{head}{ELLIPSIS}"


def pieces(text: str, limit: int) -> Iterator[str]:
    """Split a text into pieces of at most `limit`; joined again they are the text."""
    while length(text) > limit:
        # A single "character" of thousands of combining marks has no border to cut at.
        piece = _head(text, limit) or text[: limit // 2]
        yield piece
        text = text[len(piece) :]
    if text:
        yield text


def escape(text: str) -> str:
    """Replace the three characters that are special in mrkdwn; typed text then pings nobody."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """Undo Slack's own escaping of what a person typed."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def width(text: str) -> int:
    """How many columns a text takes in a fixed-width font."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _head(text: str, limit: int) -> str:
    """The longest beginning within `limit` that ends at a word, else at a character."""
    end = _fitting(text, limit)
    while 0 < end < len(text) and not _is_border(text, end):
        end -= 1
    space = max(text.rfind(" ", 0, end), text.rfind("\n", 0, end))
    # A word's border only if that keeps most of the text; a long URL is cut inside.
    return text[: space + 1] if space > end * 3 // 4 else text[:end]


def _fitting(text: str, limit: int) -> int:
    used = 0
    for index, character in enumerate(text):
        used += 2 if character > "\uffff" else 1
        if used > limit:
            return index
    return len(text)


def _is_border(text: str, index: int) -> bool:
    """Whether a new character, as people see them, begins at `index`."""
    before, after = text[index - 1], text[index]
    if before == _JOINER or after == _JOINER or unicodedata.category(after)[0] == "M":
        return False
    if ord(after) in _SKIN_TONES or ord(after) in _TAGS:
        return False
    return not (ord(after) in _FLAG_LETTERS and _is_inside_flag(text, index))


def _is_inside_flag(text: str, index: int) -> bool:
    letters = 0
    while index > letters and ord(text[index - letters - 1]) in _FLAG_LETTERS:
        letters += 1
    return letters % 2 == 1


def columns(rows: list[tuple[str, ...]]) -> list[str]:
    """Lay rows out in aligned columns, for a fixed-width font."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell + " " * (w - width(cell)) for cell, w in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    ]

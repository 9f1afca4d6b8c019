"""Texts that a spreadsheet would take for something else: a formula, a number, a day."""

import re

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # also the wide ones
_INSIDE = re.compile(
    r"""(?:(?<=[,;\t\n])|(?<=\r)(?!\n))(?=(?P<between>[ "]*)(?P<sign>[=@+\-＝＠＋－]))"""
)
"""Where a cell with a formula would begin, for who takes another separator than was meant."""

_ACTS = re.compile(r"[\w.]\(|\||[\w'\])]!")
"""A function, another program, another file: without one a formula reckons, and does no harm."""

_FIGURES = re.compile(r"[\s\d.,:/%€$£()–+-]+")
_WORDS = re.compile(r"[^\W\d_]+")
_READ = {
    "jan", "feb", "mrt", "maa", "mar", "apr", "mei", "may", "mai", "jun", "jul", "aug", "sep",
    "okt", "oct", "nov", "dec", "dez", "fév", "fev", "avr", "jui", "aoû", "aou", "déc", "mär",
}  # fmt: skip
_SHORT = {"e", "am", "pm", "eur"}
_TRUTHS = {"true", "false", "waar", "onwaar"}


def is_risky(text: str) -> bool:
    """Whether a spreadsheet may run a text, which somebody typed, as a formula."""
    return text.startswith(_STARTS) or text.lstrip().startswith(_STARTS)


def is_changed(text: str) -> bool:
    """Whether a spreadsheet that opens CSV would not show a text as it was typed.

    It makes days of "3-4" and "5 mrt", and numbers of "0123" and "1e5".
    """
    if is_risky(text) or text.strip().lower() in _TRUTHS:
        return True
    words = [word.lower() for word in _WORDS.findall(text)]
    if len(words) > 2 or not all(word in _SHORT or word[:3] in _READ for word in words):
        return False
    figures = _WORDS.sub("", text)
    return bool(_FIGURES.fullmatch(figures)) and any(map(str.isdigit, figures))


def acts(text: str) -> bool:
    """Whether a formula with this in it would do more than reckon."""
    return bool(_ACTS.search(text))


def neutral(text: str, *, is_beside_acting: bool = False) -> str:
    """A text with an apostrophe before what would be a formula: it is shown and nothing else.

    Also inside, where a spreadsheet of another language, with another separator, begins a cell:
    before what could act, be it with what stands in another cell of its row, and before what nobody
    writes but in a formula. "5; -3 (about)" stays.
    """
    acting = max((found.start() for found in _ACTS.finditer(text)), default=-1)

    def guard(begin: re.Match[str]) -> str:
        is_equation = begin["sign"] in "=＝" and " " not in begin["between"]
        return "'" if is_equation or is_beside_acting or begin.start() < acting else ""

    safe = _INSIDE.sub(guard, text)
    return f"'{safe}" if is_risky(text) else safe


def kept(text: str, *, is_beside_acting: bool = False) -> str:
    """A text with an apostrophe before all that a spreadsheet would change."""
    safe = neutral(text, is_beside_acting=is_beside_acting)
    return f"'{safe}" if is_changed(text) and not safe.startswith("'") else safe

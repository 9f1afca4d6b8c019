"""Texts that a spreadsheet would take for something else: a formula, a number, a day."""

import re

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # also the wide ones
_INSIDE = re.compile(
    r"""(?:(?<=[,;\t\n])|(?<=\r)(?!\n))(?=[ "]*(?:[=@＝＠]|[+\-＋－][^,;\t\r\n]*[(|!]))"""
)
"""Where a cell with a formula would begin, for who takes another separator than was meant."""

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


def neutral(text: str) -> str:
    """A text with an apostrophe before what would be a formula: it is shown and nothing else.

    Also inside, where a spreadsheet of another language, with another separator, begins a cell.
    """
    safe = _INSIDE.sub("'", text)
    return f"'{safe}" if is_risky(text) else safe


def kept(text: str) -> str:
    """A text with an apostrophe before all that a spreadsheet would change."""
    safe = neutral(text)
    return f"'{safe}" if is_changed(text) and not safe.startswith("'") else safe

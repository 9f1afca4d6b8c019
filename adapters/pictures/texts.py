"""Text in a given width: lines, and the height they take."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from adapters.pictures.shapes import TextLine

Measure = Callable[[str, float, bool], float]
"""The width of a text in points, at a size, bold or not."""

INK = "#1d2430"
GREY = "#4f5867"
WHITE = "#ffffff"

LONGEST = 400
"""Letters: no text of ours is longer, and none makes a picture endless."""

_LEFT_OVER = 3  # letters that a broken word keeps on either side
# Neither XML nor a screen has a place for these.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks."""

    size: float
    colour: str = INK
    bold: bool = False

    @property
    def leading(self) -> float:
        """From one line to the next."""
        return round(self.size * 1.35, 1)


def clean(text: str) -> str:
    """A text on one line, without what cannot be shown, and not longer than `LONGEST`."""
    words = " ".join(_UNPRINTABLE.sub(" ", text).split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"


def wrapped(text: str, style: Style, width: float, measure: Measure) -> list[str]:
    """A text in lines that are no wider than this; a word that is too long is broken."""
    lines: list[str] = []
    line = ""
    for word in clean(text).split():
        longer = f"{line} {word}" if line else word
        if measure(longer, style.size, style.bold) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *broken, line = _broken(word, style, width, measure)
        lines += broken
    return [*lines, line] if line else lines


def _broken(word: str, style: Style, width: float, measure: Measure) -> Iterator[str]:
    """A word in parts that fit, broken behind a dash of its own where it has one."""
    while measure(word, style.size, style.bold) > width and len(word) > 1:
        fits = _fitting(word, style, width, measure)
        own = max(word.rfind(mark, 0, fits + 1) for mark in "-/–") + 1
        cut = own if own >= _LEFT_OVER else max(1, min(fits, len(word) - _LEFT_OVER))
        yield word[:cut] if cut == own else f"{word[:cut]}-"
        word = word[cut:]
    yield word


def _fitting(word: str, style: Style, width: float, measure: Measure) -> int:
    """How many letters of a word fit, with a dash behind them; one at the least."""
    fewest, most = 1, len(word) - 1
    while fewest < most:
        half = (fewest + most + 1) // 2
        if measure(f"{word[:half]}-", style.size, style.bold) <= width:
            fewest = half
        else:
            most = half - 1
    return fewest


def written(
    lines: list[str], style: Style, x: float, y: float, *, centred: bool = False
) -> list[TextLine]:
    """Lines below each other; `y` is the top of the first."""
    return [
        TextLine(
            x, round(y + number * style.leading + style.size, 1), line, style.size, style.colour,
            style.bold, "center" if centred else "left",
        )
        for number, line in enumerate(lines)
    ]  # fmt: skip


def height(lines: list[str], style: Style) -> float:
    """How much room lines take below each other."""
    return len(lines) * style.leading

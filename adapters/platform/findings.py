"""What a check finds, in a line."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad it is."""

    OK = "ok"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what is the case, and what to do about it.

    `about` is a channel or a setting, where several checks may find fault with the same.
    """

    level: Level
    sentence: str
    advice: str = ""
    about: str = ""

    def __str__(self) -> str:
        parts = (self.level.value, self.sentence, self.advice)
        return ": ".join(part for part in parts if part)


def ok(sentence: str) -> Finding:
    """Nothing to do."""
    return Finding(Level.OK, sentence)


def warning(sentence: str, advice: str, about: str = "") -> Finding:
    """It works, but look at it."""
    return Finding(Level.WARNING, sentence, advice, about)


def problem(sentence: str, advice: str, about: str = "") -> Finding:
    """It does not work until this is done."""
    return Finding(Level.PROBLEM, sentence, advice, about)


def each_once(findings: Iterable[Finding]) -> list[Finding]:
    """Every fault once: of several that are found with the same thing, the last one's words."""
    said = list(dict.fromkeys(findings))
    last = {one.about: one for one in said if one.about}
    return [one for one in said if not one.about or last[one.about] is one]

"""What a check finds, in a line."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad it is."""

    OK = "ok"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what is the case, and what to do about it."""

    level: Level
    sentence: str
    advice: str = ""

    def __str__(self) -> str:
        parts = (self.level.value, self.sentence, self.advice)
        return ": ".join(part for part in parts if part)


def ok(sentence: str) -> Finding:
    """Nothing to do."""
    return Finding(Level.OK, sentence)


def warning(sentence: str, advice: str) -> Finding:
    """It works, but look at it."""
    return Finding(Level.WARNING, sentence, advice)


def problem(sentence: str, advice: str) -> Finding:
    """It does not work until this is done."""
    return Finding(Level.PROBLEM, sentence, advice)

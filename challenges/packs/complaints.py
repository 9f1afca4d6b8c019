"""What is wrong with a pack, said so that its author can repair it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Complaint:
    """One thing that is wrong; `line` counts from 1, and is 0 when it concerns the whole file.

    `where` is the way to it, and `key` with `values` says the same to who reads another language.
    """

    file: str
    line: int
    sentence: str
    where: tuple[str | int, ...] = field(default=(), compare=False)
    key: str = field(default="", compare=False)
    values: Mapping[str, str | int] = field(default_factory=dict[str, str | int], compare=False)

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.sentence}"


class PackError(Exception):
    """A pack cannot be used; says everything that is wrong with it, one complaint a line."""

    def __init__(self, complaints: Sequence[Complaint]) -> None:
        self.complaints = tuple(complaints)
        super().__init__("\n".join(str(complaint) for complaint in self.complaints))


def listed(words: Sequence[str]) -> str:
    """Words in quotes: 'nl', 'en' and 'fr'."""
    quoted = [f"'{word}'" for word in words]
    return " and ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))

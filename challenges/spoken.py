"""What was said of one barrier before a day, in the numbers from which people can be counted."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple
from uuid import UUID


class LeftVoice(NamedTuple):
    """A voice of somebody who was erased, or is no longer known: since when, and until when.

    `under` is the barrier that stood for what they spoke of on that last day. Under one barrier
    somebody leaves one voice; under two they may be one person's.
    """

    day: date
    left_on: date
    under: UUID


class Alike(NamedTuple):
    """Reports without a name that one person cannot make twice: what all of them have in common."""

    day: date
    challenge_id: UUID
    reason: str


@dataclass(slots=True)
class Spoken:
    """Who ran into a barrier and those merged into it.

    `known` is how many people whose voice is known spoke for the first time on each day, `left` how
    many voices somebody left behind, `alike` how many reports are alike, and `others` how many
    there are of which nothing is known: in somebody's own words, say. `among` is how many people
    could have spoken: all who took part, or those of its site; it is looked up once enough was
    said to tell a number of people.
    """

    known: Counter[date] = field(default_factory=Counter[date])
    left: Counter[LeftVoice] = field(default_factory=Counter[LeftVoice])
    alike: Counter[Alike] = field(default_factory=Counter[Alike])
    others: int = 0
    among: int = 0

    @property
    def reports(self) -> int:
        """How much was said; what one person said under their name or by "me too" counts once."""
        return self.known.total() + self.left.total() + self.alike.total() + self.others

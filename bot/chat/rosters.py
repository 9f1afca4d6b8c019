"""Groups of a platform: which there are, and who is in one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Roster:
    """Who is in a group: colleagues. How many others, such as guests, are in it is `left_out`."""

    id: str
    members: frozenset[str]
    name: str = ""
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Offered:
    """A group that can be chosen, and how many people its platform says are in it."""

    id: str
    name: str
    size: int

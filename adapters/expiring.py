"""Secrets that end on a day, and what is said of that while there is still time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

STEPS = (1, 7, 30)
"""Days ahead at which it is said, once each; and once more when it is over."""

OVER = 0


@dataclass(frozen=True, slots=True)
class Expiry:
    """A secret by the name of its setting, the platform it opens, and its last day.

    `is_read_again` says that a new one counts without a restart.
    """

    platform: str
    setting: str
    day: date
    is_read_again: bool = False

    def left(self, today: date) -> int:
        """In how many days it ends; less than nought once it has."""
        return (self.day - today).days

    def step(self, today: date) -> int | None:
        """Which warning is due: that of so many days, `OVER`, or none yet."""
        if self.left(today) < 0:
            return OVER
        return next((step for step in STEPS if self.left(today) <= step), None)

    def said(self, today: date) -> str:
        """How it stands, in a sentence for who runs the server."""
        left = self.left(today)
        if left < 0:
            return f"{self.setting} expired on {self.day}"
        when = {0: "today", 1: "tomorrow"}.get(left, f"in {left} days")
        return f"{self.setting} expires {when}, on {self.day}"


def warnings(expiries: Iterable[Expiry], today: date) -> Iterator[str]:
    """What is to be said today, a sentence each."""
    for one in expiries:
        if one.step(today) is not None:
            yield one.said(today)

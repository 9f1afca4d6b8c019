"""How fast each platform may be spoken to.

A limit of `most` messages in any `seconds` becomes a bucket: a few at once, and then one at a time
at a steady pace. A bucket that gives `burst` at once and one more every `t` seconds lets fewer than
`burst + s / t` through in any `s` seconds, so it stays within the limit when that is at most
`most + 1`. A workspace's pace is even; a conversation may have a few at once.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

PACE = 0.97
"""Clocks differ and networks bunch up: keep a little under every limit."""


@dataclass(frozen=True, slots=True)
class Bucket:
    """At most `burst` at once, and one more every `seconds`; 0 seconds is no limit."""

    seconds: float
    burst: int = 1

    def after(self, next_slot: datetime, slot: datetime) -> datetime:
        """When the next slot is free once `slot` was taken; it was free from `next_slot` on."""
        saved = timedelta(seconds=self.seconds * (self.burst - 1))
        return max(next_slot, slot - saved) + timedelta(seconds=self.seconds)

    def lasts(self, messages: int) -> float:
        """How many seconds it takes from the first to the last of so many messages."""
        return max(0, messages - self.burst) * self.seconds


Limit = float | tuple[Bucket, ...]


@dataclass(frozen=True, slots=True)
class Rate:
    """What a platform takes: per conversation, and in a whole workspace.

    A number is the seconds between two messages, and 0 is no limit. Updates count with the posts
    of their workspace, unless they have a limit of their own.
    """

    conversation: Limit = 0.0
    workspace: Limit = 0.0
    updates: Limit | None = None
    questions: Limit = 0.0


UNLIMITED = Rate()


def buckets(limit: Limit) -> tuple[Bucket, ...]:
    """A limit as buckets; none when there is no limit."""
    if isinstance(limit, tuple):
        return limit
    return (Bucket(limit),) if limit else ()


def bucket(burst: int, *windows: tuple[int, float]) -> Bucket:
    """The bucket that keeps within every window of so many messages in so many seconds."""
    return Bucket(max(span / (most + 1 - burst) for most, span in windows) / PACE, burst)

"""How fast each platform may be spoken to.

A limit of `most` messages in any `seconds` becomes a bucket: a few at once, and then one at a time
at a steady pace. A bucket that gives `burst` at once and one more every `t` seconds lets fewer than
`burst + s / t` through in any `s` seconds, so it stays within the limit when that is at most
`most + 1`. A workspace's pace is even; a conversation may have a few at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

PACE = 0.97
"""Clocks differ and networks bunch up: keep a little under every limit."""

SLACK_PER_MINUTE = 200


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


def rates(*, slack_per_minute: float = SLACK_PER_MINUTE) -> Mapping[str, Rate]:
    """The rate of each platform."""
    slack = 60 / slack_per_minute / PACE
    return MappingProxyType(
        {
            # "Generally 1 message per second to a specific channel" and "several hundred messages
            # per minute" for a workspace; changing and looking up may be done 50 times a minute,
            # a quarter of what posting gets.
            "slack": Rate(1 / PACE, slack, updates=4 * slack, questions=4 * slack),
            # Per conversation 7 in 1 s, 8 in 2 s, 60 in 30 s and 1800 in an hour; per tenant 50 in
            # a second, of which opening a conversation takes one as well.
            "teams": Rate(
                (bucket(5, (7, 1.0), (8, 2.0), (60, 30.0)), bucket(60, (1800, 3600.0))),
                0.05 / PACE,
            ),
            "playground": UNLIMITED,
        }
    )


RATES = rates()

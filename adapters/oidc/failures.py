"""Why somebody does not get in."""

from enum import StrEnum


class Why(StrEnum):
    """What is told to whoever wanted to sign in; `sign-in-<why>` says it in their language."""

    AGAIN = "again"
    CANCELLED = "cancelled"
    AWAY = "away"
    REFUSED = "refused"
    SECOND_STEP = "second-step"
    UNKNOWN = "unknown"
    OTHER = "other"
    ROLE = "role"
    FRESH = "fresh"


class Stopped(Exception):
    """Signing in stops here; `reason` is for the log, and has nothing in it from outside."""

    def __init__(self, why: Why, reason: str) -> None:
        super().__init__(reason)
        self.why = why
        self.reason = reason


class Unusable(Exception):
    """What a provider says of itself cannot be used; the text says why, for who set it up."""

"""The one place that asks the machine what time it is."""

import time
from contextlib import suppress
from datetime import UTC, datetime


def utc_now() -> datetime:
    """The time now, aware and in UTC."""
    return datetime.now(UTC)


def pause(seconds: float) -> None:
    """Hold this thread up for a moment that it can do without.

    Under `libfaketime` sleeping may be refused, which must not be the end of a thread.
    """
    with suppress(OSError):
        time.sleep(seconds)

"""The playground's clock: it ticks like any other, and can jump to tomorrow."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta


class PlaygroundClock:
    """Starts at a chosen moment, goes on at normal speed, and can jump forward, never back.

    It is a `bot.ports.Clock`. `ticks` counts seconds of real time; tests pass a counter of their
    own to make time stand still.
    """

    def __init__(self, start: datetime, *, ticks: Callable[[], float] = time.monotonic) -> None:
        self._ticks = ticks
        self._moment = start
        self._since = ticks()

    def __call__(self) -> datetime:
        """The time now."""
        return self._moment + timedelta(seconds=self._ticks() - self._since)

    def jump_to(self, moment: datetime) -> None:
        """Go to `moment`; when that is past already, stay."""
        self._moment = max(moment, self())
        self._since = self._ticks()

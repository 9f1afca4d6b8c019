"""What the log says of strangers: the kind of what they did, in one line, once a minute."""

import logging
import time
from collections import Counter

MINUTE = 60.0


class Sparingly(logging.Filter):
    """Lets each sentence through once a minute, with how often it was kept back before.

    A sentence is the message before its values are put in: those can come from anybody.
    """

    def __init__(self) -> None:
        super().__init__()
        self._said_at: dict[str, float] = {}
        self._kept_back: Counter[str] = Counter()

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether this one is to be written."""
        sentence, now = str(record.msg), time.monotonic()
        if now - self._said_at.get(sentence, -MINUTE) < MINUTE:
            self._kept_back[sentence] += 1
            return False
        self._said_at[sentence] = now
        if before := self._kept_back.pop(sentence, 0):
            record.msg = f"{sentence} (and {before} more times before)"
        return True

"""What happened that matters for security: one line each, without a name, an address or a word.

Nothing from outside is in it, so that nobody can write lines of their own.
"""

import hmac
import json
import logging
import re
import time
import traceback
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Any
from uuid import UUID

logger = logging.getLogger("prikkel.security")

request_id: ContextVar[str] = ContextVar("request_id", default="")
"""What lines about one request have in common: random, and told to whoever sent it."""

_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class OneLine(logging.Formatter):
    """Writes what is logged so that nobody can forge a line: each begins with a moment, in UTC.

    What would end a line or move a cursor is shown as an escape; tracebacks are indented.
    """

    converter = time.gmtime
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def __init__(self) -> None:
        super().__init__(_LINE)

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802
        """Called by logging, for the line itself."""
        return _CONTROL.sub(_escaped, super().formatMessage(record))

    def formatException(self, ei: Any) -> str:  # noqa: N802
        """Called by logging, for what comes under it: where it broke, and nothing that was said.

        The text of an error may quote whatever was sent, a person's id or words among it.
        """
        lines = "".join(_frames(ei[1])).splitlines()
        return "\n".join("    " + _CONTROL.sub(_escaped, line) for line in lines)


class JsonLine(OneLine):
    """Writes the same as an object of JSON: a line each, for whoever collects them in a program."""

    def format(self, record: logging.LogRecord) -> str:
        """Called by logging."""
        line = {
            "at": self.formatTime(record),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "request": request_id.get(),
            "trace": self.formatException(record.exc_info) if record.exc_info else "",
        }
        return json.dumps({name: value for name, value in line.items() if value})


def _frames(error: BaseException | None) -> Iterator[str]:
    """The places of an error and of those that led to it, each with its kind alone."""
    if error is None:
        return
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    yield from _frames(before)
    yield "Traceback (most recent call last):\n"
    yield from traceback.format_tb(error.__traceback__)
    yield f"{type(error).__module__}.{type(error).__qualname__}\n"
    for one in error.exceptions if isinstance(error, BaseExceptionGroup) else ():
        yield from _frames(one)


def write_to_stderr(level: int) -> None:
    """Log what matters from this level on, and what matters for security in any case."""
    handler = logging.StreamHandler()
    handler.setFormatter(OneLine())
    logging.basicConfig(level=level, handlers=[handler])
    logger.setLevel(logging.INFO)


def write_json() -> None:
    """From now on, write every line as an object of JSON."""
    for handler in logging.getLogger().handlers:
        handler.setFormatter(JsonLine())


def note(event: str, **facts: str | int) -> None:
    """Log an event, with facts of our own making."""
    logger.info("%s", " ".join([event, *(f"{name}={value}" for name, value in facts.items())]))


class Journal:
    """Notes what people did. They are digests: the same for the same person.

    Who has the key and the database can find out whose it is, and nobody else.
    """

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def note(self, event: str, participant_id: UUID, **facts: str | int) -> None:
        """Log what somebody did."""
        note(event, person=self.pseudonym(participant_id), **facts)

    def pseudonym(self, participant_id: UUID) -> str:
        """Somebody, in the log."""
        return hmac.digest(self._secret, f"log/{participant_id}".encode(), "sha256").hex()[:16]


def _escaped(match: re.Match[str]) -> str:
    return match.group().encode("unicode_escape").decode()

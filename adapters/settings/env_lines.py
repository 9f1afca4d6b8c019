"""Lines of an `.env` file that name a setting and are not read, or not as they were meant."""

import logging
import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

_LINE = re.compile(r"\s*(?:export\s+)?(\w+)\s*(=?)\s*(.*)")


class _Once(logging.Filter):
    """Lets each message through once: a file is read for the settings of each platform anew."""

    def __init__(self) -> None:
        super().__init__()
        self._said: set[str] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether this one is to be written."""
        said = record.getMessage()
        is_new = said not in self._said
        self._said.add(said)
        return is_new


logging.getLogger("dotenv.main").addFilter(_Once())


def unheard_lines(env_file: str | None, names: Collection[str]) -> Iterator[str]:
    """What is said of lines that begin with one of `names`, a sentence each; never their values."""
    values: dict[str, list[str]] = {}
    for number, name, is_set, value in _lines(env_file):
        if name not in names:  # it may be a secret that somebody pasted
            continue
        if is_set:
            values.setdefault(name, []).append(value)
        else:
            yield (
                f"{name}: line {number} of {env_file} has no “=” behind this name, so it has no "
                "effect"
            )
    for name, found in values.items():
        if any(value and value != found[-1] for value in found):
            yield (
                f"{name}: stands {len(found)} times in {env_file} with different values, and the "
                "last one counts; leave one line"
            )


def _lines(env_file: str | None) -> Iterator[tuple[int, str, bool, str]]:
    with suppress(OSError, UnicodeDecodeError):  # told by who reads the settings
        text = Path(env_file).read_text("utf-8-sig") if env_file else ""
        for number, line in enumerate(text.splitlines(), start=1):
            if match := _LINE.match(line):
                yield number, match[1].upper(), bool(match[2]), match[3].strip()

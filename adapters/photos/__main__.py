"""The child process: what somebody sent in, a JPEG out; or a word that says why not."""

import resource
import sys

from adapters.photos.developing import developed
from bot.chat.events import NoPhoto

_MEMORY = 1024**3
"""Bytes: what a picture of the largest size takes, three times over."""


def main() -> None:
    """Read a photo, and write what is kept of it."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    made = developed(sys.stdin.buffer.read())
    sys.stdout.buffer.write(made.value.encode() if isinstance(made, NoPhoto) else made)


if __name__ == "__main__":
    main()

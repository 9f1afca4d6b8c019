"""Ports for servers that have to know theirs before they listen to it."""

import random
import socket
from contextlib import suppress

_ANY = random.SystemRandom()  # the other's numbers may follow from a seed, and be the same ones


def free_port() -> int:
    """A port that nobody else is given meanwhile: the system gives away higher ones."""
    while True:
        port = _ANY.randrange(10_000, 32_000)
        with suppress(OSError), socket.socket() as probe:
            probe.bind(("127.0.0.1", port))
            return port

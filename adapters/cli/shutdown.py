"""How the process ends: in time, whatever still hangs in somebody else's network."""

import logging
import os
import sys
import threading
from time import monotonic

HURRY_SECONDS = 9.0
"""After this an ending that was asked for is forced; supervisors often kill after ten."""

LINGER_SECONDS = 0.5

logger = logging.getLogger(__name__)


def end_in_time(seconds: float = HURRY_SECONDS) -> None:
    """Begin to end: whatever is not over after `seconds` is left as a crash would leave it."""
    timer = threading.Timer(seconds, _force)
    timer.daemon = True
    timer.start()


def leave(code: int) -> None:
    """Exit without the threads in which a platform's call hangs: nobody waits for their answers."""
    until = monotonic() + LINGER_SECONDS
    for thread in threading.enumerate():
        if thread is not threading.main_thread() and not thread.daemon:
            thread.join(max(0.0, until - monotonic()))
            if thread.is_alive():
                _exit(code)
    sys.exit(code)


def _force() -> None:
    logger.warning("Something still hangs; it is left, and what it sent is looked into later")
    _exit(0)


def _exit(code: int) -> None:
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)

"""The composition root: builds everything, once, from the settings. Building starts nothing.

Demonstrations are beside it: a server has no use for their invented people.
"""

from adapters.bootstrap.servers import build, deliver, work

SHUTDOWN_SECONDS = 3.0
"""What requests get to finish; the deliveries get a few seconds more after that."""

__all__ = ["SHUTDOWN_SECONDS", "build", "deliver", "work"]

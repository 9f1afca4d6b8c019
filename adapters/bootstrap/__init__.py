"""The composition root: builds everything, once, from the settings. Building starts nothing."""

from adapters.bootstrap.demonstrations import build_demo
from adapters.bootstrap.public_demonstrations import Public, build_public_demo
from adapters.bootstrap.servers import build, deliver, work

SHUTDOWN_SECONDS = 3.0
"""What requests get to finish; the deliveries get a few seconds more after that."""

__all__ = [
    "SHUTDOWN_SECONDS", "Public", "build", "build_demo", "build_public_demo", "deliver", "work",
]  # fmt: skip

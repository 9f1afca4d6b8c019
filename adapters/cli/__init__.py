"""The command `prikkel`, for operators and for the demonstration."""

import gc

gc.disable()  # what is imported stays: to look for garbage meanwhile took a quarter of every start
from adapters.cli.commands import main  # noqa: E402

__all__ = ["main"]

"""The command `prikkel`, for operators and for the demonstration."""

from adapters.cli.commands import main

__all__ = ["main"]

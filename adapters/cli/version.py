"""Which version of Prikkel this is: what an operator is asked first."""

from importlib.metadata import version
from typing import Annotated

import typer


def _say(wanted: bool) -> None:
    if wanted:
        typer.echo(f"prikkel {version('prikkel')}")
        raise typer.Exit


def options(
    is_asked: Annotated[
        bool,
        typer.Option(
            "--version", callback=_say, is_eager=True, help="Say which version this is, and exit."
        ),
    ] = False,
) -> None:
    """What may be said to the command itself."""

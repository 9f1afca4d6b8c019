"""What `prikkel manifest` needs of a platform: `adapters/<name>/manifest.py` may have a `command`.

Its options are Typer's; what it needs of the settings is its first argument. It raises `ValueError`
with a sentence about what cannot be.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from adapters.typed import public_address


class Made(NamedTuple):
    """What to tell the administrator, and what to write where, if anything."""

    said: str
    files: Sequence[tuple[Path, bytes]] = ()


def _server(url: str) -> str:
    try:
        return public_address(url)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


Url = Annotated[
    str,
    typer.Option(
        "--url",
        metavar="URL",
        callback=_server,
        help="Where the server is; else PRIKKEL_PUBLIC_URL.",
    ),
]

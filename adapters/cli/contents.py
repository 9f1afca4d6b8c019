"""`prikkel pack`: the content of campaigns."""

from pathlib import Path
from typing import Annotated

import typer

from adapters.cli.terminal import Refusal, say
from challenges import packs


def check(file: Annotated[Path, typer.Argument(metavar="FILE", help="A pack in YAML.")]) -> None:
    """Say what is wrong with a pack, with the line where it is.

    prikkel pack check my-pack.yaml
    """
    complaints = packs.check(file)
    if complaints:
        raise Refusal("\n".join(str(complaint) for complaint in complaints))
    pack = packs.load(file.absolute())
    say(f"{file} is fine: {pack.title.en}, {len(pack.challenges)} challenges.")


def list_packs() -> None:
    """Name the packs that come with Prikkel.

    prikkel pack list
    """
    for name in packs.available():
        pack = packs.load(name)
        say(f"{name}: {pack.title.en} / {pack.title.nl}, {len(pack.challenges)} challenges")

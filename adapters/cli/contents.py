"""`prikkel pack`: the content of campaigns."""

from pathlib import Path
from typing import Annotated

import typer

from adapters.cli.languages import typed
from adapters.cli.terminal import Refusal, say
from bot.i18n import SPARE
from challenges import packs


def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A pack in YAML.")],
    languages: Annotated[
        str,
        typer.Option(
            "--languages", metavar="TAGS", help="The languages it must have, as in nl,en,fr."
        ),
    ] = "",
) -> None:
    """Say what is wrong with a pack, with the line where it is.

    prikkel pack check my-pack.yaml --languages nl,en
    """
    complaints = packs.check(file, typed(languages))
    if complaints:
        raise Refusal("\n".join(str(complaint) for complaint in complaints))
    pack = packs.load(file.absolute())
    say(
        f"{file} is fine: {pack.title.in_language(SPARE)}, {len(pack.challenges)} challenges, "
        f"in {', '.join(pack.languages)}."
    )
    if pack.unasked:
        say(f"Not in days, so never asked: {', '.join(pack.unasked)}.")


def list_packs() -> None:
    """Name the packs that come with Prikkel.

    prikkel pack list
    """
    for name in packs.available():
        pack = packs.load(name)
        titles = " / ".join(pack.title.root.values())
        say(f"{name}: {titles}, {len(pack.challenges)} challenges")

"""`prikkel pack`: the content of campaigns."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from adapters.cli.languages import typed
from adapters.cli.terminal import Refusal, say
from bot.i18n import SPARE
from challenges import packs
from challenges.packs import Complaint

MustHave = Annotated[
    str,
    typer.Option("--languages", metavar="TAGS", help="The languages it must have, as in nl,en,fr."),
]


def refuse(complaints: Sequence[Complaint]) -> None:
    """Say what is wrong with a file of content, a line each, if anything is."""
    if complaints:
        raise Refusal("\n".join(map(str, complaints)))


def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A pack in YAML.")],
    languages: MustHave = "",
) -> None:
    """Say what is wrong with a pack, with the line where it is.

    prikkel pack check my-pack.yaml --languages nl,en
    """
    refuse(packs.check(file, typed(languages)))
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

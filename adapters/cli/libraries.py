"""`prikkel barriers`: what was removed here, and how others removed the same."""

import json
from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.exporting import save
from adapters.cli.organisations import the_organisation
from adapters.cli.terminal import (
    OrganisationOption,
    Refusal,
    change,
    complain,
    look,
    prepared_settings,
    say,
)
from challenges import libraries
from challenges.libraries import Library
from challenges.personal_data import found_in


def share(
    output: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Where to (.yaml or .json); or on the screen."),
    ] = None,
    with_organisation: Annotated[
        bool, typer.Option("--with-organisation", help="Say whose it is.")
    ] = False,
    with_places: Annotated[
        bool, typer.Option("--with-places", help="Say at which site it was.")
    ] = False,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Write down what was removed and how, for other organisations. Read it before you share it.

    prikkel barriers share --out removed.yaml
    """

    def work(session: Session) -> Library | None:
        mine = the_organisation(session, organisation)
        return libraries.shared(
            session, mine, with_organisation=with_organisation, with_places=with_places
        )

    library = look(prepared_settings(), work)
    if library is None:
        raise Refusal("Nothing was removed yet of which everybody may read how.")
    text = libraries.as_yaml(library)
    say(text.rstrip())
    _warn(library)
    if output is not None:
        if output.suffix == ".json":
            text = json.dumps(libraries.as_document(library), ensure_ascii=False, indent=2)
        save(output, text.encode())
        say("Read it, and take out what should not be in it, before you share it.")


def import_library(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A library of another.")],
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Show coordinators how others removed barriers like theirs; twice adds nothing.

    prikkel barriers import removed.yaml
    """
    library = libraries.read(file)

    def work(session: Session) -> int:
        return libraries.add(session, the_organisation(session, organisation), library)

    new = change(prepared_settings(), work)
    say(f"{new} solution(s) added, {len(library.solutions) - new} there already.")


def _warn(library: Library) -> None:
    """Point at what looks like somebody's address or number; names cannot be recognised."""
    for position, one in enumerate(library.solutions, start=1):
        kinds = found_in("\n".join((*one.title.root.values(), one.how)))
        if kinds:
            complain(f"Look at solution {position}: it seems to hold personal data ({kinds[0]}).")

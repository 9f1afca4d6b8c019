"""`prikkel cards` and `prikkel barriers`: what organisations share with each other as a file."""

import json
from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.exporting import save
from adapters.cli.lists import DryRunOption
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
from adapters.clocks import utc_now
from challenges import calendar, libraries
from challenges.libraries import Added, Library
from challenges.library_cards import Compared
from challenges.personal_data import found_in

MOST_SHOWN = 50


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
    """Write down what was removed and how, and the cards that may be shared; read it first.

    prikkel cards share --out cards.yaml

    Names of people are in it only where they ticked that themselves.
    """

    def work(session: Session) -> Library | None:
        mine = the_organisation(session, organisation)
        return libraries.shared(
            session, mine, with_organisation=with_organisation, with_places=with_places,
            today=calendar.local_day(utc_now(), mine.timezone),
        )  # fmt: skip

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
        named = sum(bool(card.person) for card in library.cards)
        say(
            f"{len(library.solutions)} solution(s) and {len(library.cards)} card(s), "
            f"{named} with a name."
        )
        say("Read it, and take out what should not be in it, before you share it.")


def import_library(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A library of another.")],
    dry_run: DryRunOption = False,
    changed: Annotated[
        bool,
        typer.Option("--changed", help="Take over what others changed in cards of theirs, too."),
    ] = False,
    again: Annotated[
        bool, typer.Option("--removed", help="Add cards that were removed here once more, too.")
    ] = False,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Learn how others removed barriers, and what is on their cards; twice adds nothing.

    prikkel cards import cards.yaml --dry-run

    A card that says something else than the one that is here is told, and changed only with
    --changed; one that was made here never is. One that was removed here stays so.
    """
    library = libraries.read(file)
    settings = prepared_settings()

    def compared(session: Session) -> Added:
        mine = the_organisation(session, organisation)
        today = calendar.local_day(utc_now(), mine.timezone)
        return libraries.compared(session, mine, library, today)

    def add(session: Session) -> Added:
        mine, now = the_organisation(session, organisation), utc_now()
        return libraries.add(
            session, mine, library, now=now, changed=changed, again=again,
            today=calendar.local_day(now, mine.timezone),
        )  # fmt: skip

    added = look(settings, compared) if dry_run else change(settings, add)
    known = len(library.solutions) - added.solutions
    would = " would be" if dry_run else ""
    say(f"{added.solutions} solution(s){would} added, {known} there already.")
    if library.cards:
        say(f"{added.cards.new} card(s){would} added, {added.cards.known} there already.")
        _tell(added.cards, changed=changed, would=would)
        if added.cards.removed:
            say(f"{added.cards.removed} card(s) were removed here, and stay so; see --removed.")


def _tell(cards: Compared, *, changed: bool, would: str) -> None:
    """In what cards differ from those that are here, and what becomes of that."""
    for one in cards.differences[:MOST_SHOWN]:
        fate = "yours, it stays" if one.is_own else f"{would or ' was'} changed".strip()
        stays = fate if changed or one.is_own else "not changed; take it over with --changed"
        say(f"~ {one.card}, {one.field}: {one.here!r} here, {one.there!r} in the file ({stays})")
    if len(cards.differences) > MOST_SHOWN:
        say(f"  and {len(cards.differences) - MOST_SHOWN} more")


def _warn(library: Library) -> None:
    """Point at what looks like somebody's address or number; names cannot be recognised."""
    for position, one in enumerate(library.solutions, start=1):
        kinds = found_in("\n".join((*one.title.root.values(), one.how)))
        if kinds:
            complain(f"Look at solution {position}: it seems to hold personal data ({kinds[0]}).")
    for position, card in enumerate(library.cards, start=1):
        kinds = found_in("\n".join((card.title, card.text, card.role, card.differently)))
        if kinds:
            complain(f"Look at card {position}: it seems to hold personal data ({kinds[0]}).")

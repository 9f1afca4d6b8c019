"""`prikkel retention`: how long what is kept, and what was destroyed."""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.terminal import look, prepared_settings, say
from adapters.clocks import utc_now
from adapters.settings import Settings
from adapters.settings.keeping import Keeping
from bot import retention
from challenges import queries
from challenges.models import Destruction, Organisation
from challenges.retention import Periods


def show(
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only what would be destroyed now.")
    ] = False,
) -> None:
    """Say how long what is kept, what would be destroyed now, and what was: when and why.

    prikkel retention --dry-run

    Nothing is destroyed by this: the server does that every night. Numbers of rows, nobody's name.
    """
    settings = prepared_settings()
    for line in look(settings, lambda session: list(_describe(session, settings, dry_run))):
        say(line)


def _describe(session: Session, settings: Settings, dry_run: bool) -> Iterator[str]:
    if not dry_run:
        yield "Kept, in days:"
        yield from (f"  {name}={days}" for name, days in _periods(settings.periods))
    now = "Would be destroyed now" if dry_run else "To be destroyed tonight"
    found = retention.overdue(session, settings.periods, utc_now())
    yield f"{now}:" if found else f"{now}: nothing."
    yield from (f"  {step.kind}: {number} ({step.why})" for step, number in found)
    if not dry_run:
        destroyed = queries.destructions(session)
        yield "Destroyed:" if destroyed else "Destroyed: nothing yet."
        yield from (f"  {line}" for line in _lines(session, destroyed))


def _periods(kept: Periods) -> Iterator[tuple[str, int]]:
    for one in fields(Periods):
        alias = Keeping.model_fields[f"keep_{one.name}"].alias
        yield str(alias), getattr(kept, one.name)


def _lines(session: Session, destroyed: Sequence[Destruction]) -> Iterator[str]:
    for one in destroyed:
        owner = session.get_one(Organisation, one.organisation_id).name
        yield f"{one.day} {owner}: {one.kind}: {one.number} ({one.why})"

"""`prikkel actions`: the action programme."""

from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.organisations import the_organisation
from adapters.cli.terminal import (
    OrganisationOption,
    Refusal,
    change,
    command_group,
    complain,
    look,
    prepared_settings,
    say,
)
from adapters.clocks import utc_now
from adapters.imports import MAX_BYTES, UnreadableFile, read_tables
from bot.i18n import translator
from challenges import action_lists, calendar
from challenges.action_lists import ActionList, Added, NoActions

app = command_group("The actions that remove barriers.")


@app.command("import")
def import_actions(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="XLSX, or CSV of any kind.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would happen, and change nothing.")
    ] = False,
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Leave out what is not understood, and add the rest.")
    ] = False,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Add the actions of a list that an organisation has already; twice adds nothing.

    prikkel actions import actions.xlsx --dry-run
    """
    settings = prepared_settings()
    timezone = look(settings, lambda session: the_organisation(session, organisation).timezone)
    found = _understood(file, timezone)
    _tell(file, found)
    if found.complaints and not (anyway or dry_run):
        raise Refusal("Nothing was added. Repair the file, or leave this out with --anyway")

    def would_add(session: Session) -> Added:
        return action_lists.preview(session, the_organisation(session, organisation).id, found)

    def add(session: Session) -> Added:
        mine = the_organisation(session, organisation)
        return action_lists.add(session, mine.id, found, utc_now())

    added = look(settings, would_add) if dry_run else change(settings, add)
    verb = "would be added" if dry_run else "added"
    say(f"{len(added.new)} action(s) {verb}, {len(added.known)} there already.")
    if dry_run and found.complaints:
        raise Refusal(f"{len(found.complaints)} thing(s) were not understood.")


def _understood(file: Path, timezone: str) -> ActionList:
    words = translator("en")
    try:
        with file.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
        tables = read_tables(content)
        return action_lists.understand(tables, calendar.local_day(utc_now(), timezone))
    except OSError as error:
        raise Refusal(f"{file} cannot be read: {error.strerror}.") from None
    except (UnreadableFile, NoActions) as error:
        raise Refusal(f"{file}: {words(error.key)}") from None


def _tell(file: Path, found: ActionList) -> None:
    """Everything that is not understood, a line each; and which columns are left aside."""
    words = translator("en")
    sheet = f"{file}, sheet {found.sheet}" if found.sheet else str(file)
    for complaint in found.complaints:
        sentence = words(complaint.key, found=complaint.found)
        complain(f"{sheet}, row {complaint.row}, column {complaint.column}: {sentence}")
    if found.unused:
        say(f"Columns that were not used: {', '.join(found.unused)}.")

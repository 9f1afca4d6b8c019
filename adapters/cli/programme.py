"""`prikkel actions`: the action programme."""

from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.lists import (
    AnywayOption,
    DryRunOption,
    YesOption,
    agree,
    refusal,
    tables_in,
    tell,
)
from adapters.cli.organisations import the_organisation
from adapters.cli.terminal import (
    OrganisationOption,
    Refusal,
    change,
    look,
    prepared_settings,
    say,
)
from adapters.clocks import utc_now
from challenges import action_lists, calendar
from challenges.action_lists import ActionList, Added, NoList, PlannedRow

MOST_SHOWN = 25


def import_actions(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="XLSX, or CSV of any kind.")],
    dry_run: DryRunOption = False,
    anyway: AnywayOption = False,
    yes: YesOption = False,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Add the actions of a list that an organisation has already; twice adds nothing.

    prikkel actions import actions.xlsx --dry-run

    It says what it read and what it left out, and asks before it adds anything.
    """
    settings = prepared_settings()
    timezone = look(settings, lambda session: the_organisation(session, organisation).timezone)
    found = _understood(file, timezone)
    tell(file, found)

    def would_add(session: Session) -> Added:
        return action_lists.preview(session, the_organisation(session, organisation).id, found)

    def add(session: Session) -> Added:
        mine = the_organisation(session, organisation)
        return action_lists.add(session, mine.id, found, utc_now())

    added = look(settings, would_add)
    _show(found, added)
    if dry_run:
        say(f"{len(added.new)} action(s) would be added, {len(added.known)} there already.")
        if found.complaints:
            raise Refusal(f"{len(found.complaints)} thing(s) were not understood.")
        return
    agree(found, anyway=anyway, yes=yes)
    added = change(settings, add)
    say(f"{len(added.new)} action(s) added, {len(added.known)} there already.")


def _understood(file: Path, timezone: str) -> ActionList:
    tables = tables_in(file, action_lists.VOCABULARY)
    try:
        return action_lists.understand(tables, calendar.local_day(utc_now(), timezone))
    except NoList as error:
        raise refusal(file, error) from None


def _show(found: ActionList, added: Added) -> None:
    """What would come in, a line for each action."""
    new = [row for row in found.rows if row.plan.title in added.new]
    for row in new[:MOST_SHOWN]:
        say(f"+ {_line(row)}")
    if len(new) > MOST_SHOWN:
        say(f"  and {len(new) - MOST_SHOWN} more")


def _line(row: PlannedRow) -> str:
    plan = row.plan
    due = f"due {plan.due}" if plan.due else ""
    budget = f"{plan.budget} euro" if plan.budget is not None else ""
    tasks = f"{len(row.tasks)} task(s)" if row.tasks else ""
    told = (plan.title, plan.owner, due, budget, plan.status, plan.theme, tasks)
    return f"row {row.row}: {' · '.join(part for part in told if part)}"

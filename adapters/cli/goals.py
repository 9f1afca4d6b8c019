"""`prikkel goals`: what goals there are, and readings that come in as a file."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.languages import the_language
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
from bot.goals import progress
from bot.i18n import SPARE, translator
from bot.messages.goals.showing import last_text, standing_text
from bot.messages.goals.values import number_in, path_text, value_text
from challenges import calendar, reading_lists
from challenges.queries import goals
from challenges.reading_lists import MOST_ROWS, VOCABULARY, ReadingList
from challenges.tables import NoList

MOST_SHOWN = 25

Organisation = Annotated[str | None, OrganisationOption]


def list_goals(organisation: Organisation = None) -> None:
    """Name the goals of an organisation with their last reading; what is not known is said.

    prikkel goals list
    """
    words = translator(SPARE)

    def work(session: Session) -> list[str]:
        mine = the_organisation(session, organisation)
        found = progress(session, mine.id, calendar.local_day(utc_now(), mine.timezone))
        lines = [f"{one.goal.text}: {path_text(one.goal, words)}" for one in found]
        return [
            line if one.goal.is_ambition else
            f"{line}; {last_text(one, words)}; {standing_text(one, words)}"
            for line, one in zip(lines, found, strict=True)
        ]  # fmt: skip

    for line in look(prepared_settings(), work) or ["There are no goals yet."]:
        say(line)


def import_readings(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="XLSX, or CSV of any kind.")],
    dry_run: DryRunOption = False,
    anyway: AnywayOption = False,
    yes: YesOption = False,
    language: Annotated[
        str,
        typer.Option(
            "--language",
            metavar="TAG",
            help="In which language numbers are written; the organisation's, if left out.",
        ),
    ] = "",
    organisation: Organisation = None,
) -> None:
    """Add the readings of goals that stand in a list; twice adds nothing.

    prikkel goals import readings.csv --dry-run

    It says what it read and what it left out, and asks before it adds anything. A reading of
    another value on a day that has one is told, and nothing is overwritten.
    """
    settings = prepared_settings()
    tables = tables_in(file, VOCABULARY, MOST_ROWS)

    def understood(session: Session) -> ReadingList:
        mine = the_organisation(session, organisation)
        locale = the_language(language) if language else mine.locale
        try:
            return reading_lists.understand(
                tables,
                goals.goals(session, mine.id),
                goals.all_readings(session, mine.id),
                partial(number_in, locale=locale),
                calendar.local_day(utc_now(), mine.timezone),
            )
        except NoList as error:
            raise refusal(file, error) from None

    def told(session: Session) -> tuple[ReadingList, list[str]]:
        found = understood(session)
        return found, list(_lines(found))

    def add(session: Session) -> ReadingList:
        found = understood(session)
        reading_lists.add(session, found)
        return found

    found, lines = look(settings, told)
    tell(file, found)
    for line in lines:
        say(line)
    if dry_run:
        say(f"{len(found.rows)} reading(s) would be added, {found.known} there already.")
        if found.complaints:
            raise Refusal(f"{len(found.complaints)} thing(s) were not understood.")
        return
    agree(found, anyway=anyway, yes=yes)
    found = change(settings, add)
    say(f"{len(found.rows)} reading(s) added, {found.known} there already.")


def _lines(found: ReadingList) -> Iterator[str]:
    """What would come in, a line for each reading."""
    words = translator(SPARE)
    for row in found.rows[:MOST_SHOWN]:
        value = value_text(row.found.value, row.goal, words)
        told = (row.goal.text, str(row.found.day), value, row.found.source)
        yield f"+ row {row.row}: {' · '.join(told)}"
    if len(found.rows) > MOST_SHOWN:
        yield f"  and {len(found.rows) - MOST_SHOWN} more"

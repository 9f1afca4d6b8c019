"""What every command needs: settings, the database, what is typed and what is said."""

import asyncio
import logging
import sys
from collections.abc import Callable
from datetime import date, time
from typing import Any, TypeVar

import typer
from sqlmodel import Session

from adapters import migrations, security
from adapters.database import open_store
from adapters.registry import NOTHING_USED, read_settings
from adapters.settings import Settings

T = TypeVar("T")


class Refusal(Exception):
    """A command cannot be done; the text is a sentence that says why, or what to do."""


def say(text: str = "") -> None:
    """Tell the operator something."""
    typer.echo(text)


def complain(text: str) -> None:
    """Tell the operator what is wrong."""
    typer.echo(text, err=True)


def make_sure(question: str, yes: bool) -> None:
    """Ask whether to go on; a script says so beforehand, with --yes.

    Raises:
        Refusal: there is nobody to ask.
        Abort: the answer is no.
    """
    if yes:
        return
    if not sys.stdin.isatty():
        raise Refusal(f"{question} If you are sure, add --yes.")
    typer.confirm(question, abort=True)


def refuse_nobody() -> None:
    """Stop, before a database is made, when there is nobody to answer."""
    settings = read_settings()
    if not settings.uses_a_platform:
        complain(
            f"{NOTHING_USED}: copy .env.example to .env and fill in what you "
            "use (docs/operator.md), or look at prikkel demo"
        )
        raise typer.Exit(2)


def prepared_settings() -> Settings:
    """The settings, with a database that is ready: a new one gets its tables.

    Raises:
        UnusableSettings: something is missing or wrong.
        Refusal: the database is of another version of Prikkel.
    """
    settings = read_settings()
    security.write_to_stderr(logging.WARNING)
    prepare_database(settings.database_url)
    return settings


def prepare_database(database_url: str) -> None:
    """Make the tables of a new database.

    Raises:
        Refusal: the database is of another version of Prikkel, or its address is wrong.
    """
    revision = current_revision(database_url)
    if revision is None:
        migrate(database_url)
    elif revision != migrations.newest_revision():
        raise Refusal("The database is not up to date. Make a backup, then run: prikkel migrate")


def current_revision(database_url: str) -> str | None:
    """The revision a database is at; None when it is new.

    Raises:
        Refusal: its address is wrong, it is of a newer version of Prikkel, or it is half there.
    """
    try:
        revision = migrations.current_revision(database_url)
    except ValueError as error:
        raise Refusal(str(error)) from None
    if revision == migrations.UNFINISHED:
        raise Refusal(
            "The database was not copied, or put back, to its end: " + migrations.HOW_TO_FINISH
        )
    if revision is not None and migrations.is_newer(revision):
        raise Refusal(
            f"The database is at {revision}, newer than this version of Prikkel. Install the"
            " version that it was made with, or restore a backup from before."
        )
    return revision


def migrate(database_url: str) -> None:
    """Bring the tables up to date.

    Raises:
        Refusal: the database has no folder, and none can be made.
    """
    try:
        migrations.migrate(database_url)
    except OSError as error:
        raise Refusal(
            f"{error.filename}, the folder of the database, cannot be made: {error.strerror}."
        ) from None


def change(settings: Settings, work: Callable[[Session], T]) -> T:
    """Run `work` in one transaction."""

    async def run() -> T:
        store = open_store(settings.database_url)
        try:
            return await store.write(work)
        finally:
            await store.close()

    return asyncio.run(run())


def look(settings: Settings, work: Callable[[Session], T]) -> T:
    """Run `work` on a snapshot of everything."""

    async def run() -> T:
        store = open_store(settings.database_url)
        try:
            return await store.read(work)
        finally:
            await store.close()

    return asyncio.run(run())


def parse_day(text: str) -> date:
    """Read a day as 2026-11-23."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a day; write it as 2026-11-23") from None


def parse_time(text: str | time) -> time:
    """Read a time of day as 09:00; Typer hands over the default as well."""
    if isinstance(text, time):
        return text
    try:
        return time.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a time; write it as 09:00") from None


def day_option(*names: str, help_text: str) -> Any:
    """An option that takes a day."""
    return typer.Option(*names, parser=parse_day, metavar="YYYY-MM-DD", help=help_text)


OrganisationOption = typer.Option(
    "--organisation", metavar="NAME", help="Which organisation, when there are several."
)
OfflineOption = typer.Option(
    "--offline", help="Do not ask the platform whether what you name exists."
)
YesOption = typer.Option("--yes", help="Do it without asking.")

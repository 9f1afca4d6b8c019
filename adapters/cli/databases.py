"""`prikkel database copy`: from SQLite to PostgreSQL, and back."""

from typing import Annotated

import typer

from adapters import migrations
from adapters.cli.terminal import Refusal, current_revision, prepare_database, say
from adapters.database.copying import NotCopied, copy
from adapters.database.urls import file_of, is_sqlite, parse_url

_SEEN_EVERY = 20_000


def copy_database(
    source: Annotated[str, typer.Argument(metavar="FROM", help="As DATABASE_URL has it.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="Empty, or half copied before.")],
) -> None:
    """Copy everything into another database, of either kind, and compare it row by row.

    prikkel database copy sqlite:///prikkel.sqlite postgresql://prikkel@host/prikkel

    Stop every Prikkel process first; both databases must be used by nobody. A copy that was
    stopped goes on when the same is asked again. FROM stays as it is: keep it until TO has proved
    itself, and no longer. A password may also come from PGPASSWORD or ~/.pgpass.
    """
    try:
        old, new = parse_url(source), parse_url(target)
    except ValueError as error:
        raise Refusal(str(error)) from None
    if old == new or (is_sqlite(old) and is_sqlite(new) and _is_same_file(source, target)):
        raise Refusal("FROM and TO are the same database.")
    if is_sqlite(old) and not file_of(old).is_file():
        raise Refusal(f"There is no database at {file_of(old)}.")
    if current_revision(source) != migrations.newest_revision():
        raise Refusal("FROM is not up to date. Make a backup, then run: prikkel migrate")
    if migrations.current_revision(target) != migrations.UNFINISHED:
        prepare_database(target)
    try:
        rows = copy(old, new, _progress)
    except NotCopied as error:
        raise Refusal(str(error)) from None
    say(
        f"{rows:,} rows are there, and each was compared with its like. Now set DATABASE_URL to TO."
    )


def _is_same_file(source: str, target: str) -> bool:
    old, new = file_of(parse_url(source)), file_of(parse_url(target))
    return old.exists() and new.exists() and old.samefile(new)


def _progress(table: str, seen: int, total: int) -> None:
    if seen == total or seen % _SEEN_EVERY == 0:
        say(f"{table}: {seen:,} of {total:,}")

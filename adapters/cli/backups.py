"""`prikkel backup`: a copy of the database."""

from pathlib import Path
from typing import Annotated

import typer

from adapters.cli.terminal import Refusal, say
from adapters.database.backups import NoBackup, back_up
from adapters.database.urls import file_of, is_sqlite, parse_url
from adapters.registry import read_settings


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to.")],
    force: Annotated[bool, typer.Option("--force", help="Replace an older backup.")] = False,
) -> None:
    """Copy the database into one file, also while the server runs.

    prikkel backup prikkel-backup.sqlite

    Whoever has the file can read what is in it: keep it as carefully as the database, and no
    longer than you need. How to put it back: docs/operator.md.
    """
    try:
        url = parse_url(read_settings().database_url)
    except ValueError as error:
        raise Refusal(str(error)) from None
    if not is_sqlite(url):
        plain = url.set(drivername="postgresql")._replace(password=None)
        raise Refusal(
            "PostgreSQL makes its own backups. Run:\n"
            f'pg_dump --format=custom --file={file} "{plain.render_as_string()}"\n'
            "It asks for the password, or takes it from PGPASSWORD or ~/.pgpass."
        )
    try:
        size = back_up(file_of(url), file, replace=force)
    except NoBackup as error:
        raise Refusal(str(error)) from None
    say(f"{file}: {size / 1e6:.1f} MB, checked. It holds personal data.")

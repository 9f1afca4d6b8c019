"""`prikkel backup`: a copy of the database."""

from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import URL

from adapters.cli.terminal import Refusal, say
from adapters.clocks import utc_now
from adapters.database.backups import NoBackup, back_up, dated, dump, remove_older
from adapters.database.urls import file_of, is_sqlite, named, parse_url
from adapters.registry import read_settings


def backup(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Where to; with --keep a folder that is there.")
    ],
    force: Annotated[bool, typer.Option("--force", help="Replace an older backup.")] = False,
    keep: Annotated[
        int | None,
        typer.Option(
            "--keep",
            min=1,
            metavar="N",
            help="Put one more into a folder, named by its moment, and keep the newest N.",
        ),
    ] = None,
) -> None:
    """Copy the database into one file, also while the server runs.

    prikkel backup prikkel-backup.sqlite

    prikkel backup --keep 14 /var/backups/prikkel

    Of PostgreSQL it is made by pg_dump, where that is installed. Whoever has the file can read what
    is in it: keep it as carefully as the database, and no longer than you need. How to put it back:
    docs/operator.md.
    """
    try:
        url = parse_url(read_settings().database_url)
    except ValueError as error:
        raise Refusal(str(error)) from None
    folder = file
    if keep is not None:
        if not folder.is_dir():
            raise Refusal(f"{folder} is no folder; make it first, closed to others (chmod 700).")
        file = folder / dated(utc_now(), "sqlite" if is_sqlite(url) else "dump")
    try:
        size = _made(url, file, replace=force)
    except NoBackup as error:
        raise Refusal(str(error)) from None
    checked = ", checked" if is_sqlite(url) else ""
    say(f"{file}: {size / 1e6:.1f} MB{checked}. It holds personal data.")
    for older in remove_older(folder, keep) if keep is not None else ():
        say(f"{older}: removed")


def _made(url: URL, file: Path, *, replace: bool) -> int:
    """The size of the backup that was made.

    Raises:
        NoBackup: it could not be made.
        Refusal: PostgreSQL's own program is not here.
    """
    if is_sqlite(url):
        return back_up(file_of(url), file, replace=replace)
    size = dump(url, file, replace=replace)
    if size is not None:
        return size
    raise Refusal(
        "PostgreSQL makes its own backups, and pg_dump is not installed here. Where it is, run:\n"
        f'pg_dump --format=custom --file={file} "{named(url)}"\n'
        "It asks for the password, or takes it from PGPASSWORD or ~/.pgpass."
    )

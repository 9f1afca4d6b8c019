"""`prikkel export`: what may leave a campaign, as a file or on the screen."""

import os
import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.languages import the_language
from adapters.cli.organisations import the_campaign
from adapters.cli.terminal import OrganisationOption, Refusal, change, prepared_settings, say
from adapters.clocks import utc_now
from adapters.exports import Format, TableKind, write
from adapters.subprocesses import SubprocessFailed
from bot import exports
from bot.i18n import translator


def export(
    form: Annotated[
        Format, typer.Option("--format", help="How it is written; secap is a workbook.")
    ] = Format.JSON,
    output: Annotated[
        Path | None,
        typer.Option("--out", "--output", metavar="FILE", help="Where to; or else on the screen."),
    ] = None,
    table: Annotated[
        TableKind | None,
        typer.Option(help="Which table csv and csv-nl hold; barriers if left out."),
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="TAG", help="If left out, the campaign's language.")
    ] = None,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Write down all of a campaign that may leave: nothing about fewer than five people.

    prikkel export --format xlsx --out campaign.xlsx
    """

    def work(session: Session) -> exports.Contents:
        return exports.gather(session, the_campaign(session, organisation), utc_now())

    if table is not None and form not in (Format.CSV, Format.CSV_NL):
        raise typer.BadParameter("--table is for the formats csv and csv-nl")
    if output is None and form in (Format.XLSX, Format.SECAP) and sys.stdout.isatty():
        raise Refusal("A workbook cannot be shown on the screen; say where to with --out FILE")
    locale = the_language(language) if language else ""
    contents = change(prepared_settings(), work)
    words = translator(locale or contents.campaign.locale)
    try:
        file = write(form, contents, words, table or TableKind.BARRIERS)
    except SubprocessFailed as failure:
        raise Refusal(f"The workbook was not written: {failure}. Try again.") from None
    if output is None:
        typer.echo(file.content, nl=False)
    else:
        save(output, file.content)


def save(output: Path, content: bytes, *, mode: int = 0o666) -> None:
    """Write a file where the operator wants it; a new one may be closed to others by its `mode`.

    Raises:
        Refusal: it cannot be written there.
    """
    try:
        with open(output, "wb", opener=partial(os.open, mode=mode)) as file:
            file.write(content)
    except OSError as error:
        raise Refusal(f"{output} cannot be written: {error.strerror}.") from None
    say(f"Written to {output}.")

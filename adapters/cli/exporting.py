"""`prikkel export`: what may leave a campaign, as a file or on the screen."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from sqlmodel import Session

from adapters.cli.organisations import the_campaign
from adapters.cli.terminal import OrganisationOption, Refusal, change, prepared_settings, say
from adapters.clocks import utc_now
from bot import exports


class Format(StrEnum):
    """How an export is written."""

    JSON = "json"


def export(
    form: Annotated[Format, typer.Option("--format", help="How it is written.")] = Format.JSON,
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Where to; on the screen if left out.")
    ] = None,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Write down all of a campaign that may leave: nothing about fewer than five people.

    prikkel export --format json --output campaign.json
    """
    del form  # there is one so far

    def work(session: Session) -> dict[str, Any]:
        return exports.export(session, the_campaign(session, organisation), utc_now())

    text = json.dumps(change(prepared_settings(), work), ensure_ascii=False, indent=2)
    if output is None:
        say(text)
        return
    try:
        output.write_text(f"{text}\n", "utf-8")
    except OSError as error:
        raise Refusal(f"{output} cannot be written: {error.strerror}.") from None
    say(f"Written to {output}.")

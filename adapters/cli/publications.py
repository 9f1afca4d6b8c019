"""`prikkel export` and `prikkel manifest`: what leaves for others to use."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.organisations import the_campaign
from adapters.cli.terminal import (
    OrganisationOption,
    Refusal,
    change,
    command_group,
    prepared_settings,
    say,
)
from adapters.clocks import utc_now
from adapters.settings import read_settings
from adapters.slack.manifest import manifest as slack_manifest
from bot import exports

manifests = command_group("Print what an administrator needs to create the app.")


class Format(StrEnum):
    """How an export is written."""

    JSON = "json"


def export(
    written_as: Annotated[
        Format, typer.Option("--format", help="How it is written.")
    ] = Format.JSON,
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Where to; the terminal if left out.")
    ] = None,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Write everything about a campaign that may leave: no names, no small groups.

    prikkel export --format json --output campaign.json
    """

    def work(session: Session) -> exports.Json:
        return exports.export(session, the_campaign(session, organisation), utc_now())

    found = change(prepared_settings(), work)
    _write(json.dumps(found, ensure_ascii=False, indent=2), output)
    if output is not None:
        say(f"Written to {output} as {written_as}.")


@manifests.command("slack")
def manifest_of_slack(
    socket_mode: Annotated[
        bool, typer.Option("--socket-mode", help="For a server that Slack cannot reach.")
    ] = False,
) -> None:
    """Print the manifest to paste at api.slack.com/apps.

    prikkel manifest slack
    """
    public_url = read_settings().public_url
    if not public_url and not socket_mode:
        raise Refusal("Set PRIKKEL_PUBLIC_URL to your https address first, or use --socket-mode.")
    _write(json.dumps(slack_manifest(public_url, socket_mode=socket_mode), indent=2), None)


def _write(text: str, output: Path | None) -> None:
    if output is None:
        say(text)
        return
    try:
        output.write_text(text + "\n", "utf-8")
    except OSError as error:
        raise Refusal(f"{output} cannot be written: {error.strerror}.") from None

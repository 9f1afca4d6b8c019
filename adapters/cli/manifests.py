"""`prikkel manifest`: what an administrator needs to create the app."""

import json
from pathlib import Path
from typing import Annotated

import typer

from adapters.cli.terminal import Refusal, say
from adapters.registry import read_settings
from adapters.slack.manifest import manifest as slack_manifest
from adapters.teams.manifest import manifest as teams_manifest
from adapters.teams.manifest import package as teams_package
from adapters.teams.settings import TeamsSettings
from adapters.typed import public_address


def _server(url: str) -> str:
    try:
        return public_address(url)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


Url = Annotated[
    str,
    typer.Option(
        "--url",
        metavar="URL",
        callback=_server,
        help="Where the server is; else PRIKKEL_PUBLIC_URL.",
    ),
]


def slack(
    socket_mode: Annotated[
        bool, typer.Option("--socket-mode", help="For a server that Slack cannot reach.")
    ] = False,
    history: Annotated[
        bool,
        typer.Option(
            "--history",
            help="Let it read its channels, to see after a crash whether a post arrived.",
        ),
    ] = False,
    install_page: Annotated[
        bool,
        typer.Option(
            "--install-page",
            help="For several workspaces, or a whole organisation: they install it themselves.",
        ),
    ] = False,
    url: Url = "",
) -> None:
    """Print the manifest to paste at api.slack.com/apps.

    prikkel manifest slack --url https://prikkel.example.org
    """
    public_url = url or read_settings().public_url
    if history and install_page:
        raise Refusal("Leave one out: who installs from the link grants no --history.")
    if not public_url.startswith("https://") and (install_page or not socket_mode):
        instead = "" if install_page else ", or use --socket-mode"
        raise Refusal(f"Say at which https address the server is with --url https://…{instead}.")
    wanted = slack_manifest(
        public_url, socket_mode=socket_mode, history=history, installing=install_page
    )
    say(json.dumps(wanted, indent=2))


def teams(
    output: Annotated[
        Path,
        typer.Option("--out", "--output", metavar="FILE.zip", help="Where the package is written."),
    ] = Path("prikkel.zip"),
    app_id: Annotated[
        str,
        typer.Option(metavar="ID", help="The bot's id in Azure; else MICROSOFT_APP_ID."),
    ] = "",
    only_print: Annotated[
        bool, typer.Option("--print", help="Print the manifest, and write nothing.")
    ] = False,
    url: Url = "",
) -> None:
    """Make the app package to upload in Teams.

    prikkel manifest teams --url https://prikkel.example.org
    """
    settings = read_settings()
    public_url, app_id = url or settings.public_url, app_id or settings.of(TeamsSettings).app_id
    try:
        if only_print:
            described = teams_manifest(app_id, public_url)
            say(json.dumps(described, ensure_ascii=False, indent=2))
            return
        output.write_bytes(teams_package(app_id, public_url))
    except ValueError as error:
        raise Refusal(str(error)) from None
    except OSError as error:
        raise Refusal(f"{output} cannot be written: {error.strerror}.") from None
    say(
        f"Written to {output}; upload it in the Teams admin centre "
        "(Teams apps, Manage apps, Actions, Upload new app)."
    )

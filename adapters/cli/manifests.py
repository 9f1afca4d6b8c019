"""`prikkel manifest`: what an administrator needs to create the app."""

import json
from typing import Annotated

import typer

from adapters.cli.terminal import Refusal, command_group, say
from adapters.settings import read_settings
from adapters.slack.manifest import manifest as slack_manifest

app = command_group("Print what an administrator needs to create the app.")


@app.command()
def slack(
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
    say(json.dumps(slack_manifest(public_url, socket_mode=socket_mode), indent=2))

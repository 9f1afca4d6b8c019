"""`prikkel my-data`: all that is kept about somebody who asks by letter."""

from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.exporting import save
from adapters.cli.naming import UserOption, held, workspace_option
from adapters.cli.organisations import the_workspace
from adapters.cli.terminal import Refusal, look, prepared_settings
from adapters.clocks import utc_now
from adapters.matchmaking import seal
from bot import own_data, roster
from bot.chat.conversations import Workspace


def show(
    workspace: Annotated[Workspace, workspace_option("Where this person is.")],
    user: Annotated[str, UserOption],
    output: Annotated[
        Path | None,
        typer.Option("--out", "--output", metavar="FILE", help="Where to; or else on the screen."),
    ] = None,
) -> None:
    """Write down all that is kept about somebody who asks for it, as they would see it themselves.

    prikkel my-data --workspace slack:T123 --user U123 --out letter.json

    Make sure that it is them who ask. Afterwards they can be forgotten with: prikkel erase
    """
    settings = prepared_settings()
    who = held(settings, workspace, user)

    def work(session: Session) -> str | None:
        found = roster.participant_of(session, the_workspace(session, workspace), who)
        sealing = seal(settings.digest_key, settings.older_keys)
        if found is None:
            return None
        return own_data.as_text(session, found[1], sealing, utc_now())

    told = look(settings, work)
    if told is None:
        raise Refusal(f"Nothing is known of this person in {workspace}.")
    if output is None:
        typer.echo(told, nl=False)
    else:
        save(output, told.encode(), mode=0o600)

"""`prikkel api-tokens`: who may read the numbers of an organisation with a program."""

from typing import Annotated

import typer

from adapters.cli import reader_keys
from adapters.cli.terminal import OrganisationOption, say
from bot.exports.resources import RESOURCES
from challenges.models import KeyPurpose

LONGEST = 730

NameArgument = Annotated[
    str, typer.Argument(metavar="NAME", help="Whose it is, as you know them: “Power BI”.")
]


def new(
    name: NameArgument,
    days: Annotated[
        int, typer.Option(min=1, max=LONGEST, metavar="DAYS", help="For how long it is good.")
    ] = 365,
    only: Annotated[
        list[str] | None,
        typer.Option(metavar="RESOURCE", help="What it opens; repeat for more. All if left out."),
    ] = None,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Make a token with which a program reads what the export tells, and nothing of people.

    prikkel api-tokens new "Power BI" --days 180 --only goals --only roadmap

    It is shown once: a digest is kept. Whoever has it reads until it ends or is revoked.
    """
    unknown = [one for one in only or () if one not in RESOURCES]
    if unknown:
        raise typer.BadParameter(f"{unknown[0]!r} is none of {', '.join(RESOURCES)}")
    settings = reader_keys.keyed_settings()
    say(reader_keys.make(settings, KeyPurpose.API, name, days, organisation, only or ()))
    say("Keep it as a password; it is not shown again. It goes along as Authorization: Bearer …")


def list_tokens(organisation: Annotated[str | None, OrganisationOption] = None) -> None:
    """Say which tokens there are, until when, and on which day each was last used.

    prikkel api-tokens list
    """
    reader_keys.show(KeyPurpose.API, organisation)


def revoke(
    name: NameArgument, organisation: Annotated[str | None, OrganisationOption] = None
) -> None:
    """Let a token open nothing any more, at once.

    prikkel api-tokens revoke "Power BI"
    """
    reader_keys.revoke(KeyPurpose.API, name, organisation)

"""`prikkel calendar`: addresses at which calendar programs read the dates of an organisation."""

from typing import Annotated

import typer

from adapters.cli import reader_keys
from adapters.cli.terminal import OrganisationOption, Refusal, say
from challenges.models import KeyPurpose

LONGEST = 1096

NameArgument = Annotated[
    str, typer.Argument(metavar="NAME", help="Who gets the address: “Sustainability team”.")
]


def new(
    name: NameArgument,
    days: Annotated[
        int, typer.Option(min=1, max=LONGEST, metavar="DAYS", help="For how long it is good.")
    ] = 730,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Make an address with the challenge days and the dates of actions, for calendar programs.

    prikkel calendar new "Sustainability team"

    It holds no owners. Whoever has the address reads it, until it ends or is revoked.
    """
    settings = reader_keys.keyed_settings()
    if not settings.public_url:
        raise Refusal("Set PRIKKEL_PUBLIC_URL first: the address begins with it.")
    key = reader_keys.make(settings, KeyPurpose.CALENDAR, name, days, organisation)
    say(f"{settings.public_url.rstrip('/')}/calendar/{key}.ics")
    say("It is not shown again. Add it to a calendar by its address, not as a file.")


def list_addresses(organisation: Annotated[str | None, OrganisationOption] = None) -> None:
    """Say which addresses there are, until when, and on which day each was last used.

    prikkel calendar list
    """
    reader_keys.show(KeyPurpose.CALENDAR, organisation)


def revoke(
    name: NameArgument, organisation: Annotated[str | None, OrganisationOption] = None
) -> None:
    """Let an address lead nowhere any more, at once.

    prikkel calendar revoke "Sustainability team"
    """
    reader_keys.revoke(KeyPurpose.CALENDAR, name, organisation)

"""`prikkel sessions end`: whoever is in the board is out of it."""

from typing import Annotated

from sqlmodel import Session

from adapters.cli.organisations import the_organisation
from adapters.cli.terminal import OrganisationOption, change, prepared_settings, say
from challenges import participants, queries


def end(organisation: Annotated[str | None, OrganisationOption] = None) -> None:
    """End every session on the board, and every link to it that was not used yet, at once.

    prikkel sessions end

    For when a device is lost, or a link was sent to the wrong person. People get a new link with
    the command `board`; roles stay.
    """

    def work(session: Session) -> str:
        owner = the_organisation(session, organisation)
        participants.sign_out(session, queries.ids_with_role(session, owner.id))
        return owner.name

    say(f"Every session on the board of {change(prepared_settings(), work)} has ended.")

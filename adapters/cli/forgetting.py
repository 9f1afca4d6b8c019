"""`prikkel erase` and `campaign forget`: who is forgotten."""

import sys
from typing import Annotated
from uuid import UUID

import typer
from sqlmodel import Session

from adapters.cli.naming import UserOption, held, workspace_option
from adapters.cli.organisations import the_campaign, the_workspace
from adapters.cli.terminal import (
    OrganisationOption,
    Refusal,
    YesOption,
    change,
    look,
    make_sure,
    prepared_settings,
    say,
)
from adapters.clocks import utc_now
from bot import roster
from bot.chat.conversations import Workspace
from challenges.models import CampaignStatus


def erase(
    workspace: Annotated[Workspace, workspace_option("Where this person is.")],
    user: Annotated[str, UserOption],
    yes: Annotated[bool, YesOption] = False,
) -> None:
    """Forget somebody: their answers stay as numbers, without the person.

    prikkel erase --workspace slack:T123 --user U123

    Whoever types it at a terminal is asked first; a script is not.
    """
    settings = prepared_settings()
    who = held(settings, workspace, user)
    if sys.stdin.isatty():
        make_sure(f"This forgets {who} of {workspace}, with every role, for good. Go on?", yes)

    def work(session: Session) -> bool:
        found = roster.participant_of(session, the_workspace(session, workspace), who)
        if found is not None:
            roster.erase(
                session, found[1], now=utc_now(), secret=settings.digest_key,
                older=settings.older_keys,
            )  # fmt: skip
        return found is not None

    if not change(settings, work):
        raise Refusal(f"Nothing is known of this person in {workspace}.")
    say("This person has been forgotten.")


def forget(
    organisation: Annotated[str | None, OrganisationOption] = None,
    sure: Annotated[bool, typer.Option("--yes", help="Do it; else it only says how many.")] = False,
) -> None:
    """Forget everybody after the campaign: answers stay as numbers; barriers and actions stay.

    prikkel campaign forget --yes

    For when the period that you agreed has passed. Who has a role stays, until it is revoked.
    """
    settings = prepared_settings()

    def find(session: Session) -> tuple[UUID, int]:
        campaign = the_campaign(session, organisation)
        if campaign.status is not CampaignStatus.CLOSED:
            raise Refusal(f"{campaign.name} has not been closed; see: prikkel campaign close")
        where = campaign.organisation_id
        return where, roster.people_without_role(session, where)

    organisation_id, number = look(settings, find)
    if not sure:
        say(f"This would forget {number} people, for good. If you are sure, add --yes.")
        return
    secrets = (settings.digest_key, *settings.older_keys)
    while change(
        settings,
        lambda session: roster.forget_everybody(
            session, organisation_id, now=utc_now(), secrets=secrets
        ),
    ):
        pass
    say(f"{number} people have been forgotten.")

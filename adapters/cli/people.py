"""`prikkel roles`: who may do what."""

from collections.abc import Sequence
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.naming import UserOption, held, known, the_user, workspace_option
from adapters.cli.organisations import appoint, the_organisation, the_workspace
from adapters.cli.terminal import (
    OfflineOption,
    OrganisationOption,
    Refusal,
    change,
    look,
    prepared_settings,
    say,
)
from adapters.clocks import utc_now
from bot import greetings, roster
from bot.chat.conversations import User, Workspace
from challenges import calendar, participants, queries, sign_ins
from challenges.models import Role


def grant_role(
    workspace: Annotated[Workspace, workspace_option("Where this person is.")],
    user: Annotated[str, UserOption],
    role: Annotated[Role, typer.Option(help="What this person may do.")],
    offline: Annotated[bool, OfflineOption] = False,
) -> None:
    """Give somebody a role.

    prikkel roles grant --workspace slack:T123 --user U123 --role coordinator
    """
    if role is Role.AMBASSADOR:
        raise Refusal(
            "An ambassador is who joined a theme team. A coordinator invites them in chat, with "
            "the command theme-team, or on the board."
        )
    settings = prepared_settings()
    look(settings, lambda session: the_workspace(session, workspace))
    typed = the_user(user, workspace)
    who = known(settings, [typed], offline=offline)[typed]

    def work(session: Session) -> None:
        appoint(session, who, role)
        place = the_workspace(session, who.workspace)
        campaign = queries.campaign_of(session, place.organisation_id)
        if campaign is not None:
            greetings.greet(session, campaign, utc_now())

    change(settings, work)
    say(f"{who.id} is {role} now.")


def revoke_role(
    workspace: Annotated[Workspace, workspace_option("Where this person is.")],
    user: Annotated[str, UserOption],
    role: Annotated[Role, typer.Option(help="What this person may do no more.")],
) -> None:
    """Take a role away; it ends at once, on the board too, where no account opens it any more.

    prikkel roles revoke --workspace slack:T123 --user U123 --role coordinator
    """
    settings = prepared_settings()
    who = held(settings, workspace, user)

    def work(session: Session) -> bool:
        place = the_workspace(session, workspace)
        found = roster.participant_of(session, place, who)
        owner = queries.organisation(session, place.organisation_id)
        today = calendar.local_day(utc_now(), owner.timezone)
        if found is None or not participants.revoke(session, found[1], role, today=today):
            raise Refusal(f"{who} is no {role} in {workspace}; see: prikkel roles list")
        sign_ins.unlink(session, found[1].id)
        return not queries.people_with(session, place.organisation_id, role)

    was_last = change(settings, work)
    say(f"{who} is {role} no more." + (f" Nobody else is {role}." if was_last else ""))


def list_roles(organisation: Annotated[str | None, OrganisationOption] = None) -> None:
    """Say who has which role.

    prikkel roles list
    """

    def work(session: Session) -> Sequence[tuple[Role, User]]:
        return roster.roles_of(session, the_organisation(session, organisation).id)

    found = look(prepared_settings(), work)
    for role, user in found:
        say(f"{role}: {user.workspace}/{user.id}")
    if not found:
        say("Nobody has a role. Give one with: prikkel roles grant --help")

"""`prikkel groups`: which teams follow a group of Slack or Teams."""

from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.naming import workspace_option
from adapters.cli.organisations import the_organisation, the_workspace
from adapters.cli.teams import TeamArgument
from adapters.cli.terminal import (
    OrganisationOption,
    Refusal,
    change,
    look,
    prepared_settings,
    say,
)
from adapters.clocks import utc_now
from bot import groups
from bot.chat.conversations import Workspace
from bot.groups import GroupLinked, GroupNotRead, Linked
from bot.models import GroupState
from challenges import teams
from challenges.tables import same_name

_STANDING = {
    GroupState.WAITING: "waits for a yes: prikkel groups agree",
    GroupState.HELD: "held, because very much would change: prikkel groups agree",
    GroupState.FOLLOWED: "followed every night",
}
_TROUBLE = {
    "gone": "not there, disabled, or not for us",
    "twice": "another team follows it",
    "unread": "not told for a day: prikkel doctor",
}


def link(
    team: TeamArgument,
    group: Annotated[
        str,
        typer.Argument(
            metavar="GROUP", help="A user group or channel of Slack, a channel or chat of Teams."
        ),
    ],
    workspace: Annotated[Workspace, workspace_option("Where the group is.")],
) -> None:
    """Let a team follow a group; nothing changes before somebody has seen what, and agreed.

    prikkel groups link Facilities S0123ABCD --workspace slack:T123

    A server reads it within a minute, and then every night. Nobody in it is kept who does not take
    part. A team that is not there is made.
    """
    if not same_name(team) or not group.strip():
        raise Refusal("Name a team and a group.")

    def work(session: Session) -> str:
        place = the_workspace(session, workspace)
        found = teams.called(session, place.organisation_id, team)
        try:
            groups.link(session, found, place, group.strip(), now=utc_now())
        except GroupLinked:
            raise Refusal(
                f"{found.name} follows a group already, or another team follows this one; see: "
                "prikkel groups list"
            ) from None
        return found.name

    name = change(prepared_settings(), work)
    say(f"{name} can follow it. In a minute, see what would change: prikkel groups list")


def list_groups(organisation: Annotated[str | None, OrganisationOption] = None) -> None:
    """Say which teams follow which group, and what of it changes.

    prikkel groups list
    """

    def work(session: Session) -> list[str]:
        owner = the_organisation(session, organisation)
        return [_line(one) for one in groups.linked(session, owner.id)]

    for line in look(prepared_settings(), work) or ["No team follows a group."]:
        say(line)


def agree(
    team: TeamArgument, organisation: Annotated[str | None, OrganisationOption] = None
) -> None:
    """Say yes to what a group would change; after this its team follows it every night.

    prikkel groups agree Facilities
    """

    def work(session: Session) -> None:
        try:
            groups.agree(session, _of_team(session, team, organisation).group, now=utc_now())
        except GroupNotRead:
            raise Refusal(
                "The group was not read yet: wait a minute, with a server or worker running."
            ) from None

    change(prepared_settings(), work)
    say("Within a minute the team is as the group is; moves count from the next week.")


def unlink(
    team: TeamArgument, organisation: Annotated[str | None, OrganisationOption] = None
) -> None:
    """Let a team follow no group any more; everybody stays in it.

    prikkel groups unlink Facilities
    """

    def work(session: Session) -> None:
        groups.unlink(session, _of_team(session, team, organisation).group)

    change(prepared_settings(), work)
    say("It follows no group any more; everybody stays where they are.")


def _of_team(session: Session, team: str, organisation: str | None) -> Linked:
    owner = the_organisation(session, organisation)
    for one in groups.linked(session, owner.id):
        if same_name(one.team.name) == same_name(team):
            return one
    raise Refusal(f"{team} follows no group; see: prikkel groups list")


def _line(one: Linked) -> str:
    group = one.group
    standing = _TROUBLE.get(group.problem) or _STANDING[group.state]
    if not group.problem and group.size is None:
        standing = "not read yet"
    numbers = "" if group.size is None else f", {group.size} people"
    for number, what in (
        (group.left_out, "guests, bots or closed accounts left out"),
        (group.shared, "also in another group: they stay where they are"),
    ):
        numbers += f", {number} {what}" if number else ""
    moving = f", at least {group.moving} of who takes part would move" if group.moving else ""
    called = group.name or group.external_id
    return f"{one.team.name}: {called}{numbers}{moving}, {standing}"

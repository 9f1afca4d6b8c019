"""`prikkel teams` and `roles`: who is in which team, and who may do what."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.naming import UserOption, held, known, the_people, the_user, workspace_option
from adapters.cli.organisations import appoint, the_organisation, the_workspace
from adapters.cli.terminal import (
    OfflineOption,
    OrganisationOption,
    Refusal,
    change,
    command_group,
    look,
    prepared_settings,
    say,
)
from adapters.clocks import utc_now
from adapters.platforms import PLATFORMS
from adapters.settings import Settings
from adapters.slack.directory import clients_of, understand_group
from adapters.slack.members import members_of_channel, members_of_user_group
from adapters.typed import NotUnderstood
from bot import greetings, roster
from bot.chat.conversations import User, Workspace
from bot.models import WorkspaceRecord
from bot.ports import DeliveryFailed
from bot.roster import TeamMember
from challenges import participants, queries
from challenges.models import Role
from challenges.teams import PersonRow, UnreadablePeople, import_csv

teams = command_group("Say who is in which team.")
roles = command_group("Say who looks after the campaign, and who decides.")


@teams.command("import")
def import_teams(
    workspace: Annotated[Workspace, workspace_option("Whose people these are.")],
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE.csv", help="Columns: user,team[,site][,role].")
    ] = None,
    slack_usergroup: Annotated[
        str | None, typer.Option(metavar="S…", help="Take the members of a Slack user group.")
    ] = None,
    slack_channel: Annotated[
        str | None, typer.Option(metavar="C…", help="Take the members of a Slack channel.")
    ] = None,
    team: Annotated[
        str | None, typer.Option(metavar="NAME", help="The team that those members are.")
    ] = None,
) -> None:
    """Put people in teams, from a file or from Slack; nobody takes part before they join.

    prikkel teams import people.csv --workspace slack:T123

    prikkel teams import --slack-usergroup S123 --team Facilities --workspace slack:T123
    """
    sources = [source for source in (file, slack_usergroup, slack_channel) if source is not None]
    if len(sources) != 1:
        raise Refusal("Give one of: a file, --slack-usergroup or --slack-channel.")
    settings = prepared_settings()
    if file is not None:
        rows = _of_file(settings, workspace, file)
    elif team is None:
        raise Refusal("Say with --team NAME which team these people are.")
    else:
        members = asyncio.run(_members(settings, workspace, slack_usergroup, slack_channel))
        rows = [PersonRow(member, team) for member in members]

    def work(session: Session) -> None:
        _apply(session, the_workspace(session, workspace), rows)

    change(settings, work)
    number = len({row.team for row in rows if row.team})
    say(f"{len(rows)} people in {number} team(s).")


@roles.command("grant")
def grant_role(
    workspace: Annotated[Workspace, workspace_option("Where this person is.")],
    user: Annotated[str, UserOption],
    role: Annotated[Role, typer.Option(help="What this person may do.")],
    offline: Annotated[bool, OfflineOption] = False,
) -> None:
    """Give somebody a role.

    prikkel roles grant --workspace slack:T123 --user U123 --role coordinator
    """
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


@roles.command("revoke")
def revoke_role(
    workspace: Annotated[Workspace, workspace_option("Where this person is.")],
    user: Annotated[str, UserOption],
    role: Annotated[Role, typer.Option(help="What this person may do no more.")],
) -> None:
    """Take a role away; it ends at once, on the board too.

    prikkel roles revoke --workspace slack:T123 --user U123 --role coordinator
    """
    settings = prepared_settings()
    who = held(settings, workspace, user)

    def work(session: Session) -> bool:
        place = the_workspace(session, workspace)
        found = roster.participant_of(session, place, who)
        if found is None or not participants.revoke(session, found[1], role):
            raise Refusal(f"{who} is no {role} in {workspace}; see: prikkel roles list")
        return not queries.people_with(session, place.organisation_id, role)

    was_last = change(settings, work)
    say(f"{who} is {role} no more." + (f" Nobody else is {role}." if was_last else ""))


@roles.command("list")
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


def _read(file: Path) -> list[PersonRow]:
    try:
        return import_csv(file.read_text("utf-8-sig"))
    except OSError as error:
        raise Refusal(f"{file} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise Refusal(f"{file} is not UTF-8; save it as “CSV UTF-8”.") from None
    except UnreadablePeople as error:
        lines = "\n".join(f"{file}: {complaint}" for complaint in error.complaints)
        raise Refusal(lines) from None


def _of_file(settings: Settings, workspace: Workspace, file: Path) -> list[PersonRow]:
    """The rows of a file, with everybody by the id that their platform gives them."""
    rows = _read(file)
    people = the_people(settings, workspace, [row.user for row in rows], where=str(file))
    teams: dict[str, str] = {}
    for row, who in zip(rows, people, strict=True):
        if row.team and teams.setdefault(who, row.team) != row.team:
            raise Refusal(f"{file}: {who} is in two teams: {teams[who]} and {row.team}.")
    return [replace(row, user=who) for row, who in zip(rows, people, strict=True)]


async def _members(
    settings: Settings, workspace: Workspace, group: str | None, channel: str | None
) -> list[str]:
    if not settings.uses_slack:
        raise Refusal("Set SLACK_BOT_TOKEN first; prikkel doctor says where it comes from.")
    try:
        async with clients_of(settings) as clients:
            client = await clients.of(workspace.id)
            if group is not None:
                return await members_of_user_group(client, understand_group(group))
            place = PLATFORMS["slack"].understand_channel(channel or "")
            return await members_of_channel(client, place.id)
    except NotUnderstood as error:
        raise Refusal(str(error)) from None
    except DeliveryFailed as failure:
        raise Refusal(f"Slack says no: {failure.reason}.") from None


def _apply(session: Session, workspace: WorkspaceRecord, rows: Iterable[PersonRow]) -> None:
    members: list[TeamMember] = []
    for row in rows:
        if row.team:
            role = None if row.role is Role.PARTICIPANT else row.role
            members.append(TeamMember(row.user, row.team, row.site, role))
        else:
            participants.grant(session, roster.meet(session, workspace, row.user), row.role)
    roster.import_people(session, workspace, members)

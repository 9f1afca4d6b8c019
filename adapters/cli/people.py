"""`prikkel teams`, `roles`, `erase` and `campaign forget`: who is who, and who is forgotten."""

import asyncio
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer
from slack_sdk.web.async_client import AsyncWebClient
from sqlmodel import Session

from adapters.cli.organisations import the_campaign, the_organisation, the_workspace
from adapters.cli.terminal import (
    OrganisationOption,
    Refusal,
    change,
    command_group,
    look,
    prepared_settings,
    say,
    workspace_option,
)
from adapters.clocks import utc_now
from adapters.database import open_store
from adapters.settings import Settings
from adapters.slack.clients import make_client
from adapters.slack.members import members_of_channel, members_of_user_group
from adapters.slack.workspaces import open_workspaces
from bot import greetings, roster
from bot.chat.conversations import User, Workspace
from bot.models import WorkspaceRecord
from bot.ports import DeliveryFailed
from bot.roster import TeamMember
from challenges import participants, queries
from challenges.models import CampaignStatus, Role
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
        rows = _read(file)
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
    user: Annotated[str, typer.Option(metavar="ID", help="The platform's id of this person.")],
    role: Annotated[Role, typer.Option(help="What this person may do.")],
) -> None:
    """Give somebody a role.

    prikkel roles grant --workspace slack:T123 --user U123 --role coordinator
    """

    def work(session: Session) -> None:
        place = the_workspace(session, workspace)
        participants.grant(session, roster.meet(session, place, user), role)
        campaign = queries.campaign_of(session, place.organisation_id)
        if campaign is not None:
            greetings.greet(session, campaign, utc_now())

    change(prepared_settings(), work)
    say(f"{user} is {role} now.")


@roles.command("revoke")
def revoke_role(
    workspace: Annotated[Workspace, workspace_option("Where this person is.")],
    user: Annotated[str, typer.Option(metavar="ID", help="The platform's id of this person.")],
    role: Annotated[Role, typer.Option(help="What this person may do no more.")],
) -> None:
    """Take a role away; it ends at once, on the board too.

    prikkel roles revoke --workspace slack:T123 --user U123 --role coordinator
    """

    def work(session: Session) -> bool:
        place = the_workspace(session, workspace)
        found = roster.participant_of(session, place, user)
        if found is None or not participants.revoke(session, found[1], role):
            raise Refusal(f"{user} is no {role} in {workspace}; see: prikkel roles list")
        return not queries.people_with(session, place.organisation_id, role)

    was_last = change(prepared_settings(), work)
    say(f"{user} is {role} no more." + (f" Nobody else is {role}." if was_last else ""))


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


def erase(
    workspace: Annotated[Workspace, workspace_option("Where this person is.")],
    user: Annotated[str, typer.Option(metavar="ID", help="The platform's id of this person.")],
) -> None:
    """Forget somebody: their answers stay as numbers, without the person.

    prikkel erase --workspace slack:T123 --user U123
    """

    def work(session: Session) -> bool:
        found = roster.participant_of(session, the_workspace(session, workspace), user)
        if found is not None:
            roster.erase(session, found[1])
        return found is not None

    if not change(prepared_settings(), work):
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
    while change(settings, lambda session: roster.forget_everybody(session, organisation_id)):
        pass
    say(f"{number} people have been forgotten.")


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


async def _members(
    settings: Settings, workspace: Workspace, group: str | None, channel: str | None
) -> list[str]:
    try:
        client = await _client(settings, workspace)
        if group is not None:
            return await members_of_user_group(client, group)
        return await members_of_channel(client, channel or "")
    except DeliveryFailed as failure:
        raise Refusal(f"Slack says no: {failure.reason}.") from None


async def _client(settings: Settings, workspace: Workspace) -> AsyncWebClient:
    """The Web API of a workspace: with the one token there is, or with its own."""
    if settings.slack_bot_token is not None:
        return make_client(settings.slack_bot_token.get_secret_value(), settings.slack_api_base_url)
    if not settings.installs_slack:
        raise Refusal("Set SLACK_BOT_TOKEN first; prikkel doctor says where it comes from.")
    store = open_store(settings.database_url)
    try:
        return await open_workspaces(settings, store, utc_now).of(workspace.id)
    finally:
        await store.close()


def _apply(session: Session, workspace: WorkspaceRecord, rows: Iterable[PersonRow]) -> None:
    members: list[TeamMember] = []
    for row in rows:
        if row.team:
            role = None if row.role is Role.PARTICIPANT else row.role
            members.append(TeamMember(row.user, row.team, row.site, role))
        else:
            participants.grant(session, roster.meet(session, workspace, row.user), row.role)
    roster.import_people(session, workspace, members)

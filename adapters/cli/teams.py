"""`prikkel teams`: who is in which team, and what teams are called."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.lists import (
    AnywayOption,
    DryRunOption,
    YesOption,
    agree,
    refusal,
    tables_in,
    tell,
)
from adapters.cli.members import members_in_slack
from adapters.cli.naming import the_people, workspace_option
from adapters.cli.organisations import the_organisation, the_workspace
from adapters.cli.terminal import (
    OrganisationOption,
    Refusal,
    change,
    command_group,
    look,
    prepared_settings,
    say,
)
from adapters.clocks import utc_now
from adapters.settings import Settings
from bot import roster
from bot.chat.conversations import Workspace
from bot.models import WorkspaceRecord
from bot.roster import TeamMember
from challenges import participants, people_lists, queries, teams
from challenges.models import Role, Team
from challenges.people_lists import PeopleList, PersonRow
from challenges.tables import NoList, same_name
from scoring.disclosure import at_least

app = command_group("Say who is in which team, and what teams are called.")

MOST_PEOPLE = 20_000
"""Rows in a file of people."""

TeamArgument = Annotated[str, typer.Argument(metavar="TEAM", help="What the team is called now.")]


@app.command("import")
def import_teams(
    workspace: Annotated[Workspace, workspace_option("Whose people these are.")],
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE", help="XLSX or CSV. Columns: user,team[,site][,role]."),
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
    dry_run: DryRunOption = False,
    anyway: AnywayOption = False,
    yes: YesOption = False,
) -> None:
    """Put people in teams, from a file or from Slack; nobody takes part before they join.

    prikkel teams import people.csv --workspace slack:T123

    prikkel teams import --slack-usergroup S123 --team Facilities --workspace slack:T123

    Of a file it says what it read and what it left out, and asks before it changes anything.
    """
    sources = [source for source in (file, slack_usergroup, slack_channel) if source is not None]
    if len(sources) != 1:
        raise Refusal("Give one of: a file, --slack-usergroup or --slack-channel.")
    settings = prepared_settings()
    if file is not None:
        found = _understood(file)
        tell(file, found)
        look(settings, lambda session: _show(session, the_workspace(session, workspace), found))
        rows = _by_their_ids(settings, workspace, file, found)
        if not dry_run:
            agree(found, anyway=anyway, yes=yes)
        elif found.complaints:
            raise Refusal(f"{len(found.complaints)} thing(s) were not understood.")
    elif team is None or not same_name(team):
        raise Refusal("Say with --team NAME which team these people are.")
    else:
        members = asyncio.run(members_in_slack(settings, workspace, slack_usergroup, slack_channel))
        rows = [PersonRow(member, team) for member in members]
    if not dry_run:
        change(settings, lambda session: _apply(session, the_workspace(session, workspace), rows))
    number = len({same_name(row.team) for row in rows if row.team})
    say(f"{len(rows)} people in {number} team(s){', if you leave out --dry-run' * dry_run}.")


@app.command("list")
def list_teams(organisation: Annotated[str | None, OrganisationOption] = None) -> None:
    """Say which teams there are, with how many people who take part, in steps of five.

    prikkel teams list
    """

    def work(session: Session) -> Sequence[str]:
        mine = the_organisation(session, organisation)
        return [_line(session, team) for team in queries.teams(session, mine.id)]

    lines = look(prepared_settings(), work)
    for line in lines:
        say(line)
    if not lines:
        say("There are no teams. Make them with: prikkel teams import --help")


@app.command("rename")
def rename_team(
    team: TeamArgument,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it is called from now on.")],
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Give a team another name; its people and answers stay as they are.

    prikkel teams rename "Burger zaken" Burgerzaken
    """
    if not same_name(name) or len(name) > teams.LONGEST_NAME:
        raise Refusal(f"A team's name has 1 to {teams.LONGEST_NAME} characters.")

    def work(session: Session) -> str:
        found = _the_team(session, team, organisation)
        before = found.name
        teams.rename(session, found, name)
        return f"{before} is called {found.name} now."

    say(change(prepared_settings(), work))


@app.command("merge")
def merge_teams(
    team: TeamArgument,
    into: Annotated[str, typer.Argument(metavar="INTO", help="The team that is left.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do it; else it only says what.")] = False,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Make one team of two; people go along with all their answers, and it cannot be undone.

    prikkel teams merge "Burger zaken" Burgerzaken --yes
    """

    def work(done: bool) -> Callable[[Session], str]:
        def run(session: Session) -> str:
            one = _the_team(session, team, organisation)
            other = _the_team(session, into, organisation)
            if one.id == other.id:
                raise Refusal(f"Both are {one.name}.")
            told = f"{one.name} is part of {other.name}"
            if done:
                teams.merge(session, one, other)
            return told

        return run

    settings = prepared_settings()
    if not yes:
        say(f"{look(settings, work(False))}, for good, once you add --yes.")
    else:
        say(f"{change(settings, work(True))} now.")


def _the_team(session: Session, name: str, organisation: str | None) -> Team:
    found = teams.find(session, the_organisation(session, organisation).id, name)
    if found is None:
        raise Refusal(f"There is no team {name!r}; see: prikkel teams list")
    return found


def _line(session: Session, team: Team) -> str:
    people = at_least(queries.members_of_team(session, team.id))
    site = f" ({team.site})" if team.site else ""
    return f"{team.name}{site}: " + (f"at least {people} people" if people else "fewer than five")


def _understood(file: Path) -> PeopleList:
    try:
        return people_lists.understand(tables_in(file, people_lists.VOCABULARY, MOST_PEOPLE))
    except NoList as error:
        raise refusal(file, error) from None


def _by_their_ids(
    settings: Settings, workspace: Workspace, file: Path, found: PeopleList
) -> list[PersonRow]:
    """The people of a file, by the ids that their platform gives them."""
    people = the_people(settings, workspace, [row.user for row in found.people], where=str(file))
    in_teams: dict[str, str] = {}
    for row, who in zip(found.people, people, strict=True):
        if row.team and in_teams.setdefault(who, row.team) != row.team:
            raise Refusal(f"{file}: {who} is in two teams: {in_teams[who]} and {row.team}.")
    rows = [replace(row, user=who) for row, who in zip(found.people, people, strict=True)]
    return list(dict.fromkeys(rows))


def _show(session: Session, workspace: WorkspaceRecord, found: PeopleList) -> None:
    """Each team of the file: whether it is new, how it is spelled, and its site."""
    for team in found.teams:
        known = teams.find(session, workspace.organisation_id, team.name)
        name = known.name if known else team.name
        others = [spelling for spelling in team.spellings if spelling != name]
        notes = [
            "new" if known is None else "there already",
            *([f"also written {', '.join(map(repr, others))}"] if others else []),
            *_site_notes(known.site if known else "", team.sites),
        ]
        say(f"{name}: {team.people} people ({'; '.join(notes)})")


def _site_notes(known: str, sites: Sequence[str]) -> Sequence[str]:
    if not sites:
        return ()
    others = f", not {', '.join(sites[1:])}: a team has one site" if sites[1:] else ""
    before = f", it was {known}" if known and known != sites[0] else ""
    return (f"site {sites[0]}{before}{others}",)


def _apply(session: Session, workspace: WorkspaceRecord, rows: Sequence[PersonRow]) -> None:
    members: list[TeamMember] = []
    for row in rows:
        if row.team:
            role = None if row.role is Role.PARTICIPANT else row.role
            members.append(TeamMember(row.user, row.team, row.site, role))
        else:
            participants.grant(session, roster.meet(session, workspace, row.user), row.role)
    roster.import_people(session, workspace, members, now=utc_now())

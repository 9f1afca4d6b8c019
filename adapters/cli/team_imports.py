"""`prikkel teams import`: who is in which team, from a file or from a chat platform."""

import asyncio
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli import comparing
from adapters.cli.colleagues import by_their_ids
from adapters.cli.lists import (
    AnywayOption,
    DryRunOption,
    YesOption,
    agree,
    refusal,
    tables_in,
    tell,
)
from adapters.cli.naming import workspace_option
from adapters.cli.organisations import the_workspace
from adapters.cli.terminal import Refusal, change, complain, look, prepared_settings, say
from adapters.clocks import utc_now
from adapters.platform.directories import NotInDirectory
from adapters.platform.wirings import wiring
from adapters.registry import PLATFORMS
from adapters.settings import Settings
from bot import roster
from bot.chat.conversations import Workspace
from bot.models import WorkspaceRecord
from bot.roster import TeamMember
from challenges import participants, people_lists, teams
from challenges.models import Role, Team
from challenges.people_lists import PeopleList, PersonRow, TeamInFile
from challenges.tables import NoList, same_name

MOST_ROWS = 20_100
"""Of a file with 20,000 people: it has headings too, and maybe notes and totals."""


def import_teams(
    workspace: Annotated[Workspace, workspace_option("Whose people these are.")],
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE", help="XLSX or CSV. Columns: user,team[,site][,role][,headcount]."
        ),
    ] = None,
    members_of: Annotated[
        list[str] | None,
        typer.Option(
            "--members-of",
            "--slack-usergroup",
            "--slack-channel",
            metavar="S…|C…",
            help="Take the members of a user group or channel of Slack.",
        ),
    ] = None,
    team: Annotated[
        str | None, typer.Option(metavar="NAME", help="The team that those members are.")
    ] = None,
    dry_run: DryRunOption = False,
    anyway: AnywayOption = False,
    yes: YesOption = False,
) -> None:
    """Put people in teams, from a file or from a chat platform; nobody takes part before they join.

    prikkel teams import people.csv --workspace slack:T123

    prikkel teams import --members-of S123 --team Facilities --workspace slack:T123

    Of a file it says what it read, who is no colleague and what it left out, and asks before it
    changes anything. In teams with a headcount those who never join are expected too; of a channel
    or group it is how many there are.
    """
    places = members_of or []
    if (file is not None) + len(places) != 1:
        raise Refusal("Give one of: a file, or a channel or user group with --members-of.")
    settings = prepared_settings()
    if file is not None:
        found = by_their_ids(settings, workspace, file, _understood(file))
        rows = found.people
        tell(file, found)
        _show(settings, workspace, found.teams)
        if not dry_run:
            agree(found, anyway=anyway, yes=yes)
        elif found.complaints:
            raise Refusal(f"{len(found.complaints)} thing(s) were not understood.")
    elif team is None or not same_name(team):
        raise Refusal("Say with --team NAME which team these people are.")
    else:
        members = _members(settings, workspace, places[0])
        rows = tuple(PersonRow(member, team, headcount=len(members)) for member in members)
        number = len(members)
        _show(settings, workspace, [TeamInFile(team, "", number, (team,), (), number)])
    doubts: list[str] = []
    if not dry_run:
        doubts = _import(settings, workspace, rows)
    number = len({same_name(row.team) for row in rows if row.team})
    say(f"{len(rows)} people in {number} team(s){', if you leave out --dry-run' * dry_run}.")
    for doubt in doubts:
        say(doubt)


def _members(settings: Settings, workspace: Workspace, place: str) -> list[str]:
    """The ids of the colleagues in a channel or group, as its platform tells them.

    Raises:
        Refusal: it does not.
    """
    platform = PLATFORMS[workspace.platform]
    if not platform.can_be_asked(settings):
        raise Refusal(f"{platform.title} is not configured here: {platform.needs}.")

    async def ask() -> list[str]:
        async with wiring(platform.name).directory(settings, ()) as directory:
            return await directory.members(workspace, place, complain)

    try:
        return asyncio.run(ask())
    except NotInDirectory as error:
        raise Refusal(str(error)) from None


def _understood(file: Path) -> PeopleList:
    try:
        return people_lists.understand(tables_in(file, people_lists.VOCABULARY, MOST_ROWS))
    except NoList as error:
        raise refusal(file, error) from None


def _show(settings: Settings, workspace: Workspace, found: Sequence[TeamInFile]) -> None:
    """Each team that comes in."""

    def work(session: Session) -> list[str]:
        owner = the_workspace(session, workspace).organisation_id
        known = teams.by_name(session, owner)
        return [_described(team, known.get(same_name(team.name))) for team in found]

    for line in look(settings, work):
        say(line)


def _described(team: TeamInFile, known: Team | None) -> str:
    """Whether a team is new, how it is spelled, its site, and how many people it has."""
    name = known.name if known else team.name
    others = [spelling for spelling in team.spellings if spelling != name]
    notes = [
        "new" if known is None else "there already",
        *([f"also written {', '.join(map(repr, others))}"] if others else []),
        *_site_notes(known.site if known else "", team.sites),
        *_headcount_notes(known.headcount if known else None, team),
    ]
    people = "1 person" if team.people == 1 else f"{team.people} people"
    return f"{name}: {people} ({'; '.join(notes)})"


def _site_notes(known: str, sites: Sequence[str]) -> Sequence[str]:
    if not sites:
        return ()
    others = f", not {', '.join(sites[1:])}: a team has one site" if sites[1:] else ""
    before = f", it was {known}" if known and known != sites[0] else ""
    return (f"site {sites[0]}{before}{others}",)


def _headcount_notes(known: int | None, team: TeamInFile) -> Sequence[str]:
    if team.headcount is None:
        return ()
    before = f", it was {known}" if known not in (None, team.headcount) else ""
    few = ", fewer than are in the file" if team.headcount < team.people else ""
    return (f"headcount {team.headcount}{before}{few}",)


def _import(settings: Settings, workspace: Workspace, rows: Sequence[PersonRow]) -> list[str]:
    """Put them in their teams, and show how far it is; what cannot be right about headcounts."""
    watched = sys.stderr.isatty()
    label = "Putting people in teams"
    with typer.progressbar(
        length=len(rows), label=label, file=sys.stderr, hidden=not watched
    ) as bar:

        def work(session: Session) -> list[str]:
            return _apply(session, the_workspace(session, workspace), rows, bar.update)

        return change(settings, work)


def _apply(
    session: Session,
    workspace: WorkspaceRecord,
    rows: Sequence[PersonRow],
    tell: Callable[[int], None],
) -> list[str]:
    members: list[TeamMember] = []
    for row in rows:
        if row.team:
            role = None if row.role is Role.PARTICIPANT else row.role
            members.append(TeamMember(row.user, row.team, row.site, role))
        else:
            participants.grant(session, roster.meet(session, workspace, row.user), row.role)
    roster.import_people(session, workspace, members, now=utc_now(), tell=tell)
    heads = {row.team: row.headcount for row in rows if row.team and row.headcount}
    teams.count(session, workspace.organisation_id, heads)
    return list(comparing.alike(session, workspace.organisation_id))

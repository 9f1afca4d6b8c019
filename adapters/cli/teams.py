"""`prikkel teams`: which teams there are, what they are called, and how many people they have."""

from collections.abc import Callable, Sequence
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli import comparing
from adapters.cli.organisations import the_organisation
from adapters.cli.terminal import (
    OrganisationOption,
    Refusal,
    change,
    look,
    prepared_settings,
    say,
)
from challenges import people_lists, queries, teams
from challenges.models import Team
from challenges.tables import same_name
from scoring.disclosure import at_least

TeamArgument = Annotated[str, typer.Argument(metavar="TEAM", help="What the team is called now.")]


def list_teams(organisation: Annotated[str | None, OrganisationOption] = None) -> None:
    """Say which teams there are, with how many people who take part in steps of five, and all.

    prikkel teams list
    """

    def work(session: Session) -> Sequence[str]:
        mine = the_organisation(session, organisation)
        found = queries.teams(session, mine.id)
        return [*(_line(session, team) for team in found), *comparing.alike(session, mine.id)]

    lines = look(prepared_settings(), work)
    for line in lines:
        say(line)
    if not lines:
        say("There are no teams. Make them with: prikkel teams import --help")


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
        found = the_team(session, team, organisation)
        before = found.name
        teams.rename(session, found, name)
        return f"{before} is called {found.name} now."

    say(change(prepared_settings(), work))


def count_team(
    team: TeamArgument,
    people: Annotated[
        int,
        typer.Argument(
            min=0,
            max=people_lists.MOST_IN_A_TEAM,
            metavar="PEOPLE",
            help="How many people it has; 0 when that is not known.",
        ),
    ],
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Say how many people a team has, those who do not take part too.

    prikkel teams headcount Burgerzaken 24

    They are expected in weeks that are not closed yet, so that a team gains nothing when its weaker
    half stays away. Give it for every team or for none: others are expected with who joined alone.
    Nothing can check it: with too low a number, a team has points that it has not earned.
    """

    def work(session: Session) -> list[str]:
        found = the_team(session, team, organisation)
        is_new = people and found.headcount not in (None, people)
        before = f"; it had {found.headcount}" if is_new else ""
        teams.count(session, found.organisation_id, {found.name: people or None})
        told = f"{people} people" if people else "no headcount"
        doubts = comparing.alike(session, found.organisation_id)
        return [f"{found.name} has {told} now{before}.", *doubts]

    for line in change(prepared_settings(), work):
        say(line)


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
            one = the_team(session, team, organisation)
            other = the_team(session, into, organisation)
            if one.id == other.id:
                raise Refusal(f"Both are {one.name}.")
            told = f"{one.name} is part of {other.name}"
            if not done:
                return f"{told}, for good, once you add --yes."
            teams.merge(session, one, other)
            headcount = f" Its headcount is {other.headcount}." if other.headcount else ""
            return f"{told} now.{headcount}"

        return run

    settings = prepared_settings()
    if not yes:
        say(look(settings, work(False)))
    else:
        say(change(settings, work(True)))


def the_team(session: Session, name: str, organisation: str | None) -> Team:
    """The team that an operator means.

    Raises:
        Refusal: there is none of that name.
    """
    found = teams.find(session, the_organisation(session, organisation).id, name)
    if found is None:
        raise Refusal(f"There is no team {name!r}; see: prikkel teams list")
    return found


def _line(session: Session, team: Team) -> str:
    people = at_least(queries.members_of_team(session, team.id))
    site = f" ({team.site})" if team.site else ""
    taking_part = f"at least {people} people" if people else "fewer than five"
    headcount = f", headcount {team.headcount}" if team.headcount else ""
    return f"{team.name}{site}: {taking_part}{headcount}"

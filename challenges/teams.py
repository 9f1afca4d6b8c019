"""The teams of an organisation: found however they are spelled, renamed, and made one."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlmodel import Session, col, update

from challenges import kiosks, queries, roll_ups
from challenges.errors import ChallengeError
from challenges.models import CheckIn, Enrolment, Friction, Participant, Team
from challenges.tables import same_name, tidy_name

LONGEST_NAME = 80


class TeamExists(ChallengeError):
    """Another team has this name already."""

    key = "error-team-exists"


def by_name(session: Session, organisation_id: UUID) -> dict[str, Team]:
    """Teams by `same_name`; of two that were made before, the first by name."""
    found: dict[str, Team] = {}
    for team in queries.teams(session, organisation_id):
        found.setdefault(same_name(team.name), team)
    return found


def find(session: Session, organisation_id: UUID, name: str) -> Team | None:
    """The team of this name; case, blanks and hyphens make no difference."""
    return by_name(session, organisation_id).get(same_name(name))


def called(session: Session, organisation_id: UUID, name: str, site: str = "") -> Team:
    """The team of this name, made when there is none; a site that is given is kept."""
    return all_called(session, organisation_id, {name: site})[name]


def all_called(
    session: Session, organisation_id: UUID, sites: Mapping[str, str]
) -> dict[str, Team]:
    """As `called`, for names with the site of each."""
    known = by_name(session, organisation_id)
    found: dict[str, Team] = {}
    for name, site in sites.items():
        team = known.get(same_name(name))
        if team is None:
            team = Team(organisation_id=organisation_id, name=tidy_name(name))
            known[same_name(name)] = team
        team.site = site or team.site
        session.add(team)
        found[name] = team
    session.flush()
    return found


def count(session: Session, organisation_id: UUID, headcounts: Mapping[str, int | None]) -> None:
    """Say how many people the teams of these names have, those who do not take part too."""
    for name, team in all_called(session, organisation_id, dict.fromkeys(headcounts, "")).items():
        team.headcount = headcounts[name]
        session.add(team)


def uncounted(session: Session, organisation_id: UUID) -> list[str]:
    """Teams without a headcount where others have one: those are not compared alike."""
    found = queries.teams(session, organisation_id)
    without = [team.name for team in found if team.headcount is None]
    return without if len(without) < len(found) else []


def miscounted(session: Session, organisation_id: UUID) -> list[str]:
    """Teams in which more people take part than their headcount says there are."""
    return [
        team.name
        for team in queries.teams(session, organisation_id)
        if team.headcount is not None and team.headcount < queries.members_of_team(session, team.id)
    ]


def rename(session: Session, team: Team, name: str) -> None:
    """Give a team another name.

    Raises:
        TeamExists: another team has it.
    """
    other = find(session, team.organisation_id, name)
    if other is not None and other.id != team.id:
        raise TeamExists(name=other.name)
    team.name = tidy_name(name)
    session.add(team)


def merge(session: Session, team: Team, into: Team) -> None:
    """Make one team of two: people and their answers go along, and so do the sums of campaigns.

    The row of the one that is left has what was published of both; its own points stay as they are.
    """
    for table in (Participant, Enrolment, CheckIn, Friction):
        session.exec(update(table).where(col(table.team_id) == team.id).values(team_id=into.id))
    kiosks.hand_over(session, team, into)
    into.site = into.site or team.site
    counts = [one.headcount for one in (team, into) if one.headcount is not None]
    into.headcount = sum(counts) if counts else None
    session.add(into)
    for campaign in queries.campaigns_of(session, team.organisation_id):
        campaign.rows = _without(campaign.rows, str(team.id), str(into.id))
        session.add(campaign)
        roll_ups.rebuild(session, campaign.id)
    session.flush()
    session.delete(team)


def _without(rows: Sequence[Sequence[str]], team: str, into: str) -> list[list[str]]:
    """The rows of the standings, with one team less; a row keeps its number, even when it is empty.

    A team that was in no row takes the other's place.
    """
    known = any(into in row for row in rows)
    return [
        [into if each == team else each for each in row if each != team or not known]
        for row in rows
    ]

"""Teams are one however they are spelled, and can be renamed and made one while a campaign runs."""

import pytest
from sqlmodel import Session, select

from bot import roster
from bot.models import WorkspaceRecord
from challenges import queries, roll_ups, teams
from challenges.models import Campaign, CheckIn, Enrolment, Friction, Participant, Team
from challenges.teams import TeamExists
from tests.scenarios.world import World


def team(session: Session, name: str) -> Team:
    found = teams.find(session, session.exec(select(Campaign)).one().organisation_id, name)
    assert found is not None
    return found


async def test_a_team_that_is_made_part_of_another_takes_its_answers_along(world: World):
    await world.begin({"Burgerzaken": 9, "Burger & zaken": 8, "Groen": 10})
    await world.at(1)
    for name in ("Burgerzaken-0", "Burger & zaken-0", "Burger & zaken-1", "Groen-0"):
        await world.person(name).presses("Gedaan", on=world.post)
    await world.at(5)
    friday = world.post
    await world.at(5, 16)
    reader = world.person("Groen-1")
    await reader.types("ranglijst")
    assert "Burger & zaken" in reader.sees

    def merge(session: Session) -> None:
        teams.merge(session, team(session, "burger&zaken"), team(session, "BURGERZAKEN"))

    await world.store.write(merge)

    def look(session: Session) -> tuple[set[object], list[object], list[list[str]]]:
        campaign = session.exec(select(Campaign)).one()
        left = {
            team_id
            for table in (Participant, Enrolment, CheckIn, Friction)
            for team_id in session.exec(select(table.team_id))
            if team_id is not None
        }
        known = {each.id for each in queries.teams(session, campaign.organisation_id)}
        assert left <= known
        return left, list(roll_ups.differences(session, campaign.id)), campaign.rows

    left, differences, rows = await world.store.read(look)
    assert (len(left), differences) == (2, [])
    assert sorted(map(len, rows)) == [0, 1, 1], "a row keeps its number, and its teams once"
    await reader.types("ranglijst")
    assert "Burger & zaken" not in reader.sees
    assert "Burgerzaken" in reader.sees
    await world.person("Burger & zaken-2").presses("Gedaan", on=friday)
    assert (await world.store.read(look))[1] == []


async def test_a_team_gets_another_name_unless_another_team_has_it(world: World):
    await world.begin({"Burger zaken": 6, "Groen": 7})

    def rename(session: Session) -> list[str]:
        teams.rename(session, team(session, "burgerzaken"), " Burgerzaken\u200b ")
        with pytest.raises(TeamExists):
            teams.rename(session, team(session, "Burgerzaken"), "GROEN")
        campaign = session.exec(select(Campaign)).one()
        return [each.name for each in queries.teams(session, campaign.organisation_id)]

    assert await world.store.write(rename) == ["Burgerzaken", "Groen"]


async def test_a_later_file_finds_the_team_and_may_give_it_a_site(world: World):
    await world.begin({"Burgerzaken": 6})

    def bring(session: Session) -> list[tuple[str, str]]:
        workspace = session.exec(select(WorkspaceRecord)).one()
        members = [
            roster.TeamMember("U1", "burger-zaken", "Stadhuis"),
            roster.TeamMember("U2", "BURGER ZAKEN"),
        ]
        roster.import_people(session, workspace, members, now=world.clock())
        found = queries.teams(session, workspace.organisation_id)
        return [(each.name, each.site) for each in found]

    assert await world.store.write(bring) == [("Burgerzaken", "Stadhuis")]

"""Whoever is erased leaves nothing in the database by which they could be found."""

from datetime import date
from functools import partial
from uuid import UUID

from sqlmodel import Session, SQLModel, select

from bot import roster
from challenges import participants, plans
from challenges.models import Campaign, Role
from challenges.playbooks import USUAL, load
from tests.scenarios.reminding import reminded
from tests.scenarios.telling import (
    joins_theme_team,
    links_an_account,
    looks_after_an_action,
    lunches,
    stands_on_a_card,
)
from tests.scenarios.watching import code_of, dump, reports, stage
from tests.scenarios.world import WORKSPACE, Person, World

NAME = "xanthippe"


async def _traces(world: World) -> list[str]:
    """Whatever points at the person: here and at the platform."""

    def find(session: Session) -> list[str]:
        workspace = roster.workspace_of(session, WORKSPACE)
        assert workspace is not None
        known = roster.participant_of(session, workspace, NAME)
        assert known is not None
        account, person = known
        direct = roster.direct_to(session, person.id)
        assert direct is not None
        ids = (person.id, account.id, direct.id)
        return [NAME, *(str(each) for each in ids), *(each.hex for each in ids)]

    return await world.store.read(find)


async def _does_everything(world: World) -> Person:
    """Is welcomed, takes part, reports in every way, coordinates and leads, and is reminded."""
    barrier = await stage(world)
    person = world.person(NAME)
    await person.arrives()
    await person.presses("Gedaan", on=world.post)
    await reminded(world, NAME)
    await person.presses_raw("support-barrier", str(barrier.id))
    await reports(world, NAME, "De kraan lekt", known="yes")
    await reports(world, NAME, "De spiegel is stuk", **{"code-wanted": "yes"})
    code = code_of(person)
    await person.types(f"volg {code}")
    await person.presses("Iets terugzeggen")
    await person.fills_in(words="Nog steeds")
    await world.grant(NAME, Role.COORDINATOR)
    await world.grant(NAME, Role.LEADER)
    await person.presses_raw("review-barrier", str(barrier.id))
    await person.presses("Weggenomen")
    await person.fills_in(answer="Er zijn nu borden.")

    def pause(session: Session) -> None:
        workspace = roster.workspace_of(session, WORKSPACE)
        assert workspace is not None
        known = roster.participant_of(session, workspace, NAME)
        assert known is not None
        participants.pause(
            session, known[1], date(2026, 6, 29), date(2026, 6, 30), now=world.clock()
        )

    await world.store.write(pause)
    for day in (4, 5, 8, 17):
        await world.at(day, 15)
    await person.presses_raw("notice-removal", f"{barrier.id}/1/no")
    await person.presses_raw("try-again", f"{barrier.id}/1/yes")
    plan_id = await world.store.write(partial(_follow_playbook, world))
    await person.presses_raw("tick-step", f"{plan_id}/intake")
    await person.presses_raw("put-off", f"step/{plan_id}/first-day")
    await person.presses_raw("keep-intention", "buy/team/circular")
    await lunches(world, NAME)
    await joins_theme_team(person)
    await links_an_account(world, NAME)
    await looks_after_an_action(world, person)
    await stands_on_a_card(world, person)
    return person


def _follow_playbook(world: World, session: Session) -> UUID:
    campaign = session.exec(select(Campaign)).one()
    return plans.lead_to(session, campaign, load(USUAL), now=world.clock()).id


async def test_nothing_in_any_table_points_at_who_was_erased(world: World):
    person = await _does_everything(world)
    traces = await _traces(world)
    kept = await dump(world)
    of_people = [t.name for t in SQLModel.metadata.sorted_tables if "participant_id" in t.columns]
    told = [line.split(" ")[0] for line in kept.splitlines() if traces[1] in line]
    assert set(of_people) <= set(told)
    assert len(person.mail) > 3

    await person.types("wissen")
    await person.presses("Ja, verwijder mij")
    await world.later(60)
    await world.at(18, 15)

    kept = await dump(world)
    assert [trace for trace in traces if trace in kept] == []

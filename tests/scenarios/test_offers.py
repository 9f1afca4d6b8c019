"""What was removed is told at the campaign's own time, below its challenge."""

from datetime import datetime, time

import pytest
from sqlmodel import Session, select

from bot import follow_ups, planning
from challenges import queries
from challenges.models import Campaign, Role
from tests.scenarios.telling import blocked
from tests.scenarios.world import World

OFFER = "Er is iets veranderd. Probeer je het nog eens?"


def _look_after(session: Session, now: datetime) -> None:
    follow_ups.plan(session, now=now, among=queries.to_look_after(session, now))


async def _removed_on_monday(world: World, post_at: time) -> None:
    await world.begin({"Facilitair": 8})

    def later(session: Session) -> None:
        session.exec(select(Campaign)).one().post_at = post_at

    await world.store.write(later)
    await world.at(1, post_at.hour, post_at.minute)
    await blocked(world, "Facilitair-0")
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.at(2, post_at.hour, post_at.minute)
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Weggenomen")
    await coordinator.fills_in(answer="Er zijn nu borden.")
    await world.deliver()


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("post_at", [time(9), time(17, 59), time(18), time(20), time(23, 30)])
async def test_offers_come_when_the_campaign_posts_below_its_challenge(world: World, post_at: time):
    await _removed_on_monday(world, post_at)
    await world.at(3, 8, 59)
    for hour in range(9, post_at.hour):
        await world.at(3, hour, 5)
    assert OFFER not in world.wall.titles("channel")

    await world.at(3, post_at.hour, post_at.minute)

    *_, challenge, offer = world.wall.titles("channel")
    assert challenge.startswith("Uitdaging 3")
    assert offer == OFFER


async def test_a_server_that_plans_the_offers_first_waits_for_the_challenge(world: World):
    await _removed_on_monday(world, time(9))
    world.clock.now = world.clock.now.replace(day=3, hour=7, minute=0, second=1)

    await world.store.write(lambda session: _look_after(session, world.clock()))
    await world.deliver()
    assert OFFER not in world.wall.titles("channel")
    await world.store.write(lambda session: planning.plan(session, world.clock()))
    await world.deliver()

    *_, challenge, offer = world.wall.titles("channel")
    assert challenge.startswith("Uitdaging 3")
    assert offer == OFFER


async def test_offers_do_not_wait_for_a_challenge_that_cannot_be_made(world: World):
    await _removed_on_monday(world, time(9))
    world.clock.now = world.clock.now.replace(day=3, hour=7, minute=5, second=1)

    await world.store.write(lambda session: _look_after(session, world.clock()))
    await world.deliver()

    assert world.wall.titles("channel")[-1] == OFFER

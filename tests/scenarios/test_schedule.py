"""What is posted when time does odd things; the outcomes are those of docs/schedule.md."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, time, timedelta

import pytest
from sqlmodel import Session, select

from adapters.database import open_store
from bot import jobs, planning
from bot.models import Delivery, DeliveryState
from challenges import campaigns
from challenges.models import Campaign
from tests.scenarios.replicas import tick_together
from tests.scenarios.world import World


@pytest.fixture
async def begun(world: World) -> World:
    """The campaign has begun: it is Friday 29 May, and the kick-off hangs there."""
    await world.begin(days=10)
    await world.at(29, 9, 5, month=5)
    return world


@pytest.fixture
def change(world: World) -> Callable[[Callable[[Session, Campaign], None]], Awaitable[None]]:
    """Does what an operator's command does."""

    async def run(rule: Callable[[Session, Campaign], None]) -> None:
        def work(session: Session) -> None:
            rule(session, session.exec(select(Campaign)).one())

        await world.store.write(work)

    return run


def challenges(world: World) -> list[str]:
    """The numbers of the challenges that hang in the channel, in order."""
    titles = world.wall.titles("channel")
    return [title.split()[1] for title in titles if title.startswith("Uitdaging ")]


async def plan(world: World) -> None:
    await world.store.write(lambda session: planning.plan(session, world.clock()))


async def state_of_challenges(world: World) -> list[DeliveryState]:
    statement = select(Delivery).where(Delivery.subject != "").order_by(Delivery.created_at)
    found = await world.store.read(lambda session: list(session.exec(statement)))
    return [delivery.state for delivery in found]


async def test_a_restart_in_the_middle_of_the_minute_posts_once(begun: World):
    await begun.at(1, 9, 0)
    for _ in range(3):
        begun.clock.now += timedelta(seconds=19)
        await World(begun.store, begun).tick()

    assert challenges(begun) == ["1"]


async def test_a_restart_between_planning_and_sending_sends_once(begun: World):
    begun.clock.now = datetime(2026, 6, 1, 7, 0, 20, tzinfo=UTC)
    await plan(begun)  # committed; then the process dies
    assert challenges(begun) == []

    await World(begun.store, begun).tick()

    assert challenges(begun) == ["1"]


@pytest.mark.parametrize("minutes", [10, 24 * 60])
async def test_a_clock_that_jumps_back_posts_nothing_again(begun: World, minutes: int):
    await begun.at(1, 9, 5)
    begun.clock.now -= timedelta(minutes=minutes)
    for _ in range(5):
        await begun.tick()
        begun.clock.now += timedelta(minutes=minutes / 4)

    assert challenges(begun) == ["1"]


async def test_what_a_clock_that_ran_ahead_posted_is_not_posted_again(begun: World):
    await begun.at(3, 9, 5)
    await begun.at(1, 9, 5)
    await begun.at(2, 9, 5)
    await begun.at(3, 9, 5)

    assert challenges(begun) == ["3", "1", "2"]


async def test_a_machine_that_slept_over_the_weekend_posts_mondays_and_not_fridays(begun: World):
    await begun.at(4)
    await begun.at(8, 9, 5)

    assert challenges(begun) == ["4", "6"]


async def test_what_lay_ready_on_friday_is_not_posted_on_monday(begun: World):
    begun.clock.now = datetime(2026, 6, 5, 7, 0, tzinfo=UTC)
    await plan(begun)  # and then the lid is shut
    await begun.at(8, 9, 5)

    assert challenges(begun) == ["6"]
    assert await state_of_challenges(begun) == [DeliveryState.CANCELLED, DeliveryState.SENT]


async def test_what_lay_ready_this_morning_is_posted_this_afternoon(begun: World):
    begun.clock.now = datetime(2026, 6, 5, 7, 0, tzinfo=UTC)
    await plan(begun)
    await begun.at(5, 17, 55)

    assert "5" in challenges(begun)


async def test_a_challenge_of_another_day_that_an_operator_posts_is_posted(begun: World):
    await begun.at(8, 20, 0)

    def post(session: Session) -> None:
        campaign = session.exec(select(Campaign)).one()
        [friday] = [d for d in campaigns.plan_of(session, campaign).days if d.day == 5]
        due = jobs.Due(jobs.DueKind.CHALLENGE, friday)
        jobs.post_due(session, campaign, due, begun.clock())

    await begun.store.write(post)
    await begun.deliver()
    assert challenges(begun) == ["5"]


async def test_a_pause_over_the_morning_is_made_up_for_the_same_day(begun: World, change):
    await begun.at(1, 8, 0)
    await change(campaigns.pause)
    await begun.at(1, 9, 5)
    assert challenges(begun) == []

    await change(campaigns.resume)
    await begun.at(1, 14, 0)
    assert challenges(begun) == ["1"]


async def test_days_in_a_pause_are_not_made_up_for(begun: World, change):
    await begun.at(1)
    await change(campaigns.pause)
    for day in (2, 3):
        await begun.at(day)
    await change(campaigns.resume)
    await begun.at(3, 18, 0)
    await begun.at(4)

    assert challenges(begun) == ["1", "4"]


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("post_at", "before", "at"),
    [
        pytest.param(time(11), (10, 59), (11, 0), id="later today"),
        pytest.param(time(7, 30), None, (8, 15), id="earlier, and passed: at once"),
        pytest.param(time(20), (19, 59), (20, 0), id="after work"),
    ],
)
async def test_another_time_holds_from_the_day_it_is_changed(
    begun: World, change, post_at: time, before: tuple[int, int] | None, at: tuple[int, int]
):
    await begun.at(1, 8, 10)
    await change(lambda session, it: campaigns.change(session, it, post_at=post_at))
    if before:
        await begun.at(1, *before)
        assert challenges(begun) == []
    await begun.at(1, *at)
    assert challenges(begun) == ["1"]


async def test_another_time_after_the_post_of_today_is_for_tomorrow(begun: World, change):
    await begun.at(1, 9, 5)
    await change(lambda session, it: campaigns.change(session, it, post_at=time(11)))
    for hour in (9, 11, 17):
        await begun.at(1, hour, 30)
    assert challenges(begun) == ["1"]

    await begun.at(2, 11, 1)
    assert challenges(begun) == ["1", "2"]


async def test_replicas_that_tick_together_post_each_thing_once(begun: World, database_url: str):
    stores = [open_store(database_url) for _ in range(3)]
    replicas = [World(store, begun) for store in stores]
    for day in (1, 5):
        for hour in (9, 16):
            begun.clock.now = datetime(2026, 6, day, hour - 2, 0, tzinfo=UTC)
            await tick_together(replicas, 3)
    for store in stores:
        await store.close()

    titles = begun.wall.titles("channel")
    assert challenges(begun) == ["1", "5"]
    assert len(titles) == len(set(titles)) == 1 + 2 + 1  # the kick-off, and Friday's summary
    keys = await begun.store.read(lambda session: session.exec(select(Delivery.key)).all())
    assert len(keys) == len(titles)

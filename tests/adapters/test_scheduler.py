import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest
from sqlmodel import Session

from adapters.scheduler import PARTS, Metronome
from bot.ports import StoreUnavailable
from tests.waiting import until

T = TypeVar("T")


class Trouble(Exception):
    pass


class FakeStore:
    """Runs the work at once, or fails while `is_broken`."""

    is_broken = False
    hangs = False

    async def write(self, work: Callable[[Session], T]) -> T:
        if self.is_broken:
            raise StoreUnavailable("the database is away")
        if self.hangs:
            await asyncio.sleep(60)
        return work(Session())

    read = write


class World:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 8, tzinfo=UTC)
        self.store = FakeStore()
        self.happened: list[str] = []
        self.works: list[Callable[[Session], None]] = [lambda _: self.happened.append("plan")]
        self.metronome = Metronome(
            self.store,
            lambda: self.now,
            plan=lambda _: self.works,
            purge=lambda _: self.happened.append("purge"),
            wake=lambda: self.happened.append("wake"),
            seconds=0.02,
        )


@pytest.fixture
async def world() -> AsyncGenerator[World]:
    world = World()
    yield world
    world.metronome.stop()


async def test_a_tick_plans_and_then_wakes_the_deliveries(world: World):
    await world.metronome.tick()
    assert world.happened == ["plan", "purge", "wake"]


async def test_a_work_that_fails_keeps_no_other_from_being_done(
    world: World, caplog: pytest.LogCaptureFixture
):
    def fail(_: Session) -> None:
        raise Trouble("a part that cannot be planned")

    world.works = [fail, *world.works]
    await world.metronome.tick()
    await world.metronome.tick()

    assert world.happened == ["plan", "purge", "wake", "plan", "wake"]
    [record] = caplog.records
    assert record.exc_info is not None


async def test_the_inbox_is_purged_once_a_day(world: World):
    await world.metronome.tick()
    await world.metronome.tick()
    assert world.happened.count("purge") == 1

    world.now += timedelta(days=1)
    await world.metronome.tick()
    assert world.happened.count("purge") == 2


async def test_it_ticks_at_the_start_and_goes_on(world: World):
    await world.metronome.start()
    assert world.happened[0] == "plan"
    await until(lambda: world.happened.count("plan") >= 3)


async def test_after_stopping_it_ticks_no_more(world: World, caplog: pytest.LogCaptureFixture):
    await world.metronome.start()
    world.metronome.stop()
    world.metronome.stop()
    await asyncio.sleep(0)
    before = world.happened.count("plan")
    await asyncio.sleep(0.1)
    assert world.happened.count("plan") == before
    assert caplog.records == []  # APScheduler would complain on the loop's next turn


async def test_a_tick_that_is_stopped_in_the_middle_is_no_error(
    world: World, caplog: pytest.LogCaptureFixture
):
    await world.metronome.start()
    world.store.hangs = True
    await asyncio.sleep(0.1)
    world.metronome.stop()
    await asyncio.sleep(0.1)

    assert [each for each in caplog.records if each.levelno >= logging.ERROR] == []


async def test_a_tick_that_breaks_is_told_of(world: World, caplog: pytest.LogCaptureFixture):
    await world.metronome.start()
    world.store.is_broken = True
    await until(lambda: caplog.records)


async def test_a_database_that_is_away_is_one_line_in_the_log(
    world: World, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO, logger="adapters.scheduler")
    world.store.is_broken = True
    await world.metronome.tick()
    await world.metronome.tick()
    [record] = caplog.records
    assert (record.levelname, record.exc_info) == ("WARNING", None)
    assert "plan" not in world.happened

    world.store.is_broken = False
    await world.metronome.tick()
    assert [record.levelname for record in caplog.records] == ["WARNING", "INFO"]
    assert world.happened[-3:] == ["plan", "purge", "wake"]


async def test_a_purge_goes_on_as_long_as_there_is_more_and_leaves_the_rest_to_the_next_tick():
    world = World()
    left = [PARTS + 3]

    def purge(_: Session) -> int:
        left[0] -= 1
        return left[0]

    world.metronome = Metronome(
        world.store, lambda: world.now, plan=lambda _: (), purge=purge, wake=lambda: None
    )
    await world.metronome.tick()
    assert left == [3]
    await world.metronome.tick()
    await world.metronome.tick()
    assert left == [0]

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest
from sqlmodel import Session

from adapters.scheduler import Metronome

T = TypeVar("T")


class Trouble(Exception):
    pass


class FakeStore:
    """Runs the work at once, or fails while `is_broken`."""

    is_broken = False

    async def write(self, work: Callable[[Session], T]) -> T:
        if self.is_broken:
            raise Trouble("the database is away")
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


async def test_what_was_planned_stays_when_a_later_part_fails(world: World):
    def fail(_: Session) -> None:
        raise Trouble("a part that cannot be planned")

    world.works = [*world.works, fail]
    await world.metronome.tick()
    assert world.happened == ["plan"]


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
    for _ in range(500):
        if world.happened.count("plan") >= 3:
            return
        await asyncio.sleep(0.01)
    pytest.fail("it stopped ticking")


async def test_after_stopping_it_ticks_no_more(world: World, caplog: pytest.LogCaptureFixture):
    await world.metronome.start()
    world.metronome.stop()
    world.metronome.stop()
    await asyncio.sleep(0)
    before = world.happened.count("plan")
    await asyncio.sleep(0.1)
    assert world.happened.count("plan") == before
    assert caplog.records == []  # APScheduler would complain on the loop's next turn


async def test_failing_ticks_are_logged_once_and_end_by_themselves(
    world: World, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO, logger="adapters.scheduler")
    world.store.is_broken = True
    await world.metronome.tick()
    await world.metronome.tick()
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert world.happened == []

    world.store.is_broken = False
    await world.metronome.tick()
    assert [record.levelname for record in caplog.records] == ["ERROR", "INFO"]
    assert world.happened == ["plan", "purge", "wake"]

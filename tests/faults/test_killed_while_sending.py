"""Killed between claim and settle: the message of the day and the card about actions come once."""

import signal
from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlmodel import Session, col, or_, select

from bot import planning
from bot.models import Delivery, DeliveryState
from bot.ports import Store
from challenges.models import Barrier, BarrierStatus, Role
from tests.faults.mailman import send
from tests.forked import run
from tests.scenarios.pulses import ASKS, programme, says_yes
from tests.scenarios.telling import blocked
from tests.scenarios.world import World

BUNDLE = "Wat er vandaag op je wacht"
MOMENT = datetime(2026, 7, 1, 7, 5, tzinfo=UTC)
"""Nine in the morning on the first working day of a month: both are due."""

WHO = {
    **{f"direct-{name}": BUNDLE for name in ("carla", "dirk", "els")},
    **{f"direct-{name}": ASKS for name in ("bram", "fatma", "gijs")},
}


async def lies_ready(world: World) -> None:
    """What three coordinators wait for is late since today, and three people have an action."""
    titles = ("Fietsenstalling", "Groendak", "Bakken")
    carla = await programme(world, *titles)
    await world.grant("lena", Role.LEADER)
    for name in ("dirk", "els"):
        await world.grant(name, Role.COORDINATOR)
    for name, title in zip(("bram", "fatma", "gijs"), titles, strict=True):
        await says_yes(world, carla, name, title)
    await blocked(world, "Noord-0")

    def plan(session: Session) -> None:
        barrier = session.exec(select(Barrier)).one()
        barrier.status, barrier.owner = BarrierStatus.PLANNED, "Inkoop"
        barrier.due = MOMENT.date() - timedelta(days=1)
        session.add(barrier)

    await world.store.write(plan)
    world.clock.now = MOMENT
    await world.store.write(lambda session: planning.plan(session, MOMENT))


async def states(world: World) -> dict[str, DeliveryState]:
    def look(session: Session) -> dict[str, DeliveryState]:
        key = col(Delivery.key)
        mine = or_(key.startswith("bundle/"), key.startswith("pulse/"))
        return {one.key: one.state for one in session.exec(select(Delivery).where(mine))}

    return await world.store.read(look)


def what_arrived(arrived: Path) -> Counter[str]:
    lines = [line.split("\t") for line in arrived.read_text("utf-8").splitlines()]
    return Counter(f"{who}: {title}" for _, who, title in lines if title in (BUNDLE, ASKS))


async def read_after(
    store: Store, url: str, arrived: Path, dies_at: int, told: bool, *, asked: bool
) -> tuple[Counter[str], Counter[DeliveryState]]:
    """How often each person got each message, of a server that dies and two that follow it."""
    world = World(store)
    await lies_ready(world)
    assert list((await states(world)).values()) == [DeliveryState.PENDING] * len(WHO)

    def sends(minutes: int, dies_at: int) -> int:
        moment = MOMENT + timedelta(minutes=minutes)
        return run(partial(send, told=told, asked=asked), url, moment, arrived, dies_at)

    assert sends(0, dies_at) == -signal.SIGKILL
    for minutes in (1, 2):
        assert sends(minutes, 0) == 0

    read = what_arrived(arrived)
    assert set(read) <= {f"{who}: {title}" for who, title in WHO.items()}
    return read, Counter((await states(world)).values())


@pytest.mark.parametrize(("dies_at", "told"), [(1, True), (4, True), (6, False)])
async def test_where_the_platform_can_be_asked_each_comes_once_and_none_is_missing(
    store: Store, database_url: str, tmp_path: Path, dies_at: int, told: bool
):
    read, found = await read_after(
        store, database_url, tmp_path / "arrived", dies_at, told, asked=True
    )

    assert set(read.values()) == {1}
    assert len(read) == len(WHO)
    assert found == {DeliveryState.SENT: len(WHO)}


@pytest.mark.parametrize(("dies_at", "told"), [(1, True), (4, True), (6, False)])
async def test_where_it_cannot_be_asked_no_card_about_actions_comes_twice(
    store: Store, database_url: str, tmp_path: Path, dies_at: int, told: bool
):
    """The message of the day must arrive: it is sent again, what else is in doubt stays so."""
    read, found = await read_after(
        store, database_url, tmp_path / "arrived", dies_at, told, asked=False
    )

    bundles = [times for what, times in read.items() if what.endswith(BUNDLE)]
    cards = [times for what, times in read.items() if what.endswith(ASKS)]
    assert len(bundles) == 3
    assert set(bundles) <= {1, 2}
    assert set(cards) <= {1}
    assert set(found) <= {DeliveryState.SENT, DeliveryState.UNCERTAIN}
    assert 3 - len(cards) <= found[DeliveryState.UNCERTAIN] <= 3

import pytest

from bot.ports import Store
from tests.scenarios.world import World


@pytest.fixture
def world(store: Store) -> World:
    return World(store)


@pytest.fixture
async def begun(world: World) -> World:
    await world.begin({"Facilitair": 6})
    return world

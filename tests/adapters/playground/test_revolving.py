"""One world takes the place of another: in time, with what is under way brought to its end."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from adapters.bootstrap.background import in_background
from adapters.playground.revolving import Revolving, next_end
from tests.waiting import until

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)

Client = TestClient[web.Request, web.Application]


class Hands:
    """A clock that goes on when a test says so."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


class Small:
    """A world that says which it is, at once or when it is let go."""

    def __init__(self, number: int, ends_at: datetime, *, is_broken: bool = False) -> None:
        self.id = str(number)
        self.ends_at = ends_at
        self.routes = [web.get("/", self.tell), web.get("/slow", self.tell_later)]
        self.let_go, self.asked = asyncio.Event(), asyncio.Event()
        self.is_open = self.is_closed = False
        self._is_broken = is_broken

    async def open(self) -> None:
        if self._is_broken:
            raise OSError("the disk of somebody's house is full")
        self.is_open = True

    async def end_streams(self, *, is_over: bool) -> None:
        assert is_over

    async def close(self) -> None:
        self.is_closed = True

    async def tell(self, _: web.Request) -> web.Response:
        return web.Response(text=self.id)

    async def tell_later(self, request: web.Request) -> web.Response:
        self.asked.set()
        await self.let_go.wait()
        return await self.tell(request)


class Worlds:
    """All that were made; those with the numbers in `broken` do not open."""

    def __init__(self, *broken: int) -> None:
        self.clock = Hands()
        self.made: list[Small] = []
        self._broken = broken
        self.revolving = Revolving(self._make, self.clock, HOUR, breath=0.01)

    def _make(self, ends_at: datetime) -> Small:
        number = len(self.made) + 1
        self.made.append(Small(number, ends_at, is_broken=number in self._broken))
        return self.made[-1]

    @asynccontextmanager
    async def served(self) -> AsyncGenerator[Client]:
        app = web.Application()
        app.add_routes(self.revolving.routes())
        async with self.revolving.running(), in_background(self.revolving.run):
            client: Client = TestClient(TestServer(app))
            async with client:
                yield client


async def told(client: Client, path: str = "/") -> str:
    return await (await client.get(path)).text()


@pytest.mark.parametrize(
    ("minute", "ends_at"),
    [(0, NOON + HOUR), (30, NOON + HOUR), (58, NOON + 2 * HOUR)],
)
def test_a_world_ends_on_the_hour_unless_it_has_hardly_begun(minute: int, ends_at: datetime):
    assert next_end(NOON + timedelta(minutes=minute), HOUR) == ends_at


async def test_the_next_is_made_before_the_hour_and_shown_on_it():
    worlds = Worlds()
    async with worlds.served() as client:
        worlds.clock.now = NOON + timedelta(minutes=58, seconds=30)
        await until(lambda: len(worlds.made) == 2 and worlds.made[1].is_open)
        assert await told(client) == "1"

        worlds.clock.now = NOON + HOUR
        await until(lambda: worlds.made[0].is_closed)
        assert await told(client) == "2"
        assert worlds.made[1].ends_at == NOON + 2 * HOUR
    assert worlds.made[1].is_closed


async def test_a_world_that_ends_before_its_time_is_followed_then():
    worlds = Worlds()
    async with worlds.served() as client:
        worlds.clock.now = NOON + timedelta(minutes=20)
        worlds.made[0].ends_at = NOON + timedelta(minutes=30)
        worlds.clock.now = NOON + timedelta(minutes=29)
        await until(lambda: len(worlds.made) == 2 and worlds.made[1].is_open)
        assert await told(client) == "1"

        worlds.clock.now = NOON + timedelta(minutes=30)
        await until(lambda: worlds.made[0].is_closed)
        assert (await told(client), worlds.made[1].ends_at) == ("2", NOON + HOUR)


async def test_what_is_under_way_ends_in_the_world_in_which_it_began():
    worlds = Worlds()
    async with worlds.served() as client:
        slow = asyncio.create_task(told(client, "/slow"))
        await worlds.made[0].asked.wait()
        worlds.revolving.begin_anew()
        await until(lambda: worlds.revolving.world.id == "2")
        assert await told(client) == "2"
        assert not worlds.made[0].is_closed

        worlds.made[0].let_go.set()
        assert await slow == "1"
        await until(lambda: worlds.made[0].is_closed)


async def test_when_the_next_cannot_be_made_the_last_one_stays_and_it_is_tried_again(
    caplog: pytest.LogCaptureFixture,
):
    worlds = Worlds(2)
    async with worlds.served() as client:
        with caplog.at_level(logging.ERROR):
            worlds.clock.now = NOON + HOUR
            await until(lambda: len(worlds.made) == 2 and worlds.made[1].is_closed)
        assert await told(client) == "1"
        assert "The next world could not be made: OSError" in caplog.text
        assert "house" not in caplog.text

        worlds.clock.now += timedelta(minutes=1)
        await until(lambda: worlds.made[0].is_closed)
        assert await told(client) == "3"

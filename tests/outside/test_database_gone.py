"""The real server, in Slack and in Teams, while its database is away, locked or full."""

import asyncio
import json
import resource
import sqlite3
from collections.abc import AsyncGenerator, Generator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlmodel import select

from adapters import bootstrap
from bot import roster
from bot.chat.conversations import Workspace
from bot.models import DeliveryState
from challenges.models import Campaign, Organisation
from tests.adapters.teams.door import Door
from tests.adapters.teams.gestures import APP_ID, CHANNEL, TENANT
from tests.configured import settings_of
from tests.fakes.microsoft import FakeMicrosoft
from tests.fakes.slack import FakeSlack
from tests.fakes.slack import running as slack_running
from tests.fakes.slack_sender import SlackSender
from tests.outside import installations
from tests.postgres import Postgres, running_postgres
from tests.waiting import until

AWAY = "Het lukt nu even niet"


@dataclass
class Running:
    """A server that both platforms talk to, and what people there see."""

    client: TestClient[web.Request, web.Application]
    slack: FakeSlack
    microsoft: FakeMicrosoft
    sender: SlackSender
    door: Door
    database_url: str

    async def is_ready(self) -> bool:
        return (await self.client.get("/health/ready")).status == 200

    async def press_in_slack(self, user: str) -> str:
        """Press "Done"; what the person sees then."""
        public = self.slack.messages[0]
        done = next(b for b in public.buttons() if b["text"]["text"] == "Gedaan")
        seen = len(self.slack.messages)
        assert (await self.sender.press(user, public, done)).status == 200
        await until(lambda: len(self.slack.messages) > seen)
        return self.slack.messages[-1].words()

    async def press_in_teams(self, number: int) -> str:
        [posted] = self.microsoft.connector.posted(CHANNEL)[:1]
        action = next(a for a in _executes(posted["attachments"][0]["content"]))
        activity = self.door.gesture("press_check_in", id=f"f:press-{number}")
        wanted = {"type": "Action.Execute", "verb": action["verb"], "data": action["data"]}
        activity["value"]["action"] = wanted
        status, body = await self.door.send(activity)
        assert status == 200
        return json.dumps(body, ensure_ascii=False)

    async def does_nothing_but_says_so(self, user: str, number: int) -> None:
        """Nothing works, everybody is told, nothing crashes."""
        joined = {"type": "member_joined_channel", "user": "U0FAKEBOT", "channel": "C0OTHER"}
        health, in_slack, in_teams, event = await asyncio.gather(
            self.client.get("/health/ready"),
            self.press_in_slack(user),
            self.press_in_teams(number),
            self.sender.event(joined),
        )
        assert health.status == 503
        assert (await health.json())["status"].startswith("the database does not answer")
        assert AWAY in in_slack
        assert AWAY in in_teams
        assert event.status == 503  # Slack sends it again
        assert (await self.client.get("/health/live")).status == 200

    async def works(self, user: str, number: int) -> None:
        """It works, without anybody having done anything about it."""
        assert "Genoteerd" in await self.press_in_slack(user)
        assert "Genoteerd" in await self.press_in_teams(number)
        await installations.post_everywhere(self.database_url)
        posted = self.microsoft.connector.texts
        await until(lambda: any("hello/C0FAKE" in m.text for m in self.slack.messages))
        await until(lambda: any("hello" in text for text in posted(CHANNEL)))

    async def has_sent_everything(self) -> None:
        """Every message went out, and that is written down a moment later.

        Of edits that would wipe answers there is nothing to send.
        """
        states = {DeliveryState.PENDING}
        async with asyncio.timeout(60):
            while states != {DeliveryState.SENT}:
                await asyncio.sleep(0.05)
                rows = await installations.rows(self.database_url)
                states = {
                    row.state
                    for row in rows
                    if row.updates_id is None or row.state is not DeliveryState.CANCELLED
                }


def _executes(node: Any) -> Generator[dict[str, Any]]:
    """Every Action.Execute in a card, wherever it stands."""
    if isinstance(node, dict):
        if node.get("type") == "Action.Execute":
            yield node
        for value in node.values():
            yield from _executes(value)
    elif isinstance(node, list):
        for item in node:
            yield from _executes(item)


@asynccontextmanager
async def running(database_url: str) -> AsyncGenerator[Running]:
    async with AsyncExitStack() as stack:
        slack = await stack.enter_async_context(slack_running())
        microsoft = stack.enter_context(FakeMicrosoft())
        await installations.install(database_url)

        def also_in_teams(session: Any) -> None:
            [organisation] = session.exec(select(Organisation))
            [campaign] = session.exec(select(Campaign))
            place = roster.add_workspace(session, Workspace("teams", TENANT), organisation)
            address = json.dumps({"serviceUrl": microsoft.service_url})
            roster.post_in(session, campaign.id, roster.channel(session, place, CHANNEL, address))

        await installations.within(database_url, also_in_teams)
        await installations.post_first_challenge(database_url)
        settings = settings_of(
            {
                "DATABASE_URL": database_url,
                **microsoft.environment(APP_ID, TENANT),
            }
            | installations.slack_settings(slack.api_url)
        )
        client = TestClient(TestServer(bootstrap.build(settings)))
        await stack.enter_async_context(client)
        await until(lambda: bool(slack.messages) and bool(microsoft.connector.posted(CHANNEL)))
        url = str(client.make_url("/")).rstrip("/")
        sender = SlackSender(f"{url}/slack/events", slack, client.session)
        door = Door(f"{url}/api/messages", microsoft, client.session)
        yield Running(client, slack, microsoft, sender, door, database_url)


@pytest.fixture
def own_postgres() -> Generator[Postgres]:
    with running_postgres() as server:
        yield server


@pytest.mark.postgres
async def test_postgres_is_stopped_and_started(own_postgres: Postgres):
    async with running(own_postgres.create("prikkel")) as server:
        assert await server.is_ready()
        own_postgres.stop()
        await server.does_nothing_but_says_so("U0ANNA", 1)
        own_postgres.start()
        assert await server.is_ready()
        await server.works("U0ANNA", 2)
        await server.has_sent_everything()


@pytest.mark.postgres
async def test_postgres_stands_still_and_goes_on(own_postgres: Postgres):
    async with running(own_postgres.create("prikkel")) as server:
        assert await server.is_ready()
        own_postgres.stand_still()
        try:
            async with asyncio.timeout(60):
                await server.does_nothing_but_says_so("U0ANNA", 1)
        finally:
            own_postgres.go_on()
        await server.works("U0ANNA", 2)
        await server.has_sent_everything()


@contextmanager
def locked(file: Path) -> Generator[None]:
    """Somebody else writes in it, and takes a long time."""
    somebody = sqlite3.connect(file, isolation_level=None)
    somebody.execute("BEGIN IMMEDIATE")
    yield
    somebody.execute("ROLLBACK")
    somebody.close()


@contextmanager
def no_room() -> Generator[None]:
    """No file of this process can grow."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


async def test_the_file_of_sqlite_is_replaced_and_put_back(tmp_path: Path):
    file = tmp_path / "prikkel.sqlite"
    async with running(f"sqlite:///{file}") as server:
        assert await server.is_ready()
        kept = file.rename(tmp_path / "kept.sqlite")
        file.write_bytes(kept.read_bytes())
        await server.does_nothing_but_says_so("U0ANNA", 1)
        kept.replace(file)
        assert await server.is_ready()
        await server.works("U0BRAM", 2)


async def test_sqlite_is_locked_and_then_the_disk_is_full(tmp_path: Path):
    file = tmp_path / "prikkel.sqlite"
    async with running(f"sqlite:///{file}") as server:
        assert await server.is_ready()
        with locked(file):
            await server.does_nothing_but_says_so("U0ANNA", 1)
        assert await server.is_ready()
        with no_room():
            await server.does_nothing_but_says_so("U0ANNA", 2)
        assert await server.is_ready()
        await server.works("U0ANNA", 3)
        with sqlite3.connect(file) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)

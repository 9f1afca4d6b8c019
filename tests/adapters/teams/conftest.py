"""A Teams adapter behind a real server, and the Microsoft that it talks to."""

import asyncio
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager
from datetime import date
from uuid import UUID

import pytest
from sqlmodel import Session

from adapters.teams.adapter import TeamsAdapter
from adapters.teams.platform import TeamsPlatform
from bot import roster
from bot.app import Bot
from bot.chat.conversations import Workspace
from bot.ports import Store
from tests.adapters.teams.door import Door, ScriptedBot, open_door
from tests.adapters.teams.gestures import APP_ID, ELSEWHERE, NOW, TENANT
from tests.fakes.microsoft import FakeMicrosoft
from tests.founding import found


@pytest.fixture(scope="session")
def running_microsoft() -> Generator[FakeMicrosoft]:
    with FakeMicrosoft() as microsoft:
        yield microsoft


@pytest.fixture
def microsoft(
    running_microsoft: FakeMicrosoft, monkeypatch: pytest.MonkeyPatch
) -> Generator[FakeMicrosoft]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    running_microsoft.forget()
    yield running_microsoft
    del running_microsoft.keys[1:]


@asynccontextmanager
async def _started(
    bot: Bot | ScriptedBot, microsoft: FakeMicrosoft
) -> AsyncGenerator[TeamsAdapter]:
    adapter = TeamsAdapter(
        bot, app_id=APP_ID, app_password="fake-secret", tenant_id=TENANT, **microsoft.settings
    )
    await adapter.start()
    yield adapter
    await adapter.close()


@pytest.fixture
def bot() -> ScriptedBot:
    return ScriptedBot()


@pytest.fixture
async def adapter(bot: ScriptedBot, microsoft: FakeMicrosoft) -> AsyncGenerator[TeamsAdapter]:
    async with _started(bot, microsoft) as adapter:
        yield adapter


@pytest.fixture
async def door(adapter: TeamsAdapter, microsoft: FakeMicrosoft) -> AsyncGenerator[Door]:
    async with open_door(adapter, microsoft) as door:
        yield door


@pytest.fixture
async def campaign(store: Store) -> UUID:
    """A campaign that posts in one channel of a team, which is not its first."""

    def fill(session: Session) -> UUID:
        organisation, campaign = found(session, date(2026, 11, 24), now=NOW)
        record = roster.add_workspace(session, Workspace("teams", TENANT), organisation)
        roster.post_in(session, campaign.id, roster.channel(session, record, ELSEWHERE))
        return campaign.id

    return await store.write(fill)


@pytest.fixture
async def teams(store: Store, microsoft: FakeMicrosoft) -> AsyncGenerator[TeamsAdapter]:
    """The adapter with the real bot behind it."""
    can = {"teams": TeamsPlatform.capabilities}
    bot = Bot(store, lambda: NOW, b"a secret", patience=60, capabilities=can)
    async with _started(bot, microsoft) as adapter:
        yield adapter


@pytest.fixture
async def entrance(teams: TeamsAdapter, microsoft: FakeMicrosoft) -> AsyncGenerator[Door]:
    """Where the real bot is reached."""
    async with open_door(teams, microsoft) as door:
        yield door


@pytest.fixture
async def hanging_service() -> AsyncGenerator[str]:
    """A service that takes a message and hangs up without an answer."""

    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    server.close()

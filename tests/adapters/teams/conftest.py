"""A Teams adapter behind a real server, and the Microsoft that it talks to."""

import asyncio
from collections.abc import AsyncGenerator, Generator

import pytest

from adapters.teams.adapter import TeamsAdapter
from tests.adapters.teams.door import Door, ScriptedBot, open_door
from tests.adapters.teams.gestures import APP_ID, TENANT
from tests.fakes.microsoft import FakeMicrosoft


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


@pytest.fixture
def bot() -> ScriptedBot:
    return ScriptedBot()


@pytest.fixture
async def adapter(bot: ScriptedBot, microsoft: FakeMicrosoft) -> AsyncGenerator[TeamsAdapter]:
    adapter = TeamsAdapter(
        bot, app_id=APP_ID, app_password="fake-secret", tenant_id=TENANT, **microsoft.settings
    )
    await adapter.start()
    yield adapter
    await adapter.close()


@pytest.fixture
async def door(adapter: TeamsAdapter, microsoft: FakeMicrosoft) -> AsyncGenerator[Door]:
    async with open_door(adapter, microsoft) as door:
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

"""Crowds at the door of the real server, which has few descriptors and keeps some of them."""

import asyncio
import socket
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from aiohttp import ClientSession, ClientTimeout

from tests.migrated import migrated
from tests.outside.server import Prikkel
from tests.ports import free_port

DESCRIPTORS = 256
CROWD = 400
HALF = b"GET /health/live HTTP/1.1\r\nHost: x\r\nX-Slow: "


@pytest.fixture
async def prikkel(tmp_path: Path) -> AsyncGenerator[Prikkel]:
    installed = Prikkel(
        tmp_path,
        {
            "PRIKKEL_HEALTH_PORT": str(free_port()),
            "SLACK_SIGNING_SECRET": "8f742231b10e8888abcd99yyyzzz85a5",
            "SLACK_BOT_TOKEN": "xoxb-fake",
            "SLACK_API_BASE_URL": "http://127.0.0.1:9/api/",
        },
        descriptors=DESCRIPTORS,
    )
    migrated(tmp_path)
    await installed.start()
    yield installed
    await installed.stop()


async def _crowd(port: int, words: bytes) -> list[socket.socket]:
    found = []
    for _ in range(CROWD):
        caller = socket.socket()
        caller.setblocking(False)
        await asyncio.get_running_loop().sock_connect(caller, ("127.0.0.1", port))
        await asyncio.get_running_loop().sock_sendall(caller, words)
        found.append(caller)
    return found


async def _is_alive(port: int) -> bool:
    timeout = ClientTimeout(total=3)
    async with (
        ClientSession(timeout=timeout) as session,
        session.get(f"http://127.0.0.1:{port}/health/live") as answer,
    ):
        return answer.status == 200


@pytest.mark.parametrize("words", [pytest.param(b"", id="silent"), pytest.param(HALF, id="slow")])
async def test_more_connections_than_descriptors_kill_nothing_and_fill_no_log(
    prikkel: Prikkel, words: bytes
):
    before = len(prikkel.log().splitlines())
    crowd = await _crowd(prikkel.port, words)

    assert await _is_alive(prikkel.port)
    assert await _is_alive(int(prikkel.settings["PRIKKEL_HEALTH_PORT"]))
    assert "Traceback" not in prikkel.log()
    assert len(prikkel.log().splitlines()) - before <= 2
    for caller in crowd:
        caller.close()


async def test_health_on_a_port_of_its_own_stays_up_while_nobody_can_come_in(prikkel: Prikkel):
    slow = (
        b"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        b"Content-Length: 9\r\n\r\n{"
    )
    crowd = await _crowd(prikkel.port, slow)

    assert await _is_alive(int(prikkel.settings["PRIKKEL_HEALTH_PORT"]))
    assert "Traceback" not in prikkel.log()
    await asyncio.sleep(3.5)  # who waits that long makes room
    assert await _is_alive(prikkel.port)
    for caller in crowd:
        caller.close()

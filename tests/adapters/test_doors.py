"""Who holds a door: connections that ask nothing, never finish, or never read the answer."""

import asyncio
import logging
import resource
import socket
from collections.abc import AsyncGenerator
from contextlib import suppress

import pytest
from aiohttp import web

from adapters import doors
from adapters.doors import open_to
from adapters.logs import Sparingly

ASK = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
HALF = b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "
MOST = 20


@pytest.fixture
def listener() -> socket.socket:
    found = socket.create_server(("127.0.0.1", 0), backlog=128)
    found.setblocking(False)
    return found


@pytest.fixture
def held() -> asyncio.Event:
    """Set when those who ask for `/held` may have their answer."""
    return asyncio.Event()


@pytest.fixture
async def port(listener: socket.socket, held: asyncio.Event) -> AsyncGenerator[int]:
    async def say(_: web.Request) -> web.Response:
        return web.Response(text="hello")

    async def hold(_: web.Request) -> web.Response:
        await held.wait()
        return web.Response(text="at last")

    async def much(_: web.Request) -> web.Response:
        return web.Response(body=b"x" * 20_000_000)

    app = web.Application()
    app.add_routes([web.get("/", say), web.get("/held", hold), web.get("/much", much)])
    async with open_to(app, listener, most=MOST, grace=0.1):
        yield listener.getsockname()[1]


class Caller:
    """One connection to the server."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer

    async def says(self, words: bytes) -> None:
        self._writer.write(words)
        await self._writer.drain()

    async def hears(self) -> bytes:
        """What comes next; empty when the server hung up."""
        async with asyncio.timeout(30):
            try:
                return await self._reader.read(1000)
            except ConnectionError:
                return b""

    def leaves(self) -> None:
        self._writer.close()


async def _calls(port: int, words: bytes = b"") -> Caller:
    caller = Caller(*await asyncio.open_connection("127.0.0.1", port))
    await caller.says(words)
    return caller


async def _is_answered(port: int) -> bool:
    caller = await _calls(port, ASK)
    heard = await caller.hears()
    caller.leaves()
    return b"200 OK" in heard


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(HALF, id="half a head"),
        pytest.param(ASK + HALF, id="half a second head"),
    ],
)
async def test_who_does_not_say_what_they_want_has_to_go(
    port: int, words: bytes, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(doors, "HEAD_SECONDS", 0.2)
    monkeypatch.setattr(doors, "KEEP_SECONDS", 0.3)
    caller = await _calls(port, words)

    heard = await caller.hears()
    while last := await caller.hears():
        heard += last

    assert heard.count(b"200 OK") == words.count(ASK)


async def test_a_trickle_gains_no_time(port: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(doors, "HEAD_SECONDS", 0.3)
    caller = await _calls(port, HALF)
    started = asyncio.get_running_loop().time()

    async def trickle() -> None:
        while True:
            await caller.says(b"x")
            await asyncio.sleep(0.05)

    trickling = asyncio.create_task(trickle())
    assert await caller.hears() == b""
    trickling.cancel()
    assert asyncio.get_running_loop().time() - started < 10


async def test_a_head_without_end_is_not_read_to_its_end(port: int):
    caller = await _calls(port, HALF)
    said = 0
    with suppress(ConnectionError):
        while said < 5_000_000:
            await asyncio.sleep(0.001)
            await caller.says(b"x" * 1000 + b"\r\nX-More: ")
            said += 1000

    assert await caller.hears() == b""
    assert said < 5_000_000


async def test_a_slow_answer_is_not_cut_off(
    port: int, held: asyncio.Event, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(doors, "HEAD_SECONDS", 0.1)
    caller = await _calls(port, ASK.replace(b"/ ", b"/held ", 1))
    await asyncio.sleep(0.3)
    held.set()

    assert b"at last" in await caller.hears()


async def test_who_does_not_read_what_they_asked_for_has_to_go(
    port: int, monkeypatch: pytest.MonkeyPatch, listener: socket.socket
):
    monkeypatch.setattr(doors, "READ_SECONDS", 0.2)
    deaf = socket.create_connection(listener.getsockname())
    deaf.setblocking(False)
    await asyncio.get_running_loop().sock_sendall(deaf, ASK.replace(b"/ ", b"/much ", 1))
    await asyncio.sleep(0.6)

    heard, more = 0, b"?"
    with suppress(ConnectionError):
        while more:
            more = await asyncio.get_running_loop().sock_recv(deaf, 1_000_000)
            heard += len(more)
    deaf.close()
    assert heard < 20_000_000


async def test_a_crowd_that_asks_nothing_keeps_nobody_out(
    port: int, caplog: pytest.LogCaptureFixture
):
    crowd = [await _calls(port, HALF) for _ in range(5 * MOST)]

    assert all([await _is_answered(port) for _ in range(2 * MOST)])
    assert await crowd[0].hears() == b""
    assert len(caplog.records) <= 2
    for caller in crowd:
        caller.leaves()


async def test_who_is_being_answered_is_not_sent_away_for_a_crowd(port: int, held: asyncio.Event):
    asked = await _calls(port, ASK.replace(b"/ ", b"/held ", 1))
    crowd = [await _calls(port, HALF) for _ in range(5 * MOST)]
    held.set()

    assert b"at last" in await asked.hears()
    for caller in crowd:
        caller.leaves()


async def test_who_asks_for_what_never_comes_makes_room_after_a_while(
    port: int, monkeypatch: pytest.MonkeyPatch
):
    crowd = [await _calls(port, ASK.replace(b"/ ", b"/held ", 1)) for _ in range(MOST)]
    await asyncio.sleep(0.1)
    assert not await _is_answered(port)

    monkeypatch.setattr(doors, "PATIENCE", 0.05)
    assert await _is_answered(port)
    for caller in crowd:
        caller.leaves()


async def test_without_descriptors_it_rests_and_then_goes_on(
    port: int, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(doors, "_REST_SECONDS", 0.05)
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    crowd = [socket.socket() for _ in range(10)]
    for caller in crowd:
        caller.setblocking(False)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(c.fileno() for c in crowd) + 2, hard))
    try:
        for caller in crowd:
            await asyncio.get_running_loop().sock_connect(caller, ("127.0.0.1", port))
        await asyncio.sleep(0.3)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))

    assert await _is_answered(port)
    assert "Nobody can come in for a moment: Too many open files" in caplog.messages
    assert not any(record.exc_info for record in caplog.records)
    for caller in crowd:
        caller.close()


async def test_a_sentence_is_logged_once_a_minute(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
):
    sparing = logging.getLogger("tests.sparing")
    sparing.addFilter(Sparingly())
    for number in range(1000):
        sparing.warning("Refused %s", number)
    sparing.warning("Refused another")
    monkeypatch.setattr("adapters.logs.MINUTE", 0.0)
    sparing.warning("Refused %s", "the last")

    assert [record.getMessage() for record in caplog.records] == [
        "Refused 0",
        "Refused another",
        "Refused the last (and 999 more times before)",
    ]

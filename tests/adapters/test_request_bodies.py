"""Bodies that never end, break off, or are not what they say; and what the log keeps of them."""

import asyncio
import gzip
import logging
import re
import warnings
from collections.abc import AsyncGenerator

import pytest
from aiohttp import web
from aiohttp.multipart import BadContentDispositionHeader, BadContentDispositionParam

from adapters import logs, request_bodies
from adapters.request_bodies import InALine, whole_body
from adapters.web.board.gate import read_form

HEAD = "POST / HTTP/1.1\r\nHost: x\r\n"
JUNK = "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\njunk"


@pytest.fixture
async def port(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> AsyncGenerator[int]:
    """Where a server says how long the body was that it got."""

    async def measure(request: web.Request) -> web.Response:
        return web.Response(text=f"{len(await whole_body(request))} bytes")

    async def count(request: web.Request) -> web.Response:
        return web.Response(text=f"{len((await read_form(request)).typed)} fields")

    async def count_with_file(request: web.Request) -> web.Response:
        return web.Response(text=f"{len((await read_form(request, with_file=True)).typed)} fields")

    monkeypatch.setattr(logs, "MINUTE", 0.0)
    in_a_line = InALine()
    for kind in (BadContentDispositionHeader, BadContentDispositionParam):
        warnings.simplefilter("ignore", kind)
    logging.getLogger("aiohttp.server").addFilter(in_a_line)
    caplog.set_level(logging.INFO)
    app = web.Application(client_max_size=1000)
    app.router.add_post("/", measure)
    app.router.add_post("/form", count)
    app.router.add_post("/file", count_with_file)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield runner.addresses[0][1]
    await runner.cleanup()
    logging.getLogger("aiohttp.server").removeFilter(in_a_line)


async def _answer(port: int, sent: bytes, *, then_leave: bool = False) -> str:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(sent)
    await writer.drain()
    if then_leave:
        writer.close()
    async with asyncio.timeout(60):
        line = await reader.readline()
    writer.close()
    return line.decode().strip()


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        pytest.param(HEAD + "Content-Length: 4\r\n\r\njunk", "200", id="whole"),
        pytest.param(HEAD + "Content-Length: 99\r\n\r\njunk", "408", id="never ends"),
        pytest.param(HEAD + "Transfer-Encoding: chunked\r\n\r\n4\r\njunk", "408", id="no end"),
        pytest.param(HEAD + JUNK, "400", id="not compressed"),
        pytest.param(HEAD + "Content-Length: -1\r\n\r\n", "400", id="less than nothing"),
        pytest.param("GET /enter?key=s3cret \x00 HTTP/1.1\r\n\r\n", "400", id="no HTTP"),
    ],
)
async def test_every_body_gets_an_answer_in_time_and_no_traceback(
    port: int,
    sent: str,
    status: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
):
    monkeypatch.setattr(request_bodies, "SECONDS", 0.05)

    assert (await _answer(port, sent.encode())).split()[1] == status
    assert not any(record.exc_info for record in caplog.records)
    assert all(re.fullmatch(r"Refused [a-zA-Z ]+: \w+", said) for said in caplog.messages)
    assert len(caplog.messages) <= 1


async def test_a_form_that_is_not_compressed_is_the_senders_fault(
    port: int, caplog: pytest.LogCaptureFixture
):
    head = "POST /form HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"

    assert "400" in await _answer(port, f"{head}{JUNK}".encode())
    assert caplog.messages == ["Refused a body that cannot be read: RequestPayloadError"]
    assert caplog.records[0].exc_info is None


@pytest.mark.parametrize(
    "header",
    [
        pytest.param('Content-Disposition: form-data; name="a\\x01b"\x01', id="control character"),
        pytest.param("Content-Disposition: form-data; name=" + "s3cret" * 3000, id="no end"),
        pytest.param("Content-Disposition: form-data", id="no name"),
        pytest.param("s3cret", id="no header"),
        pytest.param("Content-Type: multipart/mixed; boundary=b", id="in itself"),
        pytest.param("Content-Disposition: s3cret; =; x; y\r\nX: y" * 100, id="no disposition"),
    ],
)
async def test_a_part_of_a_form_that_is_none_is_the_senders_fault_and_not_quoted(
    port: int, header: str, caplog: pytest.LogCaptureFixture
):
    body = f"--b\r\n{header}\r\n\r\nsaid\r\n--b--\r\n"
    head = (
        "POST /file HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )

    assert (await _answer(port, f"{head}{body}".encode())).split()[1] in ("400", "413")
    assert "s3cret" not in caplog.text
    assert not any(record.exc_info for record in caplog.records)


async def test_a_small_body_that_unpacks_to_a_large_one_is_refused(port: int):
    bomb = gzip.compress(b"0" * 50_000_000)
    head = f"{HEAD}Content-Encoding: gzip\r\nContent-Length: {len(bomb)}\r\n\r\n"

    assert "413" in await _answer(port, head.encode() + bomb)


async def test_who_hangs_up_half_way_leaves_nothing_behind(
    port: int, caplog: pytest.LogCaptureFixture
):
    await _answer(port, f"{HEAD}Content-Length: 99\r\n\r\njunk".encode(), then_leave=True)

    assert "200" in await _answer(port, f"{HEAD}Content-Length: 4\r\n\r\njunk".encode())
    assert caplog.records == []

"""Every answer has the headers that keep browsers safe, and says nothing of what runs here."""

import asyncio
import base64
import hashlib
import re
import socket
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from adapters.bootstrap.demonstrations import build_demo
from adapters.doors import open_to
from adapters.headers import ALWAYS, OVER_HTTPS, charset_of, harden
from tests.adapters.test_bootstrap import SLACK, TEAMS, Client, serving
from tests.migrated import migrated

BOARD = {
    "PRIKKEL_PUBLIC_URL": "https://prikkel.example.org",
    "PRIKKEL_SECRET_KEY": "0123456789abcdef0123456789abcdef",
}
ANSWERS = [
    ("GET", "/", 200),
    ("GET", "/privacy", 200),
    ("GET", "/health/live", 200),
    ("GET", "/health/ready", 200),
    ("GET", "/metrics", 200),
    ("GET", "/board", 403),
    ("GET", "/board/board.css", 200),
    ("GET", "/pictures/x.png", 404),
    ("GET", "/nothing", 404),
    ("GET", "/%2e%2e/etc/passwd", 404),
    ("DELETE", "/board", 405),
    ("GET", "/slack/events", 405),
    ("POST", "/slack/events", 401),
    ("POST", "/api/messages", 415),
    ("POST", "/board/enter", 403),
]


def _is_safe(headers, *, over_https: bool = True) -> None:
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "Server" not in headers
    policy = headers["Content-Security-Policy"]
    for part in ("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"):
        assert part in policy
    hsts = headers.get("Strict-Transport-Security", "")
    assert ("max-age=31536000; includeSubDomains" in hsts) is over_https


async def test_every_answer_has_them(tmp_path: Path):
    async with serving(tmp_path, **SLACK, **TEAMS, **BOARD) as client:
        for method, path, status in ANSWERS:
            answer = await client.request(method, path)
            assert (path, answer.status) == (path, status)
            _is_safe(answer.headers)


async def test_every_text_says_in_which_letters_it_is_written(tmp_path: Path):
    async with serving(tmp_path, **SLACK, **TEAMS, **BOARD) as client:
        for method, path, _ in ANSWERS:
            answer = await client.request(method, path)
            kind = answer.headers.get("Content-Type", "")
            if not await answer.read():
                continue
            assert kind.startswith("application/json") or kind.endswith("; charset=utf-8"), path

    assert charset_of("image/svg+xml") == charset_of("text/csv") == "utf-8"
    assert charset_of("image/png") is charset_of("application/json") is None


async def test_no_other_site_reads_an_answer_and_nothing_sends_a_request_back(tmp_path: Path):
    async with serving(tmp_path, **SLACK, **TEAMS, **BOARD) as client:
        for method, path, _ in ANSWERS:
            asked = {"Origin": "https://evil.example", "X-Secret": "s3cret"}
            answer = await client.request(method, path, headers=asked)
            assert not [name for name in answer.headers if name.startswith("Access-Control")], path
            traced = await client.request("TRACE", path, headers=asked)
            assert traced.status in (404, 405), path
            assert "s3cret" not in await traced.text()


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param("GET /enter?key=s3cret \x00 HTTP/1.1\r\n\r\n", id="no HTTP"),
        pytest.param("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", id="less than nothing"),
        pytest.param("GET / HTTP/1.1\r\nX : y\r\n\r\n", id="a blank before the colon"),
        pytest.param(
            "POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            id="two ways to say where it ends",
        ),
        pytest.param(
            "POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
            id="two lengths",
        ),
        pytest.param(
            "POST / HTTP/1.1\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
            id="in no way there is",
        ),
        pytest.param("\x16\x03\x01\x02\r\n\r\n", id="TLS"),
    ],
)
async def test_what_is_no_http_is_refused_with_them(sent: str):
    listener = socket.create_server(("127.0.0.1", 0))
    app = web.Application()
    harden(app, is_https=True)
    async with open_to(app, listener, most=5, grace=0.1):
        reader, writer = await asyncio.open_connection(*listener.getsockname()[:2])
        writer.write(sent.encode("latin-1"))
        async with asyncio.timeout(60):
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
        writer.close()

    assert " 400 " in head.splitlines()[0]
    for name, value in (ALWAYS | OVER_HTTPS).items():
        assert f"\r\n{name}: {value}\r\n" in head
    assert "aiohttp" not in head
    assert "Python" not in head


async def test_a_body_that_is_too_large_is_refused_with_them(tmp_path: Path):
    async with serving(tmp_path, **SLACK, **BOARD) as client:
        for path in ("/slack/events", "/board/enter"):
            answer = await client.post(path, data=b"x" * 2_000_000)
            assert answer.status in (401, 403, 413)
            _is_safe(answer.headers)


async def test_without_https_browsers_are_not_told_to_insist_on_it(tmp_path: Path):
    async with serving(tmp_path) as client:
        _is_safe((await client.get("/")).headers, over_https=False)


async def test_what_breaks_has_them_and_says_nothing_of_why():
    async def broken(_: web.Request) -> web.Response:
        raise ValueError("s3cret")

    app = web.Application()
    harden(app, is_https=True)
    app.router.add_get("/", broken)
    client = TestClient(TestServer(app))
    await client.start_server()

    answer = await client.get("/")

    assert answer.status == 500
    _is_safe(answer.headers)
    text = await answer.text()
    assert "s3cret" not in text
    assert "Traceback" not in text
    await client.close()


@pytest.mark.parametrize("path", ["/", "/privacy", "/terms"])
async def test_a_page_may_show_its_own_style_and_no_other(tmp_path: Path, path: str):
    async with serving(tmp_path) as client:
        answer = await client.get(path)
        (style,) = re.findall("<style>(.*?)</style>", await answer.text(), re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = answer.headers["Content-Security-Policy"]
    assert f"style-src 'sha256-{digest}'" in policy
    assert "unsafe-inline" not in policy


@pytest.fixture
async def demo(tmp_path: Path) -> AsyncGenerator[Client]:
    """The demonstration, while it is still being filled."""
    app = build_demo(migrated(tmp_path), "http://127.0.0.1:8080", tell=lambda _: None)
    app.cleanup_ctx.clear()  # nobody has to live through a week for this
    client: Client = TestClient(TestServer(app))
    async with asyncio.timeout(60):
        await client.start_server()
    yield client
    await client.close()


async def test_the_playground_has_them_too(demo: Client):
    for method, path in [("GET", "/"), ("GET", "/nothing"), ("PUT", "/playground/events")]:
        answer = await demo.request(method, path)
        _is_safe(answer.headers, over_https=False)


async def test_a_name_of_another_site_opens_no_demonstration(demo: Client):
    for host in ("evil.example", "evil.example:8080"):
        headers = {"Host": host, "Origin": f"http://{host}", "Sec-Fetch-Site": "same-origin"}
        assert (await demo.get("/playground/casts", headers=headers)).status == 403
        assert (await demo.post("/playground/events", json={}, headers=headers)).status == 403
    assert (await demo.get("/playground/casts")).status == 200

"""The road of Socket Mode, and that a lost socket shows."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest
from slack_bolt.async_app import AsyncApp

from adapters.slack.adapter import SlackAdapter
from adapters.slack.clients import make_client
from adapters.slack.sockets import Socket, proxy_for
from tests.adapters.slack.conftest import ScriptedBot
from tests.fakes.slack import FakeSlack
from tests.waiting import until

PROXY = "http://127.0.0.1:1"


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("http_proxy", "https_proxy", "no_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    return monkeypatch


@pytest.mark.parametrize(
    ("variables", "url", "proxy"),
    [
        pytest.param({}, "wss://wss-primary.slack.com/link", None, id="no proxy"),
        pytest.param(
            {"HTTPS_PROXY": PROXY}, "wss://wss-primary.slack.com/link", PROXY, id="wss as https"
        ),
        pytest.param({"HTTP_PROXY": PROXY}, "wss://wss-primary.slack.com/", None, id="not as http"),
        pytest.param({"HTTP_PROXY": PROXY}, "ws://slack.test/", PROXY, id="ws as http"),
        pytest.param(
            {"HTTPS_PROXY": PROXY, "NO_PROXY": ".slack.com"}, "wss://wss-primary.slack.com/", None,
            id="excepted",
        ),
        pytest.param(
            {"HTTPS_PROXY": PROXY, "NO_PROXY": "slack.com"}, "wss://slack.example/", PROXY,
            id="another is excepted",
        ),
        pytest.param(
            {"https_proxy": PROXY, "no_proxy": "*"}, "wss://slack.com/", None, id="all excepted"
        ),
    ],
)  # fmt: skip
def test_a_socket_goes_by_the_proxy_that_a_page_goes_by(
    environment: pytest.MonkeyPatch, variables: dict[str, str], url: str, proxy: str | None
):
    for name, value in variables.items():
        environment.setenv(name, value)

    assert proxy_for(url) == proxy


@asynccontextmanager
async def refusing_proxy() -> AsyncGenerator[tuple[str, list[str]]]:
    """A proxy that refuses whatever it is asked, and remembers it."""
    asked: list[str] = []

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append((await reader.readline()).decode())
        writer.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(refuse, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}", asked


async def test_the_socket_goes_past_a_proxy_from_which_slack_is_excepted(
    environment: pytest.MonkeyPatch, slack: FakeSlack
):
    async with refusing_proxy() as (proxy, asked), asyncio.timeout(30):
        environment.setenv("HTTPS_PROXY", proxy)
        environment.setenv("HTTP_PROXY", proxy)
        environment.setenv("NO_PROXY", "127.0.0.1,localhost")
        adapter = SlackAdapter(
            ScriptedBot(), signing_secret="", bot_token="xoxb-fake", base_url=slack.api_url,
            app_token="xapp-fake",
        )  # fmt: skip
        await adapter.start()
        answer = await slack.send_by_socket("interactive", {"type": "view_closed"})
        await adapter.close()

    assert answer["envelope_id"]
    assert asked == []


async def test_a_lost_socket_shows_and_so_does_that_it_is_back(
    slack: FakeSlack, caplog: pytest.LogCaptureFixture
):
    client = make_client("xoxb-fake", slack.api_url)
    app = AsyncApp(client=client, signing_secret="fake", request_verification_enabled=False)
    socket = Socket(app, "xapp-fake", client, logging.getLogger("silent"), missed_after=0.5)
    async with asyncio.timeout(60):
        await socket.open()
        await until(lambda: not socket.is_lost)

        slack.refuse_next(503)
        await (await slack.next_socket()).close()
        await until(lambda: socket.is_lost)
        await until(lambda: "nothing comes in" in caplog.text)
        await until(lambda: not socket.is_lost)
        await until(lambda: "open again" in caplog.text)
        await socket.close()

    assert caplog.text.count("nothing comes in") == 1

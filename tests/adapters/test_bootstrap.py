import asyncio
import hmac
import re
import secrets
import signal
import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlmodel import Session, select

from adapters import bootstrap
from adapters.bootstrap.servers import Server
from bot import roster
from bot.chat.conversations import Conversation, User, Workspace
from bot.chat.events import CommandGiven
from bot.models import Delivery, DeliveryState, InboxEntry
from tests.children import prikkel
from tests.configured import settings_of
from tests.fakes import slack as fakes
from tests.founding import found
from tests.migrated import migrated

SLACK = {"SLACK_SIGNING_SECRET": "s1gn", "SLACK_BOT_TOKEN": "xoxb-1"}
TEAMS = {
    "MICROSOFT_APP_ID": "app",
    "MICROSOFT_APP_PASSWORD": "pa55",
    "MICROSOFT_APP_TENANT_ID": "tenant-1",
    "MICROSOFT_OPENID_METADATA_URL": "http://127.0.0.1:9/nothing",
}
Client = TestClient[web.Request, web.Application]


@asynccontextmanager
async def serving(folder: Path, **environment: str) -> AsyncGenerator[Client]:
    database_url = migrated(folder)
    settings = settings_of({"DATABASE_URL": database_url, **environment})
    client: Client = TestClient(TestServer(bootstrap.build(settings)))
    async with asyncio.timeout(60):
        await client.start_server()
        try:
            yield client
        finally:
            await client.close()


async def test_without_platforms_it_is_healthy_and_says_what_it_is(tmp_path: Path):
    async with serving(tmp_path) as client:
        assert (await client.get("/health/live")).status == 200
        assert (await client.get("/health/ready")).status == 200
        assert "prikkel_check_ins 0.0" in await (await client.get("/metrics")).text()
        front = await (await client.get("/?lang=nl")).text()
        assert "/prikkel hulp" in front
        assert "Op deze server" in front
        privacy = await (await client.get("/privacy?lang=en")).text()
        terms = await client.get("/terms")
        assert terms.headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert terms.headers["X-Content-Type-Options"] == "nosniff"
        assert "Taking part is voluntary" in privacy
        assert (await client.get("/terms")).status == 200
        assert (await client.post("/slack/events")).status == 404
        assert (await client.post("/api/messages")).status == 404


async def test_the_board_is_there_once_it_has_an_address_and_a_secret(tmp_path: Path):
    address, secret = "https://prikkel.example.org", "0123456789abcdef0123456789abcdef"
    both = {"PRIKKEL_PUBLIC_URL": address, "PRIKKEL_SECRET_KEY": secret}
    for name in both:
        async with serving(tmp_path, **{name: both[name]}) as client:
            assert (await client.get("/board")).status == 404
    async with serving(tmp_path, **both) as client:
        assert (await client.get("/board")).status == 403
        assert (await client.get("/board/board.css")).status == 200


async def test_what_is_remembered_of_an_event_is_made_with_the_secret_key(tmp_path: Path):
    database_url = migrated(tmp_path)
    server = Server(settings_of({"DATABASE_URL": database_url, "PRIKKEL_SECRET_KEY": "long"}))
    someone = User(Workspace("slack", "T1"), "U1")
    where = Conversation(someone.workspace, "D1", direct=True)
    await server.bot.handle(CommandGiven("e1", someone, where, "help"))

    kept = await server.store.read(lambda session: session.exec(select(InboxEntry.key)).all())
    await server.store.close()

    assert kept == [hmac.digest(b"long", f"{someone.workspace}/e1".encode(), "sha256").hex()]


async def test_who_is_unknown_is_spoken_to_in_the_languages_of_the_installation(tmp_path: Path):
    somebody = User(Workspace("slack", "T0NEW"), "U0NEW")
    for told, spoken in (("", ("nl", "en")), ("fr", ("fr",)), ("de,nl", ("de", "nl"))):
        server = Server(
            settings_of({"DATABASE_URL": f"sqlite:///{tmp_path}/p.sqlite", "PRIKKEL_LOCALE": told})
        )
        assert tuple(server.bot.languages_of(somebody)) == spoken
        assert tuple(server.bot.languages_of(somebody, "en-GB")) == ("en",)
        await server.store.close()


async def test_both_platforms_refuse_who_does_not_prove_who_they_are(tmp_path: Path):
    async with serving(tmp_path, **SLACK, **TEAMS) as client:
        assert (await client.post("/slack/events", json={"type": "event_callback"})).status == 401
        assert (await client.post("/api/messages", json={"type": "message"})).status == 401


async def test_a_restart_at_twenty_past_nine_still_posts_the_challenge_of_nine_once(tmp_path: Path):
    database_url = migrated(tmp_path)
    now = datetime(2026, 11, 23, 8, 20, tzinfo=UTC)

    def fill(session: Session) -> None:
        organisation, campaign = found(session, now.date(), now=now)
        workspace = roster.add_workspace(session, Workspace("slack", "T0FAKE"), organisation)
        roster.post_in(session, campaign.id, roster.channel(session, workspace, "C0FAKE"))

    async with asyncio.timeout(60), fakes.running() as slack:
        settings = settings_of(
            SLACK | {"DATABASE_URL": database_url, "SLACK_API_BASE_URL": slack.api_url}
        )
        for start in range(2):
            server = Server(settings, lambda: now)
            async with server.running():
                if start == 0:
                    await server.store.write(fill)
                    await server.metronome.tick()
                await until_sent(server)
        assert [message.channel for message in slack.messages] == ["C0FAKE"]


async def until_sent(server: Server) -> None:
    def unsent(session: Session) -> bool:
        return any(one.state != DeliveryState.SENT for one in session.exec(select(Delivery)))

    while await server.store.read(unsent):  # noqa: ASYNC110 the database tells nobody
        await asyncio.sleep(0.05)


def files_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def test_a_slack_that_opens_no_socket_keeps_nobody_waiting(tmp_path: Path):
    away = {"SLACK_APP_TOKEN": "xapp-1", "SLACK_API_BASE_URL": "http://127.0.0.1:9/api/"}
    async with serving(tmp_path, **SLACK, **away) as client:
        assert (await client.get("/health/ready")).status == 200


async def test_health_on_a_port_of_its_own_says_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("adapters.slack.sockets.Socket.is_lost", True)
    database_url = migrated(tmp_path)
    socket_mode = {"SLACK_APP_TOKEN": "xapp-1", "SLACK_API_BASE_URL": "http://127.0.0.1:9/"}
    settings = settings_of({"DATABASE_URL": database_url, **SLACK, **socket_mode})
    listener = socket.create_server(("127.0.0.1", 0))
    own = f"http://127.0.0.1:{listener.getsockname()[1]}"
    app = bootstrap.build(settings, health=listener)
    async with asyncio.timeout(60), TestClient(TestServer(app)) as client:
        for path in ("/health/live", "/health/ready", "/elsewhere"):
            first = await client.get(path)
            async with aiohttp.ClientSession() as session, session.get(own + path) as second:
                assert (second.status, await second.text()) == (first.status, await first.text())
                assert second.headers["X-Content-Type-Options"] == "nosniff"
        assert (await client.get("/health/ready")).status == 503
        figures = await (await client.get("/metrics")).text()
        assert "prikkel_unheard_platforms 1.0" in figures


async def test_a_server_stops_within_ten_seconds_even_while_somebody_waits(tmp_path: Path):
    async with prikkel(tmp_path, "serve", PRIKKEL_PORT="0", **SLACK) as child:
        address = await child.hears(r"ready: (http://\S+)")
        async with aiohttp.ClientSession() as session:
            async with session.get(f"{address}/health/ready") as answer:
                assert answer.status == 200
            host, port = address.removeprefix("http://").split(":")
            _, half_a_request = await asyncio.open_connection(host, int(port))
            half_a_request.write(b"POST /slack/events HTTP/1.1\r\nHost: x\r\n")
            await half_a_request.drain()
            child.process.send_signal(signal.SIGTERM)
            assert await child.ends() == 0
            half_a_request.close()


async def test_a_worker_stops_when_it_is_told_to(tmp_path: Path):
    async with prikkel(tmp_path, "worker", **SLACK) as child:
        await child.hears(r"(The worker posts what is due)")
        child.process.send_signal(signal.SIGTERM)
        assert await child.ends() == 0


@pytest.mark.long
async def test_the_demonstration_needs_no_settings_and_heeds_none(tmp_path: Path):
    broken = {"SLACK_SIGNING_SECRET": "x", "DATABASE_URL": "nonsense"}
    async with prikkel(tmp_path, "demo", "--port", "0", "--language", "en", **broken) as child:
        address = await child.hears(r"ready: (http://\S+)")
        assert any("day" in line for line in child.heard)
        async with aiohttp.ClientSession() as session, session.get(address) as page:
            assert page.status == 200
            assert "<html" in await page.text()
        child.process.send_signal(signal.SIGTERM)
        assert await child.ends() == 0
    assert files_in(tmp_path) == []


def test_the_proxy_of_the_operator_s_page_lets_in_whatever_comes_from_outside(tmp_path: Path):
    urls = {
        "PRIKKEL_PUBLIC_URL": "https://prikkel.example",
        "PRIKKEL_SECRET_KEY": secrets.token_hex(32),
    }
    several = {"SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "s3cret"}
    database = {"DATABASE_URL": f"sqlite:///{tmp_path / 'none.sqlite'}"}
    app = bootstrap.build(settings_of({**database, **urls, **SLACK, **TEAMS, **several}))
    page = (Path(__file__).parents[2] / "docs" / "operator.md").read_text("utf-8")
    proxy = page.partition("```nginx")[2].partition("```")[0]
    let_in = [
        re.compile({"": "^", "=": "^", "~": ""}[how] + path + ("/?$" if how == "=" else ""))
        for how, path in re.findall(r"^location (?:([=~]) )?(\S+)", proxy, re.MULTILINE)
    ]
    inside = {"/", "/metrics", "/health/live", "/health/ready"}

    paths = {route.resource.canonical for route in app.router.routes() if route.resource}
    assert paths > inside
    assert {path for path in paths - inside if not any(one.match(path) for one in let_in)} == set()

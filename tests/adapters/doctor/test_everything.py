import asyncio
import sqlite3
from collections.abc import AsyncGenerator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from sqlmodel import Session, select

from adapters import doctor
from adapters.clocks import utc_now
from adapters.database import open_store
from adapters.doctor import Level
from adapters.doctor.database import ENOUGH, nearly_full
from adapters.registry import NOTHING_USED
from bot import outbox
from bot.chat.cards import Card
from bot.models import ConversationRecord, Delivery, DeliveryState
from bot.outbox import tries
from tests.adapters.doctor.conftest import PostIn
from tests.founding import found
from tests.migrated import migrated


@pytest.fixture
async def slack() -> AsyncGenerator[TestServer]:
    """A Slack that knows one token."""

    async def auth_test(request: web.Request) -> web.Response:
        if request.headers.get("Authorization") == "Bearer xoxb-good":
            return web.json_response({"ok": True, "team_id": "T123"})
        return web.json_response({"ok": False, "error": "invalid_auth"})

    async def open_socket(request: web.Request) -> web.Response:
        if request.headers.get("Authorization") == "Bearer xapp-good":
            return web.json_response({"ok": True, "url": f"ws://{request.host}/socket"})
        return web.json_response({"ok": False, "error": "invalid_auth"})

    async def greet(request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello"})
        await socket.close()
        return socket

    app = web.Application()
    app.router.add_get("/socket", greet)
    app.router.add_post("/api/auth.test", auth_test)
    app.router.add_post("/api/apps.connections.open", open_socket)
    server = TestServer(app)
    await server.start_server()
    yield server
    await server.close()


async def examine() -> list[str]:
    async with asyncio.timeout(60):
        return [str(finding) for finding in await doctor.examine(service_url="http://127.0.0.1:9/")]


async def test_an_empty_machine_gets_warnings_and_no_problems():
    lines = await examine()
    assert lines[0] == "ok: The settings can be read"
    assert any(line.startswith("warning: The database is new (") for line in lines)
    assert any(line.startswith(f"warning: {NOTHING_USED}") for line in lines)
    assert not any(line.startswith("problem") for line in lines)


async def test_every_unusable_setting_is_a_problem(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PRIKKEL_LOCALE", "xx")
    monkeypatch.setenv("PRIKKEL_PORT", "0x1")
    findings = await doctor.examine()
    assert [finding.level for finding in findings] == [Level.PROBLEM] * 2
    assert "PRIKKEL_PORT" in str(findings[0])


@pytest.mark.parametrize("is_usable", [True, False])
async def test_names_that_no_setting_has_are_warned_of(
    monkeypatch: pytest.MonkeyPatch, *, is_usable: bool
):
    monkeypatch.setenv("PRIKKEL_PORT", "9001" if is_usable else "none")
    monkeypatch.setenv("SLACK_SIGNING_SECRETS", "s3cret")
    monkeypatch.setenv("MICROSOFT_OF_OTHERS", "s3cret")

    lines = await examine()

    no_effect = "no setting has this name, so it has no effect"
    nearest = "did you mean SLACK_SIGNING_SECRET?"
    assert f"warning: Look at SLACK_SIGNING_SECRETS: {no_effect}; {nearest}" in lines
    assert any(line.startswith("warning: Look at MICROSOFT_OF_OTHERS: ") for line in lines)
    assert len([line for line in lines if no_effect in line]) == 2
    assert any(line.startswith("problem") for line in lines) is not is_usable
    assert "s3cret" not in "".join(lines)


async def test_half_of_what_the_cli_of_teams_wrote_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("CLIENT_ID", "00000000-fa4e-4000-8000-000000000001")
    monkeypatch.setenv("TENANT_ID", "00000000-fa4e-4000-8000-0000000000aa")

    lines = [str(one) for one in await doctor.examine(platforms=["teams"])]

    assert any(line.startswith("warning: Look at CLIENT_SECRET: is missing") for line in lines)
    assert any(line.startswith("problem: Teams is not configured: set the ") for line in lines)


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        pytest.param("xoxb-good", "ok: Slack accepts the token; the workspace", id="good"),
        pytest.param("xoxb-bad", "problem: Slack refuses the token (invalid_auth)", id="bad"),
    ],
)  # fmt: skip
async def test_the_token_is_shown_to_slack(
    monkeypatch: pytest.MonkeyPatch, slack: TestServer, token: str, expected: str
):
    monkeypatch.setenv("SLACK_BOT_TOKEN", token)
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "secret")
    monkeypatch.setenv("SLACK_API_BASE_URL", str(slack.make_url("/api/")))
    lines = await examine()
    assert any(line.startswith(expected) for line in lines)
    assert any("PRIKKEL_PUBLIC_URL is not set" in line for line in lines)
    assert token not in "\n".join(lines)


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        pytest.param("xapp-good", "ok: Slack is used by Socket Mode", id="good"),
        pytest.param("xapp-bad", "problem: Slack opens no socket (invalid_auth)", id="bad"),
    ],
)
async def test_socket_mode_is_tried(
    monkeypatch: pytest.MonkeyPatch, slack: TestServer, token: str, expected: str
):
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-good")
    monkeypatch.setenv("SLACK_APP_TOKEN", token)
    monkeypatch.setenv("SLACK_API_BASE_URL", str(slack.make_url("/api/")))
    lines = await examine()
    assert any(line.startswith(expected) for line in lines)
    assert not any(line.startswith("warning: PRIKKEL_PUBLIC_URL") for line in lines)


async def test_a_slack_out_of_reach_is_a_problem(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "secret")
    monkeypatch.setenv("SLACK_API_BASE_URL", "http://127.0.0.1:9/api/")
    assert any(line.startswith("problem: Slack cannot be reached") for line in await examine())


async def test_a_database_with_a_campaign_is_in_order(tmp_path: Path):
    store = open_store(migrated(tmp_path))
    now = datetime(2026, 11, 20, tzinfo=UTC)

    def fill(session: Session) -> None:
        found(session, date(2026, 11, 23), now=now, locale="en")

    await store.write(fill)
    await store.close()
    lines = await examine()
    assert any(line.startswith("ok: There is a campaign: ") for line in lines)
    assert any(line.startswith("ok: The database answers, and is up to date") for line in lines)
    assert any(line.startswith("warning: Voorbeeld has no coordinator") for line in lines)


@pytest.mark.parametrize(
    ("revision", "expected"),
    [
        pytest.param("0001", "problem: The database is at 0001, this version needs", id="older"),
        pytest.param("9999", "problem: The database is at 9999, newer than this", id="newer"),
    ],
)
async def test_a_database_of_another_version_is_a_problem(
    tmp_path: Path, revision: str, expected: str
):
    migrated(tmp_path)
    with sqlite3.connect(tmp_path / "prikkel.sqlite") as database:
        database.execute("UPDATE alembic_version SET version_num = ?", (revision,))
    database.close()

    assert any(line.startswith(expected) for line in await examine())


async def test_a_damaged_database_is_a_problem(tmp_path: Path):
    file = tmp_path / "prikkel.sqlite"
    migrated(tmp_path)
    whole = file.read_bytes()
    middle = len(whole) // 2 // 4096 * 4096
    file.write_bytes(whole[:middle] + b"x" * 4096 + whole[middle + 4096 :])

    assert any(line.startswith("problem: The database is damaged") for line in await examine())


async def test_messages_that_nobody_sends_are_a_problem_after_an_hour(
    tmp_path: Path, post_in: PostIn
):
    await post_in("slack", "T0FAKE", "C0FAKE")
    store = open_store(f"sqlite:///{tmp_path}/prikkel.sqlite")
    said = []
    for minutes in (55, 65):
        due = utc_now() - timedelta(minutes=minutes)
        await store.write(lambda session, due=due: _post(session, due))
        said.append([line for line in await examine() if "nobody tries" in line])
    await store.close()

    first, [second] = said
    assert first == []
    assert second.startswith("problem: Messages wait for more than an hour")


async def test_a_channel_that_takes_no_posts_is_a_problem_with_its_reason(
    tmp_path: Path, post_in: PostIn
):
    await post_in("slack", "T0FAKE", "C0FAKE")
    store = open_store(f"sqlite:///{tmp_path}/prikkel.sqlite")
    await store.write(lambda session: _post(session, utc_now()))
    await store.write(_refuse)
    await store.close()

    [found] = [line for line in await examine() if "does not take posts" in line]

    assert found.startswith("problem: slack:T0FAKE/C0FAKE does not take posts (something_new)")


def _refuse(session: Session) -> None:
    delivery = session.exec(select(Delivery)).one()
    tries.end(delivery, DeliveryState.FAILED, utc_now())
    delivery.error = "something_new"


def _post(session: Session, due: datetime) -> None:
    channel = session.exec(select(ConversationRecord)).one()
    outbox.post(session, channel, Card("Hallo"), key=f"hello/{due}", now=due)


async def test_a_database_that_takes_nothing_in_is_a_problem(tmp_path: Path, post_in: PostIn):
    await post_in("slack", "T123", "C123")
    blocker = sqlite3.connect(tmp_path / "prikkel.sqlite", isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    lines = await examine()
    blocker.close()
    expected = "problem: The database takes nothing in (database is locked): "
    assert any(line.startswith(expected) for line in lines)


@pytest.mark.parametrize(("left", "warnings"), [(ENOUGH, 0), (ENOUGH - 1, 1)])
def test_a_disk_that_is_nearly_full_is_a_warning(left: int, warnings: int):
    found = list(nearly_full(left))
    assert [finding.level for finding in found] == [Level.WARNING] * warnings


async def test_a_database_that_does_not_answer_is_a_problem(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody:s3cret@127.0.0.1:9/nothing")
    (line,) = [line for line in await examine() if "The database does not answer" in line]
    assert "Connection refused" in line  # as PostgreSQL's library says it
    assert "s3cret" not in line


async def test_teams_tenants_are_named_and_the_development_switch_is_warned_of(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setenv("MICROSOFT_APP_ID", "app")
    monkeypatch.setenv("MICROSOFT_APP_PASSWORD", "pa55")
    monkeypatch.setenv("MICROSOFT_APP_TENANT_ID", "tenant-1")
    monkeypatch.setenv("MICROSOFT_OPENID_METADATA_URL", "http://127.0.0.1:9/openid")
    monkeypatch.setenv("MICROSOFT_LOGIN_AUTHORITY", "https://127.0.0.1:9")
    monkeypatch.setenv("PRIKKEL_PUBLIC_URL", "http://prikkel.example.org")
    lines = await examine()
    assert "ok: Teams is configured for teams:tenant-1" in lines
    assert any(line.startswith("problem: PRIKKEL_PUBLIC_URL is not https") for line in lines)

    monkeypatch.setenv("PRIKKEL_TEAMS_ALLOW_UNAUTHENTICATED", "1")
    assert any("for development on this machine only" in line for line in await examine())
    monkeypatch.delenv("PRIKKEL_PUBLIC_URL")
    assert any(line.startswith("warning: Teams is open to everybody") for line in await examine())


async def test_without_any_secret_it_warns_that_reports_could_be_tried(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setenv("PRIKKEL_TEAMS_ALLOW_UNAUTHENTICATED", "true")
    assert any(line.startswith("warning: Whoever has the database") for line in await examine())

    monkeypatch.setenv("PRIKKEL_SECRET_KEY", "long-and-random")
    assert not any("Whoever has the database" in line for line in await examine())


async def test_it_says_what_the_board_needs(monkeypatch: pytest.MonkeyPatch):
    lines = await examine()
    off = "ok: The coordinators' board is off (PRIKKEL_PUBLIC_URL and PRIKKEL_SECRET_KEY not set)"
    assert off in lines

    monkeypatch.setenv("PRIKKEL_PUBLIC_URL", "https://127.0.0.1:9")
    monkeypatch.setenv("PRIKKEL_SECRET_KEY", "short")
    lines = await examine()
    assert "ok: Coordinators can open the board: by the word board" in lines
    assert (
        "problem: The setting PRIKKEL_SECRET_KEY cannot be used: can be guessed: it needs 32 "
        "random characters at least; make one with: prikkel secrets new"
    ) in lines

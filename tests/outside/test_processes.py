"""Answering and delivering in separate processes, and how processes end."""

import asyncio
import signal
import sysconfig
import venv
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from aiohttp import ClientSession, TraceConfig
from sqlalchemy import create_engine
from sqlmodel import select

from adapters.database.urls import parse_url
from bot.chat.conversations import Workspace
from bot.models import DeliveryState
from challenges.models import CheckIn
from tests.adapters.teams.gestures import APP_ID, TENANT
from tests.fakes.microsoft import FakeMicrosoft
from tests.fakes.slack import FakeSlack
from tests.fakes.slack import running as slack_running
from tests.fakes.slack_sender import SlackSender
from tests.forked import Forked, forked, prikkel
from tests.outside import installations
from tests.outside.server import ROOT, unset_environment
from tests.waiting import until

SOON = 45
"""Seconds: less than what hangs, and than aiohttp's own grace."""


@contextmanager
def running(folder: Path, *words: str, **settings: str) -> Generator[Forked]:
    """A command in a folder, without the settings of this machine, until the block ends."""
    said = folder / f"{words[0]}.log"
    environment = {**unset_environment(), **settings}
    with forked(prikkel, *words, said=said, folder=folder, environment=environment) as process:
        yield process


async def ends_when_told(process: Forked) -> None:
    process.send_signal(signal.SIGTERM)
    assert await process.wait(SOON) == 0


async def reads(address: str) -> None:
    """Requests are read in the order in which they come: what was sent before is in hand."""
    async with ClientSession() as session, session.get(f"{address}/health/live") as answer:
        assert answer.status == 200


def noted_when_sent(sent: asyncio.Event) -> TraceConfig:
    async def note(*_: object) -> None:
        sent.set()

    trace = TraceConfig()
    trace.on_request_chunk_sent.append(note)
    return trace


async def nothing_is_lost_or_reserved(database_url: str, slack: FakeSlack) -> None:
    """What was sent is known to be, and the rest is free for the next who delivers."""
    public = [message for message in slack.messages if not message.seen_by]
    posts = [row for row in await installations.rows(database_url) if row.updates_id is None]
    sent = [row for row in posts if row.state is DeliveryState.SENT]
    waiting = [row for row in posts if row.state is DeliveryState.PENDING]
    assert 0 < len(sent) == len(public) < len(posts) == len(sent) + len(waiting)
    assert {(row.lease_owner, row.lease_until) for row in waiting} == {("", None)}


@contextmanager
def held(database_url: str) -> Generator[None]:
    """Nothing can be written for a while."""
    engine = create_engine(parse_url(database_url))
    is_file = engine.dialect.name == "sqlite"
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_file else "LOCK TABLE inbox")
        yield
        connection.rollback()
    engine.dispose()


async def answers(database_url: str) -> int:
    return await installations.within(
        database_url, lambda session: len(session.exec(select(CheckIn)).all())
    )


async def test_one_process_answers_and_another_delivers(empty_database_url: str, tmp_path: Path):
    sent = asyncio.Event()
    async with (
        slack_running() as slack,
        ClientSession(trace_configs=[noted_when_sent(sent)]) as session,
    ):
        settings = {"DATABASE_URL": empty_database_url} | installations.slack_settings(
            slack.api_url
        )
        settings["PRIKKEL_SLACK_RATE_PER_MINUTE"] = "3000"
        channels = ["C0FAKE", *(f"C{number}" for number in range(3))]
        slack.channels |= set(channels)
        await installations.install(empty_database_url, channels=channels)
        await installations.post_first_challenge(empty_database_url)
        with (
            running(tmp_path, "serve", "--no-deliveries", PRIKKEL_PORT="0", **settings) as server,
            running(tmp_path, "worker", **settings) as worker,
        ):
            address = await server.says(r"ready: (http://\S+)")
            await until(lambda: bool(slack.messages))
            await until(lambda: len(slack.messages) == len(channels))
            challenge = next(m for m in slack.messages if m.channel == "C0FAKE")
            done = next(b for b in challenge.buttons() if b["text"]["text"] == "Gedaan")
            sender = SlackSender(f"{address}/slack/events", slack, session)

            assert (await sender.press("U0ANNA", challenge, done)).status == 200
            await installations.post_everywhere(empty_database_url, number=20)
            await until(lambda: any("hello" in m.text for m in slack.messages))
            await ends_when_told(worker)
            await nothing_is_lost_or_reserved(empty_database_url, slack)
            with held(empty_database_url):
                sent.clear()
                in_hand = asyncio.create_task(sender.press("U0BRAM", challenge, done))
                await sent.wait()
                await reads(address)
                server.send_signal(signal.SIGTERM)
                await asyncio.sleep(0.2)
                server.send_signal(signal.SIGTERM)  # supervisors may be impatient
            assert (await in_hand).status == 200
            assert await server.wait(SOON) == 0
            assert await answers(empty_database_url) == 2
            assert challenge.edits == 0, "no press changes what everybody sees"
        assert "Traceback" not in server.said + worker.said


async def test_a_teams_that_hangs_keeps_nobody_from_stopping(tmp_path: Path):
    database_url = f"sqlite:///{tmp_path}/prikkel.sqlite"
    channels = [f"19:{number}@thread.tacv2" for number in range(4)]
    with FakeMicrosoft() as microsoft:
        settings = {
            "DATABASE_URL": database_url,
            **microsoft.environment(APP_ID, TENANT),
        }
        microsoft.connector.delay = 600.0
        await installations.install(
            database_url, Workspace("teams", TENANT), channels, service_url=microsoft.service_url
        )
        await installations.post_everywhere(database_url, number=2)
        with running(tmp_path, "worker", **settings) as worker:
            await until(lambda: len(microsoft.connector.requests) == len(channels))
            await ends_when_told(worker)

        states = [row.state for row in await installations.rows(database_url)]
        assert states.count(DeliveryState.UNCERTAIN) == len(channels)  # each may have arrived
        assert states.count(DeliveryState.PENDING) == len(channels)  # the second in each is next


async def test_where_it_is_not_installed_a_server_makes_its_tables_too(tmp_path: Path):
    builder = venv.EnvBuilder(with_pip=False, symlinks=True)
    builder.create(tmp_path / "venv")
    libraries = sysconfig.get_path("purelib")
    [site] = (tmp_path / "venv").glob("lib/python*/site-packages")
    (site / "libraries.pth").write_text(libraries)  # Prikkel's own .pth is not read from there
    database = tmp_path / "new.sqlite"
    process = await asyncio.create_subprocess_exec(
        str(tmp_path / "venv" / "bin" / "python"), "-m", "adapters.cli", "serve",
        cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        env={
            "DATABASE_URL": f"sqlite:///{database}", "PRIKKEL_PORT": "0",
            "SLACK_SIGNING_SECRET": "s1gn", "SLACK_BOT_TOKEN": "xoxb-1",
        },
    )  # fmt: skip
    assert process.stdout is not None
    said = b""
    async with asyncio.timeout(60):
        async for line in process.stdout:
            said += line
            if b"Prikkel is ready" in line:
                process.send_signal(signal.SIGTERM)
        await process.wait()

    assert b"Prikkel is ready" in said, said.decode()
    assert database.exists()

"""Answering and delivering in separate processes, and how processes end."""

import signal
import time
from pathlib import Path

from aiohttp import ClientSession

from bot.chat.conversations import Workspace
from bot.models import DeliveryState
from tests.adapters.teams.gestures import APP_ID, TENANT
from tests.children import Child, prikkel
from tests.fakes.microsoft import FakeMicrosoft
from tests.fakes.slack import running as slack_running
from tests.fakes.slack_sender import SlackSender
from tests.outside import installations
from tests.waiting import until

PROMISED_SECONDS = 10


async def ends_in_time(child: Child) -> None:
    began = time.monotonic()
    child.process.send_signal(signal.SIGTERM)
    assert await child.ends() == 0
    assert time.monotonic() - began < PROMISED_SECONDS


async def test_one_process_answers_and_another_delivers(empty_database_url: str, tmp_path: Path):
    async with slack_running() as slack, ClientSession() as session:
        settings = {"DATABASE_URL": empty_database_url} | installations.slack_settings(
            slack.api_url
        )
        await installations.install(empty_database_url)
        await installations.post_first_challenge(empty_database_url)
        async with (
            prikkel(tmp_path, "serve", "--no-deliveries", PRIKKEL_PORT="0", **settings) as server,
            prikkel(tmp_path, "worker", **settings) as worker,
        ):
            address = await server.hears(r"ready: (http://\S+)")
            await until(lambda: bool(slack.messages), seconds=30)
            challenge = slack.messages[0]
            done = next(b for b in challenge.buttons() if b["text"]["text"] == "Gedaan")
            sender = SlackSender(f"{address}/slack/events", slack, session)

            assert (await sender.press("U0ANNA", challenge, done)).status == 200
            await until(
                lambda: challenge.edits > 0, seconds=30
            )  # "1 of 10 answered", by the worker

            await ends_in_time(worker)
            assert (await sender.press("U0BRAM", challenge, done)).status == 200
            edits = challenge.edits
            await ends_in_time(server)
            assert challenge.edits == edits
        assert len([m for m in slack.messages if not m.seen_by]) == 1
        assert not any("Traceback" in line for line in [*server.heard, *worker.heard])


async def test_a_worker_that_is_told_to_stop_loses_nothing_and_doubles_nothing(tmp_path: Path):
    channels = [f"C{number}" for number in range(30)]
    database_url = f"sqlite:///{tmp_path}/prikkel.sqlite"
    async with slack_running() as slack:
        slack.channels |= set(channels)
        slack.delay = 0.3
        settings = {"DATABASE_URL": database_url} | installations.slack_settings(slack.api_url)
        await installations.install(database_url, channels=channels)
        await installations.post_everywhere(database_url)
        async with prikkel(tmp_path, "worker", **settings) as worker:
            await until(lambda: len(slack.messages) >= 3, seconds=30)
            await ends_in_time(worker)

        found = await installations.rows(database_url)
        sent = [row for row in found if row.state is DeliveryState.SENT]
        waiting = [row for row in found if row.state is DeliveryState.PENDING]
        assert len(sent) == len(slack.messages) < len(channels)
        assert len(sent) + len(waiting) == len(channels)
        assert {(row.lease_owner, row.lease_until) for row in waiting} == {("", None)}


async def test_a_teams_that_hangs_keeps_nobody_from_stopping(tmp_path: Path):
    database_url = f"sqlite:///{tmp_path}/prikkel.sqlite"
    channels = [f"19:{number}@thread.tacv2" for number in range(4)]
    with FakeMicrosoft() as microsoft:
        settings = {
            "DATABASE_URL": database_url,
            "MICROSOFT_APP_ID": APP_ID,
            "MICROSOFT_APP_PASSWORD": "fake-secret",
            "MICROSOFT_APP_TENANT_ID": TENANT,
            "MICROSOFT_OPENID_METADATA_URL": microsoft.settings["openid_metadata_url"],
            "MICROSOFT_LOGIN_AUTHORITY": microsoft.settings["login_authority"],
            "MICROSOFT_LOGIN_CA_BUNDLE": microsoft.settings["login_ca_bundle"],
        }
        microsoft.connector.delay = 60.0
        await installations.install(
            database_url, Workspace("teams", TENANT), channels, service_url=microsoft.service_url
        )
        await installations.post_everywhere(database_url, number=2)
        async with prikkel(tmp_path, "worker", **settings) as worker:
            await until(lambda: len(microsoft.connector.requests) == len(channels), seconds=30)
            await ends_in_time(worker)

        states = [row.state for row in await installations.rows(database_url)]
        assert states.count(DeliveryState.UNCERTAIN) == len(channels)  # each may have arrived
        assert states.count(DeliveryState.PENDING) == len(channels)  # the second in each is next

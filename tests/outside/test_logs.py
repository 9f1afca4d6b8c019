"""What the log of a server looks like to a program that collects it."""

import json
from pathlib import Path

from aiohttp import ClientSession

from tests.fakes.slack import FakeSlack
from tests.fakes.slack import running as slack_running
from tests.fakes.slack_sender import SECRET
from tests.migrated import migrated
from tests.outside.server import Prikkel, running


async def test_as_json_every_line_is_an_object_and_a_request_has_its_own_id(tmp_path: Path):
    async with slack_running(FakeSlack()) as slack:
        settings = {
            "SLACK_SIGNING_SECRET": SECRET,
            "SLACK_BOT_TOKEN": "xoxb-fake",
            "SLACK_API_BASE_URL": slack.api_url,
            "PRIKKEL_LOG_FORMAT": "json",
        }
        migrated(tmp_path)
        async with running(Prikkel(tmp_path, settings)) as prikkel, ClientSession() as session:
            chosen = {"X-Request-ID": "mine"}
            ids: list[str] = []
            for path in ("/health/live", "/health/live", "/nowhere"):
                async with session.get(f"{prikkel.url}{path}", headers=chosen) as answer:
                    ids.append(answer.headers["X-Request-ID"])

    assert len(set(ids)) == len(ids)
    assert "mine" not in ids
    said = [line for line in prikkel.log().splitlines() if not line.startswith("Prikkel is ready")]
    lines = [json.loads(line) for line in said]
    assert lines
    assert all({"at", "level", "logger", "message"} <= set(line) for line in lines)

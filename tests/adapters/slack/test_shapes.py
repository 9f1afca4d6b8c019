"""Payloads that are signed and yet hold objects where ids belong."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.adapters.slack.conftest import Stage
from tests.fakes.slack_sender import SlackSender

PAYLOADS = Path(__file__).parent / "payloads"
ODD = ([], {}, [[]], {"id": {}}, 7, True)


def _read(name: str) -> dict[str, Any]:
    return json.loads((PAYLOADS / f"{name}.json").read_text("utf-8"))


async def _send(sender: SlackSender, payload: dict[str, Any]) -> int:
    if payload["type"] == "event_callback":
        return (await sender.send(json.dumps(payload).encode(), "application/json")).status
    form = urlencode({"payload": json.dumps(payload)}).encode()
    return (await sender.send(form, "application/x-www-form-urlencoded")).status


@pytest.mark.parametrize("odd", ODD[2:], ids=str)
@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("direct_message", ("team_id",)),
        ("direct_message", ("authorizations", 0, "team_id")),
        ("direct_message", ("authorizations", 0, "user_id")),
        ("home_opened", ("event", "user")),
        ("mention", ("event", "channel")),
        ("press_check_in", ("trigger_id",)),
        ("press_check_in", ("response_url",)),
    ],
)
async def test_an_object_where_an_id_belongs_is_refused_without_a_traceback(
    stage: Stage, name: str, path: tuple[Any, ...], odd: object, caplog: pytest.LogCaptureFixture
):
    payload = _read(name)
    holder: Any = payload
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = odd

    assert await _send(stage.sender, payload) == 400
    assert stage.bot.events == []
    assert not any(record.exc_info for record in caplog.records)

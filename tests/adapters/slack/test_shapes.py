"""Payloads that are signed and yet hold something else where ids belong."""

import itertools
import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.adapters.slack.conftest import Stage, staged
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_sender import SlackSender

PAYLOADS = Path(__file__).parent / "payloads"
ODD = ([], {}, [[]], {"id": {}}, 7, True)
NO_IDS = (
    "\0", "U0\0ANNA", "\x01", "U0ANNA\n", "U0 ANNA", "\x85", "U0\u202eANNA", "Ué", "\ud800",
    "U" * 256,
)  # fmt: skip
NO_MOMENTS = ("nan", "inf", "-1", "1e400", "1e9", "٣", "9" * 30, "\0", "x")

Path_ = tuple[str | int, ...]


def _read(name: str) -> dict[str, Any]:
    return json.loads((PAYLOADS / f"{name}.json").read_text("utf-8"))


def _changed(payload: dict[str, Any], path: Path_, value: object) -> None:
    holder: Any = payload
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value


def _texts(found: Any, path: Path_ = ()) -> list[Path_]:
    """Where in a payload there are texts."""
    if isinstance(found, str):
        return [path]
    parts = found.items() if isinstance(found, dict) else ()
    parts = enumerate(found) if isinstance(found, list) else parts
    return [where for key, part in parts for where in _texts(part, (*path, key))]


async def _send(sender: SlackSender, payload: dict[str, Any]) -> int:
    if payload.get("type") == "event_callback":
        return (await sender.send(json.dumps(payload).encode(), "application/json")).status
    fields = payload if "command" in payload else {"payload": json.dumps(payload)}
    form = urlencode(fields, errors="surrogatepass").encode()
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
    stage: Stage, name: str, path: Path_, odd: object, caplog: pytest.LogCaptureFixture
):
    payload = _read(name)
    _changed(payload, path, odd)

    assert await _send(stage.sender, payload) == 400
    assert stage.bot.events == []
    assert not any(record.exc_info for record in caplog.records)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("press_check_in", ("user", "id")),
        ("press_check_in", ("user", "team_id")),
        ("press_check_in", ("team", "id")),
        ("press_check_in", ("channel", "id")),
        ("press_check_in", ("container", "channel_id")),
        ("press_check_in", ("actions", 0, "action_id")),
        ("press_at_home", ("view", "id")),
        ("submit_friction", ("user", "id")),
        ("submit_friction", ("view", "callback_id")),
        ("shortcut_global", ("user", "id")),
        ("shortcut_on_message", ("channel", "id")),
        ("command_join", ("user_id",)),
        ("command_join", ("team_id",)),
        ("direct_message", ("event", "user")),
        ("direct_message", ("event", "ts")),
        ("direct_message", ("event_id",)),
        ("direct_message", ("authorizations", 0, "team_id")),
        ("bot_added", ("event", "inviter")),
        ("reaction_removed", ("event", "item", "channel")),
        ("reaction_removed", ("event", "item", "ts")),
        ("account_closed", ("event", "user", "id")),
    ],
)
async def test_a_text_that_cannot_be_an_id_is_refused(
    stage: Stage, name: str, path: Path_, caplog: pytest.LogCaptureFixture
):
    answers = {}
    for text in NO_IDS:
        payload = _read(name)
        _changed(payload, path, text)
        answers[text] = await _send(stage.sender, payload)

    assert {text: status for text, status in answers.items() if status != 400} == {}
    assert stage.bot.events == []
    assert not any(record.exc_info for record in caplog.records)


@pytest.mark.parametrize("moment", NO_MOMENTS, ids=ascii)
async def test_a_moment_that_is_none_is_refused(stage: Stage, moment: str):
    payload = _read("reaction_added_with_skin_tone")
    _changed(payload, ("event", "event_ts"), moment)

    assert await _send(stage.sender, payload) == 400
    assert stage.bot.events == []


@pytest.mark.parametrize("value", ["x" * 2000, "a\0b", "\n", "\u202e"], ids=ascii)
async def test_a_value_that_no_button_of_ours_has_is_refused(stage: Stage, value: str):
    payload = _read("press_check_in")
    _changed(payload, ("actions", 0, "value"), value)

    assert await _send(stage.sender, payload) == 400
    assert stage.bot.events == []


async def test_whatever_stands_in_the_place_of_any_text_is_no_error_of_ours(
    lively: Stage, caplog: pytest.LogCaptureFixture
):
    odd = itertools.cycle(("\0", "a\0b", "9" * 5000, "\ud800", "x" * 70_000, "\x01" * 2000, "nan"))
    answers = {}
    for name in sorted(path.stem for path in PAYLOADS.glob("*.json")):
        for where in _texts(_read(name)):
            payload, text = _read(name), next(odd)
            _changed(payload, where, text)
            answers[name, where, text[:5]] = await _send(lively.sender, payload)

    assert {one: status for one, status in answers.items() if status not in (200, 400)} == {}
    assert [record.getMessage() for record in caplog.records if record.exc_info] == []
    assert len(answers) > 300


async def test_by_socket_what_has_another_shape_goes_no_further_either(
    slack: FakeSlack, caplog: pytest.LogCaptureFixture
):
    payload = _read("direct_message")
    payload["authorizations"][0]["team_id"] = "T0\0FAKE\ud800"
    async with staged(slack, app_token="xapp-fake") as stage:
        answer = await slack.send_by_socket("events_api", payload)

    assert "payload" not in answer
    assert stage.bot.events == []
    assert "malformed" in caplog.text

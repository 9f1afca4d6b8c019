"""What is not Slack's, not fresh, or not readable."""

import json
import logging
import time
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.logs import Sparingly
from adapters.slack import identity
from adapters.slack.requests import MAX_BODY, decode
from tests.adapters.slack.conftest import Stage, staged
from tests.fakes.slack import FakeSlack

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
COMMAND = urlencode(
    {"command": "/prikkel", "text": "help", "user_id": "U0ANNA", "team_id": "T0FAKE"}
)
USER = {"id": "U0ANNA"}
PRESS = [{"action_id": "a"}]
VIEW = {"id": "V1", "type": "modal", "callback_id": "x", "state": {"values": {}}}


def at(seconds: float) -> str:
    return str(int(time.time() + seconds))


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        pytest.param({}, 200, id="as it should be"),
        pytest.param({"timestamp": -290}, 200, id="old"),
        pytest.param({"timestamp": -301}, 401, id="too old"),
        pytest.param({"timestamp": 310}, 401, id="from the future"),
        pytest.param({"signature": "v0=" + "0" * 64}, 401, id="wrong signature"),
        pytest.param({"signature": ""}, 401, id="no signature"),
        pytest.param({"signature": "v0=é"}, 401, id="signature of other letters"),
        pytest.param({"timestamp": "abc"}, 401, id="no time"),
        pytest.param({"timestamp": "²"}, 401, id="a number that is none"),
        pytest.param({"timestamp": "9" * 5000}, 401, id="endless time"),
    ],
)
async def test_only_fresh_and_signed_requests_come_in(
    stage: Stage, changes: dict[str, object], status: int
):
    moment = changes.get("timestamp", 0)
    timestamp = at(moment) if isinstance(moment, int) else str(moment)
    signature = changes.get("signature")

    answer = await stage.sender.send(
        COMMAND.encode(),
        FORM,
        timestamp=timestamp,
        signature=None if signature is None else str(signature),
    )

    assert answer.status == status
    assert len(stage.bot.events) == (status == 200)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        pytest.param(b"\xff\xfe{}", JSON, id="no UTF-8"),
        pytest.param(b"hello", JSON, id="no JSON"),
        pytest.param(b"[]", JSON, id="a list"),
        pytest.param(b'"x"', JSON, id="a string"),
        pytest.param(b"", JSON, id="nothing"),
        pytest.param(b"payload=%7B", FORM, id="half a payload"),
        pytest.param(b"payload=%5B%5D", FORM, id="a list as payload"),
        pytest.param(b"a=1", FORM, id="neither payload nor command"),
        pytest.param(b"command=/prikkel", FORM, id="a command of nobody"),
        pytest.param(COMMAND.encode() + b"&type=shortcut&event=x", FORM, id="a command and more"),
        pytest.param(b'{"type":"event_callback"}', JSON, id="no event"),
        pytest.param(b'{"type":"event_callback","event":{}}', JSON, id="an empty event"),
        pytest.param(b'{"type":"event_callback","event":[1]}', JSON, id="a list as event"),
        pytest.param(
            b'{"type":"event_callback","event":{"type":"app_mention"}}', JSON, id="half an event"
        ),
        pytest.param(
            b'{"type":"event_callback","event_id":"E","event":{"type":"member_joined_channel",'
            b'"channel":"C","user":{"id":"U"}}}',
            JSON,
            id="an object as user",
        ),
    ],
)
async def test_what_is_signed_but_not_readable_is_refused(
    stage: Stage, body: bytes, content_type: str
):
    answer = await stage.sender.send(body, content_type)

    assert (answer.status, answer.text) == (400, "")
    assert stage.bot.events == []


@pytest.mark.parametrize(
    "payload",
    [
        {"type": "block_actions"},
        {"type": "block_actions", "actions": []},
        {"type": "block_actions", "actions": "x"},
        {"type": "block_actions", "actions": [{"action_id": "a"}], "user": "U0ANNA"},
        {"type": "block_actions", "actions": [{"action_id": 7}], "user": {"id": "U0ANNA"}},
        {"type": "view_submission", "user": {"id": "U0ANNA"}},
        {"type": "view_submission", "user": {"id": "U0ANNA"}, "view": {"state": {"values": []}}},
        {"type": "view_submission", "user": {"id": "U0ANNA"}, "view": "x"},
        {"type": "view_submission", "user": {"id": "U0ANNA"}, "view": {"callback_id": "x"}},
        {"type": "view_submission", "user": {"id": "U0ANNA"}, "view": VIEW | {"type": None}},
        {"type": "view_submission", "user": {"id": ["U0ANNA"]}, "view": VIEW},
        {"type": "block_actions", "actions": PRESS, "user": {"id": 7}, "team": {"id": "T0FAKE"}},
        {"type": "block_actions", "actions": PRESS, "user": USER, "team": {"id": ["T0FAKE"]}},
        {"type": "block_actions", "actions": PRESS, "user": USER, "view": {"type": "modal"}},
        {
            "type": "block_actions",
            "actions": PRESS,
            "user": USER,
            "view": VIEW | {"private_metadata": "x"},
        },
        {
            "type": "block_actions",
            "actions": PRESS,
            "user": USER,
            "view": VIEW | {"private_metadata": "[]"},
        },
    ],
)
async def test_a_payload_of_another_shape_never_ends_in_a_traceback(
    stage: Stage, payload: dict[str, object]
):
    assert (await stage.sender.interaction(payload)).status in (200, 400)
    assert stage.bot.events == []


@pytest.mark.parametrize("kind", ["assistant_thread_started", "team_join", "function_executed"])
async def test_an_event_that_nobody_asked_for_is_taken_note_of_in_silence(
    stage: Stage, kind: str, caplog: pytest.LogCaptureFixture
):
    assert (await stage.sender.event({"type": kind, "user": "U0ANNA"})).status == 200
    assert (stage.bot.events, caplog.records) == ([], [])


async def test_that_slack_holds_events_back_is_told_to_the_operator(
    stage: Stage, caplog: pytest.LogCaptureFixture
):
    held_back = {"type": "app_rate_limited", "team_id": "T0FAKE", "minute_rate_limited": 1518467820}

    assert (await stage.sender.send(json.dumps(held_back).encode(), JSON)).status == 200
    assert "too many in an hour" in caplog.text


async def test_too_much_is_refused_before_it_is_read(stage: Stage):
    assert (await stage.sender.send(b"x" * (MAX_BODY + 1), JSON)).status == 413


async def test_slack_may_check_the_address_and_the_certificate(stage: Stage):
    challenge = {"type": "url_verification", "challenge": "abc", "token": "x"}

    checked = await stage.sender.send(json.dumps(challenge).encode(), JSON)
    forged = await stage.sender.send(json.dumps(challenge).encode(), JSON, signature="v0=0")
    certificate = await stage.sender.send(b"ssl_check=1&token=x", FORM, signature="v0=0")

    assert checked.json == {"challenge": "abc"}
    assert forged.status == 401
    assert certificate.status == 200


async def test_a_slack_that_is_slow_to_say_who_we_are_keeps_nobody_waiting(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(identity, "PATIENCE", 0.05)
    stage.slack.delay = 60

    answers = [await stage.sender.command("U0ANNA", "help") for _ in range(2)]

    assert [answer.status for answer in answers] == [200, 200]
    assert len(stage.bot.events) == 2
    assert [method for method, _ in stage.slack.calls] == ["auth.test"]


async def test_without_a_signing_secret_nothing_comes_in(slack: FakeSlack):
    async with staged(slack, signing_secret="") as stage:
        stage.sender.secret = ""

        assert (await stage.sender.send(COMMAND.encode(), FORM)).status == 401


@given(
    st.dictionaries(
        st.text(), st.one_of(st.text(), st.integers(-(2**53), 2**53), st.none()), max_size=5
    )
)
def test_the_fast_decoder_reads_what_the_slow_one_reads(payload: dict[str, object]):
    payload = {f"x{key}": value for key, value in payload.items()}
    body = urlencode({"payload": json.dumps(payload)})

    assert decode(body.encode(), FORM) == json.loads(dict(parse_qsl(body))["payload"])


@given(st.dictionaries(st.text(), st.text(), max_size=3), st.sampled_from(["", "&x=1"]))
def test_raw_letters_and_further_fields_are_read_too(payload: dict[str, str], more: str):
    payload = {f"x{key}": value for key, value in payload.items()}
    encoded = urlencode({"payload": json.dumps(payload, ensure_ascii=False)}, safe='{}:=",') + more

    assert decode(encoded.encode(), FORM) == payload


async def test_a_crowd_that_signs_nothing_is_a_line_in_the_log_and_not_one_each(
    stage: Stage, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
):
    log = logging.getLogger("prikkel.security.slack")
    monkeypatch.setattr(log, "filters", [Sparingly()])
    caplog.set_level(logging.INFO, log.name)

    for _ in range(3):
        await stage.sender.send(COMMAND.encode(), FORM, timestamp=at(0), signature="v0=00")

    said = [each.getMessage() for each in caplog.records if each.name == log.name]
    assert said == ["slack request refused why=signature"]

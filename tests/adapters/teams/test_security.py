"""Who gets in: every way in which the stock adapter answered 500, or let somebody through."""

import asyncio
import base64
import json
import logging
import time
from collections.abc import Callable
from typing import Any

import jwt
import pytest

from adapters.logs import Sparingly
from adapters.teams.adapter import TeamsAdapter
from tests.adapters.teams.door import Door, ScriptedBot, open_door
from tests.adapters.teams.gestures import APP_ID
from tests.fakes.microsoft import ISSUER, FakeMicrosoft, SigningPair

FORGED = {"iss": ISSUER, "aud": APP_ID, "exp": 9999999999}
STRANGER = SigningPair("key-1")


def _forged(microsoft: FakeMicrosoft, algorithm: str, secret: str | None) -> str:
    claims = FORGED | {"serviceurl": microsoft.service_url}
    return jwt.encode(claims, secret, algorithm=algorithm, headers={"kid": "key-1"})


BAD_TOKENS: dict[str, Callable[[FakeMicrosoft], str | None]] = {
    "none": lambda _: None,
    "garbage": lambda _: "abc.def.ghi",
    "not even dots": lambda _: "abc",
    "two words": lambda microsoft: f"{microsoft.token(APP_ID)} again",
    "for another bot": lambda microsoft: microsoft.token("other-app"),
    "from another issuer": lambda microsoft: microsoft.token(APP_ID, iss="https://evil.example"),
    "expired": lambda microsoft: microsoft.token(APP_ID, exp=int(time.time()) - 900),
    "not valid yet": lambda microsoft: microsoft.token(APP_ID, nbf=int(time.time()) + 900),
    "without an expiry": lambda microsoft: microsoft.token(APP_ID, exp=None),
    "without an audience": lambda microsoft: microsoft.token(APP_ID, aud=None),
    "for another service": lambda microsoft: microsoft.token(APP_ID, serviceurl="https://x/"),
    "without a service": lambda microsoft: microsoft.token(APP_ID, serviceurl=None),
    "signed by a stranger": lambda microsoft: microsoft.token(APP_ID, key=STRANGER),
    "of an unknown key": lambda microsoft: microsoft.token(APP_ID, key=SigningPair("nobody")),
    "not signed": lambda microsoft: _forged(microsoft, "none", None),
    "signed with a word": lambda microsoft: _forged(microsoft, "HS256", "s" * 40),
}


async def test_an_activity_of_microsoft_gets_in(door: Door, bot: ScriptedBot):
    status, _ = await door.send(door.gesture("write_in_chat"))

    assert status == 200
    assert len(bot.events) == 1


@pytest.mark.parametrize("kind", BAD_TOKENS)
async def test_a_bad_token_is_refused(
    kind: str, door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    token = BAD_TOKENS[kind](microsoft)

    status, _ = await door.send(door.gesture("write_in_chat"), token)

    assert status == 401
    assert bot.events == []


@pytest.mark.parametrize(
    "told",
    [
        '{"alg":"RS256","kid":' + "[" * 2000 + "]" * 2000 + "}",
        '{"alg":"RS256","kid":' + "9" * 5000 + "}",
        '{"alg":"RS256","kid":{}}',
        '["alg"]',
        "9" * 5000,
    ],
    ids=["deep", "long", "an object", "a list", "a number"],
)
async def test_the_head_of_a_token_may_be_anything_and_is_refused(
    door: Door, told: str, caplog: pytest.LogCaptureFixture
):
    head = base64.urlsafe_b64encode(told.encode()).decode().rstrip("=")

    status, _ = await door.send(door.gesture("write_in_chat"), f"{head}.e30.e30")

    assert status == 401
    assert not any(record.exc_info for record in caplog.records)


@pytest.mark.parametrize("exp", [10**400, 1e308, float("inf"), float("nan"), "x", [], -1])
async def test_an_expiry_may_be_anything_and_is_no_error_of_ours(
    door: Door, microsoft: FakeMicrosoft, exp: object, caplog: pytest.LogCaptureFixture
):
    status, _ = await door.send(door.gesture("write_in_chat"), microsoft.token(APP_ID, exp=exp))

    assert status in (200, 401)
    assert not any(record.exc_info for record in caplog.records)


async def test_a_key_that_may_not_speak_for_teams_is_refused(
    door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    microsoft.keys.append(SigningPair("key-of-webchat", ["webchat"]))

    status, _ = await door.send(
        door.gesture("write_in_chat"), microsoft.token(APP_ID, key=microsoft.keys[1])
    )

    assert status == 401
    assert bot.events == []


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        pytest.param({"channelId": "directline"}, 403, id="another channel"),
        pytest.param({"channelId": None}, 400, id="no channel"),
        pytest.param({"type": None}, 400, id="no type"),
        pytest.param({"channelData": {"tenant": {"id": "other"}}}, 403, id="another tenant"),
        pytest.param(
            {"channelData": None, "conversation": {"id": "a:1", "tenantId": "other"}},
            403,
            id="another tenant in the conversation",
        ),
        pytest.param({"channelData": None, "conversation": {"id": "a:1"}}, 403, id="no tenant"),
        pytest.param({"channelData": "?", "conversation": 3}, 403, id="nonsense for a tenant"),
        pytest.param({"from": None}, 400, id="nobody"),
        pytest.param(
            {"type": "invoke", "name": "adaptiveCard/action", "value": "?"},
            400,
            id="malformed invoke",
        ),
        pytest.param({"type": "invoke", "name": "signin/verifyState"}, 501, id="unknown invoke"),
        pytest.param(
            {"type": "conversationUpdate", "channelData": None, "conversation": None},
            403,
            id="an update from nowhere",
        ),
    ],
)
async def test_what_is_not_ours_or_not_whole_is_turned_away(
    changes: dict[str, Any], status: int, door: Door, bot: ScriptedBot
):
    assert (await door.send(door.gesture("write_in_chat", **changes)))[0] == status
    assert bot.events == []


@pytest.mark.parametrize(
    ("content", "content_type", "status"),
    [
        pytest.param(b"not json", "application/json", 400, id="not json"),
        pytest.param(b"[]", "application/json", 400, id="a list"),
        pytest.param(b"\xff\xfe", "application/json", 400, id="not even text"),
        pytest.param(b"[" * 100_000, "application/json", 400, id="deep"),
        pytest.param(b"{}", "text/plain", 415, id="not called json"),
        pytest.param(b" " * 300_000, "application/json", 413, id="300 kB"),
    ],
)
async def test_bytes_that_are_no_activity_are_turned_away(
    content: bytes, content_type: str, status: int, door: Door
):
    assert await door.send_raw(content, content_type) == status


async def test_an_activity_without_an_id_may_be_as_deep_as_it_likes(door: Door, bot: ScriptedBot):
    shallow = json.dumps(door.gesture("write_in_chat", id=None, depth="?"))
    deep = shallow.replace('"?"', "[" * 990 + "]" * 990)

    assert await door.send_raw(deep.encode()) == 400
    assert bot.events == []


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://smba.trafficmanager.net.evil.example/",
        "https://smba.trafficmanager.net@evil.example/",
        "https://evil.example\\@smba.trafficmanager.net/",
        "https://evil.example/#.teams.microsoft.com",
        "http://smba.trafficmanager.net/",
        "http://169.254.169.254/",
        "https://[evil",
    ],
)
async def test_a_service_that_is_not_microsofts_gets_no_token(
    elsewhere: str, door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    activity = door.gesture("write_in_chat") | {"serviceUrl": elsewhere}

    status, _ = await door.send(activity, microsoft.token(APP_ID, serviceurl=elsewhere))

    assert status == 403
    assert bot.events == []
    assert microsoft.counts["tokens"] == 0


async def test_a_new_key_of_microsoft_works_at_once(door: Door, microsoft: FakeMicrosoft):
    await door.send(door.gesture("write_in_chat"))
    microsoft.keys.append(SigningPair("key-2"))

    token = microsoft.token(APP_ID, key=microsoft.keys[1])
    status, _ = await door.send(door.gesture("write_in_chat"), token)

    assert status == 200
    assert microsoft.counts["keys"] == 2


@pytest.mark.parametrize(
    "odd",
    [
        {"kty": "RSA", "kid": "key-0", "n": "", "e": ""},
        {"kty": "RSA", "n": "AQAB"},
        {"kty": "EC", "kid": "key-0", "crv": "P-256", "x": "a", "y": "b"},
        "key-0",
    ],
)
async def test_a_key_that_cannot_be_used_is_in_nobodys_way(
    odd: object, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    microsoft.odd_keys = [odd]
    adapter = TeamsAdapter(
        bot, app_id=APP_ID, app_password="s", tenant_id="tenant-1", **microsoft.settings
    )
    await adapter.start()

    async with open_door(adapter, microsoft) as door:
        assert (await door.send(door.gesture("write_in_chat")))[0] == 200
    await adapter.close()


async def test_unknown_keys_do_not_make_us_ask_again_and_again(
    door: Door, microsoft: FakeMicrosoft
):
    for number in range(5):
        key = SigningPair(f"unknown-{number}") if number == 0 else STRANGER
        key.kid = f"unknown-{number}"
        await door.send(door.gesture("write_in_chat"), microsoft.token(APP_ID, key=key))
    STRANGER.kid = "key-1"

    assert microsoft.counts["keys"] == 2


async def test_the_same_token_is_checked_against_every_activity(
    door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    token = microsoft.token(APP_ID)
    await door.send(door.gesture("write_in_chat"), token)
    elsewhere = door.gesture("write_in_chat") | {"serviceUrl": "http://127.0.0.1:1/"}

    assert (await door.send(elsewhere, token))[0] == 401
    assert len(bot.events) == 1


async def test_while_microsofts_keys_cannot_be_had_it_is_asked_to_come_again(
    bot: ScriptedBot, microsoft: FakeMicrosoft
):
    settings = microsoft.settings | {"openid_metadata_url": f"{microsoft.http}/nowhere"}
    adapter = TeamsAdapter(bot, app_id=APP_ID, app_password="s", tenant_id="tenant-1", **settings)
    await adapter.start()
    async with open_door(adapter, microsoft) as door:
        assert (await door.send(door.gesture("write_in_chat")))[0] == 503
    await adapter.close()


async def test_people_are_answered_within_seconds_of_the_first_keys(
    bot: ScriptedBot, microsoft: FakeMicrosoft
):
    token = microsoft.token(APP_ID)
    published, microsoft.keys = microsoft.keys, []
    adapter = TeamsAdapter(
        bot, app_id=APP_ID, app_password="s", tenant_id="tenant-1", **microsoft.settings
    )
    await adapter.start()
    async with open_door(adapter, microsoft) as door, asyncio.timeout(60):
        statuses = [(await door.send(door.gesture("write_in_chat"), token))[0] for _ in range(5)]
        asked_meanwhile = microsoft.counts["keys"]
        microsoft.keys = published
        while statuses[-1] != 200:
            await asyncio.sleep(0.1)
            statuses.append((await door.send(door.gesture("write_in_chat"), token))[0])
    await adapter.close()

    assert statuses[:5] == [503] * 5
    assert asked_meanwhile == 1


async def test_a_crowd_with_bad_tokens_is_a_line_in_the_log_and_not_one_each(
    door: Door, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
):
    log = logging.getLogger("prikkel.security.teams")
    monkeypatch.setattr(log, "filters", [Sparingly()])
    caplog.set_level(logging.INFO, log.name)

    for _ in range(3):
        await door.send(door.gesture("write_in_chat"), "abc.def.ghi")

    said = [each.getMessage() for each in caplog.records if each.name == log.name]
    assert said == ["teams request refused why=token"]

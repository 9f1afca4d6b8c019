import socket
from typing import Any

import pytest

from adapters.teams.adapter import TeamsAdapter
from bot.chat.cards import Card, Text
from bot.chat.conversations import Conversation, MessageRef, User, Workspace
from bot.ports import DeliveryFailed
from tests.adapters.teams.door import Door
from tests.adapters.teams.gestures import ANNA, CHANNEL, CHAT, TENANT
from tests.fakes.bot_connector import Refusal
from tests.fakes.microsoft import FakeMicrosoft

WORKSPACE = Workspace("teams", TENANT)
ROOM = Conversation(WORKSPACE, CHANNEL)
CARD = Card("Lunch zonder wegwerp", (Text("Neem je eigen bakje mee."),))
NEWER = Card("Lunch zonder wegwerp", (Text("12 collega's deden mee."),))

BLOCKED = {"errorCode": 209, "message": '{"subCode":"MessageWritesBlocked","details":null}'}


async def test_a_post_in_a_channel_starts_a_thread(adapter: TeamsAdapter, microsoft: FakeMicrosoft):
    first = await adapter.platform.post(ROOM, CARD)
    second = await adapter.platform.post(ROOM, CARD)

    assert first.id != second.id
    created = [request.path for request in microsoft.connector.requests]
    assert created == ["/amer/v3/conversations"] * 2
    assert len(microsoft.connector.posted(CHANNEL)) == 2


async def test_a_message_is_a_card_with_its_text_in_the_summary(
    adapter: TeamsAdapter, microsoft: FakeMicrosoft
):
    await adapter.platform.post(ROOM, CARD)

    (message,) = microsoft.connector.posted(CHANNEL)
    assert message["summary"] == CARD.plain_text()
    assert "text" not in message
    assert message["attachments"][0]["content"]["type"] == "AdaptiveCard"


async def test_an_update_replaces_what_was_posted(adapter: TeamsAdapter, microsoft: FakeMicrosoft):
    message = await adapter.platform.post(ROOM, CARD)

    await adapter.platform.update(message, NEWER)

    assert microsoft.connector.texts(CHANNEL) == [NEWER.plain_text()]


async def test_somebody_never_seen_is_reached_by_the_directorys_id(
    adapter: TeamsAdapter, microsoft: FakeMicrosoft
):
    chat = await adapter.platform.direct_conversation(User(WORKSPACE, ANNA))
    await adapter.platform.post(chat, CARD)

    assert chat.direct
    assert microsoft.connector.requests[0].body["members"] == [{"id": ANNA}]
    assert microsoft.connector.texts(chat.id) == [CARD.plain_text()]


async def test_the_chat_with_somebody_who_wrote_is_known(
    adapter: TeamsAdapter, door: Door, microsoft: FakeMicrosoft
):
    await door.send(door.gesture("write_in_chat"))

    chat = await adapter.platform.direct_conversation(User(WORKSPACE, ANNA))

    assert chat.id == CHAT
    assert microsoft.connector.requests == []


async def test_somebody_seen_in_a_channel_is_reached_by_the_channels_id(
    adapter: TeamsAdapter, door: Door, microsoft: FakeMicrosoft
):
    await door.send(door.gesture("press_check_in"))

    await adapter.platform.direct_conversation(User(WORKSPACE, ANNA))

    assert microsoft.connector.requests[0].body["members"] == [{"id": "29:fake-anna"}]


@pytest.mark.parametrize(
    ("status", "body", "permanent"),
    [
        pytest.param(403, BLOCKED, True, id="blocked"),
        pytest.param(404, {"error": {"code": "ConversationNotFound"}}, True, id="gone"),
        pytest.param(413, {"error": {"code": "MessageSizeTooBig"}}, True, id="too big"),
        pytest.param(400, {"error": {"code": "BadSyntax"}}, True, id="our mistake"),
        pytest.param(412, {}, False, id="changed meanwhile"),
        pytest.param(429, {}, False, id="too many"),
        pytest.param(500, [], False, id="a bug of theirs"),
        pytest.param(403, "<html>Blocked</html>", False, id="not allowed by a proxy"),
        pytest.param(407, {}, False, id="a proxy that wants to know us"),
        pytest.param(502, "<html>Bad gateway</html>", False, id="a proxy's page"),
        pytest.param(503, {}, False, id="closed for a moment"),
        pytest.param(504, {}, False, id="slow inside"),
    ],
)
@pytest.mark.parametrize("method", ["post", "update"])
async def test_a_refusal_says_whether_another_try_can_help(
    method: str,
    status: int,
    body: Any,
    permanent: bool,
    adapter: TeamsAdapter,
    microsoft: FakeMicrosoft,
):
    message = await adapter.platform.post(ROOM, CARD)
    microsoft.connector.refusals.append(Refusal(status, body=body))

    platform = adapter.platform
    attempt = platform.post(ROOM, CARD) if method == "post" else platform.update(message, NEWER)
    with pytest.raises(DeliveryFailed) as caught:
        await attempt

    assert caught.value.permanent is permanent
    assert not caught.value.maybe_sent
    assert len(microsoft.connector.requests) == 2


@pytest.mark.parametrize("body", [{}, [], "null", "<html>Hello</html>"])
async def test_an_answer_without_an_id_may_have_been_a_yes(
    body: Any, adapter: TeamsAdapter, microsoft: FakeMicrosoft
):
    for place in (ROOM, await adapter.platform.direct_conversation(User(WORKSPACE, ANNA))):
        microsoft.connector.refusals.append(Refusal(200, body=body))
        with pytest.raises(DeliveryFailed) as caught:
            await adapter.platform.post(place, CARD)
        assert caught.value.maybe_sent


async def test_the_reason_is_a_code_and_never_a_text(
    adapter: TeamsAdapter, microsoft: FakeMicrosoft
):
    microsoft.connector.refusals.append(Refusal(403, body=BLOCKED))

    with pytest.raises(DeliveryFailed) as caught:
        await adapter.platform.post(ROOM, CARD)

    assert caught.value.reason == "403 MessageWritesBlocked"


@pytest.mark.parametrize("retry_after", [12.0, None])
async def test_too_many_messages_says_how_long_to_wait(
    retry_after: float | None, adapter: TeamsAdapter, microsoft: FakeMicrosoft
):
    microsoft.connector.refusals.append(Refusal(429, retry_after))

    with pytest.raises(DeliveryFailed) as caught:
        await adapter.platform.post(ROOM, CARD)

    assert caught.value.retry_after == retry_after


async def test_a_message_that_is_gone_cannot_be_updated(adapter: TeamsAdapter):
    with pytest.raises(DeliveryFailed) as caught:
        await adapter.platform.update(MessageRef(ROOM, "1"), CARD)

    assert caught.value.permanent


async def test_a_service_that_does_not_listen_has_got_nothing(adapter: TeamsAdapter):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # not listening: a connection is refused
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        address = f'{{"serviceUrl": "{url}", "type": "personal"}}'

        with pytest.raises(DeliveryFailed) as caught:
            await adapter.platform.post(Conversation(WORKSPACE, CHAT, True, address), CARD)

    assert not caught.value.permanent
    assert not caught.value.maybe_sent


async def test_an_answer_that_does_not_come_may_have_been_a_yes(
    adapter: TeamsAdapter, microsoft: FakeMicrosoft, hanging_service: str
):
    address = f'{{"serviceUrl": "{hanging_service}", "type": "personal"}}'

    with pytest.raises(DeliveryFailed) as caught:
        await adapter.platform.post(Conversation(WORKSPACE, CHAT, True, address), CARD)

    assert caught.value.maybe_sent


async def test_a_channel_that_an_operator_typed_is_reached_where_its_tenant_is(
    adapter: TeamsAdapter, door: Door, microsoft: FakeMicrosoft
):
    typed = '{"serviceUrl": "https://smba.trafficmanager.net/emea/", "type": "channel"}'
    await door.send(door.gesture("write_in_chat"))

    await adapter.platform.post(Conversation(WORKSPACE, CHANNEL, address=typed), CARD)

    assert microsoft.connector.texts(CHANNEL) == [CARD.plain_text()]

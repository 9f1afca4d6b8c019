import socket
from typing import Any

import pytest

from adapters.teams.adapter import TeamsAdapter
from bot.chat.cards import Card, Person, Text
from bot.chat.conversations import Conversation, MessageRef, User, Workspace
from bot.ports import DeliveryFailed
from tests.adapters.teams.door import Door
from tests.adapters.teams.gestures import ANNA, APP_ID, CHANNEL, CHAT, TENANT
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
        pytest.param(403, {"error": {"code": "NotEnoughPermissions"}}, True, id="not allowed"),
        pytest.param(418, {"error": {"code": "SomethingNew"}}, True, id="a no that is new to us"),
        pytest.param(408, {"error": {"code": "Timeout"}}, False, id="it took too long"),
        pytest.param(429, {"error": {"code": "Throttled"}}, False, id="too many, with a code"),
        pytest.param(502, {"error": {"code": "ServiceError"}}, False, id="a dependency of theirs"),
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


@pytest.mark.parametrize("status", [200, 201, 202, 204])
@pytest.mark.parametrize("body", [{}, None, b""])
async def test_a_yes_without_a_word_is_a_yes(
    status: int, body: Any, adapter: TeamsAdapter, microsoft: FakeMicrosoft
):
    chat = await adapter.platform.direct_conversation(User(WORKSPACE, ANNA))
    for place in (ROOM, chat):
        microsoft.connector.refusals.append(Refusal(status, body=body))
        posted = await adapter.platform.post(place, CARD)
        assert (posted.conversation, posted.id) == (place, "")
    microsoft.connector.refusals.append(Refusal(status, body=body))
    await adapter.platform.update(MessageRef(chat, "1"), NEWER)


async def test_a_chat_that_was_opened_without_a_word_is_asked_for_again(
    adapter: TeamsAdapter, microsoft: FakeMicrosoft
):
    microsoft.connector.refusals.append(Refusal(201, body=b""))
    with pytest.raises(DeliveryFailed) as caught:
        await adapter.platform.direct_conversation(User(WORKSPACE, ANNA))

    assert not caught.value.permanent
    assert (await adapter.platform.direct_conversation(User(WORKSPACE, ANNA))).id


@pytest.mark.parametrize("body", [[], "null", "<html>Hello</html>"])
async def test_an_answer_that_is_not_the_services_may_have_been_a_yes(
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


@pytest.mark.parametrize(
    ("code", "gone"),
    [
        ("BotDisabledByAdmin", True),
        ("BotNotInConversationRoster", True),
        ("ConversationBlockedByUser", True),
        ("ForbiddenOperationException", True),
        ("ConversationNotFound", True),
        ("NotEnoughPermissions", False),
        ("ActivityNotFoundInConversation", False),
        ("MessageSizeTooBig", False),
    ],
)
async def test_who_blocked_the_bot_or_is_out_of_its_reach_is_left_in_peace(
    code: str, gone: bool, adapter: TeamsAdapter, microsoft: FakeMicrosoft
):
    microsoft.connector.refusals.append(Refusal(403, body={"error": {"code": code}}))

    with pytest.raises(DeliveryFailed) as caught:
        await adapter.platform.post(ROOM, CARD)

    assert (caught.value.permanent, caught.value.gone) == (True, gone)


async def test_a_tenant_in_another_cloud_is_refused_with_what_to_change(
    adapter: TeamsAdapter, microsoft: FakeMicrosoft
):
    refusal = Refusal(403, body={"error": {"code": "InvalidBotApiHost"}})
    microsoft.connector.refusals.append(refusal)

    with pytest.raises(DeliveryFailed, match="MICROSOFT_LOGIN_AUTHORITY") as caught:
        await adapter.platform.post(ROOM, CARD)

    assert caught.value.reason.startswith("403 InvalidBotApiHost: this tenant is in")
    assert (caught.value.permanent, caught.value.gone) == (True, False)


class Regions:
    """Messages of one tenant that come from two service addresses."""

    def __init__(self, door: Door, microsoft: FakeMicrosoft) -> None:
        self._door = door
        self._microsoft = microsoft

    async def hears(self, person: str, region: str) -> None:
        """Somebody writes in the channel, and Microsoft sends it from a region."""
        url = f"{self._microsoft.http}/{region}/"
        sender = {"id": f"29:fake-{person}", "aadObjectId": person}
        activity = self._door.gesture("mention_in_channel", id=person, **{"from": sender})
        token = self._microsoft.token(APP_ID, serviceurl=url)
        assert (await self._door.send(activity | {"serviceUrl": url}, token=token))[0] == 200

    def asked(self) -> list[str]:
        """The regions that were asked to open a chat."""
        opened = [r for r in self._microsoft.connector.requests if r.body.get("members")]
        return [request.path.split("/")[1] for request in opened]


@pytest.fixture
def regions(door: Door, microsoft: FakeMicrosoft) -> Regions:
    return Regions(door, microsoft)


async def test_a_tenant_of_two_regions_is_tried_in_both(
    adapter: TeamsAdapter, microsoft: FakeMicrosoft, regions: Regions
):
    await regions.hears("anna", "amer")
    await regions.hears("claire", "emea")
    microsoft.connector.regions["leader"] = "amer"

    chat = await adapter.platform.direct_conversation(User(WORKSPACE, "leader"))
    await adapter.platform.post(chat, CARD)

    assert regions.asked() == ["emea", "amer"]
    assert microsoft.connector.texts(chat.id) == [CARD.plain_text()]
    assert microsoft.connector.requests[-1].path.startswith("/amer/")


async def test_somebody_seen_is_reached_where_they_wrote_from_whoever_wrote_last(
    adapter: TeamsAdapter, regions: Regions
):
    await regions.hears("anna", "amer")
    await regions.hears("claire", "emea")

    await adapter.platform.direct_conversation(User(WORKSPACE, "anna"))

    assert regions.asked() == ["amer"]


async def test_a_no_of_every_region_is_one_and_a_passing_one_is_not(
    adapter: TeamsAdapter, microsoft: FakeMicrosoft, regions: Regions
):
    await regions.hears("anna", "amer")
    await regions.hears("claire", "emea")
    no = {"error": {"code": "BadArgument"}}
    gone = {"error": {"code": "ForbiddenOperationException"}}
    found = []
    for refusals in (
        [Refusal(403, body=no), Refusal(403, body=gone)],
        [Refusal(403), Refusal(503)],
    ):
        microsoft.connector.refusals = refusals
        with pytest.raises(DeliveryFailed) as caught:
            await adapter.platform.direct_conversation(User(WORKSPACE, "leader"))
        found.append((caught.value.permanent, caught.value.gone))

    assert found == [(True, True), (False, False)]


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


BEN = "0000000b-0000-4000-8000-00000000000b"
WITH_BEN = Card("Lunch", (Person(User(WORKSPACE, BEN), "a colleague", (ROOM,)),))


def shown(microsoft: FakeMicrosoft, place: str) -> dict[str, Any]:
    (message,) = microsoft.connector.posted(place)
    return message["attachments"][0]["content"]


@pytest.mark.parametrize(
    ("called", "said"),
    [
        pytest.param("Ben de Vries", "Ben de Vries", id="their name"),
        pytest.param("Ben [x](http://a) *b*", "Ben x(http://a) b", id="a name with Markdown in it"),
        pytest.param("", "a colleague", id="no name told"),
    ],
)
async def test_somebody_is_mentioned_by_the_name_that_is_looked_up_then(
    adapter: TeamsAdapter, microsoft: FakeMicrosoft, called: str, said: str
):
    microsoft.connector.members[BEN] = BEN
    microsoft.connector.names[BEN] = called
    chat = await adapter.platform.direct_conversation(User(WORKSPACE, ANNA))
    await adapter.platform.post(chat, WITH_BEN)

    card = shown(microsoft, chat.id)
    told = {"id": BEN, "name": said}
    text = f"<at>{said}</at>"
    assert card["msteams"]["entities"] == [{"type": "mention", "text": text, "mentioned": told}]
    assert text in [node.get("text") for node in card["body"]]


async def test_who_is_in_no_channel_of_ours_is_mentioned_all_the_same(
    adapter: TeamsAdapter, microsoft: FakeMicrosoft
):
    microsoft.connector.members.pop(BEN, None)
    chat = await adapter.platform.direct_conversation(User(WORKSPACE, ANNA))
    await adapter.platform.post(chat, WITH_BEN)

    assert shown(microsoft, chat.id)["msteams"]["entities"][0]["mentioned"]["id"] == BEN


async def test_a_bot_opens_no_group_in_teams(adapter: TeamsAdapter):
    with pytest.raises(DeliveryFailed) as refused:
        await adapter.platform.group_conversation((User(WORKSPACE, ANNA),))
    assert refused.value.permanent

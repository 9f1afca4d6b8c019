"""On every road that leads to the bot it is asked whether somebody is of our tenant."""

import json
from typing import Any

import pytest

from adapters.platform.directories import NotInDirectory
from adapters.teams.adapter import TeamsAdapter
from adapters.teams.directory import TeamsDirectory
from bot.chat.conversations import Conversation, User, Workspace
from bot.chat.responses import ReplyPrivately
from tests.adapters.teams.door import Door, ScriptedBot
from tests.adapters.teams.gestures import ANNA, CHANNEL, TENANT
from tests.adapters.teams.test_platform import CARD
from tests.fakes.bot_connector import Refusal
from tests.fakes.microsoft import FakeMicrosoft

THEIRS = "tenant-2"
IN_THEIR_NAME = {"tenant": {"id": THEIRS}, "channel": {"id": CHANNEL, "type": "shared"}}
IN_OURS = {"tenant": {"id": TENANT}, "channel": {"id": CHANNEL, "type": "shared"}}
XENO = {"id": "29:fake-xeno", "name": "Xeno", "aadObjectId": "00000000-fa4e-0000-0000-0000000000cc"}

ROADS = [
    pytest.param("press_check_in", "Deze uitdaging is van een andere organisatie", id="a press"),
    pytest.param("open_dialog", "Deze uitdaging is van een andere organisatie", id="a dialog"),
    pytest.param("send_dialog", None, id="a form"),
    pytest.param("mention_in_channel", None, id="a mention"),
]
WAYS = [
    pytest.param({"from": XENO, "channelData": IN_THEIR_NAME}, id="their tenant in its data"),
    pytest.param(
        {"from": XENO | {"tenantId": THEIRS}, "channelData": IN_OURS}, id="their tenant of them"
    ),
    pytest.param({"from": XENO, "channelData": IN_OURS}, id="their tenant, when asked"),
]


def in_channel(door: Door, name: str, changes: dict[str, Any]) -> dict[str, Any]:
    place = {"isGroup": True, "conversationType": "channel", "tenantId": TENANT, "id": CHANNEL}
    return door.gesture(name, conversation=place, **changes)


@pytest.mark.parametrize("changes", WAYS)
@pytest.mark.parametrize(("road", "told"), ROADS)
async def test_a_stranger_in_a_shared_channel_is_turned_away_kindly(
    door: Door,
    bot: ScriptedBot,
    microsoft: FakeMicrosoft,
    road: str,
    told: str | None,
    changes: dict[str, Any],
):
    microsoft.connector.members[XENO["aadObjectId"]] = XENO["aadObjectId"]
    microsoft.connector.tenants[XENO["aadObjectId"]] = THEIRS

    status, body = await door.send(in_channel(door, road, changes))

    assert (status, bot.events) == (200, [])
    assert microsoft.connector.posted(CHANNEL) == []
    assert body is None if told is None else told in json.dumps(body)


@pytest.mark.parametrize("road", [road.values[0] for road in ROADS])
@pytest.mark.parametrize("role", ["user", "guest"])
async def test_colleagues_and_guests_in_a_shared_channel_are_heard_and_asked_about_once(
    door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft, road: str, role: str
):
    bot.response = ReplyPrivately(CARD)
    microsoft.connector.members[ANNA] = ANNA
    microsoft.connector.tenants[ANNA] = TENANT
    microsoft.connector.roles[ANNA] = role

    for number in range(2):
        activity = in_channel(door, road, {"channelData": IN_OURS, "id": f"f:{number}"})
        assert (await door.send(activity))[0] == 200

    assert [event.user.id for event in bot.events] == [ANNA, ANNA]
    asked = [one for one in microsoft.connector.requests if "/members/" in one.path]
    assert len(asked) == 1


@pytest.mark.parametrize(("status", "heard"), [(404, 0), (502, 1)])
async def test_a_definite_no_is_a_no_and_an_outage_is_none(
    door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft, status: int, heard: int
):
    if status == 502:
        microsoft.connector.members[XENO["aadObjectId"]] = XENO["aadObjectId"]
        microsoft.connector.refusals.append(Refusal(502))

    await door.send(in_channel(door, "press_check_in", {"from": XENO, "channelData": IN_OURS}))

    assert len(bot.events) == heard


async def test_nobody_is_asked_about_in_a_channel_that_is_not_shared(
    door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    await door.send(door.gesture("press_check_in"))

    assert len(bot.events) == 1
    assert microsoft.connector.requests == []


async def test_no_role_is_given_to_somebody_of_another_tenant(
    adapter: TeamsAdapter, microsoft: FakeMicrosoft
):
    microsoft.connector.members |= {who: who for who in (ANNA, XENO["aadObjectId"])}
    microsoft.connector.tenants |= {ANNA: TENANT, XENO["aadObjectId"]: THEIRS}
    here = Workspace("teams", TENANT)
    address = json.dumps({"serviceUrl": microsoft.service_url, "type": "channel"})
    channels = [Conversation(here, CHANNEL, address=address)]
    directory = TeamsDirectory(adapter.platform, [TENANT], channels)

    assert await directory.see_user(User(here, ANNA)) == ""
    with pytest.raises(NotInDirectory, match="of another organisation"):
        await directory.see_user(User(here, XENO["aadObjectId"]))
    with pytest.raises(NotInDirectory, match="of another organisation"):
        await directory.find_user(here, XENO["aadObjectId"])

"""What people do all day, and Teams sends along: nothing breaks, and nothing is said twice."""

import logging
from typing import Any
from uuid import UUID

import pytest

from tests.adapters.teams.card_rules import runs
from tests.adapters.teams.door import Door, shown
from tests.adapters.teams.gestures import ANNA, CHANNEL, CHAT, PRIVATE
from tests.fakes.microsoft import FakeMicrosoft

GROUP = "19:fake-group-chat@thread.v2"
OF_NO_USE = [
    pytest.param("react_to_message", {}, id="a reaction on a post"),
    pytest.param(
        "react_to_message", {"reactionsAdded": None, "reactionsRemoved": [{"type": "1f44b_wave"}]},
        id="a reaction taken back",
    ),
    pytest.param("write_in_chat", {"type": "messageUpdate"}, id="a message edited"),
    pytest.param("write_in_chat", {"type": "messageDelete", "text": None}, id="a message deleted"),
    pytest.param("write_in_chat", {"type": "typing", "text": None}, id="somebody types"),
    pytest.param("write_in_chat", {"type": "endOfConversation"}, id="the end of a conversation"),
    pytest.param(
        "write_in_chat", {"type": "event", "name": "application/vnd.microsoft.readReceipt"},
        id="a message was read",
    ),
    pytest.param("install_for_person", {"action": "add-upgrade"}, id="a new version"),
    pytest.param("install_in_channel", {"action": "remove-upgrade"}, id="an old version gone"),
    pytest.param("install_for_person", {"action": "bounce"}, id="an installation of another kind"),
    pytest.param("person_joins_channel", {}, id="somebody joins the team"),
    pytest.param(
        "bot_joins_channel", {"membersAdded": None, "channelData": {
            "tenant": {"id": "tenant-1"}, "eventType": "channelRenamed",
        }}, id="a channel renamed",
    ),
]  # fmt: skip


def in_group(door: Door, name: str, /, **changes: Any) -> dict[str, Any]:
    """The gesture as it comes from a group chat."""
    place = {"isGroup": True, "conversationType": "groupChat", "id": GROUP}
    data = {"tenant": {"id": "tenant-1"}}
    return door.gesture(name, **{"conversation": place, "channelData": data, **changes})


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(("name", "changes"), OF_NO_USE)
async def test_what_is_not_for_the_bot_is_taken_and_nothing_is_said(
    name: str, changes: dict[str, Any], entrance: Door, microsoft: FakeMicrosoft, campaign: UUID
):
    status, body = await entrance.send(entrance.gesture(name, **changes))

    assert (status, body) == (200, None)
    assert microsoft.connector.requests == []


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("name", ["message/submitAction", "signin/verifyState", "x", None, 3])
async def test_an_invoke_of_a_kind_never_seen_is_not_implemented(
    name: object, entrance: Door, microsoft: FakeMicrosoft, campaign: UUID
):
    status, _ = await entrance.send(entrance.gesture("press_check_in", name=name))

    assert status == 501
    assert microsoft.connector.requests == []


async def test_nothing_of_anybody_stands_in_the_log(
    entrance: Door, microsoft: FakeMicrosoft, campaign: UUID, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    microsoft.connector.unreachable_people.add("29:fake-anna")
    for parameters in OF_NO_USE:
        name, changes = parameters.values
        assert isinstance(name, str)
        assert isinstance(changes, dict)
        await entrance.send(entrance.gesture(name, **changes))
    await entrance.send(entrance.gesture("press_check_in", value={"secret": "Anna is ill"}))
    await entrance.send(entrance.gesture("mention_in_channel", text="Anna is ill"))

    ours = [r.getMessage() for r in caplog.records if r.name.startswith(("adapters", "bot"))]
    assert ours
    for told in ("Anna", ANNA, "29:fake-anna", "ill"):
        assert not any(told in line for line in ours)


async def test_what_was_sent_without_a_word_is_answered_with_help(
    entrance: Door, microsoft: FakeMicrosoft, campaign: UUID
):
    picture = [{"contentType": "image/png", "contentUrl": "https://example.org/a.png"}]

    await entrance.send(entrance.gesture("write_in_chat", text=None, attachments=picture))

    [card] = microsoft.connector.posted(CHAT)
    said = "\n".join(runs(card["attachments"][0]["content"]))
    assert said.startswith("Dit kun je vragen")
    assert "white_check_mark" not in said


async def test_in_a_group_chat_who_brings_the_bot_is_welcomed_in_private_once(
    entrance: Door, microsoft: FakeMicrosoft, campaign: UUID
):
    await entrance.send(in_group(entrance, "install_in_channel"))
    await entrance.send(in_group(entrance, "bot_joins_channel"))

    assert shown(microsoft, PRIVATE) == ["Hallo, ik ben Prikkel."]
    assert microsoft.connector.posted(GROUP) == []


async def test_in_a_group_chat_it_answers_in_private_and_goes_without_a_word(
    entrance: Door, microsoft: FakeMicrosoft, campaign: UUID
):
    await entrance.send(in_group(entrance, "mention_in_channel"))
    answered = len(shown(microsoft, PRIVATE))
    await entrance.send(in_group(entrance, "install_in_channel", action="remove"))

    assert answered == 1
    assert len(shown(microsoft, PRIVATE)) == 1
    assert microsoft.connector.posted(GROUP) == []


async def test_added_again_it_is_not_introduced_again(
    entrance: Door, microsoft: FakeMicrosoft, campaign: UUID
):
    await entrance.send(entrance.gesture("install_for_person"))
    await entrance.send(entrance.gesture("uninstall_for_person"))
    await entrance.send(entrance.gesture("install_for_person", id="f:added-again"))

    assert shown(microsoft, CHAT) == ["Hallo, ik ben Prikkel."]


async def test_before_there_is_a_campaign_who_installs_it_is_told_so_once(
    entrance: Door, microsoft: FakeMicrosoft
):
    await entrance.send(entrance.gesture("install_in_channel"))
    await entrance.send(entrance.gesture("bot_joins_channel"))

    (card,) = microsoft.connector.texts(PRIVATE)
    assert f"--channel {CHANNEL}" in card

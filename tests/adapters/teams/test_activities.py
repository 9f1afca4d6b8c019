import json
from typing import Any

import pytest

from adapters.teams.activities import MalformedActivity, to_gesture
from bot import commands
from bot.chat.conversations import Conversation, User, Workspace
from bot.chat.events import BotAdded, BotRemoved, ButtonPressed, CommandGiven, FormSubmitted
from tests.adapters.teams.gestures import ANNA, CHANNEL, CHAT, SERVICE_URL, TENANT, gesture

WORKSPACE = Workspace("teams", TENANT)
ANNA_THERE = User(WORKSPACE, ANNA)


def read(name: str, /, **changes: Any):
    return to_gesture(gesture(name, **changes), TENANT)


def test_a_typed_message_is_a_command():
    event = read("write_in_chat")

    assert isinstance(event, CommandGiven)
    assert event.text == "leaderboard"
    assert event.user == ANNA_THERE
    assert event.locale == "nl-NL"
    assert event.conversation.direct


def test_a_mention_of_the_bot_is_not_part_of_the_command():
    event = read("mention_in_channel")

    assert isinstance(event, CommandGiven)
    assert event.text == "barrier"
    assert event.conversation.id == CHANNEL
    assert not event.conversation.direct


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        pytest.param({"text": None}, "", id="no text at all"),
        pytest.param({"text": "hoi", "entities": [{"type": "mention"}]}, "hoi", id="bare mention"),
        pytest.param({"text": "hoi", "entities": "?"}, "hoi", id="entities of another shape"),
        pytest.param(
            {
                "text": "<at>Bob</at> help",
                "entities": [
                    {"type": "mention", "text": "<at>Bob</at>", "mentioned": {"id": "29:bob"}}
                ],
            },
            "<at>Bob</at> help",
            id="somebody else is mentioned",
        ),
    ],
)
def test_the_text_of_a_command(changes: dict[str, Any], text: str):
    event = read("write_in_chat", **changes)

    assert isinstance(event, CommandGiven)
    assert event.text == text


BOT = "28:fake-app"


def mention(name: str = "Prikkel", **more: object) -> dict[str, Any]:
    return {"type": "mention", "mentioned": {"id": BOT, "name": name}, **more}


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        pytest.param("<at>R&amp;D</at> leaderboard", [mention("R&D")], id="entity without text"),
        pytest.param("<at>Prikkel</at> leaderboard", [mention(text=None)], id="text is null"),
        pytest.param("<at>Prikkel</at> leaderboard", [mention(text=7)], id="text is a number"),
        pytest.param("<at>Prikkel</at> leaderboard", [mention(text="")], id="text is empty"),
        pytest.param('<at id="0">Groen</at> leaderboard', [mention("Groen")], id="tag with an id"),
        pytest.param(
            "Groen leaderboard", [mention("x", text='<at id="1">Groen</at>')], id="a bare name"
        ),
        pytest.param(
            "<at>A &amp; b</at> leaderboard", [mention("x", text="<at>A & b</at>")], id="escaped"
        ),
        pytest.param("<at>Prikkel</at>\u200bleaderboard", [mention()], id="zero width"),
        pytest.param('<quoted messageId="17"/> leaderboard', [], id="a quote"),
        pytest.param('<quoted messageId="17">ja</quoted> leaderboard', [], id="a quote with words"),
        pytest.param(
            '<quoted messageId="1"/> <at>Prikkel</at> leaderboard', [mention()], id="both"
        ),
        pytest.param("<p><b>leaderboard</b>&nbsp;</p>", [], id="formatted"),
        pytest.param("&gt; today<br>leaderboard", [], id="a quoted line"),
        pytest.param("<blockquote>today</blockquote><p>leaderboard!</p>", [], id="a quoted block"),
        pytest.param("@Prikkel, leaderboard!", [], id="no mention at all"),
        pytest.param("<at>Prikkel</at> <at>Prikkel</at> leaderboard", [mention()], id="twice"),
    ],
)
def test_a_word_is_understood_whatever_teams_puts_around_it(text: str, entities: list[Any]):
    event = read("write_in_chat", text=text, entities=entities)

    assert isinstance(event, CommandGiven)
    assert commands.meant(commands.freed(event.text)) == "leaderboard"


@pytest.mark.parametrize(
    "text", ["<quoted " * 40_000, "<at>" * 60_000, "&" * 200_000, "<a" * 99_999]
)
def test_a_message_without_end_is_read_in_no_time(text: str):
    event = read("write_in_chat", text=text, entities=[mention(text="")] * 1000)

    assert isinstance(event, CommandGiven)
    assert len(event.text) <= 2000


def test_the_language_comes_from_the_client_when_the_message_has_none():
    event = read("write_in_chat", locale=None)

    assert event is not None
    assert event.locale == "nl-NL"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, "Europe/Amsterdam", id="of the client"),
        pytest.param({"entities": None}, "Europe/Amsterdam", id="of the message"),
        pytest.param({"entities": None, "localTimezone": None}, "", id="not told"),
    ],
)
@pytest.mark.parametrize("name", ["write_in_chat", "press_check_in", "send_dialog"])
def test_every_gesture_tells_the_time_zone(name: str, changes: dict[str, Any], expected: str):
    event = read(name, **changes)

    assert event is not None
    assert event.timezone == expected


@pytest.mark.parametrize("name", ["press_check_in", "press_on_old_client"])
def test_a_press_says_which_button(name: str):
    event = read(name)

    assert isinstance(event, ButtonPressed)
    assert (event.action, event.value) == ("check-in", "challenge-1/done")
    assert event.conversation.id == CHANNEL


def test_a_press_that_opens_a_dialog_is_a_press():
    event = read("open_dialog")

    assert isinstance(event, ButtonPressed)
    assert (event.action, event.value) == ("report-friction", "challenge-1")


@pytest.mark.parametrize("name", ["send_dialog", "send_form_in_chat", "send_form_on_old_client"])
def test_a_form_comes_back_without_what_was_left_empty(name: str):
    event = read(name)

    assert isinstance(event, FormSubmitted)
    assert (event.action, event.value) == ("report-friction", "challenge-1")
    assert event.answers == {"description": "De kantine gebruikt plastic", "named": "yes"}


@pytest.mark.parametrize("name", ["install_for_person", "install_in_channel", "bot_joins_channel"])
def test_the_bot_is_added(name: str):
    assert isinstance(read(name), BotAdded)


def test_the_bot_is_removed():
    event = read("uninstall_for_person")

    assert isinstance(event, BotRemoved)
    assert event.conversation.id == CHAT


@pytest.mark.parametrize("name", ["person_joins_channel", "react_to_message"])
def test_what_is_not_meant_for_the_bot_is_nothing(name: str):
    assert read(name) is None


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"type": "typing"}, id="typing"),
        pytest.param({"type": "invoke", "name": "composeExtension/query"}, id="unknown invoke"),
        pytest.param({"from": {"id": "29:other", "role": "bot"}}, id="another bot"),
        pytest.param({"from": {"id": "28:other"}}, id="another bot that does not say so"),
        pytest.param({"type": "installationUpdate", "action": "add-upgrade"}, id="an upgrade"),
    ],
)
def test_unknown_gestures_are_nothing(changes: dict[str, Any]):
    assert read("write_in_chat", **changes) is None


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        pytest.param("press_check_in", {"value": None}, id="no value"),
        pytest.param("press_check_in", {"value": []}, id="a list"),
        pytest.param("press_check_in", {"value": {"action": "x"}}, id="no action object"),
        pytest.param("press_check_in", {"value": {"action": {"data": {}}}}, id="no verb"),
        pytest.param(
            "press_check_in",
            {"value": {"action": {"verb": "x", "data": {"value": 3}}}},
            id="value is a number",
        ),
        pytest.param("open_dialog", {"value": {"data": None}}, id="dialog without data"),
        pytest.param("send_dialog", {"value": {"data": {"form": True}}}, id="form without action"),
        pytest.param("write_in_chat", {"from": {}}, id="nobody"),
        pytest.param("write_in_chat", {"conversation": {}}, id="nowhere"),
    ],
)
def test_what_lacks_its_parts_is_malformed(name: str, changes: dict[str, Any]):
    with pytest.raises(MalformedActivity):
        read(name, **changes)


def test_a_person_without_a_directory_id_is_known_by_the_channels():
    event = read("write_in_chat", **{"from": {"id": "29:guest"}})

    assert event is not None
    assert event.user.id == "29:guest"


def test_the_address_holds_what_is_needed_to_talk_again():
    event = read("write_in_chat")

    assert event is not None
    assert event.conversation == Conversation(
        WORKSPACE, CHAT, direct=True, address=event.conversation.address
    )
    assert json.loads(event.conversation.address) == {
        "serviceUrl": SERVICE_URL,
        "type": "personal",
        "bot": "28:fake-app",
        "user": "29:fake-anna",
    }


def test_a_redelivery_has_the_same_id_and_another_press_has_not():
    press, again = read("press_check_in"), read("press_check_in")
    other = read("press_check_in", id="f:another")

    assert press is not None
    assert again is not None
    assert other is not None
    assert press.id == again.id
    assert press.id != other.id


def test_an_invoke_without_an_id_is_known_by_its_content_and_time():
    press, again = read("press_check_in", id=None), read("press_check_in", id=None)
    later = read("press_check_in", id=None, timestamp="2026-11-23T08:06:00.000Z")

    assert press is not None
    assert again is not None
    assert later is not None
    assert press.id == again.id
    assert press.id != later.id


def test_what_no_database_keeps_is_left_out_of_what_was_typed():
    written = read("write_in_chat", text="leader\0board")
    sent = read("send_dialog", value={"data": {"action": "a", "form": True, "field-text": "a\0b"}})

    assert isinstance(written, CommandGiven)
    assert written.text == "leaderboard"
    assert isinstance(sent, FormSubmitted)
    assert sent.answers == {"text": "ab"}

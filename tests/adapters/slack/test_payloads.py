"""What Slack sends, as events."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from adapters.slack import payloads
from adapters.slack.heard import hear
from adapters.slack.homes import to_modal
from adapters.slack.payloads import (
    MalformedPayload,
    to_button_pressed,
    to_command_given,
    to_event,
    to_form_submitted,
    to_report_started,
)
from adapters.slack.places import is_at_home, sender_of, workspace_id
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, MessageRef, User, Workspace
from bot.chat.events import (
    BotAdded,
    BotRemoved,
    ButtonPressed,
    ChannelJoined,
    CommandGiven,
    HomeOpened,
    ReactionAdded,
    ReactionRemoved,
    ReportStarted,
)

PAYLOADS = Path(__file__).parent / "payloads"
FAKE = Workspace("slack", "T0FAKE")
ANNA = User(FAKE, "U0ANNA")
CHANNEL = Conversation(FAKE, "C0FAKE")
DIRECT = Conversation(FAKE, "D0ANNA", direct=True)
MESSAGE = MessageRef(CHANNEL, "1700000001.000100")


def payload(name: str) -> dict[str, Any]:
    return json.loads((PAYLOADS / f"{name}.json").read_text("utf-8"))


def test_a_press_says_who_pressed_what_where():
    assert to_button_pressed(payload("press_check_in")) == ButtonPressed(
        id="press/1700000002.000200/U0ANNA/check-in#2/9b2f/not-today",
        user=ANNA,
        conversation=CHANNEL,
        action="check-in",
        value="9b2f/not-today",
        message="1700000001.000100",
    )


def test_a_press_in_a_direct_conversation_knows_that_it_is_one():
    assert to_button_pressed(payload("press_in_direct_conversation")).conversation == DIRECT


def test_the_button_that_repeats_a_command_gives_that_command():
    event = to_button_pressed(payload("press_repeat_command"))

    assert isinstance(event, CommandGiven)
    assert event.text == "barrier"


def test_a_form_holds_what_was_filled_in_and_nothing_for_empty_fields():
    event = to_form_submitted(payload("submit_friction"))

    assert (event.action, event.value) == ("friction", "9b2f")
    assert event.conversation == CHANNEL
    assert event.answers == {
        "why": "rain",
        "words": "<!channel> *vet* & <b>",
        "named": "yes",
        "day": "2026-11-24",
    }


def test_the_same_form_sent_twice_is_one_gesture_and_corrected_it_is_another():
    first, again, corrected = (payload("submit_friction") for _ in range(3))
    corrected["view"]["state"]["values"]["words"]["words"]["value"] = "iets anders"

    assert to_form_submitted(first).id == to_form_submitted(again).id
    assert to_form_submitted(first).id != to_form_submitted(corrected).id


def test_a_form_never_holds_what_no_database_keeps():
    body = payload("submit_friction")
    body["view"]["state"]["values"]["words"]["words"]["value"] = "a\0b\ud800c"

    assert to_form_submitted(body).answers["words"] == "ab?c"


def test_a_command_is_read_as_it_was_typed():
    assert to_command_given(payload("command_join")) == CommandGiven(
        id="command/5.6.fake/U0ANNA/join R&D <noord>",
        user=ANNA,
        conversation=CHANNEL,
        text="join R&D <noord>",
    )


def test_a_conversation_between_colleagues_is_never_taken_for_ours():
    command, press = payload("command_join"), payload("press_on_private_card")
    command["channel_id"] = press["channel"]["id"] = press["container"]["channel_id"] = "D0OTHERS"

    assert to_command_given(command).conversation == Conversation(FAKE, "U0ANNA", direct=True)
    assert to_button_pressed(press).conversation == Conversation(FAKE, "U0ANNA", direct=True)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "reaction_added_with_skin_tone",
            ReactionAdded("event/Ev1", ANNA, MESSAGE, "raised_hands", moment=1700000005.0001),
        ),
        (
            "reaction_removed",
            ReactionRemoved("event/Ev2", ANNA, MESSAGE, "seedling", moment=1700000005.0002),
        ),
        ("reaction_to_file", None),
        ("bot_added", BotAdded("event/Ev4", ANNA, CHANNEL)),
        ("bot_removed", BotRemoved("event/Ev5", ANNA, CHANNEL)),
        ("colleague_joined_channel", ChannelJoined("event/Ev6", User(FAKE, "U0BRAM"), CHANNEL)),
        (
            "direct_message",
            CommandGiven("message/D0ANNA/1700000007.000100", ANNA, DIRECT, "barrier & meer"),
        ),
        ("direct_message_edited", None),
        ("direct_message_of_another_bot", None),
        ("mention", CommandGiven("message/C0FAKE/1700000008.000100", ANNA, CHANNEL, "leaderboard")),
    ],
)
def test_an_event_is_read_or_ignored(name: str, expected: object):
    assert to_event(payload(name), "U0FAKEBOT") == expected


@pytest.mark.parametrize(
    ("subtype", "is_heard"),
    [("file_share", True), ("thread_broadcast", True), ("bot_message", False), ("x", False)],
)
def test_what_somebody_says_with_a_file_or_to_all_is_said_too(subtype: str, is_heard: bool):
    body = payload("direct_message")
    body["event"] |= {"subtype": subtype, "files": [{"id": "F0FAKE"}]}

    assert (to_event(body, "U0FAKEBOT") is not None) == is_heard


def test_a_mention_is_removed_even_before_we_know_who_we_are():
    event = to_event(payload("mention"), "")

    assert isinstance(event, CommandGiven)
    assert event.text == "leaderboard"


@pytest.mark.parametrize("path", sorted(PAYLOADS.glob("*.json")), ids=lambda path: path.stem)
def test_people_of_another_workspace_are_strangers(path: Path):
    assert sender_of(payload(path.stem)).is_from_elsewhere == ("stranger" in path.stem)


@pytest.mark.parametrize(
    "org_wide",
    [
        pytest.param({"team": None}, id="shortcut"),
        pytest.param(
            {"team": None, "view": {"callback_id": "x", "app_installed_team_id": "E0FAKE"}},
            id="view",
        ),
        pytest.param(
            {
                "team": {"id": "T0OTHER"},
                "view": to_modal(Card("x"), "T0FAKE") | {"app_installed_team_id": "T0OTHER"},
            },
            id="a view that was opened elsewhere",
        ),
        pytest.param({"authorizations": [{"team_id": None}], "team_id": "T0FAKE"}, id="event"),
        pytest.param({"authorizations": [{"team_id": "E0FAKE"}], "team_id": "T0FAKE"}, id="by id"),
    ],
)
def test_where_an_enterprise_installed_us_the_workspace_is_still_one(org_wide: dict):
    user = {"id": "U0ANNA", "team_id": "T0FAKE"}
    body = {"user": user, "enterprise": {"id": "E0FAKE"}, "is_enterprise_install": True}

    assert workspace_id(body | org_wide) == "T0FAKE"
    assert workspace_id({"enterprise_id": "E0FAKE"}) == "E0FAKE"


def test_whose_enterprise_an_event_names_is_known_only_of_the_installation():
    """In a shared channel the outer enterprise may be that of whoever shares it."""
    ours = {"team_id": "T0FAKE", "enterprise_id": "E0FAKE"}
    event = {"type": "app_mention", "user": "W0X", "user_team": "E0OTHER"}
    body = {"event": event, "team_id": "T0OTHER", "enterprise_id": "E0OTHER"}

    assert sender_of(body | {"authorizations": [ours]}).is_from_elsewhere
    assert sender_of(body | {"authorizations": [ours]}).may_be_of_enterprise
    nobodys = body | {"authorizations": [{**ours, "enterprise_id": None}]}
    assert not sender_of(nobodys).may_be_of_enterprise
    colleague = body | {"event": event | {"user_team": "E0FAKE"}, "authorizations": [ours]}
    assert not sender_of(colleague).is_from_elsewhere


def test_only_the_home_tab_is_the_page():
    mine = Conversation(FAKE, "U0ANNA", direct=True)
    assert to_event(payload("home_opened"), "U0FAKEBOT") == HomeOpened("event/Ev0HOME", ANNA, mine)
    assert to_event(payload("messages_tab_opened"), "U0FAKEBOT") is None


def test_a_press_at_home_has_no_channel():
    body = payload("press_at_home")
    event = to_button_pressed(body)

    assert is_at_home(body)
    assert not is_at_home(payload("press_check_in"))
    assert event.conversation == Conversation(FAKE, "U0ANNA", direct=True)


def test_a_shortcut_brings_the_words_of_the_message_it_was_chosen_on():
    assert to_report_started(payload("shortcut_on_message")) == ReportStarted(
        id="shortcut/1.4.fake/U0ANNA",
        user=ANNA,
        conversation=CHANNEL,
        text="Hoi en : in kantine is alles <plastic> & wegwerp, zie de foto of",
    )
    started = to_report_started(payload("shortcut_global"))
    assert (started.text, started.conversation.id) == ("", "U0ANNA")


def test_a_shortcut_in_somebody_elses_direct_messages_is_answered_in_our_own():
    body = payload("shortcut_on_message") | {"channel": {"id": "D0OTHERS", "name": "directmessage"}}
    assert to_report_started(body).conversation.id == "U0ANNA"


def test_a_closed_account_is_somebody_who_can_be_reached_no_more():
    mine = Conversation(FAKE, "U0ANNA", direct=True)
    assert to_event(payload("account_closed"), "U0FAKEBOT") == BotRemoved(
        "event/Ev0LEFT", ANNA, mine
    )
    assert to_event(payload("status_changed"), "U0FAKEBOT") is None


def test_what_slack_sent_is_read_once_into_event_address_and_sender():
    heard = hear(to_button_pressed, payload("press_check_in"))

    assert heard.event == to_button_pressed(payload("press_check_in"))
    assert heard.address.user == heard.event.user.id
    assert heard.address.response_url == payload("press_check_in")["response_url"]
    assert not heard.sender.is_of_another_workspace({"T0FAKE"})
    assert heard.sender.is_of_another_workspace({"T0ELSEWHERE"})
    with pytest.raises(MalformedPayload):
        hear(to_button_pressed, payload("press_check_in") | {"view": ["x"]})


def test_past_the_border_no_dictionary_of_slacks_is_taken():
    """What answers, shows and posts knows events and addresses, and nobody else reads payloads."""
    folder = Path(payloads.__file__).parent
    border = {"addresses", "heard", "listeners", "payloads", "places", "shapes"}
    border |= {"uninstalls", "workspaces"}  # what is told of an installation, and is no event
    readers = {
        path.stem
        for path in folder.glob("*.py")
        if re.search(r"\bPayload\b|\bbody: (dict|Mapping)", path.read_text("utf-8"))
    }

    assert readers <= border

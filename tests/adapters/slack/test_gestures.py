"""Signed gestures through the real Bolt, and what people see of the answers."""

import pytest

from bot.chat.cards import Button, Card, Quote, Text
from bot.chat.conversations import Conversation, User, Workspace
from bot.chat.events import BotAdded, CommandGiven, FormSubmitted, ReactionAdded
from bot.chat.forms import Form, TextField, ToggleField
from bot.chat.responses import OpenForm, RejectForm, ReplyPrivately
from bot.languages import Languages
from bot.ports import StoreUnavailable
from tests.adapters.slack.conftest import Stage
from tests.fakes.slack import BOT_USER, TEAM
from tests.fakes.slack_state import Message

CHALLENGE = Card("Vandaag", (Text("Neem je beker."),), (Button("check-in", "Gedaan", "9b2f/done"),))
THANKS = Card("Genoteerd", (Text("Tot morgen!"),), (Button("undo", "Toch niet", "1"),))
FORM = Form(
    "friction",
    "Wat zat er in de weg?",
    "Versturen",
    "Annuleren",
    (TextField("words", "Vertel"), ToggleField("named", "Met naam", "En je naam?")),
    value="9b2f",
)

NL_AGAIN, EN_AGAIN = "Probeer het over een minuut opnieuw", "in a moment"


async def posted(stage: Stage, channel: str = "C0FAKE") -> Message:
    conversation = Conversation(Workspace("slack", TEAM), channel, direct=channel[0] == "U")
    await stage.adapter.platform.post(conversation, CHALLENGE)
    return stage.slack.messages[-1]


async def pressed(stage: Stage, message: Message, user: str = "U0ANNA", trigger: str = ""):
    return await stage.sender.press(user, message, message.buttons()[0], trigger=trigger)


async def test_a_form_goes_round(stage: Stage):
    stage.bot.answer = OpenForm(FORM)
    message = await posted(stage)
    await pressed(stage, message)
    await stage.until(lambda: stage.slack.views)

    stage.bot.answer = ReplyPrivately(THANKS)
    view = stage.slack.views[0]
    hostile = "<!channel> 👩‍👩‍👧‍👦 [a](http://b)\n" + "x" * 2000
    closed = await stage.sender.submit("U0ANNA", view, {"words": hostile, "named": True})
    await stage.until(lambda: len(stage.slack.messages) == 2)

    event = stage.bot.events[-1]
    assert isinstance(event, FormSubmitted)
    assert (event.action, event.value) == ("friction", "9b2f")
    assert event.answers == {"words": hostile, "named": "yes"}
    assert event.conversation.id == "C0FAKE"
    assert closed.json == {"response_action": "clear"}
    assert stage.slack.messages[1].seen_by == "U0ANNA"


async def test_a_rejected_form_stays_open_and_can_be_corrected(stage: Stage):
    stage.bot.answer = OpenForm(FORM)
    await pressed(stage, await posted(stage))
    await stage.until(lambda: stage.slack.views)
    view = stage.slack.views[0]

    stage.bot.answer = RejectForm(FORM, {"words": "Vertel iets meer."})
    rejected = await stage.sender.submit("U0ANNA", view, {"words": "x"})
    stage.bot.answer = None
    accepted = await stage.sender.submit("U0ANNA", view, {"words": "xyz"})

    assert rejected.json == {"response_action": "errors", "errors": {"words": "Vertel iets meer."}}
    assert (accepted.status, accepted.text) == (200, "")
    assert len(stage.bot.events) == 3


async def test_a_form_can_lead_to_another(stage: Stage):
    stage.bot.answer = OpenForm(FORM)
    await pressed(stage, await posted(stage))
    await stage.until(lambda: stage.slack.views)

    answer = await stage.sender.submit("U0ANNA", stage.slack.views[0], {"words": "x"})

    assert answer.json["response_action"] == "update"
    assert answer.json["view"]["callback_id"] == "friction"


async def test_the_answer_to_a_form_from_elsewhere_arrives_as_a_direct_message(stage: Stage):
    stage.bot.answer = OpenForm(FORM)
    await stage.sender.command("U0ANNA", "barrier", channel="C0GONE")
    await stage.until(lambda: stage.slack.views)

    stage.bot.answer = ReplyPrivately(THANKS)
    await stage.sender.submit("U0ANNA", stage.slack.views[0], {"words": "x"})
    await stage.until(lambda: stage.slack.messages)

    assert stage.slack.messages[0].channel == "D0ANNA"


async def test_a_form_that_opens_too_late_offers_the_button_again(stage: Stage):
    stage.bot.answer = OpenForm(FORM)
    late = stage.slack.new_trigger(age=4.0)

    await pressed(stage, await posted(stage), trigger=late)
    await stage.until(lambda: len(stage.slack.messages) == 2)
    offered = stage.slack.messages[1]

    assert "once more" in offered.words()
    assert "nog een keer" in offered.words()
    assert offered.buttons()[0]["value"] == "9b2f/done"
    await pressed(stage, offered)
    await stage.until(lambda: stage.slack.views)


async def test_a_form_asked_for_in_writing_opens_by_a_button(stage: Stage):
    stage.bot.answer = OpenForm(FORM)
    await stage.sender.event(written("barrier"))
    await stage.until(lambda: stage.slack.messages)

    await pressed(stage, stage.slack.messages[0])
    await stage.until(lambda: stage.slack.views)

    commands = [event.text for event in stage.bot.events if isinstance(event, CommandGiven)]
    assert commands == ["barrier", "barrier"]


async def test_a_command_is_answered_in_the_acknowledgement(stage: Stage):
    stage.bot.answer = ReplyPrivately(Card("Hulp", (Quote("<!here>"),)))

    answer = await stage.sender.command("U0ANNA", "help")

    assert answer.json["response_type"] == "ephemeral"
    assert answer.json["text"] == "Hulp\n“&lt;!here&gt;”"
    assert answer.json["blocks"][0]["type"] == "header"


async def test_somebody_who_writes_to_the_bot_is_answered_there(stage: Stage):
    stage.bot.answer = ReplyPrivately(THANKS)

    await stage.sender.event(written("help"))
    await stage.until(lambda: stage.slack.messages)

    assert stage.slack.messages[0].channel == "D0ANNA"


async def test_who_writes_in_a_thread_is_answered_in_that_thread(stage: Stage):
    stage.bot.answer = ReplyPrivately(THANKS)
    mention = {"type": "app_mention", "user": "U0ANNA", "channel": "C0FAKE", "thread_ts": "1.1"}
    await stage.sender.event(mention | {"text": f"<@{BOT_USER}> me"})
    await stage.until(lambda: stage.slack.messages)

    assert stage.slack.calls_of("chat.postEphemeral")[0]["thread_ts"] == "1.1"


async def test_a_mention_in_a_channel_is_answered_to_that_person_alone(stage: Stage):
    stage.bot.answer = ReplyPrivately(THANKS)
    mention = {"type": "app_mention", "user": "U0ANNA", "channel": "C0FAKE", "ts": "1.1"}

    await stage.sender.event(mention | {"text": f"<@{BOT_USER}> me"})
    await stage.until(lambda: stage.slack.messages)

    assert stage.slack.messages[0].seen_by == "U0ANNA"
    event = stage.bot.events[0]
    assert isinstance(event, CommandGiven)
    assert event.text == "me"


async def test_a_redelivered_event_is_the_same_event(stage: Stage):
    reaction = {
        "type": "reaction_added",
        "user": "U0ANNA",
        "reaction": "seedling",
        "item": {"type": "message", "channel": "C0FAKE", "ts": "1.1"},
        "event_ts": "1.2",
    }
    for retry in range(3):
        assert (await stage.sender.event(reaction, event_id="Ev7", retry=retry)).status == 200

    assert len(stage.bot.events) == 1
    assert isinstance(stage.bot.events[0], ReactionAdded)


async def test_the_bots_own_reactions_are_ignored_but_not_its_arrival(stage: Stage):
    item = {"type": "message", "channel": "C0FAKE", "ts": "1.1"}
    own = {"type": "reaction_added", "user": BOT_USER, "reaction": "seedling", "item": item}
    arrival = {"type": "member_joined_channel", "user": BOT_USER, "channel": "C0FAKE"}

    assert (await stage.sender.event(own)).status == 200
    assert (await stage.sender.event(arrival)).status == 200

    assert [type(event) for event in stage.bot.events] == [BotAdded]
    assert len(stage.slack.calls_of("auth.test")) == 1


@pytest.mark.parametrize("kind", ["team_join", "app_home_opened", "something_new"])
async def test_events_nobody_asked_for_are_acknowledged(stage: Stage, kind: str):
    assert (await stage.sender.event({"type": kind, "user": "U0ANNA"})).status == 200
    assert stage.bot.events == []


async def test_gestures_go_on_while_slack_does_not_say_who_we_are(stage: Stage):
    stage.slack.refuse_next(503)

    assert (await stage.sender.event(written("help"))).status == 200
    assert len(stage.bot.events) == 1


async def test_a_form_sent_while_the_database_is_down_keeps_what_was_typed(stage: Stage):
    stage.bot.answer = OpenForm(FORM)
    await pressed(stage, await posted(stage))
    await stage.until(lambda: stage.slack.views)
    stage.bot.failure = StoreUnavailable()

    answer = await stage.sender.submit("U0ANNA", stage.slack.views[0], {"words": "x"})

    assert answer.json["response_action"] == "errors"
    assert "in a moment" in answer.json["errors"]["words"]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [("nl", [NL_AGAIN]), ("en", [EN_AGAIN]), (None, [NL_AGAIN, EN_AGAIN])],
)
async def test_without_the_database_people_are_spoken_to_in_one_language_where_it_is_known(
    stage: Stage, chosen: str | None, expected: list[str]
):
    stage.bot.languages = Languages()
    if chosen:
        stage.bot.languages.remember(User(Workspace("slack", TEAM), "U0ANNA"), chosen)
    stage.bot.answer = OpenForm(FORM)
    message = await posted(stage)
    await pressed(stage, message)
    await stage.until(lambda: stage.slack.views)
    stage.bot.failure = StoreUnavailable()

    form = await stage.sender.submit("U0ANNA", stage.slack.views[0], {"words": "x"})
    command = await stage.sender.command("U0ANNA", "help")
    await pressed(stage, message)
    await stage.until(lambda: len(stage.slack.messages) == 2)

    for told in (form.json["errors"]["words"], command.text, stage.slack.messages[1].words()):
        assert [one for one in (NL_AGAIN, EN_AGAIN) if one in told] == expected


@pytest.mark.parametrize(
    ("chosen", "label"),
    [
        ("nl", "Formulier openen"),
        ("en", "Open the form"),
        (None, "Formulier openen / Open the form / Öffnen / Ouvrir"),
    ],
)
async def test_a_form_that_waits_is_offered_in_one_language_where_it_is_known(
    stage: Stage, chosen: str | None, label: str
):
    stage.bot.languages = Languages()
    if chosen:
        stage.bot.languages.remember(User(Workspace("slack", TEAM), "U0ANNA"), chosen)
    stage.bot.answer = OpenForm(FORM)
    await stage.sender.event(written("report"))
    await stage.until(lambda: stage.slack.messages)

    offered = stage.slack.messages[0]
    assert [button["text"]["text"] for button in offered.buttons()] == [label]
    assert ("staat voor je klaar" in offered.words()) is (chosen != "en")


async def test_not_now_is_not_said_of_a_form_that_may_have_been_stored(stage: Stage):
    stage.bot.answer = OpenForm(FORM)
    await pressed(stage, await posted(stage))
    await stage.until(lambda: stage.slack.views)
    stage.bot.failure = StoreUnavailable(maybe_stored=True)

    answer = await stage.sender.submit("U0ANNA", stage.slack.views[0], {"words": "x"})

    assert answer.json["response_action"] == "errors"
    assert "do not know yet whether it was stored" in answer.json["errors"]["words"]


async def test_an_event_that_cannot_be_stored_is_delivered_again(stage: Stage):
    stage.bot.failure = StoreUnavailable()
    first = await stage.sender.event(written("join"), event_id="Ev8")
    stage.bot.failure = None
    second = await stage.sender.event(written("join"), event_id="Ev8", retry=1)

    assert (first.status, second.status) == (503, 200)
    assert len(stage.bot.events) == 1


async def test_a_bug_is_logged_without_what_people_typed(
    stage: Stage, caplog: pytest.LogCaptureFixture
):
    stage.bot.failure = RuntimeError("a bug")

    answer = await stage.sender.event(written("geheim"))

    assert (answer.status, answer.text) == (500, "")
    assert "a bug" in caplog.text
    assert "geheim" not in caplog.text
    assert "U0ANNA" not in caplog.text


def written(text: str) -> dict[str, str]:
    return {
        "type": "message",
        "channel_type": "im",
        "channel": "D0ANNA",
        "user": "U0ANNA",
        "team": TEAM,
        "text": text,
        "ts": "1.1",
    }

from dataclasses import replace
from typing import Any

import pytest

from adapters.teams.adapter import TeamsAdapter
from bot.chat.cards import Card, Text
from bot.chat.conversations import User, Workspace
from bot.chat.events import FormSubmitted
from bot.chat.forms import Form, TextField
from bot.chat.responses import OpenForm, RejectForm, ReplaceCard, ReplyPrivately, Response
from bot.i18n import LOCALES, said_in
from bot.languages import Languages
from bot.ports import StoreUnavailable
from tests.adapters.teams.card_rules import nodes, runs
from tests.adapters.teams.door import Door, ScriptedBot
from tests.adapters.teams.gestures import ANNA, CHANNEL, CHAT, TENANT
from tests.fakes.bot_connector import Refusal
from tests.fakes.microsoft import FakeMicrosoft

THANKS = Card("Genoteerd", (Text("Mooi gedaan."),))
FORM = Form(
    "report-friction",
    "Wat hield je tegen?",
    "Versturen",
    "Annuleren",
    (TextField("description", "In je eigen woorden"),),
)
REJECTED = RejectForm(FORM, {"description": "Dat is te kort."})
PRIVATE = "a:chat-with-29:fake-anna"


def filled_in(card: dict[str, Any]) -> dict[str, str]:
    return {node["id"]: node["value"] for node in nodes(card) if "id" in node}


def latest(microsoft: FakeMicrosoft, conversation: str) -> dict[str, Any]:
    return microsoft.connector.posted(conversation)[-1]["attachments"][0]["content"]


@pytest.mark.parametrize("response", [ReplyPrivately(THANKS), ReplaceCard(THANKS)])
async def test_a_press_is_answered_with_a_card_for_that_person_alone(
    response: Response, door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    bot.response = response

    status, body = await door.send(door.gesture("press_check_in"))

    assert status == 200
    assert body["statusCode"] == 200
    assert body["type"] == "application/vnd.microsoft.card.adaptive"
    assert runs(body["value"]) == ["Genoteerd", "Mooi gedaan."]
    assert microsoft.connector.requests == []


async def test_a_press_with_nothing_to_say_is_received(door: Door):
    status, body = await door.send(door.gesture("press_check_in"))

    assert status == 200
    assert body["type"] == "application/vnd.microsoft.activity.message"
    assert body["value"] == "Ontvangen."


async def test_a_press_that_needs_a_form_shows_it_in_the_cards_place(door: Door, bot: ScriptedBot):
    bot.response = OpenForm(FORM)

    _, body = await door.send(door.gesture("press_check_in"))

    assert filled_in(body["value"]) == {"field-description": ""}


async def test_a_dialog_button_opens_the_form_in_a_dialog(door: Door, bot: ScriptedBot):
    bot.response = OpenForm(FORM)

    status, body = await door.send(door.gesture("open_dialog"))

    assert status == 200
    assert body["task"]["type"] == "continue"
    assert body["task"]["value"]["title"] == "Wat hield je tegen?"


async def test_a_dialog_can_show_a_card_too(door: Door, bot: ScriptedBot):
    bot.response = ReplyPrivately(THANKS)

    for name in ("open_dialog", "send_dialog"):
        _, body = await door.send(door.gesture(name))

        assert runs(body["task"]["value"]["card"]["content"]) == ["Genoteerd", "Mooi gedaan."]


async def test_a_dialog_closes_when_there_is_nothing_to_say(door: Door):
    assert await door.send(door.gesture("send_dialog")) == (200, None)


async def test_a_rejected_form_stays_with_what_was_typed(door: Door, bot: ScriptedBot):
    bot.response = REJECTED

    _, in_dialog = await door.send(door.gesture("send_dialog"))
    _, inline = await door.send(door.gesture("send_form_in_chat"))

    for card in (in_dialog["task"]["value"]["card"]["content"], inline["value"]):
        assert "Dat is te kort." in runs(card)
        assert filled_in(card) == {"field-description": "De kantine gebruikt plastic"}


async def test_a_message_in_the_chat_is_answered_there(
    door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    bot.response = ReplyPrivately(THANKS)

    assert await door.send(door.gesture("write_in_chat")) == (200, None)

    assert microsoft.connector.texts(CHAT) == [THANKS.plain_text()]


async def test_a_message_in_the_chat_can_bring_a_form(
    door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    bot.response = OpenForm(FORM)

    await door.send(door.gesture("write_in_chat"))

    assert filled_in(latest(microsoft, CHAT)) == {"field-description": ""}


async def test_a_message_in_a_channel_is_answered_in_private(
    door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    bot.response = ReplyPrivately(THANKS)

    await door.send(door.gesture("mention_in_channel"))

    assert microsoft.connector.texts(PRIVATE) == [THANKS.plain_text()]
    assert microsoft.connector.texts(CHANNEL) == []


OWN_CHAT = {
    "nl": "Dat kan ik alleen in onze eigen chat beantwoorden. Open in Teams “Apps”, zoek Prikkel, "
    "kies “Toevoegen” en vraag het me daar.",
    "en": "I can only answer that in our own chat. In Teams, open “Apps”, look for Prikkel, choose "
    "“Add”, and ask me there.",
}


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("nl-NL", OWN_CHAT["nl"]),
        ("en-GB", OWN_CHAT["en"]),
        (None, said_in(LOCALES, "teams-only-in-our-chat")),
    ],
)
async def test_who_cannot_be_reached_in_private_is_told_how_to_be_without_the_answer(
    door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft, locale: str | None, expected: str
):
    bot.response = ReplyPrivately(THANKS)
    microsoft.connector.unreachable_people.add("29:fake-anna")

    status, _ = await door.send(door.gesture("mention_in_channel", locale=locale, entities=None))

    assert status == 200
    assert microsoft.connector.texts(CHANNEL) == [expected]
    assert microsoft.connector.requests[-1].path.endswith(
        "19:fake-channel@thread.tacv2;messageid=1700000000001/activities"
    )


async def test_a_chat_that_is_gone_is_looked_for_again(
    door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    bot.response = ReplyPrivately(THANKS)
    await door.send(door.gesture("mention_in_channel"))
    microsoft.connector.refusals.append(Refusal(404))
    await door.send(door.gesture("mention_in_channel", id="2"))

    await door.send(door.gesture("mention_in_channel", id="3"))

    assert len(microsoft.connector.texts(PRIVATE)) == 2


async def test_a_form_sent_by_an_old_client_is_shown_again_in_its_place(
    door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    bot.response = OpenForm(FORM)
    await door.send(door.gesture("write_in_chat"))
    (number,) = microsoft.connector.messages[CHAT]
    bot.response = REJECTED

    await door.send(door.gesture("send_form_on_old_client", replyToId=number))

    assert len(microsoft.connector.posted(CHAT)) == 1
    assert filled_in(latest(microsoft, CHAT)) == {
        "field-description": "De kantine gebruikt plastic"
    }


DUTCH, ENGLISH = "Probeer het over een minuut opnieuw", "try again in a moment"


@pytest.mark.parametrize("name", ["press_check_in", "open_dialog", "send_dialog"])
@pytest.mark.parametrize(
    ("locale", "chosen", "expected"),
    [
        pytest.param("nl-NL", None, [DUTCH], id="that of their Teams"),
        pytest.param("nl-NL", "en", [ENGLISH], id="another that they chose"),
        pytest.param("pl-PL", None, [DUTCH, ENGLISH], id="one that we do not speak"),
        pytest.param(None, None, [DUTCH, ENGLISH], id="not known"),
    ],
)
async def test_a_database_that_is_away_asks_for_patience_in_one_language_where_it_is_known(
    name: str,
    locale: str | None,
    chosen: str | None,
    expected: list[str],
    door: Door,
    bot: ScriptedBot,
):
    bot.failure, bot.languages = StoreUnavailable(), Languages()
    if chosen:
        bot.languages.remember(User(Workspace("teams", TENANT), ANNA), chosen)

    status, body = await door.send(door.gesture(name, locale=locale, entities=None))

    assert status == 200
    told = body["task"]["value"] if "task" in body else body["value"]["message"]
    assert [one for one in (DUTCH, ENGLISH) if one in told] == expected


@pytest.mark.parametrize(
    ("chosen", "expected"), [(None, "Ontvangen."), ("nl", "Ontvangen."), ("en", "Received.")]
)
async def test_what_has_no_answer_is_acknowledged_in_the_language_of_the_person(
    chosen: str | None, expected: str, door: Door, bot: ScriptedBot
):
    bot.languages = Languages()
    if chosen:
        bot.languages.remember(User(Workspace("teams", TENANT), ANNA), chosen)

    _, body = await door.send(door.gesture("press_check_in"))

    assert body["value"] == expected


async def test_a_dialog_keeps_what_was_typed_when_the_database_is_away(
    door: Door, bot: ScriptedBot
):
    bot.response = OpenForm(replace(FORM, value="challenge-1"))
    await door.send(door.gesture("open_dialog"))
    for number, failure in enumerate((StoreUnavailable(), StoreUnavailable(maybe_stored=True))):
        bot.failure = failure

        status, body = await door.send(door.gesture("send_dialog", id=f"f:busy-{number}"))

        assert status == 200
        assert body["task"]["type"] == "continue"
        card = body["task"]["value"]["card"]["content"]
        assert filled_in(card) == {"field-description": "De kantine gebruikt plastic"}
        expected = ("Probeer het over een minuut opnieuw", "het telt één keer")[number]
        assert expected in " ".join(runs(card))

    bot.failure, bot.response = None, ReplyPrivately(THANKS)
    _, body = await door.send(door.gesture("send_dialog", id="f:again"))
    assert body["task"]["value"]["title"] == "Genoteerd"
    sent = bot.events[-1]
    assert isinstance(sent, FormSubmitted)
    assert sent.answers["description"] == "De kantine gebruikt plastic"


async def test_a_dialog_from_before_a_restart_shows_what_was_typed(door: Door, bot: ScriptedBot):
    bot.failure = StoreUnavailable()

    _, body = await door.send(door.gesture("send_dialog"))

    assert body["task"]["type"] == "message"
    assert "De kantine gebruikt plastic" in body["task"]["value"]


async def test_nobody_gets_the_form_of_a_colleague(door: Door, bot: ScriptedBot):
    bot.response = OpenForm(replace(FORM, value="challenge-1", title="Van Anna"))
    await door.send(door.gesture("open_dialog"))
    bot.failure = StoreUnavailable()
    other = {"id": "29:fake-bram", "aadObjectId": "00000000-fa4e-0000-0000-0000000000bb"}

    _, body = await door.send(door.gesture("send_dialog", **{"from": other}))

    assert "Van Anna" not in str(body)


async def test_a_database_that_is_away_is_told_in_the_chat_too(
    door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    bot.failure = StoreUnavailable()

    status, _ = await door.send(door.gesture("write_in_chat"))

    assert status == 200
    (text,) = microsoft.connector.texts(CHAT)
    assert text == "Het lukt nu even niet. Probeer het over een minuut opnieuw."


async def test_an_answer_that_cannot_be_delivered_does_not_bring_the_question_back(
    door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    bot.response = ReplyPrivately(THANKS)
    microsoft.connector.refusals.append(Refusal(503))

    status, _ = await door.send(door.gesture("write_in_chat"))

    assert status == 200


async def test_a_redelivered_press_has_the_id_of_the_first(door: Door, bot: ScriptedBot):
    await door.send(door.gesture("press_check_in"))
    await door.send(door.gesture("press_check_in"))

    first, second = bot.events
    assert first.id == second.id


async def test_a_press_needs_no_token_of_ours(
    door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    bot.response = ReplyPrivately(THANKS)

    for _ in range(5):
        await door.send(door.gesture("press_check_in"))

    assert microsoft.counts["tokens"] == 0
    assert microsoft.counts["keys"] == 1
    assert [event.user.id for event in bot.events if hasattr(event, "user")] == [ANNA] * 5


async def test_a_bug_is_a_server_error(door: Door, bot: ScriptedBot, adapter: TeamsAdapter):
    bot.failure = RuntimeError("a bug")

    status, _ = await door.send(door.gesture("press_check_in"))

    assert status == 500

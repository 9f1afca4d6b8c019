"""An answer in a channel that one person sees, for who cannot be written to in a chat."""

from collections.abc import AsyncGenerator

import pytest

from adapters.teams.adapter import TeamsAdapter
from bot.chat.cards import Card, Text
from bot.chat.responses import OpenForm, ReplyPrivately
from tests.adapters.teams.card_rules import nodes
from tests.adapters.teams.door import Door, ScriptedBot, open_door
from tests.adapters.teams.gestures import APP_ID, CHANNEL, TENANT
from tests.adapters.teams.test_turns import FORM, PRIVATE
from tests.fakes.microsoft import FakeMicrosoft

THANKS = Card("Genoteerd", (Text("Mooi gedaan."),))
THREAD = f"{CHANNEL};messageid=1700000000001"


@pytest.fixture
async def whispering(bot: ScriptedBot, microsoft: FakeMicrosoft) -> AsyncGenerator[Door]:
    adapter = TeamsAdapter(
        bot, app_id=APP_ID, app_password="fake-secret", tenant_id=TENANT, targeted_messages=True,
        **microsoft.settings,
    )  # fmt: skip
    await adapter.start()
    async with open_door(adapter, microsoft) as door:
        yield door
    await adapter.close()


async def test_who_lacks_the_app_gets_the_answer_where_they_asked_and_nobody_else_does(
    whispering: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    bot.response = ReplyPrivately(THANKS)
    microsoft.connector.unreachable_people.add("29:fake-anna")

    status, _ = await whispering.send(whispering.gesture("mention_in_channel"))

    assert status == 200
    [(where, message)] = microsoft.connector.whispers
    assert where == THREAD
    assert message["recipient"]["id"] == "29:fake-anna"
    assert message["summary"] == THANKS.plain_text()
    assert microsoft.connector.texts(CHANNEL) == []
    assert microsoft.connector.requests[-1].authorization.startswith("Bearer fake.")


async def test_a_form_is_whispered_as_a_card(
    whispering: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    bot.response = OpenForm(FORM)
    microsoft.connector.unreachable_people.add("29:fake-anna")

    await whispering.send(whispering.gesture("mention_in_channel"))

    [(_, message)] = microsoft.connector.whispers
    ids = [node.get("id") for node in nodes(message["attachments"][0]["content"])]
    assert "field-description" in ids


async def test_who_has_a_chat_with_the_bot_is_answered_there_where_it_stays(
    whispering: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    bot.response = ReplyPrivately(THANKS)

    await whispering.send(whispering.gesture("mention_in_channel"))

    assert microsoft.connector.texts(PRIVATE) == [THANKS.plain_text()]
    assert microsoft.connector.whispers == []


async def test_where_microsoft_refuses_it_they_read_what_they_read_before(
    whispering: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    bot.response = ReplyPrivately(THANKS)
    microsoft.connector.unreachable_people.add("29:fake-anna")
    microsoft.connector.takes_whispers = False

    await whispering.send(whispering.gesture("mention_in_channel", locale="nl-NL", entities=None))

    [said] = microsoft.connector.texts(CHANNEL)
    assert said.startswith("Dat kan ik alleen in onze eigen chat beantwoorden.")


async def test_without_the_setting_nothing_is_whispered(
    door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    bot.response = ReplyPrivately(THANKS)
    microsoft.connector.unreachable_people.add("29:fake-anna")

    await door.send(door.gesture("mention_in_channel", locale="nl-NL", entities=None))

    assert microsoft.connector.whispers == []
    assert len(microsoft.connector.texts(CHANNEL)) == 1

"""What every chat platform promises to the core about what people press and type."""

import pytest

from bot.chat.cards import Button, Card
from bot.chat.events import ButtonPressed, CommandGiven
from bot.chat.responses import ReplaceCard, ReplyPrivately
from bot.ports import StoreUnavailable
from tests.contract.gestures import (
    DOWN,
    FILLED_IN,
    HOSTILE,
    THANKS,
    TRY_AGAIN,
    WAYS,
    opened,
    pressed,
)
from tests.contract.harness import Harness

LONGEST_VALUE = 200
"""Letters of a button's value that come back on every platform."""


@pytest.mark.parametrize(
    "value",
    [
        "",
        "9b2f/done",
        "de kantine/één “café”/日本/🇳🇱",
        "é" * LONGEST_VALUE,
        "<b>&amp;</b> *x* 'y\"",
    ],
    ids=["none", "slashes", "alphabets", "longest", "marks"],
)
async def test_a_pressed_button_brings_its_action_and_value(harness: Harness, value: str):
    await pressed(harness, "Zo", Card("Kies", (), (Button("choose-one", "Zo", value),)))

    [event] = harness.bot.events
    assert isinstance(event, ButtonPressed)
    assert (event.action, event.value) == ("choose-one", value)
    assert event.user == harness.user
    assert event.conversation.id == harness.channel.id
    assert not event.conversation.direct


async def test_it_is_known_who_of_two_people_pressed(harness: Harness):
    await pressed(harness, "Gedaan")
    await harness.client.press(harness.colleague, "Gedaan")

    assert [event.user for event in harness.bot.events] == [harness.user, harness.colleague]


async def test_a_private_answer_reaches_only_who_pressed(harness: Harness):
    harness.bot.answer = ReplyPrivately(THANKS)

    screen = await pressed(harness, "Gedaan")

    assert "Bedankt voor je verhaal." in screen.text
    [others_see] = await harness.client.read(harness.colleague)
    assert "eigen beker" in others_see
    assert "Bedankt" not in others_see
    direct = await harness.platform.direct_conversation(harness.colleague)
    assert await harness.texts_in(direct) == []


async def test_a_card_that_one_person_sees_can_be_replaced_for_them(harness: Harness):
    harness.bot.answer = ReplaceCard(THANKS)

    screen = await pressed(harness, "Gedaan")

    assert "Bedankt voor je verhaal." in screen.text


@pytest.mark.parametrize(
    "text",
    ["", "barrier de bushalte is te ver", *HOSTILE],
    ids=["none", "words", "pings", "links", "markdown", "html", "alphabets"],
)
async def test_the_text_of_a_command_arrives_as_typed(harness: Harness, text: str):
    harness.bot.answer = ReplyPrivately(THANKS)

    screen = await harness.client.command(harness.user, text)

    [event] = harness.bot.events
    assert isinstance(event, CommandGiven)
    assert (event.user, event.text) == (harness.user, text)
    assert "Bedankt voor je verhaal." in screen.text


async def test_the_same_gesture_delivered_twice_has_the_same_id(harness: Harness):
    form = await opened(harness)
    await harness.client.again()
    await harness.client.press(harness.user, "Gedaan")
    await harness.client.again()
    harness.bot.answer = None
    await harness.client.submit(harness.user, form, FILLED_IN)
    await harness.client.again()
    await harness.client.command(harness.user, "help")
    await harness.client.again()

    ids = [event.id for event in harness.bot.events]
    assert ids[::2] == ids[1::2]
    assert len(set(ids)) == 4


async def test_the_same_gesture_made_twice_has_two_ids(harness: Harness):
    await pressed(harness, "Gedaan")
    await harness.client.press(harness.user, "Gedaan")
    await harness.client.command(harness.user, "help")
    await harness.client.command(harness.user, "help")

    assert len({event.id for event in harness.bot.events}) == 4


async def test_of_a_gesture_that_others_send_the_bot_hears_nothing(harness: Harness):
    form = await opened(harness)
    harness.bot.answer = None
    gestures = [
        lambda: harness.client.press(harness.user, "Gedaan"),
        lambda: harness.client.submit(harness.user, form, FILLED_IN),
        lambda: harness.client.command(harness.user, "help"),
    ]
    for gesture in gestures:
        await gesture()
        heard = list(harness.bot.events)

        refused = await harness.client.forged()

        assert refused
        assert set(refused.values()) <= {401, 403}, refused
        assert harness.bot.events == heard
        assert harness.client.proof.forgeries <= refused.keys()


@pytest.mark.parametrize("down", DOWN, ids=["not stored", "unknown"])
@pytest.mark.parametrize("label", ["Gedaan", WAYS[0]])
async def test_who_pressed_what_cannot_be_stored_is_asked_to_try_again(
    harness: Harness, label: str, down: StoreUnavailable
):
    harness.bot.failure = down

    screen = await pressed(harness, label)

    assert TRY_AGAIN.search(screen.text)
    assert screen.form is None
    assert len(await harness.client.read(harness.colleague)) == 1


@pytest.mark.parametrize("down", DOWN, ids=["not stored", "unknown"])
async def test_who_commands_what_cannot_be_stored_is_asked_to_try_again(
    harness: Harness, down: StoreUnavailable
):
    harness.bot.failure = down

    screen = await harness.client.command(harness.user, "help")

    assert TRY_AGAIN.search(screen.text)

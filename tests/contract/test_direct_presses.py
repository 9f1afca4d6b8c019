"""What every chat platform promises of buttons on a card that one person got by themselves."""

import pytest

from bot.chat.cards import Button, Card
from bot.chat.conversations import Conversation, MessageRef
from bot.chat.events import ButtonPressed
from bot.chat.responses import ReplaceCard, ReplyPrivately
from bot.ports import StoreUnavailable
from tests.contract.clients import Screen
from tests.contract.gestures import CARD, DOWN, LATER, THANKS, TRY_AGAIN, WAYS
from tests.contract.harness import Harness

VALUE = "de kantine/één “café”/日本/<b>&amp;</b> *x*"


async def pressed(harness: Harness, label: str, card: Card = CARD) -> tuple[Screen, Conversation]:
    """What who pressed sees of it, and the conversation in which the card stands."""
    direct = await harness.platform.direct_conversation(harness.user)
    await harness.platform.post(direct, card)
    return await harness.client.press(harness.user, label, direct), direct


def heard(harness: Harness) -> ButtonPressed:
    event = harness.bot.events[-1]
    assert isinstance(event, ButtonPressed)
    return event


async def test_a_press_brings_its_action_its_value_and_who(harness: Harness):
    await pressed(harness, "Zo", Card("Kies", (), (Button("choose-one", "Zo", VALUE),)))

    event = heard(harness)
    assert (event.action, event.value, event.user) == ("choose-one", VALUE, harness.user)
    assert event.conversation.direct, "the press does not tell that the conversation is direct"
    assert len(harness.bot.events) == 1


async def test_what_a_press_tells_is_enough_to_post_there_and_to_refresh_the_card(
    harness: Harness,
):
    _, direct = await pressed(harness, "Gedaan")
    event = heard(harness)
    assert event.message, "the press does not tell which message holds the button"

    await harness.platform.post(event.conversation, THANKS)
    await harness.platform.update(MessageRef(event.conversation, event.message), LATER)

    refreshed, posted = await harness.texts_in(direct)
    assert "Al twaalf antwoorden." in refreshed
    assert "Bedankt" in posted


async def test_an_answer_reaches_only_who_pressed(harness: Harness):
    harness.bot.answer = ReplyPrivately(THANKS)

    screen, _ = await pressed(harness, "Gedaan")

    assert "Bedankt voor je verhaal." in screen.text
    assert await harness.client.read(harness.colleague) == [], "the channel reads the answer"
    others = await harness.platform.direct_conversation(harness.colleague)
    assert await harness.texts_in(others) == []


async def test_a_card_is_replaced_where_it_stands(harness: Harness):
    harness.bot.answer = ReplaceCard(THANKS)

    screen, direct = await pressed(harness, "Gedaan")

    assert "Bedankt voor je verhaal." in screen.text
    assert "eigen beker" not in screen.text
    assert len(await harness.texts_in(direct)) == 1, "the answer stands beside the card"


async def test_a_press_that_is_delivered_again_has_the_same_id_and_shows_nothing_more(
    harness: Harness,
):
    harness.bot.answer = ReplaceCard(THANKS)
    _, direct = await pressed(harness, "Gedaan")
    shown = await harness.texts_in(direct)

    harness.bot.answer = None
    await harness.client.again()

    first, second = harness.bot.events
    assert first.id == second.id, "the second delivery would count as another press"
    assert await harness.texts_in(direct) == shown


@pytest.mark.parametrize(("label", "down"), [("Gedaan", DOWN[0]), (WAYS[0], DOWN[1])])
async def test_who_pressed_what_cannot_be_stored_is_asked_to_try_again(
    harness: Harness, label: str, down: StoreUnavailable
):
    harness.bot.failure = down

    screen, direct = await pressed(harness, label)

    assert TRY_AGAIN.search(screen.text)
    assert screen.form is None
    card, *_ = await harness.texts_in(direct)
    assert "eigen beker" in card
    assert await harness.client.read(harness.colleague) == []

"""What every chat platform promises of people who are mentioned in what it answers."""

import pytest

from bot.chat.cards import Card, Person
from bot.chat.responses import ReplaceCard, ReplyPrivately
from tests.contract.gestures import CARD
from tests.contract.harness import Harness


def mentioning(harness: Harness) -> Card:
    return Card("Samen", (Person(harness.user, "een collega", (harness.channel,)),))


@pytest.mark.parametrize("answer", [ReplyPrivately, ReplaceCard], ids=["beside", "in its place"])
async def test_who_is_mentioned_in_an_answer_to_a_press_is_read_by_their_name(
    harness: Harness, answer: type[ReplyPrivately | ReplaceCard]
):
    harness.bot.answer = answer(mentioning(harness))
    direct = await harness.platform.direct_conversation(harness.colleague)
    await harness.platform.post(direct, CARD)

    screen = await harness.client.press(harness.colleague, "Gedaan", direct)

    assert "Samen" in screen.text
    assert harness.called in screen.text, f"nobody reads that {harness.called} is mentioned"


async def test_an_answer_comes_without_a_name_that_cannot_be_looked_up(harness: Harness):
    nowhere = Person(harness.user, "een collega", (harness.missing,))
    harness.bot.answer = ReplyPrivately(Card("Samen", (nowhere,)))
    direct = await harness.platform.direct_conversation(harness.colleague)
    await harness.platform.post(direct, CARD)

    screen = await harness.client.press(harness.colleague, "Gedaan", direct)

    assert "Samen" in screen.text
    read = [name for name in (harness.called, nowhere.label) if name in screen.text]
    assert read, "a Person whose name is not found is left out: its label stands for it"

"""Where an edit of a post wipes people's own answers, posts stay as they were sent."""

from dataclasses import replace

import pytest

from bot.app import Bot
from bot.chat.capabilities import ABLE
from tests.scenarios.world import World


@pytest.fixture
def frail(world: World) -> World:
    """The same world, on a platform whose edits wipe answers."""
    world.wall.capabilities = replace(ABLE, edits_keep_answers=False)
    can = {"fake": world.wall.capabilities}
    world.bot = Bot(world.store, world.clock, patience=60, capabilities=can)
    return world


async def _five_answer(world: World) -> None:
    for name in ("anna", "bram", "cees", "dana", "emir"):
        await world.person(name).presses("Gedaan", on=world.post)


async def test_no_post_is_edited_under_answers(frail: World):
    await frail.begin()
    await frail.at(1)
    before = frail.post
    await _five_answer(frail)
    await frail.at(1, 12)
    await frail.at(2)

    assert frail.wall.edits == []
    assert before in frail.wall.cards["channel"].values()


async def test_the_post_promises_no_count_and_everybody_own_answer_has_it(frail: World):
    await frail.begin()
    await frail.at(1)
    assert "Wie begint?" not in frail.post.plain_text()
    assert "dan zie je ook hoeveel" in frail.post.plain_text()

    await _five_answer(frail)
    await frail.person("anna").presses("Vandaag niet", on=frail.post)

    assert "Al 5 collega’s of meer hebben geantwoord." in frail.person("anna").sees
    assert "Wat zat er in de weg?" in frail.person("anna").sees


async def test_fewer_than_five_are_not_counted_on_an_answer(frail: World):
    await frail.begin()
    await frail.at(1)
    anna = frail.person("anna")
    await anna.presses("Gedaan", on=frail.post)

    assert "De eerste antwoorden zijn binnen." in anna.sees


async def test_elsewhere_the_post_counts_and_is_edited_only_when_its_text_changes(world: World):
    await world.begin()
    await world.at(1)
    await world.person("anna").presses("Gedaan", on=world.post)
    await world.at(1, 10)
    assert len(world.wall.edits) == 1  # the first answers are in

    await world.person("bram").presses("Gedaan", on=world.post)
    await world.at(1, 11)
    await world.person("bram").presses("Vandaag niet", on=world.post)
    await world.at(1, 12)

    assert len(world.wall.edits) == 1
    assert "De eerste antwoorden zijn binnen." in world.post.plain_text()
    assert "hebben geantwoord" not in world.person("bram").sees

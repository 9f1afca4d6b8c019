"""A post stays as it was sent: an edit would wipe answers, and tell when somebody pressed."""

from dataclasses import replace

import pytest

from bot.app import Bot
from bot.chat.capabilities import ABLE
from tests.scenarios.world import World

SEVEN = ("anna", "bram", "cees", "dana", "emir", "fenna", "gijs")


@pytest.fixture(params=[True, False], ids=["edits keep answers", "edits wipe answers"])
def any_world(world: World, request: pytest.FixtureRequest) -> World:
    """The same world, on a platform of either kind."""
    world.wall.capabilities = replace(ABLE, edits_keep_answers=request.param)
    can = {"fake": world.wall.capabilities}
    world.bot = Bot(world.store, world.clock, patience=60, capabilities=can)
    return world


async def test_no_press_edits_the_post(any_world: World):
    await any_world.begin()
    await any_world.at(1)
    before = any_world.post
    for name in SEVEN:
        await any_world.person(name).presses("Gedaan", on=any_world.post)
    await any_world.person("anna").presses("Ongedaan maken")
    await any_world.at(1, 12)
    await any_world.at(2)

    assert any_world.wall.edits == []
    assert before in any_world.wall.cards["channel"].values()


async def test_neither_the_post_nor_an_answer_says_how_many_answered(any_world: World):
    await any_world.begin()
    await any_world.at(1)
    first = any_world.post.plain_text()
    for name in SEVEN:
        await any_world.person(name).presses("Vandaag niet", on=any_world.post)

    assert "collega" not in any_world.person("gijs").sees.split("Wat zat er")[0]
    await any_world.person("gijs").types("vandaag")
    assert any_world.person("gijs").card is not None
    assert any_world.person("gijs").card.plain_text() == first

"""Check marks under a challenge: what stands counts, in whatever order it is told."""

import itertools

import pytest

from bot import marks
from challenges.models import CheckIn
from tests.scenarios.world import Person, World

GREEN, HEAVY, BOX = "white_check_mark", "heavy_check_mark", "ballot_box_with_check"
PUT_AND_TAKEN = [(GREEN, False, 10.1), (HEAVY, False, 10.2), (GREEN, True, 10.3)]


async def answers(world: World) -> list[str]:
    return [row.answer.value for row in await world.rows(CheckIn)]


async def told(person: Person, *marks: tuple[str, bool, float]) -> None:
    for emoji, removes, at in marks:
        await person.reacts(emoji, removes=removes, at=at)


@pytest.fixture
async def posted(begun: World) -> World:
    await begun.at(1)
    return begun


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("order", list(itertools.permutations(PUT_AND_TAKEN)))
async def test_it_is_done_while_one_of_two_marks_stands(posted: World, order: tuple):
    anna = posted.person("anna")
    await told(anna, *order)
    assert await answers(posted) == ["done"]

    await anna.reacts(HEAVY, removes=True, at=10.4)
    assert await answers(posted) == []


async def test_a_mark_that_was_taken_away_before_we_heard_of_it_is_none(posted: World):
    await told(posted.person("bram"), (GREEN, True, 20.2), (GREEN, False, 20.1))

    assert await answers(posted) == []


async def test_a_mark_put_back_stands_whatever_is_told_last(posted: World):
    bram = posted.person("bram")
    await told(bram, (BOX, False, 1.1), (BOX, False, 1.3), (BOX, True, 1.2))

    assert await answers(posted) == ["done"]


async def test_a_mark_that_is_told_twice_does_not_undo_what_a_button_said_since(posted: World):
    anna = posted.person("anna")
    await anna.reacts(GREEN, at=10.1)
    await anna.presses("Vandaag niet", on=posted.post)
    await anna.reacts(GREEN, at=10.1)

    assert await answers(posted) == ["not-today"]


async def test_a_mark_that_is_told_late_does_not_undo_what_a_button_said_since(posted: World):
    anna = posted.person("anna")
    before = posted.clock().timestamp() - 60
    await anna.presses("Vandaag niet", on=posted.post)
    await anna.reacts(GREEN, at=before)
    assert await answers(posted) == ["not-today"]

    await anna.reacts(HEAVY, at=before + 120)
    assert await answers(posted) == ["done"]


async def test_marks_of_several_people_are_kept_apart_and_forgotten(posted: World):
    await posted.person("anna").reacts(GREEN, at=1.1)
    await posted.person("bram").reacts(GREEN, at=1.1)
    await posted.person("anna").reacts(GREEN, removes=True, at=1.2)
    assert await answers(posted) == ["done"]

    now = posted.clock()
    assert await posted.store.write(lambda session: marks.forget_before(session, now)) == 2

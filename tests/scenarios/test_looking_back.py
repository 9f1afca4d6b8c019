"""Looking back: done once somebody wrote something, or did the alternative."""

import pytest

from challenges.models import Answer, Barrier, CheckIn, Friction, Signal
from tests.scenarios.world import Person, World

LAST = 12  # a Friday: the last challenge of a campaign of ten days looks back
DRY, SOLAR = "Er is geen plek om kleren te drogen", "Zonnepanelen op de loods"


async def _looks_back(world: World, name: str = "anna") -> Person:
    await world.begin()
    await world.at(LAST)
    person = world.person(name)
    await person.presses("Gedaan", on=world.post)
    return person


async def _answers(world: World) -> list[Answer]:
    return [one.answer for one in await world.rows(CheckIn)]


async def test_done_asks_the_two_questions_and_writes_nothing_down_yet(world: World):
    anna = await _looks_back(world)

    assert anna.form is not None
    assert [field.id for field in anna.form.fields] == ["barrier", "chance", "with"]
    assert await _answers(world) == []


async def test_what_is_written_becomes_a_barrier_and_a_chance_of_nobody(world: World):
    anna = await _looks_back(world)
    await anna.fills_in(barrier=DRY, chance=SOLAR, **{"with": "Facilitair"})

    assert anna.sees.startswith("Genoteerd: gedaan.")
    assert await _answers(world) == [Answer.DONE]
    told = {one.kind: one.title for one in await world.rows(Barrier)}
    assert told == {
        Signal.BARRIER: DRY, Signal.CHANCE: f"{SOLAR} (met wie of waar: Facilitair)",
    }  # fmt: skip
    reports = await world.rows(Friction)
    assert {(one.participant_id, one.challenge_id) for one in reports} == {(None, None)}
    assert all(one.own_words for one in await world.rows(Barrier))


@pytest.mark.parametrize("field", ["barrier", "chance"])
async def test_one_of_the_two_is_enough(world: World, field: str):
    anna = await _looks_back(world)
    await anna.fills_in(**{field: DRY, "with": "Inkoop"})

    [told] = await world.rows(Barrier)
    assert (told.kind, told.title) == (field, f"{DRY} (met wie of waar: Inkoop)")
    assert await _answers(world) == [Answer.DONE]


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("typed", [{}, {"barrier": "  \n"}, {"with": "Facilitair"}])
async def test_a_form_without_words_counts_as_nothing_and_stays_open(
    world: World, typed: dict[str, str]
):
    anna = await _looks_back(world)
    await anna.fills_in(**typed)

    assert anna.errors["barrier"].startswith("Schrijf bij één van de twee vragen iets op.")
    assert (await _answers(world), await world.rows(Friction)) == ([], [])


async def test_an_address_is_asked_about_before_anything_is_kept(world: World):
    anna = await _looks_back(world)
    await anna.fills_in(barrier=DRY, chance="Vraag jan@voorbeeld.nl")
    assert (await _answers(world), await world.rows(Friction)) == ([], [])
    assert anna.form is not None
    assert anna.form.fields[0].id == "as-it-is"
    await anna.fills_in(barrier=DRY, chance="Vraag jan@voorbeeld.nl", **{"as-it-is": "yes"})

    assert len(await world.rows(Friction)) == 2


async def test_who_talked_about_it_instead_has_done_it_with_one_press(world: World):
    await world.begin()
    await world.at(LAST)
    anna = world.person("anna")
    await anna.presses("Ik deed het andere", on=world.post)

    assert anna.sees.startswith("Genoteerd: gedaan.")
    assert (await _answers(world), await world.rows(Friction)) == ([Answer.DONE], [])


async def test_a_mark_below_it_is_not_done_and_says_how_it_is(world: World):
    await world.begin()
    await world.at(LAST)
    anna = world.person("anna")
    await anna.reacts("white_check_mark")

    assert "vraagt om een paar woorden" in anna.sees
    assert await _answers(world) == []
    await anna.presses("Ik deed het andere")
    assert await _answers(world) == [Answer.DONE]


async def test_pressed_once_more_it_says_that_it_was_done(world: World):
    anna = await _looks_back(world)
    await anna.fills_in(chance=SOLAR)
    await anna.presses("Gedaan", on=world.post)

    assert "Dit had je al geantwoord." in anna.sees
    assert len(await world.rows(Friction)) == 1


async def test_sent_twice_it_is_told_once(world: World):
    anna = await _looks_back(world)
    await anna.fills_in(barrier=DRY, chance=DRY)
    await anna.presses("Ongedaan maken")
    await anna.presses("Gedaan")
    await anna.fills_in(barrier=DRY, chance=DRY)

    assert sorted(one.kind for one in await world.rows(Barrier)) == ["barrier", "chance"]
    assert len(await world.rows(Friction)) == 2


async def test_either_can_be_taken_back_and_the_answer_undone(world: World):
    anna = await _looks_back(world)
    await anna.fills_in(barrier=DRY, chance=SOLAR)
    receipt = anna.card
    assert receipt is not None
    await anna.presses("Neem deze kans terug", on=receipt)
    assert [one.kind for one in await world.rows(Barrier)] == [Signal.BARRIER]
    await anna.presses("Neem deze drempel terug", on=receipt)
    assert await world.rows(Friction) == []
    await anna.presses("Ongedaan maken", on=receipt)
    assert await _answers(world) == []
    assert "Ik deed het andere" in anna.labels


async def test_when_its_time_is_over_no_form_opens(world: World):
    await world.begin()
    await world.at(LAST)
    anna, post = world.person("anna"), world.post
    await world.at(22)
    await anna.presses("Gedaan", on=post)

    assert anna.form is None
    assert await _answers(world) == []


async def test_not_today_offers_both_ways_to_do_it_after_all(world: World):
    await world.begin()
    await world.at(LAST)
    anna = world.person("anna")
    await anna.presses("Vandaag niet", on=world.post)

    assert {"Gedaan", "Ik deed het andere"} <= set(anna.labels)

"""One day of a campaign: the post, one tap, a change of mind, and what everybody sees of it."""

import asyncio

import pytest

from bot.chat.cards import Text
from bot.models import Account
from challenges.models import Answer, CheckIn, Participant, TeamDay
from tests.scenarios.reminding import reminded
from tests.scenarios.world import World


async def test_the_challenge_is_posted_once_however_often_the_metronome_ticks(world: World):
    await world.begin()
    await world.at(1, 9, 0)
    await world.tick()
    await world.at(1, 9, 20)

    assert [t for t in world.wall.titles("channel") if t.startswith("Uitdaging")] == [
        "Uitdaging 1 van 10: Vaste mok"
    ]


async def test_a_press_is_answered_privately_and_kept(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")

    await anna.presses("Gedaan", on=world.post)

    assert "Genoteerd: gedaan" in anna.sees
    assert await world.answers_of(1) == [Answer.DONE]


async def test_who_presses_for_the_first_time_is_told_what_taking_part_means(world: World):
    await world.begin({"Facilitair": 6})
    await world.at(1)
    newcomer = world.person("newcomer")

    await newcomer.presses("Gedaan", on=world.post)

    assert "vrijwillig" in newcomer.sees
    assert {"Kies je team", "Niet meer meedoen"} <= set(newcomer.labels)

    await newcomer.presses("Kies je team")
    assert newcomer.form is not None
    team = newcomer.form.fields[0].options[0]
    await newcomer.fills_in(team=team.value)
    assert "Facilitair" in newcomer.sees


async def test_a_redelivered_press_changes_nothing_and_is_not_answered_twice(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.presses("Gedaan", on=world.post, event_id="same")
    await anna.presses("Gedaan", on=world.post, event_id="same")

    assert anna.card is None
    assert len(await world.rows(CheckIn)) == 1


async def test_a_doubled_press_says_that_it_was_known(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.presses("Gedaan", on=world.post)
    await anna.presses("Gedaan", on=world.post)

    assert "Dit had je al geantwoord" in anna.sees
    assert len(await world.rows(CheckIn)) == 1


async def test_an_answer_can_be_changed_and_undone(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.presses("Gedaan", on=world.post)
    await anna.presses("Ik ben er niet")
    assert await world.answers_of(1) == [Answer.AWAY]

    await anna.presses("Ongedaan maken")
    assert await world.answers_of(1) == []
    [roll_up] = await world.rows(TeamDay)
    assert (roll_up.done, roll_up.not_today, roll_up.away, roll_up.halves) == (0, 0, 0, 0)


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("day", "hour", "accepted"),
    [
        pytest.param(3, 23, True, id="two working days later"),
        pytest.param(4, 2, True, id="the day ends at three at night"),
        pytest.param(4, 4, False, id="after that it is closed"),
    ],
)
async def test_a_late_answer_counts_until_the_window_closes(
    world: World, day: int, hour: int, accepted: bool
):
    await world.begin()
    await world.at(1)
    monday = world.post
    anna = world.person("anna")
    await world.at(day, hour)

    await anna.presses("Gedaan", on=monday)

    assert bool(await world.answers_of(1)) is accepted
    assert ("gesloten" in anna.sees) is not accepted


async def test_a_reaction_with_the_agreed_emoji_counts_and_can_be_taken_back(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.reacts("tada")
    assert await world.answers_of(1) == []

    await anna.reacts("white_check_mark")
    assert await world.answers_of(1) == [Answer.DONE]

    await anna.reacts("white_check_mark", removes=True)
    assert await world.answers_of(1) == []


async def test_taking_a_reaction_away_leaves_what_a_button_said(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.presses("Gedaan", on=world.post)
    await anna.reacts("white_check_mark")
    await anna.reacts("white_check_mark", removes=True)

    assert await world.answers_of(1) == [Answer.DONE]


async def test_a_stale_button_gets_a_friendly_sentence(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna", "en")

    await anna.presses_raw("check-in", "not-an-id/done")
    assert anna.sees.startswith("This challenge is no longer there")
    await anna.presses_raw("check-in", "00000000-0000-4000-8000-000000000000/done")
    assert anna.sees.startswith("This challenge is no longer there")
    await anna.presses_raw("no-such-action")
    assert anna.sees.startswith("What you can ask")


async def test_a_word_that_means_nothing_gets_the_nearest_and_not_the_whole_help(world: World):
    await world.begin()
    anna = world.person("anna")
    await anna.types("Hé Prikkel, wat is de ranglijst eigenlijk?")
    assert anna.sees.startswith("Dat begrijp ik niet.\nBedoel je “ranglijst”?")
    await anna.types("lekker weer vandaag")
    assert "“vandaag”" in anna.sees
    await anna.types("xyzzy")
    assert anna.sees == "Dat begrijp ik niet.\nTyp “hulp” om te zien wat je kunt vragen."
    await anna.presses("Wat kan ik vragen?")
    assert "• drempels:" in anna.sees


async def test_stop_asks_what_to_stop(world: World):
    await world.begin()
    anna = await reminded(world)
    await anna.types("stop!")
    assert anna.sees.startswith("Waarmee wil je stoppen?")
    assert anna.labels == ["Stop herinneringen", "Niet meer meedoen", "Verwijder mij"]
    await anna.types("ik")
    assert "meedoen" not in anna.sees

    await anna.types("stop")
    await anna.presses("Niet meer meedoen")
    await anna.types("stop")
    assert anna.labels == ["Verwijder mij"]
    visitor = world.person("visitor")
    await visitor.types("stop")
    assert visitor.sees.startswith("Je doet nog niet mee")


async def test_a_bad_answer_in_a_button_gets_a_friendly_sentence(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna", "en")
    action = next(b for b in world.post.buttons if b.action == "check-in")

    await anna.presses_raw("check-in", action.value.split("/")[0] + "/perhaps")

    assert anna.sees.startswith("This challenge is no longer there")


async def test_looking_at_help_keeps_nothing_of_a_person(world: World):
    await world.begin()
    await world.at(1)
    visitor = world.person("visitor")
    for text in ("hulp", "ranglijst", "vandaag", "mijn-gegevens", "wat is dit?"):
        await visitor.types(text)

    assert await world.rows(Account) == []
    assert await world.rows(Participant) == []


async def test_typed_words_are_understood_in_both_languages(world: World):
    await world.begin()
    await world.at(1)
    anna, john = world.person("anna"), world.person("john", "en")
    await anna.types("meedoen")
    await john.types("JOIN!")

    assert anna.sees.startswith("Je doet nu mee")
    assert john.sees.startswith("You now take part")
    await john.types("vandaag")
    assert john.sees.startswith("Challenge 1 of 10")
    for typed in ("mijn gegevens", "/prikkel mijn gegevens", "Mijn-gegevens."):
        await anna.types(typed)
        assert anna.sees.startswith("Wat we over je bewaren")
    await anna.types("drempels")
    assert anna.sees.startswith("Wat zit er in de weg?")


async def test_a_weekend_has_no_challenge_and_says_when_the_next_one_comes(world: World):
    await world.begin()
    await world.at(6, 10)
    anna = world.person("anna")
    await anna.types("vandaag")

    assert "maandag 8 juni" in anna.sees
    assert all(not isinstance(e, Text) or e.text for e in anna.card.body)


async def test_somebody_new_who_presses_ten_times_at_once_exists_and_counts_once(world: World):
    await world.begin()
    await world.at(1)
    anna, post = world.person("anna"), world.post

    await asyncio.gather(*(anna.presses("Gedaan", on=post) for _ in range(10)))

    assert len(await world.rows(Participant)) == len(await world.rows(CheckIn)) == 1
    [roll_up] = await world.rows(TeamDay)
    assert roll_up.done == 1


async def test_the_answer_says_until_which_day_it_can_be_changed(world: World):
    await world.begin()
    await world.at(3)
    anna = world.person("anna")
    await anna.presses("Gedaan", on=world.post)

    assert "tot en met vrijdag 5 juni" in anna.sees  # the night after it counts as Friday still


async def test_a_command_typed_with_its_slash_is_understood_where_there_are_none(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    for text in ("/prikkel vandaag", "Prikkel vandaag", "/vandaag"):
        await anna.types(text)
        assert anna.sees.startswith("Uitdaging 1 van 10")
    await anna.types("/prikkel")
    assert anna.sees.startswith("Dit kun je vragen")

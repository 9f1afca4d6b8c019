"""Putting a reminder off, stopping it, and when it stops by itself."""

import pytest

from challenges.models import Reminder
from tests.scenarios.reminding import nudge, nudges, reminded
from tests.scenarios.world import World


async def test_one_tap_stops_it(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 15)
    await anna.presses("Stop herinneringen", on=nudge(anna))
    assert anna.sees.startswith("Goed, ik herinner je niet meer.")
    await begun.at(2, 15, 5)
    assert len(nudges(anna)) == 1

    await anna.presses("Herinner me")
    assert anna.form is not None
    assert anna.form.fields[0].value is True
    await anna.fills_in(on="yes", at="10:00", friday="yes", timezone="Europe/Amsterdam")
    await begun.at(5, 10)
    assert len(nudges(anna)) == 2


async def test_who_leaves_is_not_reminded_and_who_comes_back_is_not_either(begun: World):
    anna = await reminded(begun)
    await anna.types("stoppen")
    await begun.at(1, 15)
    await anna.types("meedoen")
    await begun.at(2, 15)

    assert anna.mail == []


async def test_snoozing_brings_it_back_once_an_hour_later(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 15)
    for _ in range(2):  # pressed twice is pressed once
        await anna.presses("Over een uur", on=nudge(anna))
    assert "nog één keer" in anna.sees
    await begun.at(1, 15, 59)
    assert len(nudges(anna)) == 1
    await begun.at(1, 16, 1)
    await begun.at(1, 16, 59)

    assert len(nudges(anna)) == 2
    await anna.presses("Morgen weer", on=nudge(anna))
    assert "Over een uur" not in anna.labels
    assert "Vandaag laat ik je verder met rust" in anna.sees


async def test_whoever_snoozes_what_has_come_back_already_is_told_the_truth(begun: World):
    anna = await reminded(begun, at="13:00")
    await begun.at(1, 13)
    card = nudge(anna)
    await anna.presses("Over een uur", on=card)
    await begun.at(1, 14, 6)
    await anna.presses("Over een uur", on=card)  # on a screen that still shows the first one
    assert anna.sees.startswith("Hierover kom ik niet meer terug")
    await begun.at(1, 15, 5)

    assert len(nudges(anna)) == 2


async def test_snoozed_and_answered_meanwhile_is_answered(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 15)
    await anna.presses("Over een uur", on=nudge(anna))
    await anna.presses("Gedaan")
    await begun.at(1, 16, 1)

    assert nudges(anna) == []  # the only one says what was answered
    assert len(anna.mail) == 1


async def test_who_would_rather_not_after_all_is_left_alone_today(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 15, 0)
    card = nudge(anna)
    for label in ("Over een uur", "Morgen weer"):
        await anna.presses(label, on=card)
    await begun.at(1, 16, 30)
    assert len(nudges(anna)) == 1
    await begun.at(2, 15)

    assert len(nudges(anna)) == 2


async def test_yesterdays_card_does_not_bring_a_second_one_today(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 15)
    card = nudge(anna)
    await begun.at(2, 9, 30)
    await anna.presses("Over een uur", on=card)
    assert anna.sees.startswith("Hierover kom ik niet meer terug")
    await begun.at(2, 10, 45)
    assert len(nudges(anna)) == 1

    await anna.presses("Morgen weer", on=card)
    await begun.at(2, 15)
    assert len(nudges(anna)) == 1
    await begun.at(3, 15)
    assert len(nudges(anna)) == 2


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("label", ["Over een uur", "Morgen weer", "Gedaan"])
async def test_an_old_reminder_says_what_was_answered_meanwhile(begun: World, label: str):
    anna = await reminded(begun)
    await begun.at(1, 15)
    old = nudge(anna)
    await anna.presses("Gedaan", on=begun.wall.last("channel")[1])

    await anna.presses(label, on=old)

    assert "Dit had je al geantwoord" in anna.sees
    assert "Ongedaan maken" in anna.labels
    assert await begun.answers_of(1) == ["done"]


async def test_snoozed_and_then_stopped_is_stopped(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 15)
    card = nudge(anna)
    await anna.presses("Over een uur", on=card)
    await anna.presses("Stop herinneringen", on=card)
    await begun.at(1, 16, 1)

    assert len(nudges(anna)) == 1


async def test_snoozing_past_the_working_day_is_said_not_to_come_back(begun: World):
    anna = await reminded(begun, at="16:30")
    await begun.at(1, 16, 30)
    await anna.presses("Over een uur", on=nudge(anna))
    assert anna.sees.startswith("Hierover kom ik niet meer terug")
    await begun.at(1, 17, 31)

    assert len(nudges(anna)) == 1


async def test_pausing_opens_from_the_reminder(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 15)
    await anna.presses("Pauze tot …", on=nudge(anna))
    await anna.fills_in(first="2026-06-02", last="2026-06-03")
    for day in (2, 3, 4):
        await begun.at(day, 15)

    assert len(nudges(anna)) == 2


async def test_five_without_an_answer_are_enough_and_it_says_so_once(world: World):
    await world.begin()
    anna = await reminded(world)
    for day in (1, 2, 3, 4, 5, 8, 9, 10):
        await world.at(day, 15)

    assert len(nudges(anna)) == 5
    assert [text.startswith("Ik stop met herinneren.") for text in anna.mail] == [False] * 5 + [
        True
    ]
    [row] = await world.rows(Reminder)
    assert not row.is_on


async def test_an_answer_in_between_starts_the_count_again(world: World):
    await world.begin()
    anna = await reminded(world)
    for day in (1, 2, 3, 4):
        await world.at(day, 15)
    await anna.presses("Vandaag niet", on=nudge(anna))
    for day in (5, 8, 9, 10, 11):
        await world.at(day, 15)

    assert len(anna.mail) == 9
    assert len(nudges(anna)) == 8  # one of them says what was answered

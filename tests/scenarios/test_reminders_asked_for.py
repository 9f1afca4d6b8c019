"""Asking to be reminded: the form, the time, and what is kept of it."""

import pytest

from challenges.models import Participant, Reminder
from tests.scenarios.reminding import WEEK, nudges, reminded
from tests.scenarios.world import World


async def test_it_can_be_switched_off_in_the_form(begun: World):
    anna = await reminded(begun)
    await anna.types("herinnering")
    await anna.fills_in(at="15:00", timezone="Europe/Amsterdam")
    await begun.at(1, 15)

    assert anna.mail == []


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("no", ["false", "False", "no", "nee", "0", "off", ""])
async def test_a_box_that_is_not_ticked_is_no_whatever_a_phone_calls_it(begun: World, no: str):
    anna = await reminded(begun, wednesday=no, friday=no)
    [reminder] = await begun.rows(Reminder)
    assert reminder.weekdays == [0, 1, 3]

    await anna.types("herinnering")
    await anna.fills_in(**{"on": no, "at": "15:00", "timezone": "Europe/Amsterdam", **WEEK})

    [reminder] = await begun.rows(Reminder)
    assert not reminder.is_on


async def test_who_wants_it_before_the_challenge_is_posted_gets_it_when_it_is(begun: World):
    anna = await reminded(begun, at="08:30")
    await begun.at(1, 8, 31)
    assert nudges(anna) == []
    await begun.at(1, 9, 0)
    await begun.at(1, 9, 1)

    assert len(nudges(anna)) == 1


async def test_it_comes_at_the_time_of_ones_own_clocks(begun: World):
    anna = await reminded(begun, at="09:00", timezone="America/New_York")
    await begun.at(1, 14, 59)
    assert nudges(anna) == []
    await begun.at(1, 15, 0)

    assert len(nudges(anna)) == 1


async def test_changing_the_time_after_it_came_brings_no_second(begun: World):
    anna = await reminded(begun, at="13:00")
    await begun.at(1, 13)
    await reminded(begun, at="16:00")
    await begun.at(1, 16)

    assert len(nudges(anna)) == 1


async def test_a_form_that_cannot_be_keeps_what_was_chosen(begun: World):
    anna = await reminded(begun)
    await anna.types("herinnering")
    await anna.fills_in(on="yes", at="15:00", timezone="Europe/Amsterdam")
    assert anna.errors == {
        "monday": "Kies minstens één dag waarop je werkt, of zet de herinnering uit."
    }
    await anna.fills_in(on="yes", at="23:00", monday="yes", timezone="Europe/Amsterdam")
    assert set(anna.errors) == {"at"}
    await anna.fills_in(on="yes", at="15:00", monday="yes", timezone="Mars/Olympus")
    assert set(anna.errors) == {"timezone"}


async def test_ones_own_page_says_when_and_offers_to_change_it(begun: World):
    anna = await reminded(begun)
    await anna.types("overzicht")
    await anna.presses("Mijn week en instellingen")
    assert "Herinnering: Ik herinner je om 15:00 uur" in anna.sees
    await anna.presses_raw("stop-reminders")
    await anna.types("overzicht")
    await anna.presses("Mijn week en instellingen")
    assert "Herinnering: staat uit" in anna.sees

    await anna.presses("Herinner me")
    assert anna.form is not None


async def test_who_does_not_take_part_cannot_be_reminded(begun: World):
    visitor = begun.person("visitor")
    await visitor.types("herinnering")

    assert visitor.sees.startswith("Je doet nog niet mee")
    assert visitor.form is None


async def test_it_is_in_my_data_and_is_erased(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 15)
    await anna.types("mijn-gegevens")
    assert "aan: 15:00 uur, maandag tot en met vrijdag" in anna.sees
    assert "herinneringen sinds je laatste antwoord: 1" in anna.sees
    await anna.types("wissen")
    await anna.presses("Ja, verwijder mij")

    assert await begun.rows(Reminder) == []
    assert not [person for person in await begun.rows(Participant) if person.team_id is None]
    await begun.at(2, 15)
    assert len(nudges(anna)) == 1

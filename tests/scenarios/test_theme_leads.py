"""Leading a theme team: who is asked, who leads then, and what the team talks about."""

from datetime import date

from challenges.models import ThemeSeat
from tests.scenarios import test_theme_teams
from tests.scenarios.pulses import every_day
from tests.scenarios.test_theme_teams import (
    CIRCULAR,
    CLIMATE,
    ONLY_TEAM,
    cards,
    code_in,
    invited,
    joins,
    plans,
)
from tests.scenarios.world import Person, World

carla = test_theme_teams.carla
ONLY_LEAD = "Dit is alleen voor wie dit themateam trekt."
QUESTION = "Wie kent een dakdekker?"


async def leads(world: World, carla: Person, name: str, theme: str = CLIMATE) -> Person:
    person = world.person(name)
    await person.types(f"themateam {await invited(carla, theme, lead='yes')}")
    await person.presses("Ja, ik doe mee")
    return person


async def who_leads(world: World) -> list[bool]:
    """Of each seat that somebody has, in the order in which they were offered."""
    seats: list[ThemeSeat] = await world.rows(ThemeSeat)
    return sorted(one.lead for one in seats if one.participant_id)


async def asks(lead: Person, question: str) -> None:
    await lead.types("themateam")
    await lead.presses("Team trekken")
    await lead.presses("Vraag voor het team")
    await lead.fills_in(question=question)


async def test_who_leads_asks_a_colleague_who_joins_as_a_member_until_the_same_day(
    world: World, carla: Person
):
    anna = await leads(world, carla, "anna")
    await anna.types("themateam")
    await anna.presses("Team trekken")
    assert "Je trekt het themateam Klimaat" in anna.sees
    await anna.presses("Collega vragen")
    assert "Wil je meedoen met het themateam Klimaat?" in anna.sees
    bram = world.person("bram")
    await bram.types(f"themateam {code_in(anna)}")
    assert "Doe je mee?" in bram.sees
    await bram.presses("Ja, ik doe mee")

    seats = [one for one in await world.rows(ThemeSeat) if one.participant_id]
    assert {one.until for one in seats} == {date(2026, 12, 31)}
    assert await who_leads(world) == [False, True]
    await bram.types("themateam")
    assert "Team trekken" not in bram.labels
    await bram.presses_raw("theme-ask", CLIMATE)
    assert ONLY_LEAD in bram.sees


async def test_no_more_than_five_are_asked_at_once(world: World, carla: Person):
    anna = await leads(world, carla, "anna")
    for _ in range(5):
        await anna.presses_raw("theme-ask", CLIMATE)
        code = code_in(anna)
    await anna.presses_raw("theme-ask", CLIMATE)
    assert "Er zijn al 5 collega’s gevraagd" in anna.sees
    await world.person("bram").presses_raw("theme-no", code)
    await anna.presses_raw("theme-ask", CLIMATE)
    assert code_in(anna) != code


async def test_another_leads_once_they_say_yes_and_who_led_stays_and_hears_it(
    world: World, carla: Person
):
    anna = await leads(world, carla, "anna")
    bram = await joins(world, carla, "bram", CLIMATE)
    await asks(anna, QUESTION)
    await anna.presses_raw("theme-pass-lead", CLIMATE)
    assert "Wil je het themateam Klimaat trekken?" in anna.sees
    code = code_in(anna)
    await anna.types("themateam")
    assert "Team trekken" in anna.labels
    await bram.types(f"themateam {code}")
    assert "Trek jij dit team?" in bram.sees
    await bram.presses("Ja, ik doe mee")
    await world.deliver()

    assert await who_leads(world) == [False, True]
    assert any("Een collega trekt nu het themateam Klimaat. Jij blijft" in it for it in anna.mail)
    await anna.types("themateam")
    assert "Themateam Klimaat" in anna.sees
    assert QUESTION not in anna.sees
    await anna.presses_raw("theme-pass-lead", CLIMATE)
    assert ONLY_LEAD in anna.sees
    await bram.types("themateam")
    assert "Team trekken" in bram.labels


async def test_who_hands_their_seat_over_hears_when_somebody_has_it(world: World, carla: Person):
    anna = await leads(world, carla, "anna")
    await anna.presses_raw("theme-hand-over", CLIMATE)
    bram = world.person("bram")
    await bram.presses_raw("theme-yes", code_in(anna))
    await world.deliver()

    assert any("heeft je plek in het themateam Klimaat overgenomen" in it for it in anna.mail)
    assert "bram" not in "".join(anna.mail)
    assert await who_leads(world) == [True]
    await anna.types("themateam")
    assert ONLY_TEAM in anna.sees


async def test_coordinators_see_which_team_nobody_leads(world: World, carla: Person):
    anna = await leads(world, carla, "anna")
    await joins(world, carla, "bram", CLIMATE)
    await carla.types("themateam")
    assert "Klimaat: 2 leden" in carla.sees
    assert "Niemand trekt het." not in carla.sees
    await anna.presses_raw("theme-leave", CLIMATE)
    await carla.types("themateam")
    assert "Klimaat: één lid, tot en met 31 december 2026. Niemand trekt het." in carla.sees


async def test_the_question_is_on_the_teams_next_card_once_instead_of_a_proposal(
    world: World, carla: Person
):
    anna = await leads(world, carla, "anna")
    bram = await joins(world, carla, "bram", CLIMATE)
    noor = await joins(world, carla, "noor", CIRCULAR)
    await plans(world, theme=CLIMATE, title="Zonnepanelen")
    await asks(anna, QUESTION)
    assert QUESTION in anna.sees
    await bram.types("themateam")
    assert QUESTION in bram.sees
    await bram.types("meedoen")
    await bram.types("pauze")
    await bram.fills_in(first="2026-06-08", last="2026-06-09")
    await every_day(world, date(2026, 6, 2), date(2026, 6, 12))
    for person in (anna, bram):  # Bram was away on Monday, and reads it later in the week
        [card] = cards(person)
        assert f"Vraag van wie het team trekt: {QUESTION}" in card
    assert QUESTION not in "".join(noor.mail)

    await every_day(world, date(2026, 6, 13), date(2026, 6, 17))
    assert len(cards(anna)) == 2
    assert QUESTION not in cards(anna)[1]
    await anna.types("themateam")
    assert QUESTION not in anna.sees


async def test_a_question_can_be_changed_and_taken_away_before_it_is_on_a_card(
    world: World, carla: Person
):
    anna = await leads(world, carla, "anna")
    await asks(anna, QUESTION)
    await anna.presses_raw("theme-question", CLIMATE)
    assert anna.form is not None
    assert anna.form.fields[0].value == QUESTION
    await anna.fills_in(question="  ")
    await every_day(world, date(2026, 6, 2), date(2026, 6, 8))

    assert "Vraag van" not in cards(anna)[0]


async def test_a_question_goes_with_whoever_asked_it(world: World, carla: Person):
    anna = await leads(world, carla, "anna")
    bram = await joins(world, carla, "bram", CLIMATE)
    await asks(anna, QUESTION)
    await anna.types("mijn-gegevens")
    await anna.presses_raw("theme-leave", CLIMATE)
    await bram.types("themateam")

    assert QUESTION not in bram.sees
    assert {one.question for one in await world.rows(ThemeSeat)} == {""}

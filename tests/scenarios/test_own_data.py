"""What people can do about themselves: see, pause, change language, leave, and be forgotten."""

import pytest

from bot.models import Account, ConversationRecord
from challenges.models import (
    Absence,
    CheckIn,
    Enrolment,
    Friction,
    Participant,
    Role,
    RoleGrant,
    Support,
)
from tests.scenarios.world import World


async def test_my_own_week_shows_answers_streak_and_team(world: World):
    await world.begin({"Facilitair": 6})
    anna = world.person("Facilitair-0")
    for day in (1, 2, 3):
        await world.at(day)
        await anna.presses("Gedaan" if day != 2 else "Vandaag niet", on=world.post)
    await anna.types("ik")

    assert "Team: Facilitair" in anna.sees
    assert "Geantwoord: 3 van 3" in anna.sees
    assert "Gedaan: 2" in anna.sees
    assert "Reeks nu: 3 dagen" in anna.sees


async def test_a_pause_neither_breaks_the_streak_nor_counts_as_expected(world: World):
    await world.begin({"Facilitair": 6})
    anna = world.person("Facilitair-0")
    await world.at(1)
    await anna.presses("Gedaan", on=world.post)
    await anna.types("pauze")
    await anna.fills_in(first="2026-06-02", last="2026-06-03")
    assert "dinsdag 2 juni tot en met woensdag 3 juni" in anna.sees
    await world.at(4)
    await anna.presses("Gedaan", on=world.post)
    await anna.types("ik")

    assert "Geantwoord: 2 van 2" in anna.sees
    assert "Reeks nu: 2 dagen" in anna.sees

    await anna.types("pauze")  # nothing ahead any more: the form opens
    assert anna.form is not None
    await anna.fills_in(first="2026-06-09", last="2026-06-08")
    assert "De laatste dag moet" in anna.errors["first"]
    await anna.fills_in(first="2026-06-01", last="2026-06-03")
    assert "al voorbij" in anna.errors["last"]
    assert len(await world.rows(Absence)) == 1


async def test_who_joins_later_is_asked_nothing_about_the_days_before(world: World):
    await world.begin()
    await world.at(3)
    newcomer = world.person("newcomer")
    await newcomer.presses("Gedaan", on=world.post)
    await newcomer.types("ik")

    assert "Geantwoord: 1 van 1" in newcomer.sees
    assert "Nog geen antwoord" not in newcomer.sees


async def test_the_same_pause_twice_is_one_pause(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.types("meedoen")
    for _ in range(2):
        await anna.presses_raw("pause")
        await anna.fills_in(first="2026-06-03", last="2026-06-04")

    assert len(await world.rows(Absence)) == 1


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("day", "hour", "last_day", "said"),
    [
        pytest.param(4, 9, "2026-06-04", "vanaf morgen", id="the challenge of that day is there"),
        pytest.param(4, 8, "2026-06-03", "Vanaf vandaag", id="it is still to come"),
        pytest.param(6, 12, "2026-06-05", "Vanaf vandaag", id="a Saturday has none"),
    ],
)
async def test_pauses_can_be_ended(world: World, day: int, hour: int, last_day: str, said: str):
    await world.begin({"Facilitair": 6})
    anna = world.person("Facilitair-0")
    await world.at(1)
    await anna.types("pauze")
    await anna.fills_in(first="2026-06-03", last="2026-06-10")
    await world.at(day, hour)
    await anna.types("pauze")
    await anna.presses("Ik ben er weer")

    [absence] = await world.rows(Absence)
    assert str(absence.last_day) == last_day
    assert said in anna.sees


async def test_the_language_is_remembered(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.types("taal")
    await anna.presses("Engels (English)")
    assert anna.sees == "From now on I will speak English with you."
    await anna.types("hulp")
    assert anna.sees.startswith("What you can ask")


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    "typed",
    [
        "taal en",
        "taal EN.",
        "Taal: Engels",
        "language english",
        "prikkel taal en",
        "@Prikkel taal en",
    ],
)
async def test_a_language_that_is_named_is_spoken_at_once(world: World, typed: str):
    await world.begin()
    anna = world.person("anna")

    await anna.types(typed)

    assert anna.sees == "From now on I will speak English with you."


async def test_leaving_keeps_what_was_answered_and_tells_nobody(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.presses("Gedaan", on=world.post)
    posted = world.wall.titles("channel")
    await anna.types("stoppen")
    assert anna.sees.startswith("Je doet niet meer mee")
    assert world.wall.titles("channel") == posted
    await anna.types("ik")
    assert anna.sees.startswith("Je doet nog niet mee")
    assert len(await world.rows(CheckIn)) == 1


async def test_my_data_shows_all_of_it_and_erase_leaves_only_numbers(world: World):
    await world.begin({"Facilitair": 6})
    await world.at(1)
    anna = world.person("Facilitair-0")
    await anna.presses("Gedaan", on=world.post)
    await anna.types("drempel")
    await anna.fills_in(code="IT", text="Het scherm is stuk", known="yes")
    await world.person("ben").types("drempel")
    await world.person("ben").fills_in(code="IT", text="Geen software", known="yes")
    other = next(f for f in await world.rows(Friction) if f.text == "Geen software")
    await anna.presses_raw("support-barrier", str(other.barrier_id))
    await anna.types("pauze")
    await anna.fills_in(first="2026-06-03", last="2026-06-04")

    await anna.types("mijn-gegevens")
    unread = "Een melding in eigen woorden"
    for word in ("Facilitair-0", "Vaste mok", "Het scherm is stuk", unread, "3 juni"):
        assert word in anna.sees
    assert "Geen software" not in anna.sees  # those are the words of another

    await anna.presses("Verwijder mij")
    await anna.presses("Ja, verwijder mij")
    assert anna.sees.startswith("Je bent gewist")
    await anna.types("mijn-gegevens")
    assert anna.sees == "We bewaren niets van je."

    left = {person.id for person in await world.rows(Participant)}
    for table in (CheckIn, Enrolment, Friction):
        rows = await world.rows(table)
        assert rows
        assert {row.participant_id for row in rows} <= left | {None}
    assert await world.rows(Absence) == await world.rows(Support) == []
    assert "Facilitair-0" not in {account.external_id for account in await world.rows(Account)}
    assert len(await world.rows(Friction)) == 3  # the "me too" stays as a voice without a person
    assert await world.rows(RoleGrant) == []
    assert all(c.account_id is None for c in await world.rows(ConversationRecord))


async def test_who_was_erased_can_take_part_again_as_somebody_new(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.presses("Gedaan", on=world.post)
    await anna.presses_raw("erase")
    await anna.presses("Gedaan", on=world.post)

    assert "Je doet nu mee" in anna.sees
    assert len(await world.rows(Participant)) == 1


async def test_erasing_says_which_role_goes_with_it(world: World):
    await world.begin()
    await world.at(1)
    carla = await world.grant("carla", Role.COORDINATOR)
    await carla.types("wissen")
    assert "geen coördinator meer" in carla.sees
    assert "Je bent de enige coördinator" in carla.sees

    await world.grant("dirk", Role.COORDINATOR)
    await carla.types("wissen")
    assert "geen coördinator meer" in carla.sees
    assert "de enige" not in carla.sees

    anna = world.person("anna")
    await anna.presses("Gedaan", on=world.post)
    await anna.types("wissen")
    assert "coördinator meer" not in anna.sees


async def test_a_first_card_offers_to_stop_and_not_to_erase(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.presses("Gedaan", on=world.post)

    assert {"Niet meer meedoen", "Ongedaan maken"} <= set(anna.labels)
    assert not any("issen" in label for label in anna.labels)
    await anna.types("mijn-gegevens")
    assert "Verwijder mij" in anna.labels


async def test_one_day_away_is_one_day_wherever_it_is_told(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.types("meedoen")
    await anna.types("pauze")
    await anna.fills_in(first="2026-06-04", last="2026-06-04")

    for word in ("pauze", "overzicht", "mijn-gegevens"):
        await anna.types(word)
        if word == "overzicht":
            await anna.presses("Mijn week en instellingen")
        assert anna.sees.count("donderdag 4 juni") == 1

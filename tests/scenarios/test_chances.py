"""Chances, and what should stay: reported, followed, adopted, and never told as barriers."""

from dataclasses import replace

import pytest

from challenges.models import Action, ActionBarrier, Barrier, BarrierStatus, Friction, Role, Signal
from tests.scenarios.world import Person, World

SOLAR = "Zonnepanelen op het dak van de loods"
BIKES = "De fietsenstalling bij de ingang"


async def _sees(
    world: World, name: str, word: str = "kans", text: str = SOLAR, **more: str
) -> Person:
    person = world.person(name)
    await person.types(word)
    await person.fills_in(code="FACIL", text=text, **more)
    return person


async def _named(world: World, word: str = "kans", text: str = SOLAR) -> tuple[Person, Barrier]:
    """A chance of yesterday that a coordinator has given a name."""
    await world.begin({"Facilitair": 8})
    await world.at(1)
    await _sees(world, "Facilitair-0", word, text, known="yes")
    carla = await world.grant("carla", Role.COORDINATOR)
    [chance] = await world.rows(Barrier)
    await carla.presses_raw("rename-barrier", f"{chance.id}/{chance.version}")
    await carla.fills_in(title=text)
    await world.at(2)
    [chance] = await world.rows(Barrier)
    return carla, chance


async def test_a_chance_is_kept_as_a_chance_and_a_thing_to_keep_as_that(world: World):
    await world.begin()
    await world.at(1)
    anna = await _sees(world, "anna")
    assert anna.sees.startswith("Dank je")
    await _sees(world, "bob", "behouden", BIKES)
    await _sees(world, "cem", "drempel", "De lift is stuk")

    kinds = {one.title: one.kind for one in await world.rows(Barrier)}
    assert kinds == {
        SOLAR: Signal.CHANCE, BIKES: Signal.KEEP, "De lift is stuk": Signal.BARRIER,
    }  # fmt: skip
    assert {one.participant_id for one in await world.rows(Friction)} == {None}


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("listed", "label", "title", "kind"),
    [
        pytest.param(
            "drempels", "Ik zie een kans", "Welke kans zie je?", Signal.CHANCE, id="chance"
        ),
        pytest.param(
            "kansenlijst", "Dit mag zo blijven", "Wat mag zo blijven?", Signal.KEEP, id="keep"
        ),
        pytest.param("hulp", "Dit mag zo blijven", "Wat mag zo blijven?", Signal.KEEP, id="help"),
    ],
)
async def test_a_button_in_the_list_opens_the_form(
    world: World, listed: str, label: str, title: str, kind: Signal
):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.types(listed)
    await anna.presses(label)
    assert anna.form is not None
    assert anna.form.title == title
    await anna.fills_in(code="FACIL", text=SOLAR)

    [told] = await world.rows(Barrier)
    assert told.kind is kind


async def test_the_button_below_a_challenge_tells_which_one_it_is_about(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.presses("Ik zie een kans", on=world.post)
    assert anna.form is not None
    assert "reason" not in {field.id for field in anna.form.fields}
    await anna.fills_in(code="FACIL", text=SOLAR)

    [told], [report] = await world.rows(Barrier), await world.rows(Friction)
    assert (told.kind, told.theme) == (Signal.CHANCE, "circular")
    assert report.challenge_id is not None


async def test_a_chance_without_words_and_one_with_an_address_are_asked_first(world: World):
    await world.begin()
    await world.at(1)
    anna = await _sees(world, "anna", text="")
    assert anna.errors == {"text": "Schrijf in een paar woorden welke kans je ziet."}
    await anna.fills_in(code="FACIL", text="Vraag het aan jan@voorbeeld.nl")
    assert "e-mailadres" in " ".join(_intro(anna))
    assert await world.rows(Friction) == []


async def test_a_crafted_form_gives_a_chance_no_ready_made_answer(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.presses("Ik zie een kans", on=world.post)
    await anna.fills_in(code="FACIL", text=SOLAR, reason="pre-packed")

    [told] = await world.rows(Barrier)
    assert (told.kind, told.wording, told.title) == (Signal.CHANCE, {}, SOLAR)


async def test_a_barrier_with_the_same_words_is_another_report(world: World):
    await world.begin()
    await world.at(1)
    for word in ("kans", "drempel", "behouden", "kans"):
        await _sees(world, "anna", word)

    assert sorted(one.kind for one in await world.rows(Barrier)) == ["barrier", "chance", "keep"]


async def test_chances_have_a_list_of_their_own_with_me_too(world: World):
    _, chance = await _named(world)
    bob = world.person("bob")
    await bob.types("drempels")
    assert SOLAR not in bob.sees
    await bob.presses("Kansen (1)")
    assert bob.sees.startswith("Welke kansen zien we hier?")
    await bob.presses("Ik ook")
    assert "Genoteerd: jij ook." in bob.sees
    assert "Welke kansen zien we hier?" in bob.sees
    assert SOLAR in bob.sees
    await bob.types("kansenlijst")
    assert SOLAR in bob.sees
    assert chance.kind is Signal.CHANCE


async def test_statuses_of_a_chance_have_their_own_words_and_reach_who_reported_it(world: World):
    carla, chance = await _named(world)
    anna = world.person("Facilitair-0")
    await carla.presses_raw("review-barrier", str(chance.id))
    assert "Wat het is: Kans" in carla.sees
    assert "In overweging" in carla.sees
    assert "Weggenomen" not in carla.labels
    await carla.presses("Ingevoerd")
    await carla.fills_in(status="removed", answer="Ze liggen er.")
    await world.deliver()

    assert any(
        "Nieuws over een kans die jij ziet" in mail and "Ingevoerd" in mail for mail in anna.mail
    )
    [kept] = await world.rows(Barrier)
    assert kept.status is BarrierStatus.REMOVED


async def test_nobody_is_asked_whether_an_adopted_chance_is_gone(world: World):
    carla, chance = await _named(world)
    await carla.presses_raw("remove-barrier", f"{chance.id}/{chance.version}")
    await carla.fills_in(status="removed", answer="Ze liggen er.")
    for day in range(3, 27):
        await world.at(day)

    anna = world.person("Facilitair-0")
    assert not any("Merk je het?" in mail for mail in anna.mail)
    assert not any("Probeer je het nog eens" in card.plain_text() for card in _posts(world))


async def test_a_chance_is_never_merged_with_a_barrier(world: World):
    carla, chance = await _named(world)
    await _sees(world, "bob", "drempel", SOLAR)
    await world.at(3)
    barrier = next(one for one in await world.rows(Barrier) if one.kind is Signal.BARRIER)
    await carla.presses_raw("merge-into", f"{barrier.id}/{barrier.version}/{chance.id}")

    assert carla.sees.startswith("Een drempel, een kans en iets om zo te houden horen niet bij")
    await carla.presses_raw("review-barrier", str(barrier.id))
    assert "Dit lijkt op" not in carla.sees
    assert BarrierStatus.MERGED not in {one.status for one in await world.rows(Barrier)}


async def test_chances_are_merged_among_themselves(world: World):
    carla, chance = await _named(world)
    await _sees(world, "bob", "kans", "Zonnepanelen op de loods")
    await world.person("bob").fills_in(
        **{"same-as": "none-of-these", "code": "FACIL", "text": "Zonnepanelen op de loods"}
    )
    await world.at(3)
    other = next(one for one in await world.rows(Barrier) if one.own_words)
    await carla.presses_raw("merge-into", f"{other.id}/{other.version}/{chance.id}")

    merged = next(one for one in await world.rows(Barrier) if one.id == other.id)
    assert merged.merged_into_id == chance.id


async def test_the_coordinators_list_shows_barriers_first_and_chances_a_press_away(world: World):
    carla, _ = await _named(world)
    await carla.types("beoordelen")
    assert SOLAR not in carla.sees
    await carla.presses("Kansen (1)")
    assert carla.sees.startswith("Kansen om te bekijken")
    assert SOLAR in carla.sees
    await carla.presses("Een voor een")
    assert "0 van 1 open kansen zijn rond." in carla.sees
    await carla.presses("Sla over")
    await carla.presses("Begin opnieuw")
    assert SOLAR in carla.sees
    await carla.types("beoordelen")
    await carla.presses("Kansen (1)")
    await carla.presses("Drempels (0)")
    assert carla.sees.startswith("Drempels om te bekijken")


async def test_the_weekly_post_tells_chances_apart_from_barriers(world: World):
    carla, chance = await _named(world)
    await _sees(world, "bob", "drempel", "De lift is stuk")
    barrier = next(one for one in await world.rows(Barrier) if one.kind is Signal.BARRIER)
    await carla.presses_raw("rename-barrier", f"{barrier.id}/{barrier.version}")
    await carla.fills_in(title="De lift is stuk")
    await carla.presses_raw("remove-barrier", f"{chance.id}/{chance.version}")
    await carla.fills_in(status="removed", answer="Ze liggen er.")
    await world.at(5, 16, 30)

    [weekly] = [one for one in _posts(world) if "Wat jullie meldden" in one.plain_text()]
    told = weekly.plain_text().splitlines()
    assert told[told.index("Kansen die zijn ingevoerd") + 1] == f"• {SOLAR} – Ze liggen er."
    assert "De lift is stuk" in told[told.index("Gehoord") + 1]
    assert "Weggenomen" not in told


async def test_leadership_reads_of_chances_in_lists_of_their_own(world: World):
    carla, chance = await _named(world)
    leo = await world.grant("leo", Role.LEADER)
    await carla.presses_raw("remove-barrier", f"{chance.id}/{chance.version}")
    await carla.fills_in(status="removed", answer="Ze liggen er.")
    await world.at(8)
    await world.at(8, 12)

    assert not any("Weggenomen deze week" in mail for mail in leo.mail)
    await leo.presses_raw("read-digest")
    assert f"Kansen ingevoerd of zo gehouden: 1\n• Kans: {SOLAR} – Ze liggen er." in leo.sees


async def test_leadership_is_asked_about_a_chance_when_a_coordinator_asks(world: World):
    carla, chance = await _named(world)
    leo = await world.grant("leo", Role.LEADER)
    await carla.presses_raw("ask-leadership", f"{chance.id}/{chance.version}")
    await carla.fills_in(words="Mag dit kosten?")
    await world.at(8)
    await world.at(8, 12)

    assert any(f"Kans: {SOLAR}" in mail for mail in leo.mail)


async def test_an_action_is_made_of_a_chance(world: World):
    carla, chance = await _named(world)
    await carla.presses_raw("review-barrier", str(chance.id))
    await carla.presses("Maak er een actie van")
    await carla.fills_in(title="Panelen kopen", theme="climate")

    [action], [link] = await world.rows(Action), await world.rows(ActionBarrier)
    assert (link.action_id, link.barrier_id) == (action.id, chance.id)


async def test_the_report_of_a_chance_is_followed_by_its_code_and_taken_back(world: World):
    await world.begin()
    await world.at(1)
    anna = await _sees(world, "anna", **{"code-wanted": "yes"})
    code = anna.sees.partition("Je code: ")[2].split("\n")[0]
    await anna.types(f"volg {code}")
    assert SOLAR in anna.sees
    [take_back] = [one for one in anna.buttons if one.action == "take-back-report"]
    await anna.presses_raw(take_back.action, take_back.value)
    assert "Ik zie een kans" in anna.labels
    assert await world.rows(Friction) == []


async def test_primary_or_supporting_is_said_and_stays_when_the_rest_is_triaged(world: World):
    carla, chance = await _named(world)
    await carla.presses_raw("describe-barrier", f"{chance.id}/{chance.version}")
    await carla.fills_in(process="supporting", theme="climate")
    assert "Waar in het werk: Ondersteunend proces" in carla.sees
    [chance] = await world.rows(Barrier)
    await carla.presses_raw("triage-barrier", f"{chance.id}/{chance.version}")
    await carla.fills_in(title=SOLAR, theme="climate", effort="2")

    [chance] = await world.rows(Barrier)
    assert (chance.process, chance.effort) == ("supporting", 2)


def _intro(person: Person) -> list[str]:
    assert person.form is not None
    return [getattr(part, "text", "") for part in person.form.intro]


def _posts(world: World):
    return [replace(card) for card in world.wall.cards.get("channel", {}).values()]

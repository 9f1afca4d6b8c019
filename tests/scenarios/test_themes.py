"""A channel chooses themes: changed until it closes, told in fives, and made the plan."""

from datetime import date

import pytest

from challenges.models import Challenge, Measure, MeasureAnswer, MeasureBegun, Role
from challenges.packs import library
from tests.scenarios.world import Person, World

CLIMATE, CIRCULAR = "Klimaat: reizen, energie en eten", "Circulair: spullen, afval en inkoop"
SOCIAL, NATURE = "Sociaal: leren, helpen en meedoen", "Natuur: groen en naar buiten"
MINE = "Dit is mijn keuze"


async def opened(world: World, *, people: int = 30) -> Person:
    """A coordinator lets themes be chosen, three days before the campaign begins."""
    await world.begin({"Facilitair": people})
    coordinator = await world.grant("Facilitair-0", Role.COORDINATOR)
    await coordinator.types("vragenlijst")
    await coordinator.presses("Laat thema’s kiezen")
    assert "Goed zo?" in coordinator.sees
    await coordinator.presses("Ja, zet dit in het kanaal")
    await world.deliver()
    assert world.post.title == "Kies de thema’s"
    return coordinator


async def chooses(world: World, name: str, *labels: str) -> Person:
    person = world.person(name)
    await person.presses("Kiezen", on=world.post)
    for label in labels:
        await person.presses(label)
    await person.presses(MINE if labels else "Geen van deze")
    return person


async def closed(world: World, coordinator: Person, *choices: tuple[str, ...]) -> Measure:
    """Everybody in turn chooses, and it is closed."""
    for number, labels in enumerate(choices):
        await chooses(world, f"Facilitair-{number}", *labels)
    await coordinator.types("vragenlijst")
    await coordinator.presses("Sluiten")
    await coordinator.presses("Ja, nu sluiten")
    return (await world.rows(Measure))[0]


async def _plan(world: World) -> list[tuple[date, str, str]]:
    rows = sorted(await world.rows(Challenge), key=lambda one: one.day)
    return [(one.day, one.code, one.theme) for one in rows]


async def test_it_is_open_for_three_working_days(world: World):
    await opened(world)  # on Friday 29 May, before Monday's start
    [measure] = await world.rows(Measure)

    assert (measure.opens, measure.closes) == (date(2026, 5, 29), date(2026, 6, 2))
    assert "in stappen van vijf" in world.post.plain_text()
    card = world.post
    await world.at(2, 12)
    await world.person("Facilitair-3").presses("Kiezen", on=card)
    assert world.person("Facilitair-3").card is not None
    assert CLIMATE in world.person("Facilitair-3").labels
    await world.at(3, 12)
    await world.person("Facilitair-4").presses_raw("begin-questionnaire", str(measure.id))
    assert "nu niet open" in world.person("Facilitair-4").sees


async def test_a_fourth_theme_is_refused_kindly_and_a_choice_can_be_changed(world: World):
    await opened(world)
    anna = world.person("Facilitair-3")
    await anna.presses("Kiezen", on=world.post)
    for label in (CLIMATE, CIRCULAR, SOCIAL, NATURE):
        await anna.presses(label)
    assert "Je hebt er al 3 gekozen. Haal er eerst een weg." in anna.sees
    await anna.presses(MINE)
    assert f"{CLIMATE}, {CIRCULAR}, {SOCIAL}" in anna.sees
    await anna.presses("Anders kiezen")
    await anna.presses(f"Gekozen: {SOCIAL}")
    await anna.presses(NATURE)
    await anna.presses(MINE)
    assert f"{CLIMATE}, {CIRCULAR}, {NATURE}" in anna.sees
    await anna.presses("Kiezen", on=world.post)
    assert f"{CLIMATE}, {CIRCULAR}, {NATURE}" in anna.sees

    [begun] = await world.rows(MeasureBegun)
    assert begun.answers == {"themes": "climate,circular,nature"}
    assert "Facilitair-3" not in str(begun)


async def test_a_choice_that_is_taken_back_counts_no_more(world: World):
    coordinator = await opened(world)
    for number in range(1, 8):
        anna = await chooses(world, f"Facilitair-{number}", CLIMATE, NATURE)
    for number in (1, 2, 3):
        anna = world.person(f"Facilitair-{number}")
        await anna.presses("Keuze terugnemen")
        assert "Je kunt opnieuw kiezen" in anna.sees
    assert len(await world.rows(MeasureBegun)) == 4
    await closed(world, coordinator)

    await coordinator.types("vragenlijst")
    await coordinator.presses("Uitslag")
    assert "Te weinig mensen kozen" in coordinator.sees


async def test_nothing_is_told_before_it_closes_and_nobody_is_stored_afterwards(world: World):
    coordinator = await opened(world)
    for number in range(12):
        await chooses(world, f"Facilitair-{number}", CLIMATE)
    [measure] = await world.rows(Measure)
    await coordinator.presses_raw("open-results", str(measure.id))
    assert "pas als de vragenlijst gesloten is" in coordinator.sees
    await coordinator.presses_raw("show-theme-plan", f"{measure.id}/climate")
    assert "er niet (meer)" in coordinator.sees
    await closed(world, coordinator)

    assert await world.rows(MeasureBegun) == []
    assert await world.rows(MeasureAnswer) == []


async def test_the_channel_reads_numbers_in_fives_of_what_five_people_chose(world: World):
    coordinator = await opened(world)
    measure = await closed(
        world, coordinator, *[(CLIMATE, CIRCULAR)] * 13, *[(SOCIAL,)] * 6, *[(NATURE,)] * 4
    )
    await coordinator.presses_raw("post-results", f"{measure.id}/sure")
    await world.deliver()

    said = world.post.plain_text()
    assert "Minstens 20 mensen antwoordden." in said
    for line in (f"{CLIMATE}: 10", f"{CIRCULAR}: 10", f"{SOCIAL}: 5"):
        assert line in said
    assert f"{NATURE}:" not in said
    assert "Plan" not in [button.label for button in world.post.every_button]


async def test_a_press_makes_what_was_chosen_the_plan_of_the_campaign_to_come(world: World):
    coordinator = await opened(world)
    before = await _plan(world)
    measure = await closed(
        world, coordinator, *[(CLIMATE, NATURE)] * 12, *[(CLIMATE, SOCIAL)] * 6, *[(CIRCULAR,)] * 4
    )
    await coordinator.presses_raw("open-results", str(measure.id))
    await coordinator.presses("Plan: Klimaat, Natuur, Sociaal")
    assert "maandag 1 juni" in coordinator.sees
    assert await _plan(world) == before
    await coordinator.presses("Gebruik dit plan")
    assert "gaat nu over Klimaat, Natuur, Sociaal" in coordinator.sees

    after = await _plan(world)
    assert [day for day, *_ in after] == [day for day, *_ in before]
    assert {theme for _, _, theme in after} == {"climate", "nature", "social"}
    assert after[-1][1] == "n04"
    await world.at(1)
    assert library()[after[0][1]].title.in_language("nl") in world.post.title
    await coordinator.presses_raw("use-theme-plan", f"{measure.id}/climate,nature,social")
    assert "al begonnen" in coordinator.sees
    assert await _plan(world) == after


async def test_of_a_tie_the_coordinator_decides(world: World):
    coordinator = await opened(world)
    measure = await closed(
        world, coordinator, *[(CLIMATE, CIRCULAR, SOCIAL)] * 8, *[(CLIMATE, CIRCULAR, NATURE)] * 8
    )
    await coordinator.presses_raw("open-results", str(measure.id))
    plans = [label for label in coordinator.labels if label.startswith("Plan:")]

    assert plans == ["Plan: Klimaat, Circulair, Sociaal", "Plan: Klimaat, Circulair, Natuur"]
    await coordinator.presses(plans[1])
    assert "evenveel stemmen" in coordinator.sees
    await coordinator.presses("Gebruik dit plan")
    assert "social" not in {theme for _, _, theme in (await _plan(world))[:-1]}


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("action", ["choose-themes", "show-theme-plan", "use-theme-plan"])
async def test_only_a_coordinator_lets_choose_or_plans(world: World, action: str):
    coordinator = await opened(world)
    measure = await closed(world, coordinator, *[(CLIMATE,)] * 12, *[(NATURE,)] * 8)
    before = await _plan(world)
    bob = world.person("Facilitair-5")
    await bob.presses_raw(action, f"{measure.id}/climate,nature")

    assert await _plan(world) == before
    assert len(await world.rows(Measure)) == 1


async def test_themes_that_were_not_chosen_make_no_plan(world: World):
    coordinator = await opened(world)
    measure = await closed(world, coordinator, *[(CLIMATE,)] * 12, *[(NATURE,)] * 8)
    before = await _plan(world)
    for themes in ("social", "climate", "climate,nature,x", ""):
        await coordinator.presses_raw("use-theme-plan", f"{measure.id}/{themes}")

    assert await _plan(world) == before


async def test_who_is_erased_takes_their_choice_along(world: World):
    await opened(world)
    anna = await chooses(world, "Facilitair-3", CLIMATE)
    await anna.types("wissen")
    await anna.presses("Ja, verwijder mij")

    assert await world.rows(MeasureBegun) == []


async def test_who_chose_is_not_reminded(world: World):
    await opened(world)
    await chooses(world, "Facilitair-3", CLIMATE)
    bob = world.person("Facilitair-4")
    await bob.presses("Kiezen", on=world.post)
    await world.at(2, 11)

    assert not any("begonnen aan" in one for one in world.person("Facilitair-3").mail)
    assert sum("begonnen aan" in one for one in bob.mail) == 1

"""From barriers to an action programme: what coordinators and leaders do in chat."""

import re
from datetime import datetime
from uuid import UUID

import pytest

from bot.app import Bot
from bot.chat.cards import Picture
from challenges.models import Action, ActionBarrier, ActionStatus, Barrier, Role
from tests.scenarios.world import Person, World

MAP, ACTIONS, ROADMAP = "kansenkaart", "acties", "routekaart"


class Pictures:
    """Links of a server that has an address."""

    def board(self, participant_id: UUID, now: datetime) -> str:
        return ""

    def picture(self, organisation_id: UUID, name: str, locale: str, now: datetime) -> str:
        return f"https://prikkel.example/pictures/{name}-{locale}.png"


@pytest.fixture
async def marieke(world: World) -> Person:
    """A coordinator on Wednesday, after a barrier was reported by seven people on two days."""
    await world.begin({"Noord": 10})
    await world.at(1)
    day = world.post
    for number in range(10):
        if number == 5:
            await world.at(2)
        person = world.person(f"Noord-{number}")
        await person.presses("Vandaag niet", on=day)
        reason = next(b for b in person.buttons if b.action == "friction-reason")
        await person.presses_raw(reason.action, reason.value)
    await world.at(3)
    return await world.grant("marieke", Role.COORDINATOR)


async def barrier(world: World) -> Barrier:
    return (await world.rows(Barrier))[0]


async def make_action(world: World, marieke: Person, **answers: str) -> None:
    opened = await barrier(world)
    await marieke.presses_raw("review-barrier", str(opened.id))
    await marieke.presses("Maak er een actie van")
    await marieke.fills_in(**{"title": "Lunch zonder verpakking", **answers})


async def test_the_map_says_both_numbers_and_who_set_them(world: World, marieke: Person):
    await marieke.types(MAP)
    assert "Nog niet geschat hoeveel werk het is" in marieke.sees
    assert "Impact: 4 (berekend), Werk: nog niet geschat" in marieke.sees
    assert "minstens 5 collega’s, op 2 dagen" in marieke.sees

    opened = await barrier(world)
    await marieke.presses_raw("describe-barrier", f"{opened.id}/{opened.version}")
    await marieke.fills_in(theme="circular", impact="5", effort="2", site="Stadskantoor")
    await marieke.types(MAP)

    assert "Laaghangend fruit" in marieke.sees
    assert "Impact: 5 (door een coördinator), Werk: 2 (door een coördinator)" in marieke.sees
    await marieke.presses("Per locatie")
    assert "Stadskantoor" in marieke.sees


async def test_one_more_voice_changes_nothing_on_the_map(world: World, marieke: Person):
    await marieke.types(MAP)
    before = marieke.sees
    await world.person("Noord-8").presses_raw("support-barrier", str((await barrier(world)).id))
    await world.at(4)
    await marieke.types(MAP)

    day = r"Stand van .*"
    assert re.sub(day, "", marieke.sees) == re.sub(day, "", before)


async def test_own_words_are_on_no_map(world: World, marieke: Person):
    noor = world.person("Noord-9")
    await noor.types("drempel")
    await noor.fills_in(reason="own-words", text="Mijn leidinggevende Jan wil het niet")
    await world.at(4)
    await marieke.types(MAP)

    assert "Jan" not in marieke.sees


async def test_an_action_is_made_from_a_barrier_and_stands_on_the_roadmap(
    world: World, marieke: Person
):
    await make_action(
        world, marieke, owner="Facilitair", ambassador="Joost", starts_on="2026-07-01",
        due="2027-03-01", budget="€ 12.500", status="planned", theme="circular",
        horizon="one-year", competences="Contractmanagement\n\n Inkoop ",
    )  # fmt: skip
    for said in ("Lunch zonder verpakking", "Ambassadeur: Joost", "1 maart 2027", "€ 12.500"):
        assert said in marieke.sees
    assert "Voor deze drempels" in marieke.sees
    action = (await world.rows(Action))[0]
    assert (action.budget, action.status) == (12_500, ActionStatus.PLANNED)
    assert action.competences == "Contractmanagement\nInkoop"
    assert len(await world.rows(ActionBarrier)) == 1

    await marieke.types(ROADMAP)
    assert "Circulair" in marieke.sees
    assert "Actie: Lunch zonder verpakking, Wanneer: Binnen een jaar" in marieke.sees
    assert "Klaar op: 1 maart 2027, Status: Gepland" in marieke.sees
    assert "Wat mensen moeten kunnen: Contractmanagement" in marieke.sees


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"title": "  "}, "title"),
        ({"budget": "veel"}, "budget"),
        ({"budget": "12,50"}, "budget"),
        ({"starts_on": "2027-03-02", "due": "2027-03-01"}, "due"),
    ],
)
async def test_a_form_that_cannot_be_used_stays_open_with_what_was_typed(
    world: World, marieke: Person, answers: dict[str, str], field: str
):
    await make_action(world, marieke, owner="Inkoop", **answers)

    assert set(marieke.errors) == {field}
    assert marieke.form is not None
    assert next(f for f in marieke.form.fields if f.id == "owner").value == "Inkoop"
    assert await world.rows(Action) == []


async def test_of_two_coordinators_the_second_sees_that_it_changed(world: World, marieke: Person):
    await make_action(world, marieke)
    peter = await world.grant("peter", Role.COORDINATOR)
    action = (await world.rows(Action))[0]
    for person in (marieke, peter):
        await person.presses_raw("change-action", f"{action.id}/{action.version}")
    await marieke.fills_in(title="Lunch zonder verpakking", owner="Inkoop")
    await peter.fills_in(title="Iets anders")

    assert "Iemand anders" in next(iter(peter.errors.values()))
    assert (await world.rows(Action))[0].owner == "Inkoop"


async def test_an_action_is_linked_unlinked_and_removed(world: World, marieke: Person):
    await make_action(world, marieke)
    await marieke.presses(next(b for b in marieke.labels if b.startswith("Loskoppelen")))
    assert "hoort nog bij geen drempel" in marieke.sees
    await marieke.presses("Drempel koppelen")
    await marieke.fills_in(barrier=str((await barrier(world)).id))
    assert len(await world.rows(ActionBarrier)) == 1
    await marieke.presses("Status kiezen")
    await marieke.fills_in(status="stopped")
    assert "Status: Gestopt" in marieke.sees
    await marieke.types(ROADMAP)
    assert "Lunch zonder verpakking" not in marieke.sees

    await marieke.types(ACTIONS)
    await marieke.presses("Openen")
    await marieke.presses("Verwijderen")
    assert len(await world.rows(Action)) == 1
    await marieke.presses("Ja, verwijderen")
    assert await world.rows(Action) == []
    assert len(await world.rows(Barrier)) >= 1


async def test_no_action_is_made_of_what_is_over(world: World, marieke: Person):
    await make_action(world, marieke)
    opened = await barrier(world)
    await marieke.presses_raw("remove-barrier", f"{opened.id}/{opened.version}")
    await marieke.fills_in(status="removed", answer="Het servies is er")

    assert "Lunch zonder verpakking" in marieke.labels
    assert "Maak er een actie van" not in marieke.labels


async def test_the_roadmap_is_posted_once_for_as_long_as_it_stays_the_same(
    world: World, marieke: Person
):
    world.bot = Bot(world.store, world.clock, links=Pictures(), patience=60)
    await make_action(world, marieke)
    await marieke.types(ROADMAP)
    await marieke.presses("In het kanaal zetten")
    await world.deliver()
    assert not [title for title in world.wall.titles("channel") if "Routekaart" in title]
    assert "Zo komt de routekaart in het kanaal te staan" in marieke.sees
    await marieke.presses("Ja, zet dit in het kanaal")
    await world.deliver()
    posted = [title for title in world.wall.titles("channel") if "Routekaart" in title]
    assert len(posted) == 1
    pictures = [element for element in world.post.body if isinstance(element, Picture)]
    assert [picture.url for picture in pictures] == [
        "https://prikkel.example/pictures/roadmap-nl.png"
    ]
    assert "één actie" in pictures[0].alt
    assert world.post.buttons == ()

    await marieke.types(ROADMAP)
    await marieke.presses("In het kanaal zetten")
    await marieke.presses("Ja, zet dit in het kanaal")
    assert "staat al zo" in marieke.sees


async def test_without_an_address_the_card_has_the_tables_alone(world: World, marieke: Person):
    await marieke.types(MAP)

    assert marieke.card is not None
    assert not [element for element in marieke.card.body if isinstance(element, Picture)]


async def test_a_leader_sees_the_roadmap_and_nothing_that_coordinators_do(
    world: World, marieke: Person
):
    await make_action(world, marieke)
    ingrid = await world.grant("ingrid", Role.LEADER)
    await ingrid.types(ROADMAP)
    assert "Lunch zonder verpakking" in ingrid.sees
    assert ingrid.buttons == []
    await ingrid.presses_raw("post-roadmap")
    assert "alleen voor coördinatoren" in ingrid.sees


@pytest.mark.parametrize("text", [MAP, ACTIONS, ROADMAP])
async def test_whoever_takes_part_is_told_who_may_see_it(world: World, marieke: Person, text: str):
    person = world.person("Noord-1")
    await person.types(text)

    assert "Dit is alleen voor coördinatoren" in person.sees


async def test_nobody_reaches_another_organisation_s_or_an_unknown_action(
    world: World, marieke: Person
):
    for value in ("", "nonsense/1", "3f0e7a52-0000-0000-0000-000000000000/1"):
        await marieke.presses_raw("open-action", value)
        assert "bestaat niet meer" in marieke.sees


async def test_everything_can_be_said_in_english(world: World, marieke: Person):
    await make_action(world, marieke, theme="nature", horizon="2050")
    helen = world.person("helen", "en")
    await world.grant("helen", Role.COORDINATOR)
    for text, said in (("roadmap", "Nature"), ("actions", "Proposed"), ("map", "computed")):
        await helen.types(text)
        assert said in helen.sees

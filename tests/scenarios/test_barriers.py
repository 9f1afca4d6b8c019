"""From "not today" to "removed": the loop that the product is for."""

import pytest

from challenges.models import (
    Barrier,
    BarrierStatus,
    Role,
)
from tests.scenarios.telling import blocked
from tests.scenarios.world import World

OWN = "De spoelmachine op de derde verdieping is kapot"


async def test_own_words_wait_for_a_coordinator_before_anybody_else_reads_them(world: World):
    await world.begin()
    await world.at(1)
    anna, ben = world.person("anna"), world.person("ben")
    await anna.types("drempel")
    await anna.fills_in(code="FACIL", text=OWN, place="Stadhuis")
    assert OWN in anna.sees

    await world.tomorrow()
    await ben.presses_raw("open-barriers")
    assert OWN not in ben.sees

    coordinator = await world.grant("carla", Role.COORDINATOR)
    await coordinator.types("coördineren")
    assert OWN in coordinator.sees
    await coordinator.presses("Openen")
    assert "Plaats: Stadhuis" in coordinator.sees
    await coordinator.presses("Gelezen: geef het een naam")
    await coordinator.fills_in(title="Spoelmachine kapot op de derde")

    await ben.presses_raw("open-barriers")
    assert OWN not in ben.sees
    assert "Spoelmachine kapot op de derde" in ben.sees


async def test_a_form_without_words_keeps_what_was_filled_in(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.types("drempel")
    await anna.fills_in(code="IT", place="Thuis", text="  ")

    assert anna.form is not None
    assert anna.errors == {"text": "Schrijf in een paar woorden wat er in de weg zat."}
    assert {f.id: f.value for f in anna.form.fields}["place"] == "Thuis"

    await anna.fills_in(code="IT", place="Thuis", text="  ", event_id="same")
    await anna.fills_in(code="IT", place="Thuis", text="  ", event_id="same")
    assert anna.errors  # a form that was refused is no redelivery when it comes again


async def test_the_loop_closes_for_whoever_wanted_to_hear(world: World):
    await world.begin()
    await world.at(1)
    anna, ben = world.person("anna"), world.person("ben", "en")
    await anna.types("drempel")
    await anna.fills_in(code="FACIL", text=OWN, known="yes")
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.tomorrow()
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Gelezen: geef het een naam")
    await coordinator.fills_in(title="Spoelmachine kapot")
    await ben.presses_raw("open-barriers")
    await ben.presses("Me too")

    await coordinator.presses("Eigenaar kiezen")
    await coordinator.fills_in(owner="Facilitair", due="2026-06-12")
    await coordinator.presses("Weggenomen")
    await coordinator.fills_in(answer="Er staat een nieuwe machine.")
    await world.deliver()

    assert "Weggenomen" in coordinator.sees
    assert "Gepland: Facilitair pakt het op, klaar op vrijdag 12 juni" in anna.mail[-2]
    assert "Er staat een nieuwe machine." in anna.mail[-1]
    assert "Removed" in ben.mail[-1]


async def test_not_possible_needs_a_reason_and_keeps_the_form_open(world: World):
    await world.begin()
    await world.at(1)
    await blocked(world, "anna")
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.tomorrow()
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Niet mogelijk")
    await coordinator.fills_in()

    assert "Vul dit in" in coordinator.errors["answer"]
    await coordinator.fills_in(answer="De leverancier stopt ermee.")

    assert "Vul dit in" in coordinator.errors["instead"]
    await coordinator.fills_in(answer="De leverancier stopt ermee.", instead="Kraanwater.")
    [barrier] = await world.rows(Barrier)
    assert barrier.status is BarrierStatus.NOT_POSSIBLE


async def test_of_two_coordinators_at_once_the_second_overwrites_nothing(world: World):
    await world.begin()
    await world.at(1)
    await blocked(world, "anna")
    carla = await world.grant("carla", Role.COORDINATOR)
    dirk = await world.grant("dirk", Role.COORDINATOR)
    await world.tomorrow()
    for coordinator in (carla, dirk):
        await coordinator.types("coördineren")
        await coordinator.presses("Openen")
        await coordinator.presses("Eigenaar kiezen")
    await carla.fills_in(owner="Facilitair", due="2026-06-12")
    await dirk.fills_in(owner="Inkoop", due="2026-06-12")

    assert "Iemand heeft deze drempel intussen veranderd" in dirk.errors["owner"]
    assert dirk.form is not None
    assert dirk.form.fields[0].value == "Inkoop"
    [barrier] = await world.rows(Barrier)
    assert barrier.owner == "Facilitair"


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    "action", ["review-list", "review-barrier", "acknowledge-barrier", "assign-barrier"]
)
async def test_only_coordinators_review(world: World, action: str):
    await world.begin()
    await world.at(1)
    await blocked(world, "anna")
    [barrier] = await world.rows(Barrier)
    visitor = world.person("visitor")

    await visitor.presses_raw(action, f"{barrier.id}/{barrier.version}")

    assert visitor.sees == "Dit is alleen voor coördinatoren."
    assert visitor.form is None


async def test_the_form_for_a_name_is_called_the_same_whichever_button_opened_it(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.types("drempel")
    await anna.fills_in(code="FACIL", text=OWN)
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.tomorrow()
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Gelezen: geef het een naam")
    assert coordinator.form is not None
    assert coordinator.form.title == "Naam van de drempel"

    await coordinator.fills_in(title="Spoelmachine kapot")
    await coordinator.presses("Meer …")
    await coordinator.presses("Naam veranderen")
    assert coordinator.form is not None
    assert coordinator.form.title == "Naam van de drempel"

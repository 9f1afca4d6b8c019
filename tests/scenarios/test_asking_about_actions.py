"""Leadership is asked about an action that serves no barrier, and its answer goes back."""

from datetime import date

import pytest

from challenges.models import Action, ActionStatus, Barrier, BarrierStatus, Role
from tests.scenarios.pulses import programme
from tests.scenarios.world import Person, World

ROOF = "Groendak"
ASKED = {
    "words": "Mogen we het groendak aanleggen?", "owner": "Vastgoed", "euros": "20.000",
    "due": "2026-10-01", "instead": "Alleen de fietsenstalling",
    "title": "Groendak: akkoord van de leiding nodig",
}  # fmt: skip
NAME = ASKED["title"]


async def asks(world: World, coordinator: Person, **changes: str) -> None:
    await coordinator.presses_raw("open-action", str((await the(world, Action)).id))
    await coordinator.presses("Leiding vragen")
    await coordinator.fills_in(**{**ASKED, **changes})


async def the(world: World, table: type) -> Action | Barrier:
    [row] = await world.rows(table)
    return row


async def decides(leader: Person, **answers: str) -> None:
    card = list(leader.world.wall.cards[f"direct-{leader.id}"].values())[-1]
    await leader.presses("Beslissen", on=card)
    await leader.fills_in(**answers)
    assert leader.errors == {}
    await leader.world.later(60)


@pytest.fixture
async def carla(world: World) -> Person:
    """A coordinator with an action of which nobody knows yet who does it, and what it costs."""
    carla = await programme(world, ROOF)
    await carla.presses_raw("change-action", f"{(await the(world, Action)).id}/1")
    await carla.fills_in(title=ROOF, owner="", status="in-progress")
    return carla


async def test_the_question_stands_in_the_digest_with_what_is_proposed(world: World, carla: Person):
    leader = await world.grant("lena", Role.LEADER)
    await asks(world, carla)
    assert carla.errors == {}
    assert NAME in carla.sees

    await world.at(8, hour=10)

    told = leader.mail[-1]
    assert NAME in told
    assert f"Gevraagd: {ASKED['words']}" in told
    proposed = "Vastgoed · 20.000 euro · klaar op donderdag 1 oktober · of anders: Alleen de"
    assert f"Voorstel: {proposed}" in told


async def test_a_yes_goes_back_and_makes_the_action_say_what_was_agreed(
    world: World, carla: Person
):
    leader = await world.grant("lena", Role.LEADER)
    await asks(world, carla)
    await world.at(8, hour=10)
    await decides(leader, decision="go-ahead")

    action = await the(world, Action)
    agreed = (action.owner, action.due, action.budget)
    assert agreed == ("Vastgoed", date(2026, 10, 1), 20_000)
    barrier = await the(world, Barrier)
    assert (barrier.status, barrier.owner) == (BarrierStatus.PLANNED, "Vastgoed")
    assert "akkoord, ga dit doen" in carla.mail[-1]
    await carla.presses_raw("open-action", str(action.id))
    assert "De leiding heeft besloten: akkoord." in carla.sees

    await world.at(15, hour=10)

    became = leader.mail[-1].partition("Wat er van jullie laatste besluiten werd")[2]
    assert NAME in became


async def test_what_the_action_says_already_stays(world: World):
    carla = await programme(world, ROOF)
    leader = await world.grant("lena", Role.LEADER)
    await carla.presses_raw("change-action", f"{(await the(world, Action)).id}/1")
    await carla.fills_in(title=ROOF, owner="Inkoop", budget="500", due="2026-09-01")
    await carla.presses("Leiding vragen")
    assert carla.form is not None
    said = {field.id: field.value for field in carla.form.fields}
    assert (said["owner"], said["euros"], said["due"]) == ("Inkoop", "500", "2026-09-01")
    assert said["title"] == NAME
    await carla.fills_in(**ASKED)
    await world.at(8, hour=10)
    await decides(leader, decision="go-ahead")

    action = await the(world, Action)
    assert (action.owner, action.due, action.budget) == ("Inkoop", date(2026, 9, 1), 500)


async def test_a_no_and_a_question_go_back_too(world: World, carla: Person):
    leader = await world.grant("lena", Role.LEADER)
    await asks(world, carla)
    await world.at(8, hour=10)
    await decides(leader, decision="tell-me-more", note="Voor hoe lang?")
    assert "Voor hoe lang?" in carla.mail[-1]
    await carla.presses_raw("answer-leadership", str((await the(world, Barrier)).id))
    await carla.fills_in(words="Voor dertig jaar.")
    await world.later(60)
    assert "Voor dertig jaar." in leader.mail[-1]
    await decides(leader, decision="not-now", note="Eerst de begroting.")

    assert "Eerst de begroting." in carla.mail[-1]
    assert (await the(world, Action)).budget is None
    await carla.presses_raw("open-action", str((await the(world, Action)).id))
    assert "De leiding heeft besloten: nu niet." in carla.sees
    assert "begroting" not in carla.sees


async def test_everybody_reads_in_the_list_what_was_decided_and_not_why(
    world: World, carla: Person
):
    leader = await world.grant("lena", Role.LEADER)
    await asks(world, carla, title="Er is geen geld voor een groendak")
    await world.at(8, hour=10)
    await decides(leader, decision="not-now", note="Eerst de begroting.")
    colleague = world.person("Noord-1")
    await colleague.types("drempels")

    assert "Er is geen geld voor een groendak" in colleague.sees
    assert "De leiding heeft besloten: nu niet." in colleague.sees
    assert "begroting" not in colleague.sees


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("changes", "field"),
    [({"euros": "veel"}, "euros"), ({"due": "2026-01-01"}, "due"), ({"title": " "}, "title"),
     ({"words": ""}, "words")],
)  # fmt: skip
async def test_what_cannot_be_used_is_refused_and_leaves_no_barrier(
    world: World, carla: Person, changes: dict[str, str], field: str
):
    await asks(world, carla, **changes)

    assert set(carla.errors) == {field}
    assert carla.form is not None
    assert carla.form.fields[4].value == ASKED["instead"]
    assert await world.rows(Barrier) == []


async def test_of_two_coordinators_who_ask_at_once_the_second_hears_it(world: World, carla: Person):
    other = await world.grant("cor", Role.COORDINATOR)
    action = await the(world, Action)
    await other.presses_raw("ask-about-action", str(action.id))
    await asks(world, carla)
    await other.fills_in(**ASKED)

    assert len(await world.rows(Barrier)) == 1
    await carla.presses_raw("ask-about-action", str(action.id))
    assert carla.form is None
    assert NAME in carla.sees


async def test_about_an_action_that_is_over_nothing_is_asked(world: World, carla: Person):
    action = await the(world, Action)
    await carla.presses_raw("action-status", f"{action.id}/{action.version}")
    await carla.fills_in(status=ActionStatus.DONE)
    assert "Leiding vragen" not in carla.labels
    await carla.presses_raw("ask-about-action", str(action.id))

    assert carla.form is None


async def test_only_coordinators_ask(world: World, carla: Person):
    leader = await world.grant("lena", Role.LEADER)
    await leader.presses_raw("ask-about-action", str((await the(world, Action)).id))

    assert leader.form is None
    assert "alleen voor coördinatoren" in leader.sees

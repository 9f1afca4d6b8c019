"""What a coordinator writes down of a barrier in chat: nothing is lost that nobody took back."""

from uuid import UUID

from sqlmodel import Session

from bot.chat.forms import ChoiceField
from challenges.models import Barrier, Horizon, Role
from tests.scenarios.telling import blocked
from tests.scenarios.world import Person, World


async def described(world: World) -> tuple[Person, UUID]:
    """A coordinator before a barrier of which everything is known."""
    await world.begin()
    await world.at(1)
    await blocked(world, "anna")
    barrier = (await now(world)).id

    def describe(session: Session) -> None:
        known = session.get_one(Barrier, barrier)
        known.axis, known.horizon, known.effort, known.site = "culture", Horizon.BY_2030, 4, "Werf"

    await world.store.write(describe)
    carla = await world.grant("carla", Role.COORDINATOR)
    await world.tomorrow()
    return carla, barrier


async def now(world: World) -> Barrier:
    [barrier] = await world.rows(Barrier)
    return barrier


async def test_a_choice_that_does_not_come_back_stays_as_it_is(world: World):
    carla, barrier = await described(world)
    await carla.presses_raw("describe-barrier", f"{barrier}/{(await now(world)).version}")
    await carla.fills_in(site="Stadhuis", impact="5")

    known = await now(world)
    assert (known.axis, known.horizon, known.effort, known.impact, known.site) == (
        "culture", Horizon.BY_2030, 4, 5, "Stadhuis",
    )  # fmt: skip


async def test_what_was_said_is_taken_back_by_choosing_not_said(world: World):
    carla, barrier = await described(world)
    await carla.presses_raw("describe-barrier", f"{barrier}/{(await now(world)).version}")
    assert carla.form is not None
    choices = {f.id: f for f in carla.form.fields if isinstance(f, ChoiceField)}
    assert {name: field.value for name, field in choices.items()} == {
        "theme": "circular", "axis": "culture", "horizon": "2030", "impact": "computed",
        "effort": "4", "process": "not-said",
    }  # fmt: skip
    await carla.fills_in(axis="not-said", horizon="not-said", effort="not-said", site="Werf")

    known = await now(world)
    assert (known.axis, known.horizon, known.effort, known.site) == ("", None, None, "Werf")


async def test_everything_that_is_missing_is_said_at_once(world: World):
    carla, barrier = await described(world)
    await carla.presses_raw("assign-barrier", f"{barrier}/{(await now(world)).version}")
    await carla.fills_in()

    assert carla.errors["owner"] == "Vul dit in."
    assert carla.errors["due"].startswith("Kies een datum.")

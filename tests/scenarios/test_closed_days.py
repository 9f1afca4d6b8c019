"""While an organisation is closed, it is left in peace; what waits is said afterwards."""

from datetime import date

from sqlmodel import Session, select

from challenges import openings
from challenges.models import Organisation, Role
from tests.scenarios.telling import blocked
from tests.scenarios.world import World

AGAIN = "Er is iets veranderd"
WAITS = "Hier wacht iemand op antwoord"


async def closed(world: World, *days: int, opened: tuple[int, ...] = ()) -> None:
    """Close days of June, and open others."""

    def close(session: Session) -> None:
        [organisation] = session.exec(select(Organisation)).all()
        openings.change(
            organisation,
            closed=[date(2026, 6, day) for day in days],
            opened=[date(2026, 6, day) for day in opened],
        )
        openings.rearrange(session, organisation, world.clock())

    await world.store.write(close)


async def test_what_waits_for_an_answer_is_not_brought_up_on_closed_days(world: World):
    await world.begin({"Facilitair": 8})
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.at(1)
    await blocked(world, "Facilitair-0")
    await closed(world, 8, 9, 10)
    heard: dict[int, int] = {}
    for day in range(2, 17):
        await world.at(day, 9, 5)
        heard[day] = sum(WAITS in text for text in coordinator.mail)

    assert heard[11] == 0  # five working days of patience: closed days are none of them
    assert heard[12] == 1
    assert heard[15] == 1  # nobody leads: this morning has the digest, and one message is enough
    assert heard[16] == 2  # then less and less often


async def test_an_offer_waits_until_the_organisation_is_open(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    await blocked(world, "Facilitair-0")
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.at(5, 15)  # a Friday
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Weggenomen")
    await coordinator.fills_in(answer="Er zijn nu borden.")
    await closed(world, 8, 9)
    for day in (6, 7, 8, 9):
        await world.at(day, 10)
        assert not any(AGAIN in title for title in world.wall.titles("channel")), day

    await world.at(10)
    assert any(AGAIN in title for title in world.wall.titles("channel"))


async def test_a_saturday_that_is_open_is_a_day_like_any_other(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    before = len(world.wall.titles("channel"))
    await closed(world, 2, opened=(6,))
    await world.at(2)
    assert len(world.wall.titles("channel")) == before
    for day in (3, 4, 5, 6):
        await world.at(day)

    assert len(world.wall.titles("channel")) == before + 4

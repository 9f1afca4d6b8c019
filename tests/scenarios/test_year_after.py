"""After a campaign: leadership hears every four weeks what is left, and nothing when nothing is."""

from datetime import UTC, date, datetime, timedelta

from sqlmodel import Session

from challenges.models import Action, Barrier, BarrierStatus, Role
from tests.scenarios.telling import blocked
from tests.scenarios.world import Person, World

WAITS = "Hier wacht iemand op antwoord"
LEFT = "Wat er nog ligt"
FIRST_MONDAY, LAST_MONDAY = date(2026, 6, 15), date(2027, 6, 28)
MONDAYS_LATER = timedelta(weeks=1)


async def campaign_with_a_barrier(world: World) -> tuple[Person, Person]:
    """Six people ran into something that a coordinator has read; the campaign is over."""
    await world.begin({"Facilitair": 8})
    await world.at(1)
    await blocked(world, "Facilitair-0")
    [barrier] = await world.rows(Barrier)
    for number in range(1, 6):
        await world.person(f"Facilitair-{number}").presses_raw("support-barrier", str(barrier.id))
    leader = await world.grant("lena", Role.LEADER)
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.at(3)
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Gelezen")
    await world.at(15)
    await world.at(19)
    return leader, coordinator


async def mondays(world: World, first: date, last: date) -> None:
    """It gets past ten in the morning (Amsterdam, all year round) on Mondays and Tuesdays."""
    day = first
    while day <= last:
        for moment in (day, day + timedelta(days=1)):
            world.clock.now = datetime(moment.year, moment.month, moment.day, 9, 5, tzinfo=UTC)
            await world.tick()
        day += MONDAYS_LATER


def left(person: Person) -> list[str]:
    return [text for text in person.mail if text.startswith(LEFT)]


async def test_a_leader_gets_thirteen_in_a_year_with_one_open_barrier(world: World):
    leader, coordinator = await campaign_with_a_barrier(world)

    await mondays(world, FIRST_MONDAY + MONDAYS_LATER, date(2027, 6, 14))

    assert len(left(leader)) == 13
    assert "Zolang er iets openstaat, krijg je elke vier weken dit bericht" in left(leader)[0]
    assert not any("elke vier weken" in text for text in left(leader)[1:])
    assert left(coordinator) == []  # somebody leads


async def test_nothing_comes_when_nothing_is_left(world: World):
    leader, coordinator = await campaign_with_a_barrier(world)
    await mondays(world, FIRST_MONDAY + MONDAYS_LATER, date(2026, 8, 11))
    assert len(left(leader)) == 2
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Weggenomen")
    await coordinator.fills_in(answer="Er zijn nu borden.")

    await mondays(world, date(2026, 8, 17), date(2026, 12, 28))

    assert [barrier.status for barrier in await world.rows(Barrier)] == [BarrierStatus.REMOVED]
    assert len(left(leader)) == 2


async def test_a_next_campaign_brings_one_a_week_and_no_second_rhythm(world: World):
    leader, _ = await campaign_with_a_barrier(world)
    await mondays(world, FIRST_MONDAY + MONDAYS_LATER, date(2026, 7, 6))
    world.clock.now = datetime(2026, 7, 9, 9, 5, tzinfo=UTC)
    await world.begin_again(date(2026, 7, 13))

    await mondays(world, date(2026, 7, 13), date(2026, 8, 3))

    assert left(leader) == []  # it would have come on 13 July
    weekly = [text for text in leader.mail if text.startswith("Weekbericht")]
    assert len(weekly) == 1 + 2


async def test_an_action_that_is_late_is_left_too(world: World):
    leader, coordinator = await campaign_with_a_barrier(world)
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Weggenomen")
    await coordinator.fills_in(answer="Er zijn nu borden.")
    [barrier] = await world.rows(Barrier)

    def plan(session: Session) -> None:
        session.add(
            Action(
                organisation_id=barrier.organisation_id,
                title="Fietsenstalling",
                due=date(2026, 7, 1),
                created_at=world.clock.now,
            )
        )

    await world.store.write(plan)
    await mondays(world, FIRST_MONDAY + MONDAYS_LATER, date(2026, 7, 13))

    [digest] = left(leader)
    assert "Fietsenstalling (zou klaar zijn op woensdag 1 juli)" in digest


async def test_coordinators_hear_less_and_less_often_of_what_they_do_not_read(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    await blocked(world, "Facilitair-0")
    coordinator = await world.grant("carla", Role.COORDINATOR)

    heard = []
    for day in range(2, 31):
        before = len(coordinator.mail)
        await world.at(day)
        if any(
            "nog niet beantwoord" in mail or WAITS in mail for mail in coordinator.mail[before:]
        ):
            heard.append(day)

    assert heard == [9, 10, 12, 18, 30]  # six working days after the first of June, and so on


async def test_it_is_sent_once_however_often_the_server_starts_anew(world: World):
    leader, _ = await campaign_with_a_barrier(world)
    await mondays(world, FIRST_MONDAY + MONDAYS_LATER, date(2026, 7, 13))

    again = World(world.store, before=world)
    for _ in range(3):
        await again.later(3600)
        await again.tick()

    assert len(left(leader)) == 1

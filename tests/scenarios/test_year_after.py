"""After a campaign: leadership hears every four weeks what is left, and nothing when nothing is."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import Session, select

from bot import roster
from bot.models import Delivery
from challenges import openings, participants
from challenges.calendar import WorkingDays
from challenges.models import Action, Barrier, BarrierStatus, Care, Organisation, Role
from tests.scenarios.telling import blocked
from tests.scenarios.world import WORKSPACE, Person, World

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


CLOSED = [date(2026, 12, day) for day in (24, 28, 29, 30, 31)]


async def close(world: World) -> None:
    def change(session: Session) -> None:
        [organisation] = session.exec(select(Organisation)).all()
        openings.change(organisation, closed=CLOSED)
        openings.rearrange(session, organisation, world.clock())

    await world.store.write(change)


async def leaves(world: World, name: str) -> None:
    """Somebody coordinates no longer."""

    def revoke(session: Session) -> None:
        workspace = roster.workspace_of(session, WORKSPACE)
        assert workspace is not None
        person = roster.meet(session, workspace, name)
        participants.revoke(session, person, Role.COORDINATOR, today=world.clock().date())

    await world.store.write(revoke)


@pytest.mark.long
@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    "others",
    [
        pytest.param((date(2026, 9, 7), date(2027, 1, 11)), id="three campaigns"),
        pytest.param((), id="one campaign"),
    ],
)
async def test_a_year_brings_nobody_two_messages_on_a_morning_and_none_on_a_day_off(
    world: World, others: tuple[date, ...]
):
    """Two coordinate and one leads; one of the two stops in October, with something to look after.

    One thing is never answered, and another waits for leadership.
    """
    _, carla = await campaign_with_a_barrier(world)
    dirk = await world.grant("dirk", Role.COORDINATOR)
    await close(world)
    day, told_of_dirks = date(2026, 6, 20), 0
    while day < date(2027, 6, 19):
        day += timedelta(days=1)
        world.clock.now = datetime(day.year, day.month, day.day, 9, 5, tzinfo=UTC)
        if day + timedelta(days=4) in others:
            await world.begin_again(day + timedelta(days=4))
        await world.tick()
        if day == date(2026, 9, 1):
            [barrier, *_] = await world.rows(Barrier)
            await carla.presses_raw("give-away", f"barrier/{barrier.id}")
            assert "zorgt hier nu voor" in carla.sees
        if day == date(2026, 10, 1):
            told_of_dirks = sum("nog van niemand" in text for text in carla.mail)
            await leaves(world, "dirk")

    sent = [one for one in await world.rows(Delivery) if "bundle" in one.key or "digest" in one.key]
    mornings = Counter((one.conversation_id, one.created_at.date()) for one in sent)
    assert set(mornings.values()) == {1}
    [organisation] = await world.rows(Organisation)
    assert all(one.created_at.date() in WorkingDays.of(organisation) for one in sent)
    assert sum("nog van niemand" in text for text in carla.mail) > told_of_dirks
    assert await world.rows(Care) == []
    bundles = [one for one in sent if one.key.startswith("bundle/")]
    after = [one for one in bundles if one.created_at.date() > date(2026, 10, 1)]
    assert len({one.conversation_id for one in after}) == 1
    assert all(one.key.split("/")[1] == str(one.created_at.date()) for one in bundles)
    assert len(bundles) < 30  # two people, a year, and a barrier that nobody takes up
    del dirk

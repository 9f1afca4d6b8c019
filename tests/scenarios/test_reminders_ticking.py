"""Reminders on machines that sleep, stumble, or are several."""

from datetime import UTC, datetime

from sqlmodel import Session

from adapters.database import open_store
from bot import planning
from bot.models import Delivery, DeliveryState
from challenges.models import Reminder
from tests.scenarios.reminding import nudges, reminded
from tests.scenarios.replicas import tick_together
from tests.scenarios.world import World


def _plan(world: World, session: Session) -> None:
    planning.plan(session, world.clock())


def _id(row: Reminder) -> str:
    return str(row.participant_id)


async def test_who_answers_while_it_lies_ready_gets_none(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 14, 59)
    begun.clock.advance(seconds=120)
    await begun.store.write(lambda session: _plan(begun, session))
    await anna.presses("Gedaan", on=begun.post)
    await begun.deliver()

    assert anna.mail == []
    assert DeliveryState.CANCELLED in {row.state for row in await begun.rows(Delivery)}


async def test_slept_over_the_weekend_reminds_of_nothing_old(begun: World):
    anna = await reminded(begun)
    begun.clock.now = begun.clock.now.replace(month=6, day=5, hour=13, minute=0)  # Friday, three
    await begun.store.write(lambda session: _plan(begun, session))  # and then the lid is shut
    await begun.at(8, 9, 5)
    assert nudges(anna) == []
    await begun.at(8, 15, 5)

    assert len(nudges(anna)) == 1


async def test_slept_until_the_end_of_the_afternoon_still_reminds_and_the_evening_does_not(
    begun: World,
):
    anna = await reminded(begun)
    await begun.at(1, 9)
    await begun.at(1, 16, 55)
    assert len(nudges(anna)) == 1
    await begun.at(2, 9)
    await begun.at(2, 17, 5)
    assert len(nudges(anna)) == 1


async def test_slept_through_three_in_the_afternoon_does_not_remind_the_next_morning(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 9)
    await begun.at(2, 9, 30)
    assert nudges(anna) == []
    await begun.at(2, 15)

    assert len(nudges(anna)) == 1


async def test_two_servers_remind_once(begun: World):
    anna = await reminded(begun)
    other = World(begun.store, begun)
    await begun.at(1, 14, 59)
    begun.clock.advance(seconds=61)
    for world in (begun, other, begun):
        await begun.store.write(lambda session, world=world: _plan(world, session))
    await begun.deliver()
    await other.deliver()

    assert len(nudges(anna)) == 1


async def test_servers_that_tick_at_the_same_moment_remind_once(begun: World, database_url: str):
    people = [await reminded(begun, f"person-{number}") for number in range(5)]
    stores = [open_store(database_url) for _ in range(3)]
    replicas = [World(store, begun) for store in stores]
    for day in (1, 2):
        begun.clock.now = datetime(2026, 6, day, 13, 0, tzinfo=UTC)
        await tick_together(replicas, 2)
    for store in stores:
        await store.close()

    assert [len(nudges(person)) for person in people] == [2] * 5
    assert {row.unanswered for row in await begun.rows(Reminder)} == {2}


async def test_one_that_cannot_be_made_keeps_no_other(begun: World, caplog):
    await reminded(begun, "anna")
    await reminded(begun, "ben")
    first, second = await begun.rows(Reminder)

    def break_it(session: Session) -> None:
        session.get_one(Reminder, min(first, second, key=_id).participant_id).timezone = "Gone/Gone"

    await begun.store.write(break_it)
    for minute in (0, 1):
        await begun.at(1, 15, minute)

    assert len([*nudges(begun.person("anna")), *nudges(begun.person("ben"))]) == 1
    assert [record.message for record in caplog.records] == ["A reminder cannot be made"]

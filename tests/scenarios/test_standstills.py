"""A channel in which messages wait is among what waits for coordinators, also on the board."""

from datetime import timedelta

import pytest
from sqlmodel import Session, col, select

from bot import outbox, roster
from bot.chat.cards import Card
from bot.models import Account, ConversationRecord, Delivery
from challenges.models import Role
from tests.scenarios.test_bundle import bundles
from tests.scenarios.world import Person, World

WAITS = "Berichten in kanaal channel"
COLLEAGUES = "Berichten aan collega’s wachten"


async def _waits(world: World, *names: str) -> None:
    """Something was to go out in some conversations, and nobody sends it."""

    def work(session: Session) -> None:
        for number, name in enumerate(names):
            place = _direct(session, name) or session.exec(
                select(ConversationRecord).where(ConversationRecord.external_id == name)
            ).one()  # fmt: skip
            key = f"stuck/{number}"
            outbox.post(session, place, Card("Hallo"), key=key, now=world.clock())
            row = session.exec(select(Delivery).where(Delivery.key == key)).one()
            row.lease_until = world.clock() + timedelta(days=30)
            session.add(row)

    await world.store.write(work)


def _direct(session: Session, name: str) -> ConversationRecord | None:
    """The direct conversation with somebody; None where it is the name of a channel."""
    account = session.exec(select(Account).where(Account.external_id == name)).first()
    return roster.direct_to(session, account.participant_id) if account else None


async def _coordinator(world: World) -> Person:
    await world.begin({"Facilitair": 8})
    return await world.grant("carla", Role.COORDINATOR)


async def _goes_out(world: World) -> None:
    def work(session: Session) -> None:
        for row in session.exec(select(Delivery).where(col(Delivery.key).startswith("stuck/"))):
            session.delete(row)

    await world.store.write(work)


async def test_a_channel_in_which_messages_wait_is_told_the_next_day_until_it_is_over(
    world: World,
):
    carla = await _coordinator(world)
    await world.at(1)
    await _waits(world, "channel")
    await world.at(1, 16)
    assert not any(WAITS in card.plain_text() for card in bundles(carla))
    await world.at(2)
    told = [card for card in bundles(carla) if WAITS in card.plain_text()]
    assert len(told) == 1
    assert "Sinds maandag 1 juni gaat hier niets de deur uit" in told[0].plain_text()

    await _goes_out(world)
    await world.deliver()
    for day in (3, 4, 5):
        await world.at(day)
    assert len(bundles(carla)) == len(told), [card.plain_text() for card in bundles(carla)]


@pytest.mark.parametrize("people", [4, 5])
async def test_colleagues_are_told_of_from_five_up_and_without_a_number(world: World, people: int):
    carla = await _coordinator(world)
    names = [f"Facilitair-{number}" for number in range(people)]
    await world.at(1)
    for name in names:
        await world.person(name).types("hulp")
    await _waits(world, *names)
    await world.at(2)
    told = [card.plain_text() for card in bundles(carla) if COLLEAGUES in card.plain_text()]
    assert len(told) == (people == 5)
    assert not any("5" in text for text in told)

"""Where messages have waited for hours, and where they have not."""

from datetime import timedelta

import pytest
from sqlmodel import Session, col, select, update

from bot.models import ConversationRecord, Delivery, DeliveryState
from bot.outbox.stuck import STUCK_AFTER, stuck, told_to_operators
from bot.ports import DeliveryFailed


@pytest.fixture
def told(store, clock):
    async def told() -> list[str]:
        return await store.read(lambda session: list(told_to_operators(stuck(session, clock()))))

    return told


async def test_what_waits_for_hours_is_told_and_nobody_is_named(post, clock, told):
    await post("hello", due=clock())
    await post("later", "C2", due=clock() + timedelta(hours=1))
    await post("mine", "direct", due=clock())
    assert await told() == []
    since = clock()
    clock.advance(seconds=STUCK_AFTER.total_seconds())
    places = await told()
    assert places == [
        f"fake:T1/C1 since {since:%Y-%m-%d %H:%M} UTC", "1 direct conversation(s)",
    ]  # fmt: skip
    assert not any("U1" in place for place in places)


async def test_what_goes_out_is_no_longer_told(post, clock, told, deliveries):
    await post("hello")
    clock.advance(seconds=STUCK_AFTER.total_seconds())
    assert len(await told()) == 1
    await deliveries.deliver_due()
    assert await told() == []


async def test_a_message_that_nobody_finishes_sending_is_told_too(post, clock, told, store):
    await post("hello")
    lease = clock() + timedelta(days=1)
    values = {"state": DeliveryState.SENDING, "lease_owner": "gone", "lease_until": lease}
    await store.write(lambda session: session.exec(update(Delivery).values(**values)).rowcount)
    clock.advance(seconds=STUCK_AFTER.total_seconds())
    assert len(await told()) == 1


async def test_what_was_refused_for_good_or_is_gone_does_not_wait(
    post, clock, told, deliveries, platform, store
):
    def refuse(conversation_id, card):
        raise DeliveryFailed("msg_too_long", permanent=True)

    platform.refuse = refuse
    await post("hello")
    await deliveries.deliver_due()
    await post("behind", "C2")

    def go(session: Session) -> None:
        found = session.exec(
            select(ConversationRecord).where(col(ConversationRecord.external_id) == "C2")
        ).one()
        found.gone = True
        session.add(found)

    await store.write(go)
    clock.advance(seconds=2 * STUCK_AFTER.total_seconds())
    assert await told() == []

import asyncio
from collections.abc import Sequence
from contextlib import suppress

import pytest
from sqlmodel import Session, col, select, update

from bot.chat.cards import Card
from bot.models import ConversationRecord, Delivery, DeliveryState
from bot.outbox import Deliveries, Rate
from bot.ports import DeliveryFailed
from tests.waiting import until


async def test_message_arrives_once(post, deliveries, platform, row):
    await post("hello")

    assert await deliveries.deliver_due() == 1
    assert await deliveries.deliver_due() == 0

    assert platform.titles() == ["hello"]
    delivery = await row("hello")
    assert (delivery.state, delivery.external_id) == (DeliveryState.SENT, "m1")


async def test_same_key_is_posted_once(post, deliveries, platform):
    assert await post("hello")
    assert not await post("hello again", key="hello")

    await deliveries.deliver_due()

    assert platform.titles() == ["hello"]


async def test_message_waits_until_it_is_due(post, deliveries, platform, clock):
    await post("morning", due=clock.now.replace(hour=9))

    await deliveries.deliver_due()
    assert platform.titles() == []

    clock.now = clock.now.replace(hour=9)
    await deliveries.deliver_due()
    assert platform.titles() == ["morning"]


async def test_messages_of_one_conversation_keep_their_order(post, deliveries, platform):
    platform.delay = 0.002
    wanted = [f"{number:02}" for number in range(12)]
    for title in wanted:
        await post(title)

    await deliveries.deliver_due()

    assert platform.titles("C1") == wanted
    assert platform.most_at_once["C1"] == 1


async def test_refused_message_keeps_the_later_ones_of_its_conversation_waiting(
    post, deliveries, platform, clock
):
    def refuse_first(conversation_id, card):
        if card.title == "first" and platform.attempts["first"] == 1:
            raise DeliveryFailed("try_later")

    platform.refuse = refuse_first
    await post("first")
    await post("second")
    await post("elsewhere", "C2")

    await deliveries.deliver_due()
    assert platform.titles() == ["elsewhere"]

    clock.advance(seconds=6)
    await deliveries.deliver_due()
    assert platform.titles("C1") == ["first", "second"]


async def test_composed_message_shows_what_is_so_when_it_is_sent(post, deliveries, platform, texts):
    await post("challenge", composed=True, subject="challenge/1")
    texts["challenge/1"] = "12 answers"

    await deliveries.deliver_due()

    assert platform.titles() == ["12 answers"]


async def test_what_was_answered_while_it_stood_still_before_it_left_is_not_sent(
    store, clock, platform, post, row
):
    said = [Card("reminder"), None]

    def compose(session: Session, deliveries: Sequence[Delivery]) -> list[Card | None]:
        clock.advance(seconds=2)
        return [said.pop(0)]

    await post("reminder", composed=True, subject="reminder/1")
    await Deliveries(
        store, clock, {"fake": platform}, compose, rates={"fake": Rate()}
    ).deliver_due()

    assert platform.titles() == []
    assert (await row("reminder")).state == DeliveryState.CANCELLED


async def test_message_with_nothing_to_say_is_cancelled(post, deliveries, platform, texts, row):
    await post("challenge", composed=True, subject="challenge/1")
    texts["challenge/1"] = ""

    assert await deliveries.deliver_due() == 1

    assert platform.titles() == []
    assert (await row("challenge")).state == DeliveryState.CANCELLED


async def test_message_that_cannot_be_composed_keeps_nothing_else_from_arriving(
    post, deliveries, platform, clock, row, caplog
):
    await post("broken", composed=True, subject="unknown subject")
    await post("same channel")
    await post("other channel", "C2")

    for _ in range(9):
        await deliveries.deliver_due()
        clock.advance(seconds=4000)

    assert sorted(platform.titles()) == ["other channel", "same channel"]
    assert (await row("broken")).state == DeliveryState.FAILED
    complaints = [record for record in caplog.records if record.levelname == "ERROR"]
    assert len(complaints) == 1
    assert "unknown subject" not in complaints[0].getMessage()


async def test_direct_conversation_is_opened_once_and_kept(store, post, deliveries, platform):
    await post("one", "direct")
    await post("two", "direct")

    await deliveries.deliver_due()

    assert platform.titles("direct-U1") == ["one", "two"]
    assert platform.opened == ["U1"]
    record = await store.read(
        lambda session: session.get_one(ConversationRecord, post.ids["direct"])
    )
    assert (record.external_id, record.address) == ("direct-U1", "by-post")


async def test_conversation_that_is_gone_gets_nothing(store, post, deliveries, platform, row):
    await post("hello")
    leave = update(ConversationRecord).where(col(ConversationRecord.external_id) == "C1")
    await store.write(lambda session: session.exec(leave.values(gone=True)))

    assert await deliveries.deliver_due() == 1

    assert platform.titles() == []
    assert (await row("hello")).state == DeliveryState.CANCELLED


async def test_loop_sends_what_is_posted_while_it_sleeps(post, deliveries, platform):
    running = asyncio.create_task(deliveries.run())
    await asyncio.sleep(0.05)
    await post("hello")
    deliveries.wake()

    await until(lambda: bool(platform.titles()))

    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


async def test_loop_that_is_stopped_finishes_what_it_is_sending(post, deliveries, platform, row):
    platform.delay = 0.2
    await post("hello")
    running = asyncio.create_task(deliveries.run())
    await until(lambda: platform.attempts["hello"] == 1)

    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running

    assert (await row("hello")).state == DeliveryState.SENT


async def test_two_loops_send_each_message_once(
    store, post, deliveries: Deliveries, loop_at, platform
):
    platform.delay = 0.001
    for number in range(15):
        for channel in ("C1", "C2", "C3"):
            await post(f"{channel}-{number:02}", channel)

    await asyncio.gather(deliveries.deliver_due(), loop_at().deliver_due())
    await deliveries.deliver_due()

    assert len(platform.shown) == 45
    for channel in ("C1", "C2", "C3"):
        assert platform.titles(channel) == [f"{channel}-{number:02}" for number in range(15)]
    unsent = select(Delivery.key).where(Delivery.state != DeliveryState.SENT)
    assert await store.read(lambda session: session.exec(unsent).all()) == []

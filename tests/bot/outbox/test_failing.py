import asyncio

import pytest

from bot.models import ConversationRecord, Delivery, DeliveryState
from bot.outbox.settlements import Sent, settle
from bot.outbox.tries import TRIES
from bot.ports import DeliveryFailed
from tests.bot.outbox.dying import claim_all
from tests.waiting import until


def refusing(reason: str, **details):
    def refuse(conversation_id, card):
        raise DeliveryFailed(reason, **details)

    return refuse


def accept(conversation_id, card):
    return None


async def test_refused_message_is_tried_again_later_and_later(post, deliveries, platform, clock):
    platform.refuse = refusing("server_error")
    await post("hello")
    await deliveries.deliver_due()

    clock.advance(seconds=4.9)
    await deliveries.deliver_due()
    assert platform.attempts["hello"] == 1

    clock.advance(seconds=0.2)
    await deliveries.deliver_due()
    assert platform.attempts["hello"] == 2

    clock.advance(seconds=14)
    await deliveries.deliver_due()
    assert platform.attempts["hello"] == 2


async def test_message_is_given_up_after_a_number_of_tries(post, deliveries, platform, clock, row):
    platform.refuse = refusing("server_error")
    await post("hello")

    for _ in range(TRIES + 2):
        await deliveries.deliver_due()
        clock.advance(seconds=4000)

    assert platform.attempts["hello"] == TRIES
    delivery = await row("hello")
    assert (delivery.state, delivery.error) == (DeliveryState.FAILED, "server_error")


async def test_hopeless_message_is_tried_once(post, deliveries, platform, clock, row):
    platform.refuse = refusing("msg_too_long", permanent=True)
    await post("hello")

    assert await deliveries.deliver_due() == 1
    platform.refuse = accept
    await post("next")
    clock.advance(seconds=4000)
    await deliveries.deliver_due()

    assert (await row("hello")).error == "msg_too_long"
    assert platform.titles() == ["next"]


async def test_conversation_is_marked_gone_when_the_platform_says_so(
    store, post, deliveries, platform, row
):
    platform.refuse = refusing("channel_not_found", gone=True)
    await post("hello")
    await post("next")

    await deliveries.deliver_due()

    record = await store.read(lambda session: session.get_one(ConversationRecord, post.ids["C1"]))
    assert record.gone
    assert (await row("next")).state == DeliveryState.CANCELLED
    assert platform.attempts["next"] == 0


async def test_pause_that_the_platform_asks_for_holds_the_workspace(
    post, deliveries, platform, clock, row
):
    platform.refuse = refusing("ratelimited", retry_after=30)
    await post("hello")
    await deliveries.deliver_due()
    platform.refuse = accept
    await post("elsewhere", "C2")

    clock.advance(seconds=29)
    await deliveries.deliver_due()
    assert platform.titles() == []

    clock.advance(seconds=2)
    await deliveries.deliver_due()
    assert sorted(platform.titles()) == ["elsewhere", "hello"]
    assert (await row("hello")).attempts == 0


@pytest.mark.parametrize(
    ("must_arrive", "shown", "state"),
    [
        pytest.param(True, ["hello"], DeliveryState.SENT, id="must arrive"),
        pytest.param(False, [], DeliveryState.UNCERTAIN, id="at most once"),
    ],
)
async def test_message_that_may_have_arrived(
    post, deliveries, platform, clock, row, must_arrive, shown, state
):
    platform.refuse = refusing("timeout", maybe_sent=True)
    await post("hello", must_arrive=must_arrive)
    await deliveries.deliver_due()
    platform.refuse = accept

    clock.advance(seconds=60)
    await deliveries.deliver_due()

    assert platform.titles() == shown
    assert (await row("hello")).state == state


async def test_platform_that_stumbles_keeps_nothing_else_from_arriving(
    post, deliveries, platform, clock
):
    def stumble(conversation_id, card):
        if card.title == "odd":
            raise ValueError(card.title)

    platform.refuse = stumble
    await post("odd")
    await post("even")

    for _ in range(3):
        await deliveries.deliver_due()
        clock.advance(seconds=60)

    assert platform.titles() == ["even"]


@pytest.mark.parametrize(
    ("must_arrive", "shown", "state"),
    [
        pytest.param(True, ["hello", "next"], DeliveryState.SENT, id="must arrive"),
        pytest.param(False, ["next"], DeliveryState.UNCERTAIN, id="at most once"),
    ],
)
async def test_lease_of_a_sender_that_died_is_taken_over(
    store, post, deliveries, platform, clock, row, must_arrive, shown, state
):
    await post("hello", must_arrive=must_arrive)
    await post("next")
    await store.write(lambda session: claim_all(session, clock))

    clock.advance(seconds=29)
    await deliveries.deliver_due()
    assert platform.titles() == []

    clock.advance(seconds=2)
    await deliveries.deliver_due()
    assert platform.titles() == shown
    assert (await row("hello")).state == state


@pytest.mark.parametrize("must_arrive", [True, False])
async def test_what_a_sender_that_died_had_not_begun_is_sent_in_its_place(
    store, post, deliveries, platform, clock, row, must_arrive
):
    await post("hello", must_arrive=must_arrive)
    await store.write(lambda session: claim_all(session, clock, has_begun=False))

    clock.advance(seconds=31)
    await deliveries.deliver_due()

    assert platform.titles() == ["hello"]
    assert (await row("hello")).state == DeliveryState.SENT


async def test_message_is_noted_as_begun_before_it_leaves(post, deliveries, platform, row):
    platform.delay = 0.5
    await post("hello")
    assert (await row("hello")).digest is None

    sending = asyncio.create_task(deliveries.deliver_due())
    await until(lambda: platform.attempts["hello"])

    assert (await row("hello")).digest == ""
    await sending


async def test_sender_that_comes_back_late_may_still_say_that_it_was_sent(
    store, post, deliveries, clock, row
):
    await post("hello")
    (claimed,) = await store.write(lambda session: claim_all(session, clock))
    clock.advance(seconds=31)
    await deliveries.deliver_due()
    assert (await row("hello")).state == DeliveryState.UNCERTAIN

    await store.write(lambda session: settle(session, claimed, Sent("m9"), now=clock()))

    delivery = await row("hello")
    assert (delivery.state, delivery.external_id) == (DeliveryState.SENT, "m9")


async def test_sender_whose_message_was_taken_over_changes_nothing(
    store, post, deliveries, clock, row
):
    await post("hello", must_arrive=True)
    (claimed,) = await store.write(lambda session: claim_all(session, clock))
    clock.advance(seconds=31)
    await deliveries.deliver_due()

    late = DeliveryFailed("server_error")
    await store.write(lambda session: settle(session, claimed, late, now=clock()))

    assert (await row("hello")).state == DeliveryState.SENT


async def test_message_that_was_erased_meanwhile_harms_nothing(store, post, clock):
    await post("hello")
    (claimed,) = await store.write(lambda session: claim_all(session, clock))
    erase = lambda session: session.delete(session.get_one(Delivery, claimed.delivery_id))  # noqa: E731
    await store.write(erase)

    assert not await store.write(lambda session: settle(session, claimed, Sent("m1"), now=clock()))

"""What becomes of messages of which nobody knows whether they arrived."""

from datetime import timedelta

import pytest

from bot import outbox
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, User, Workspace
from bot.models import DeliveryState
from bot.outbox import upkeep
from bot.outbox.questions import ASK_AFTER
from bot.outbox.settlements import Sent, settle
from bot.outbox.tries import TRIES
from bot.ports import DeliveryFailed
from tests.bot.outbox.dying import claim_all

LEASE = 31


def timing_out(conversation_id, card):
    raise DeliveryFailed("timeout", maybe_sent=True)


def accept(conversation_id, card):
    return None


@pytest.fixture
def asked(platform):
    """The platform can be asked what arrived."""
    platform.can_be_asked = True
    return platform


@pytest.mark.parametrize("must_arrive", [False, True])
async def test_what_arrived_before_the_crash_is_found_and_not_sent_again(
    store, post, deliveries, asked, clock, row, must_arrive
):
    await post("hello", must_arrive=must_arrive)
    (claimed,) = await store.write(lambda session: claim_all(session, clock))
    await asked.post(claimed.conversation, Card("hello"), claimed.key)

    clock.advance(seconds=LEASE)
    await deliveries.deliver_due()

    assert asked.titles() == ["hello"]
    delivery = await row("hello")
    assert (delivery.state, delivery.external_id) == (DeliveryState.SENT, "m1")
    assert (delivery.lease_until, delivery.error) == (None, "")


@pytest.mark.parametrize("must_arrive", [False, True])
async def test_what_did_not_arrive_before_the_crash_is_sent_now(
    store, post, deliveries, asked, clock, row, must_arrive
):
    await post("hello", must_arrive=must_arrive)
    await store.write(lambda session: claim_all(session, clock))

    clock.advance(seconds=LEASE)
    await deliveries.deliver_due()

    assert asked.titles() == ["hello"]
    assert (await row("hello")).state == DeliveryState.SENT


async def test_order_is_kept_while_the_platform_is_asked(post, deliveries, asked, clock):
    asked.refuse = timing_out
    await post("first")
    await deliveries.deliver_due()
    asked.refuse = accept
    await post("second")
    await post("elsewhere", "C2")

    await deliveries.deliver_due()
    assert asked.titles() == ["elsewhere"]

    clock.advance(seconds=ASK_AFTER.total_seconds())
    await deliveries.deliver_due()
    assert asked.titles("C1") == ["first", "second"]


async def test_what_timed_out_and_arrived_is_found(post, deliveries, asked, clock, row):
    asked.lose = timing_out
    await post("hello")
    await deliveries.deliver_due()
    assert (await row("hello")).state == DeliveryState.UNCERTAIN

    clock.advance(seconds=ASK_AFTER.total_seconds())
    await deliveries.deliver_due()

    assert asked.titles() == ["hello"]
    assert (await row("hello")).state == DeliveryState.SENT


async def test_asking_too_fast_is_asking_again_later(post, deliveries, asked, clock, row):
    def too_fast(key):
        raise DeliveryFailed("ratelimited", retry_after=20)

    asked.lose = timing_out
    asked.refuse_question = too_fast
    await post("hello")
    await deliveries.deliver_due()
    clock.advance(seconds=11)
    await deliveries.deliver_due()
    asked.refuse_question = accept_question

    clock.advance(seconds=19)
    await deliveries.deliver_due()
    assert (await row("hello")).state == DeliveryState.UNCERTAIN

    clock.advance(seconds=2)
    await deliveries.deliver_due()
    delivery = await row("hello")
    assert (delivery.state, delivery.attempts) == (DeliveryState.SENT, 0)


def accept_question(key):
    return None


@pytest.mark.parametrize(
    ("must_arrive", "shown", "state"),
    [
        pytest.param(True, ["hello", "hello", "next"], DeliveryState.SENT, id="at least once"),
        pytest.param(False, ["hello", "next"], DeliveryState.UNCERTAIN, id="at most once"),
    ],
)
async def test_platform_that_never_answers_keeps_nobody_for_ever(
    post, deliveries, asked, clock, row, must_arrive, shown, state
):
    def no_answer(key):
        raise DeliveryFailed("service_unavailable")

    asked.refuse_question = no_answer
    asked.lose = lambda conversation_id, card: (
        timing_out(conversation_id, card) if len(asked.shown) == 1 else None
    )
    await post("hello", must_arrive=must_arrive)
    await post("next")

    for _ in range(TRIES + 3):
        await deliveries.deliver_due()
        clock.advance(seconds=4000)

    assert asked.titles() == shown
    assert len(asked.questions) <= TRIES
    assert (await row("hello")).state == state


@pytest.mark.parametrize("reason", ["http_502", "http_504"])
async def test_gateway_that_fails_is_tried_again_where_nobody_can_be_asked(
    post, deliveries, platform, clock, row, reason
):
    def failing(conversation_id, card):
        if platform.attempts["hello"] == 1:
            raise DeliveryFailed(reason, maybe_sent=True)

    platform.refuse = failing
    await post("hello")
    for _ in range(3):
        await deliveries.deliver_due()
        clock.advance(seconds=11)

    assert platform.titles() == ["hello"]
    assert (await row("hello")).state == DeliveryState.SENT


async def test_message_that_always_times_out_is_given_up(post, deliveries, asked, clock, row):
    asked.refuse = timing_out
    await post("hello")
    await post("next", "C2")

    for _ in range(2 * TRIES):
        await deliveries.deliver_due()
        clock.advance(seconds=4000)

    assert asked.attempts["hello"] == TRIES
    assert (await row("hello")).state == DeliveryState.FAILED


async def test_update_is_repeated_without_asking(store, post, deliveries, asked, texts, clock, row):
    texts["challenge/1"] = "0 answers"
    await post("challenge", composed=True, subject="challenge/1")
    await deliveries.deliver_due()
    await store.write(lambda session: outbox.refresh(session, "challenge/1", now=clock()))
    clock.advance(seconds=1800)
    await store.write(lambda session: claim_all(session, clock))
    texts["challenge/1"] = "1 answer"

    clock.advance(seconds=LEASE)
    await deliveries.deliver_due()

    assert asked.titles() == ["0 answers", "1 answer"]
    assert asked.questions == []


async def test_sender_that_comes_back_while_it_is_asked_about_wins(
    store, post, deliveries, asked, clock, row
):
    await post("hello")
    (claimed,) = await store.write(lambda session: claim_all(session, clock))
    clock.advance(seconds=LEASE)

    def answer_late(key):
        raise DeliveryFailed("service_unavailable")

    asked.refuse_question = answer_late
    await deliveries.deliver_due()
    await store.write(lambda session: settle(session, claimed, Sent("m9"), now=clock()))
    clock.advance(seconds=4000)
    await deliveries.deliver_due()

    delivery = await row("hello")
    assert (delivery.state, delivery.external_id) == (DeliveryState.SENT, "m9")
    assert asked.titles() == []


async def test_questions_keep_their_own_pace(store, post, loop_at, asked, clock):
    deliveries = loop_at(questions=1.0)
    for channel in ("C1", "C2", "C3"):
        await post(f"hello {channel}", channel)
    await store.write(lambda session: claim_all(session, clock))
    clock.advance(seconds=LEASE)

    await deliveries.deliver_due()
    assert len(asked.questions) == 1
    clock.advance(seconds=1)
    await deliveries.deliver_due()
    assert len(asked.questions) == 2


@pytest.mark.parametrize("can_be_asked", [True, False])
async def test_what_had_no_address_yet_was_not_sent_and_is_sent_now(
    store, post, deliveries, platform, clock, row, can_be_asked
):
    platform.can_be_asked = can_be_asked
    await post("hello", "direct")
    await store.write(lambda session: claim_all(session, clock))

    clock.advance(seconds=LEASE)
    await deliveries.deliver_due()

    assert platform.questions == []
    assert platform.titles("direct-U1") == ["hello"]
    assert (await row("hello")).state == DeliveryState.SENT


@pytest.mark.parametrize("place", ["C1", "direct"])
async def test_what_went_out_after_a_backup_that_was_put_back_is_not_sent_again(
    store, post, deliveries, asked, clock, row, place
):
    """Whoever was first written to after it was made has no address in it."""
    user = User(Workspace("fake", "T1"), "U1")
    there = await asked.direct_conversation(user) if place == "direct" else None
    await post("sent since", place, must_arrive=True)
    await post("never sent", "C2")
    await post("later", "C3", due=clock() + timedelta(hours=1))
    await asked.post(there or Conversation(user.workspace, place), Card("sent since"), "sent since")

    doubted = await store.write(lambda session: upkeep.doubt(session, clock()))
    await deliveries.deliver_due()

    assert doubted == 2
    assert sorted(asked.titles()) == ["never sent", "sent since"]
    assert (await row("sent since")).state == DeliveryState.SENT
    assert (await row("never sent")).state == DeliveryState.SENT
    assert (await row("later")).state == DeliveryState.PENDING


async def test_what_was_being_sent_when_the_backup_was_made_is_asked_about_too(
    store, post, deliveries, asked, clock, row
):
    await post("hello", "direct", must_arrive=True)
    await store.write(lambda session: claim_all(session, clock))
    there = await asked.direct_conversation(User(Workspace("fake", "T1"), "U1"))
    await asked.post(there, Card("hello"), "hello")

    assert await store.write(lambda session: upkeep.doubt(session, clock())) == 1
    await deliveries.deliver_due()

    assert asked.titles() == ["hello"]
    assert (await row("hello")).state == DeliveryState.SENT


@pytest.mark.parametrize("must_arrive", [False, True])
async def test_where_nobody_can_be_asked_only_what_must_arrive_is_sent(
    store, post, deliveries, platform, clock, row, must_arrive
):
    await post("hello", must_arrive=must_arrive)
    await store.write(lambda session: upkeep.doubt(session, clock()))
    await deliveries.deliver_due()
    assert platform.titles() == (["hello"] if must_arrive else [])
    wanted = DeliveryState.SENT if must_arrive else DeliveryState.UNCERTAIN
    assert (await row("hello")).state == wanted

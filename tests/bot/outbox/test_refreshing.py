import asyncio

import pytest
from sqlmodel import Session, select

from bot import outbox
from bot.chat.capabilities import Capabilities
from bot.models import Delivery, DeliveryState
from bot.ports import DeliveryFailed
from tests.waiting import until

SUBJECT = "challenge/1"
HALF_HOUR = 1800
FRAIL = Capabilities(edits_keep_answers=False)


@pytest.fixture
async def posted(post, deliveries, texts):
    """A message about the subject that has been sent."""
    texts[SUBJECT] = "0 answers"
    await post("challenge", composed=True, subject=SUBJECT)
    await deliveries.deliver_due()


@pytest.fixture
def refresh(store, clock):
    async def refresh() -> None:
        await store.write(lambda session: outbox.refresh(session, SUBJECT, now=clock()))

    return refresh


async def test_hundred_presses_give_one_update(posted, refresh, deliveries, platform, texts, clock):
    for _ in range(100):
        await refresh()
        clock.advance(seconds=0.02)
    await deliveries.deliver_due()
    assert platform.titles() == ["0 answers"]

    texts[SUBJECT] = "100 answers"
    clock.advance(seconds=HALF_HOUR)
    await deliveries.deliver_due()
    await deliveries.deliver_due()

    assert platform.titles() == ["0 answers", "100 answers"]
    assert platform.shown[-1].updated
    assert platform.shown[-1].message_id == platform.shown[0].message_id


async def test_press_after_the_update_gives_another(
    posted, refresh, deliveries, platform, texts, clock
):
    for count in ("1 answer", "2 answers", "3 answers"):
        await refresh()
        texts[SUBJECT] = count
        clock.advance(seconds=HALF_HOUR)
        await deliveries.deliver_due()

    assert platform.titles() == ["0 answers", "1 answer", "2 answers", "3 answers"]


async def test_press_while_the_update_is_on_its_way_gives_another(
    store, posted, refresh, deliveries, platform, texts, clock
):
    await refresh()
    clock.advance(seconds=HALF_HOUR)
    texts[SUBJECT] = "1 answer"
    platform.delay = 0.3
    sending = deliveries.deliver_due()

    async def press_meanwhile() -> None:
        await until(lambda: platform.attempts["1 answer"] == 1)
        texts[SUBJECT] = "2 answers"
        await refresh()

    await asyncio.gather(sending, press_meanwhile())
    clock.advance(seconds=HALF_HOUR)
    await deliveries.deliver_due()

    assert platform.titles() == ["0 answers", "1 answer", "2 answers"]


async def test_every_message_about_the_subject_is_updated(
    post, posted, refresh, deliveries, platform, texts, clock
):
    await post("challenge elsewhere", "C2", composed=True, subject=SUBJECT)
    await post("something else", "C3", subject="challenge/2")
    await deliveries.deliver_due()

    await refresh()
    texts[SUBJECT] = "1 answer"
    clock.advance(seconds=HALF_HOUR)
    await deliveries.deliver_due()

    assert platform.titles("C1")[-1] == platform.titles("C2")[-1] == "1 answer"
    assert platform.titles("C3") == ["something else"]


async def test_message_that_was_not_sent_yet_needs_no_update(
    post, refresh, deliveries, platform, texts, clock
):
    await post("challenge", composed=True, subject=SUBJECT)
    await refresh()
    texts[SUBJECT] = "1 answer"
    clock.advance(seconds=HALF_HOUR)
    await deliveries.deliver_due()

    assert platform.titles() == ["1 answer"]


async def test_press_while_the_message_itself_is_on_its_way_still_updates_it(
    post, refresh, deliveries, platform, texts, clock
):
    texts[SUBJECT] = "0 answers"
    await post("challenge", composed=True, subject=SUBJECT)
    platform.delay = 0.3

    async def press_meanwhile() -> None:
        await until(lambda: platform.attempts["0 answers"] == 1)
        await refresh()

    await asyncio.gather(deliveries.deliver_due(), press_meanwhile())
    texts[SUBJECT] = "1 answer"
    clock.advance(seconds=HALF_HOUR)
    await deliveries.deliver_due()

    assert platform.titles() == ["0 answers", "1 answer"]


async def _refreshed(refresh, deliveries, clock) -> None:
    await refresh()
    clock.advance(seconds=HALF_HOUR)
    await deliveries.deliver_due()


async def test_update_that_would_change_nothing_is_not_sent(
    posted, refresh, deliveries, platform, texts, clock
):
    await _refreshed(refresh, deliveries, clock)
    texts[SUBJECT] = "1 answer"
    await _refreshed(refresh, deliveries, clock)
    await _refreshed(refresh, deliveries, clock)
    assert platform.titles() == ["0 answers", "1 answer"]

    texts[SUBJECT] = "0 answers"
    await _refreshed(refresh, deliveries, clock)

    assert platform.titles() == ["0 answers", "1 answer", "0 answers"]


async def test_what_may_have_been_shown_by_a_lost_update_is_written_over(
    posted, refresh, deliveries, platform, texts, clock
):
    def lose(conversation_id, card) -> None:
        raise DeliveryFailed("timeout", maybe_sent=True)

    keep, platform.refuse = platform.refuse, lose
    texts[SUBJECT] = "1 answer"
    await _refreshed(refresh, deliveries, clock)
    platform.refuse = keep
    texts[SUBJECT] = "0 answers"
    clock.advance(seconds=60)
    await deliveries.deliver_due()

    assert platform.titles() == ["0 answers", "0 answers"]


async def test_update_that_a_stopped_sender_left_is_sent_again_though_nothing_changed(
    store, posted, refresh, deliveries, platform, clock
):
    await refresh()
    clock.advance(seconds=HALF_HOUR)

    def leave(session: Session) -> None:
        left = session.exec(select(Delivery).where(Delivery.key.startswith("refresh/"))).one()
        left.state, left.lease_owner = DeliveryState.SENDING, "gone"
        left.lease_until = clock()

    await store.write(leave)
    clock.advance(seconds=60)
    await deliveries.deliver_due()

    assert platform.titles() == ["0 answers", "0 answers"]


async def test_where_edits_wipe_answers_nothing_is_updated(
    posted, refresh, deliveries, platform, texts, clock
):
    platform.capabilities = FRAIL
    for count in ("1 answer", "2 answers"):
        texts[SUBJECT] = count
        await _refreshed(refresh, deliveries, clock)

    assert platform.titles() == ["0 answers"]


async def test_what_several_people_read_changes_on_the_half_hour_only(
    posted, refresh, deliveries, platform, texts, clock
):
    clock.now = clock.now.replace(minute=40, second=11)
    texts[SUBJECT] = "1 answer"
    await refresh()
    clock.now = clock.now.replace(minute=59, second=59)
    await deliveries.deliver_due()
    assert platform.titles() == ["0 answers"]
    clock.advance(seconds=1)
    await deliveries.deliver_due()
    assert platform.titles() == ["0 answers", "1 answer"]

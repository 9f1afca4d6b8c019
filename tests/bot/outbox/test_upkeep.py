"""What an operator sees and does, and what is forgotten."""

from datetime import date, time, timedelta

import pytest
from sqlmodel import Session, col, select, update

from adapters.registry import rates
from bot import outbox, retention
from bot.models import ConversationRecord, Delivery, DeliveryState, Lane, WorkspaceRecord
from bot.outbox import Rate, upkeep
from bot.ports import DeliveryFailed
from challenges.models import Campaign, CampaignStatus, Organisation
from challenges.retention import AGREED
from tests.configured import settings_of


def refuse_for_good(conversation_id, card):
    raise DeliveryFailed("msg_too_long", permanent=True)


def refuse_channel(conversation_id, card):
    raise DeliveryFailed("is_archived", gone=True)


def accept(conversation_id, card):
    return None


@pytest.fixture
def estimate(store, clock):
    async def estimate(**rate):
        fake = {"fake": Rate(**rate)}
        return await store.read(lambda session: outbox.backlog(session, fake, clock()))

    return estimate


async def test_five_thousand_people_at_two_hundred_a_minute_take_25_minutes(store, post, clock):
    def fan_out(session: Session) -> None:
        session.exec(update(WorkspaceRecord).values(platform="slack"))
        workspace = session.exec(select(WorkspaceRecord.id)).one()
        for number in range(5000):
            record = ConversationRecord(workspace_id=workspace, external_id=f"U{number}")
            session.add(record)
            session.add(
                Delivery(
                    key=f"morning/{number}", conversation_id=record.id, card="{}",
                    due=clock(), created_at=clock(),
                )
            )  # fmt: skip
            session.flush() if number % 500 == 499 else None

    await store.write(fan_out)
    waiting = await store.read(
        lambda session: outbox.backlog(session, rates(settings_of({})), clock())
    )

    assert waiting.messages == 5000
    assert 25 <= waiting.lasts.total_seconds() / 60 <= 26


async def test_the_slowest_lane_says_how_long_it_takes(post, estimate):
    for number in range(10):
        await post(f"{number}", "C1")
    await post("elsewhere", "C2")

    assert (await estimate(workspace=0.1)).lasts == timedelta(seconds=1)
    assert (await estimate(workspace=0.1, conversation=1.0)).lasts == timedelta(seconds=9)
    assert (await estimate()).lasts == timedelta()
    assert (await estimate()).messages == 11


async def test_a_pause_that_was_asked_for_counts(post, loop_at, platform, clock, estimate):
    def too_fast(conversation_id, card):
        raise DeliveryFailed("ratelimited", retry_after=60)

    platform.refuse = too_fast
    await post("one")
    await loop_at(workspace=1.0).deliver_due()

    assert (await estimate(workspace=1.0)).lasts == timedelta(seconds=60)


async def test_what_is_not_due_yet_does_not_wait(post, clock, estimate):
    await post("later", due=clock() + timedelta(hours=1))

    assert (await estimate(workspace=1.0)).messages == 0


async def test_message_that_was_given_up_can_be_tried_again_by_its_key(
    store, post, deliveries, platform, clock, row
):
    platform.refuse = refuse_for_good
    await post("hello")
    await post("other", "C2")
    await deliveries.deliver_due()
    platform.refuse = accept

    tried = await store.write(lambda session: upkeep.retry(session, "hello", clock()))
    await deliveries.deliver_due()

    assert tried == 1
    assert platform.titles() == ["hello"]
    assert (await row("other")).state == DeliveryState.FAILED


async def test_trying_again_tries_the_conversation_again_too(
    store, post, deliveries, platform, clock, row
):
    platform.refuse = refuse_channel
    await post("hello")
    await post("behind")
    await deliveries.deliver_due()
    platform.refuse = accept

    failed = [DeliveryState.FAILED]
    assert await store.write(lambda session: upkeep.retry(session, failed, clock())) == 1
    await deliveries.deliver_due()

    assert platform.titles() == ["hello"]
    assert (await row("behind")).state == DeliveryState.CANCELLED


async def test_what_was_sent_or_is_being_sent_is_never_tried_again(store, post, deliveries, clock):
    await post("hello")
    await deliveries.deliver_due()
    await post("waiting")

    for key in ("hello", "waiting", "unknown"):
        assert await store.write(lambda session, key=key: upkeep.retry(session, key, clock())) == 0


async def test_message_that_is_dropped_is_not_sent_and_not_made_again(
    store, post, deliveries, platform, clock, row
):
    await post("hello")

    assert await store.write(lambda session: upkeep.drop(session, "hello", clock())) == 1
    assert not await post("hello")
    await deliveries.deliver_due()

    assert platform.titles() == []
    assert (await row("hello")).state == DeliveryState.CANCELLED


async def test_list_names_keys_and_places_only(store, post, deliveries, platform):
    platform.refuse = refuse_for_good
    await post("hello")
    await deliveries.deliver_due()

    ((delivery, place),) = await store.read(
        lambda session: upkeep.listed(session, [DeliveryState.FAILED], limit=9)
    )

    assert (delivery.key, delivery.error, place) == ("hello", "msg_too_long", "fake:T1")


async def test_channels_that_are_gone_are_named_and_people_are_not(
    store, post, deliveries, platform
):
    platform.refuse = refuse_channel
    await post("hello", "C2")
    await post("hello you", "direct")
    await deliveries.deliver_due()

    assert await store.read(upkeep.gone_channels) == ["fake:T1/C2"]


def campaign(session: Session, status: CampaignStatus, clock) -> None:
    session.add(
        Campaign(
            organisation_id=session.exec(select(Organisation.id)).one(), name="Voorbeeld",
            pack="two-weeks", locale="nl", timezone="Europe/Amsterdam",
            starts_on=date(2026, 11, 23), ends_on=date(2026, 12, 4), post_at=time(9),
            digest_weekday=0, status=status, created_at=clock(),
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("status", "days", "left"),
    [
        pytest.param(None, 31, 1, id="nothing open, and long ago"),
        pytest.param(None, 29, 3, id="nothing open, but lately"),
        pytest.param(CampaignStatus.CLOSED, 31, 1, id="closed, and long ago"),
        pytest.param(CampaignStatus.RUNNING, 300, 3, id="a campaign that runs"),
        pytest.param(CampaignStatus.PAUSED, 300, 3, id="a campaign that is paused"),
    ],
)
async def test_keys_are_kept_while_a_campaign_is_open(
    store, post, deliveries, platform, clock, texts, status, days, left
):
    texts["challenge/1"] = "0 answers"
    await post("challenge", composed=True, subject="challenge/1")
    await deliveries.deliver_due()
    await store.write(lambda session: outbox.refresh(session, "challenge/1", now=clock()))
    clock.advance(seconds=1800)
    await deliveries.deliver_due()
    platform.refuse = refuse_for_good
    await post("failed", "C2")
    await deliveries.deliver_due()
    await post("waiting", "C3", due=clock() + timedelta(days=900))
    if status is not None:
        await store.write(lambda session: campaign(session, status, clock))

    clock.advance(seconds=days * 86400)
    while await store.write(lambda session: retention.destroy_some(session, AGREED, clock())):
        pass

    keys = await store.read(lambda session: session.exec(select(Delivery.key)).all())
    assert len(keys) == left
    assert "waiting" in keys


async def test_idle_lanes_are_forgotten_and_made_again(store, post, loop_at, platform, clock):
    deliveries = loop_at(conversation=1.0, workspace=0.5)
    await post("one")
    await deliveries.deliver_due()

    clock.advance(seconds=7200)
    await store.write(lambda session: outbox.forget_idle(session, clock()))
    lanes = await store.read(lambda session: session.exec(select(col(Lane.key))).all())
    await post("two")
    await deliveries.deliver_due()

    assert lanes == []
    assert platform.titles() == ["one", "two"]

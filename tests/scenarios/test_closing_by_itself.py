"""A campaign that has said its last word closes by itself, and its barriers go on."""

from datetime import date

import pytest
from sqlmodel import Session, select

from challenges import campaigns
from challenges.errors import CampaignIsOver
from challenges.models import Barrier, Campaign, CampaignStatus, Role
from tests.scenarios.telling import blocked
from tests.scenarios.world import World

OFFERED = "Er is iets veranderd. Probeer je het nog eens?"


async def _campaign(world: World) -> Campaign:
    return next(c for c in await world.rows(Campaign) if c.starts_on == date(2026, 6, 1))


async def _close(world: World) -> None:
    def close(session: Session) -> None:
        campaigns.close(session, session.exec(select(Campaign)).one(), world.clock())

    await world.store.write(close)


async def _reopen(world: World) -> None:
    def reopen(session: Session) -> None:
        campaigns.reopen(session, session.exec(select(Campaign)).one(), world.clock())

    await world.store.write(reopen)


async def _pause(world: World) -> None:
    await world.store.write(
        lambda session: campaigns.pause(session, session.exec(select(Campaign)).one())
    )


async def _removed(world: World) -> None:
    """The one barrier is removed, by a coordinator."""
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Weggenomen")
    await coordinator.fills_in(answer="Er zijn nu borden.")
    await world.deliver()


async def test_it_closes_when_nothing_is_left_to_say_and_not_before(
    begun: World, caplog: pytest.LogCaptureFixture
):
    caplog.set_level("INFO", "bot.planning")
    await begun.at(15)
    await begun.at(18, 8, 59)
    assert (await _campaign(begun)).status is CampaignStatus.RUNNING

    await begun.at(18, 9, 0)
    closed = await _campaign(begun)
    assert closed.status is CampaignStatus.CLOSED
    assert closed.closed_at == begun.clock.now
    assert [r.getMessage() for r in caplog.records] == [
        f"Campaign {closed.id} has said its last word, and is closed"
    ]
    said = begun.wall.titles("channel")
    await begun.at(19)
    assert begun.wall.titles("channel") == said


async def test_one_that_was_paused_closes_too(begun: World):
    await begun.at(2)
    await _pause(begun)
    await begun.at(18)
    assert (await _campaign(begun)).status is CampaignStatus.CLOSED


async def test_one_that_was_closed_by_hand_and_opened_again_closes_by_itself(begun: World):
    await begun.at(2)
    await _close(begun)
    await _reopen(begun)
    await begun.at(3)
    assert begun.post.title.startswith("Uitdaging 3")
    await begun.at(18)
    assert (await _campaign(begun)).status is CampaignStatus.CLOSED


async def test_there_is_nothing_to_reopen_once_all_has_been_said(begun: World):
    await begun.at(18)
    with pytest.raises(CampaignIsOver):
        await _reopen(begun)


async def test_the_next_one_starts_as_before(begun: World):
    await begun.at(18)
    await begun.begin_again(date(2026, 6, 22))
    await begun.at(22)
    assert begun.post.title.startswith("Uitdaging 1")


@pytest.mark.parametrize(("by_hand", "told"), [(False, True), (True, False)])
async def test_what_is_removed_afterwards_is_told_in_the_channel_unless_it_was_ended_by_hand(
    begun: World, by_hand: bool, told: bool
):
    await begun.at(1)
    await blocked(begun, "Facilitair-0")
    anna = begun.person("Facilitair-0")
    [barrier] = await begun.rows(Barrier)
    await anna.presses_raw("support-barrier", str(barrier.id))
    await begun.at(12)
    if by_hand:
        await _close(begun)
    await begun.at(22)
    assert (await _campaign(begun)).status is CampaignStatus.CLOSED
    await _removed(begun)
    await begun.at(23)

    assert (OFFERED in begun.wall.titles("channel")) is told
    assert any("Er is iets veranderd" in message for message in anna.mail)
    await begun.at(7, month=7)
    assert any(message.startswith("Merk je het?") for message in anna.mail)

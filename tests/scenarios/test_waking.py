"""A tick looks at a campaign when something may be due; what is posted is as if it always did."""

import asyncio
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session, col, select, update

from adapters.database import open_store
from bot import planning, roster
from bot.models import Delivery
from challenges import campaigns, openings, queries
from challenges.models import Campaign, CampaignStatus, Organisation, Role
from tests.scenarios.world import WORKSPACE, World

HOUR = timedelta(hours=1)
DAYS = 19
"""From the Friday before it until its last digest was sent and the campaign has closed."""


async def _campaign(world: World) -> Campaign:
    return await world.store.read(lambda session: session.exec(select(Campaign)).one())


async def _change(world: World, rule: Callable[[Session, Campaign], None]) -> None:
    await world.store.write(lambda session: rule(session, session.exec(select(Campaign)).one()))


async def _awake(world: World) -> int:
    return await world.store.read(lambda session: len(queries.to_wake(session, world.clock())))


async def _told(world: World) -> list[tuple[str, datetime]]:
    """What was put in the outbox, by the kind of it, and when."""
    statement = select(Delivery.key, Delivery.created_at).order_by(col(Delivery.created_at))
    found = await world.store.read(lambda session: session.exec(statement).all())
    return sorted((key.split("/")[0], at) for key, at in found)


async def _live_through(world: World, *, always: bool) -> list[tuple[str, datetime]]:
    await world.begin({"Facilitair": 9})
    for _ in range(DAYS * 24):
        world.clock.now += HOUR
        if always:
            await _change(world, lambda session, one: _wake(session, one))
        await world.store.write(lambda session: planning.plan(session, world.clock()))
    return await _told(world)


def _wake(session: Session, campaign: Campaign) -> None:
    session.exec(update(Campaign).values(wakes_at=campaign.created_at))


@pytest.mark.long
async def test_nothing_is_told_later_or_less_than_by_looking_always(
    sqlite_template: Path, tmp_path: Path
):
    told = []
    for always in (False, True):
        path = tmp_path / f"{always}.sqlite"
        shutil.copyfile(sqlite_template, path)
        store = open_store(f"sqlite:///{path}")
        told.append(await _live_through(World(store), always=always))
        await store.close()

    assert told[0] == told[1]
    assert {kind for kind, _ in told[0]} >= {"kick-off", "challenge", "summary", "closing"}


async def test_between_two_moments_a_tick_looks_at_nothing(begun: World):
    await begun.at(1)
    assert await _awake(begun) == 0

    begun.clock.now = datetime(2026, 6, 1, 12, tzinfo=UTC)
    assert await _awake(begun) == 0
    begun.clock.now = datetime(2026, 6, 2, 7, tzinfo=UTC)  # nine o'clock
    assert await _awake(begun) == 1


async def test_a_channel_that_is_added_at_noon_gets_the_challenge_of_the_day(begun: World):
    await begun.at(1)
    await _change(begun, _post_elsewhere)
    await begun.at(1, 12)

    [card] = begun.wall.cards["elsewhere"].values()
    assert card.title.startswith("Uitdaging 1")


def _post_elsewhere(session: Session, campaign: Campaign) -> None:
    workspace = roster.workspace_of(session, WORKSPACE)
    assert workspace is not None
    roster.post_in(session, campaign.id, roster.channel(session, workspace, "elsewhere"))


def _pause_and_resume(session: Session, campaign: Campaign) -> None:
    campaigns.pause(session, campaign)
    campaigns.resume(session, campaign)


def _close_and_reopen(session: Session, campaign: Campaign) -> None:
    now = datetime(2026, 6, 1, 8, tzinfo=UTC)
    campaigns.close(session, campaign, now)
    campaigns.reopen(session, campaign, now)


def _close_tomorrow(session: Session, campaign: Campaign) -> None:
    organisation = session.get_one(Organisation, campaign.organisation_id)
    openings.change(organisation, closed=[date(2026, 6, 2)])
    openings.rearrange(session, organisation, datetime(2026, 6, 1, 8, tzinfo=UTC))


CHANGES = {
    "resumed": _pause_and_resume,
    "opened again": _close_and_reopen,
    "posted at another time": lambda session, one: campaigns.change(session, one, post_at=time(13)),
    "closed tomorrow": _close_tomorrow,
    "posted elsewhere too": _post_elsewhere,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
async def test_what_changes_a_campaign_has_the_next_tick_look_at_it(begun: World, change):
    await begun.at(1)
    await _change(begun, change)

    assert await _awake(begun) == 1


async def test_another_time_of_posting_counts_from_the_next_morning_on(begun: World):
    await begun.at(1)
    await _change(begun, lambda session, one: campaigns.change(session, one, post_at=time(8, 30)))
    await begun.at(1, 10)
    await begun.at(2, 8, 31)

    titles = begun.wall.titles("channel")
    assert [title for title in titles if title.startswith("Uitdaging 2")]


async def test_a_clock_that_was_put_back_by_weeks_hides_no_campaign(begun: World):
    await begun.at(1)
    begun.clock.now -= timedelta(days=2)

    assert await _awake(begun) == 1


async def test_a_closed_campaign_is_looked_at_until_its_moments_are_rounded(begun: World):
    await begun.at(1)
    await _change(begun, lambda session, one: campaigns.close(session, one, begun.clock()))
    await begun.tick()
    assert (await _campaign(begun)).wakes_at is not None

    await begun.at(20)

    closed = await _campaign(begun)
    assert closed.status is CampaignStatus.CLOSED
    while closed.wakes_at is not None:
        await begun.tick()
        closed = await _campaign(begun)
    assert closed.rounded_until == closed.ends_on


async def test_what_cannot_be_made_is_tried_at_the_next_tick(begun: World):
    leader = await begun.grant("leo", Role.LEADER)
    await begun.at(1)
    await begun.at(5, 16)
    words = (await _campaign(begun)).words
    await _change(begun, lambda session, one: _say(session, one, {"title": ["no text at all"]}))
    await begun.at(8)
    assert leader.mail == []
    assert await _awake(begun) == 1

    await _change(begun, lambda session, one: _say(session, one, words))
    await begun.tick()

    assert len(leader.mail) == 1
    assert await _awake(begun) == 0


def _say(session: Session, campaign: Campaign, words: Any) -> None:
    campaign.words = words
    session.add(campaign)


async def test_two_ticks_at_once_look_at_a_campaign_once(begun: World):
    begun.clock.now = datetime(2026, 6, 1, 7, 5, tzinfo=UTC)
    works = await begun.store.read(lambda session: planning.works(session, begun.clock()))
    await asyncio.gather(*(begun.store.write(work) for work in (*works, *works)))

    assert (await _told(begun)).count(("challenge", begun.clock())) == 1

"""The tablet of a team: no more comes in than the team has people without an account."""

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlmodel import Session, select

from adapters.database import OpenStore, open_store
from challenges import kiosks, teams
from challenges.kiosks import DayIsFull
from challenges.models import Answer, KioskDay, Participant, Team
from challenges.queries.access import at_tablets
from tests.founding import found

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = NOW.date()


async def team_of(store: OpenStore, headcount: int | None, members: int = 2) -> tuple[UUID, UUID]:
    """The ids of a team and of its organisation's campaign."""

    def work(session: Session):
        organisation, campaign = found(session, DAY, now=NOW)
        team = Team(organisation_id=organisation.id, name="Depot", headcount=headcount)
        session.add(team)
        session.flush()
        for _ in range(members):
            session.add(
                Participant(organisation_id=organisation.id, team_id=team.id, joined_on=DAY)
            )
        return team.id, campaign.id

    return await store.write(work)


async def press(store: OpenStore, team: UUID, campaign: UUID, answer: Answer = Answer.DONE) -> bool:
    def work(session: Session):
        kiosks.answer(session, session.get_one(Team, team), campaign, DAY, answer)

    try:
        await store.write(work)
    except DayIsFull:
        return False
    return True


async def numbers(store: OpenStore, campaign: UUID) -> tuple[int, ...]:
    return tuple(await store.read(lambda s: at_tablets(s, campaign, DAY, DAY)))


@pytest.mark.parametrize(
    ("headcount", "members", "places"),
    [(7, 2, 5), (20, 3, 17), (6, 2, 0), (2, 2, 0), (1, 4, 0), (None, 2, 0)],
)
async def test_places_are_those_without_an_account_and_never_of_fewer_than_five(
    store: OpenStore, headcount: int | None, members: int, places: int
):
    team, campaign = await team_of(store, headcount, members)

    found = await store.read(lambda s: kiosks.places(s, s.get_one(Team, team)))
    assert found == places
    assert await press(store, team, campaign) == (places > 0)


async def test_a_day_is_full_when_as_many_answered_as_have_no_account(store: OpenStore):
    team, campaign = await team_of(store, 7)
    given = [Answer.DONE, Answer.NOT_TODAY, Answer.DONE, Answer.NOT_TODAY, Answer.DONE]

    assert all([await press(store, team, campaign, one) for one in given])
    assert not await press(store, team, campaign)
    assert await numbers(store, campaign) == (5, 5, 3)


async def test_of_many_who_press_at_once_no_more_than_there_are_places_count(
    store: OpenStore, database_url: str
):
    team, campaign = await team_of(store, 8)
    others = [open_store(database_url) for _ in range(3)]
    try:
        presses = [press(each, team, campaign) for each in (store, *others) for _ in range(5)]
        counted = await asyncio.gather(*presses)
    finally:
        for each in others:
            await each.close()

    assert sum(counted) == 6
    assert await numbers(store, campaign) == (6, 6, 6)


async def test_reports_have_places_of_their_own(store: OpenStore):
    team, campaign = await team_of(store, 7)

    def report(session: Session):
        kiosks.report(session, session.get_one(Team, team), campaign, DAY)

    for _ in range(5):
        await store.write(report)
    with pytest.raises(DayIsFull):
        await store.write(report)
    assert await press(store, team, campaign)


async def test_teams_that_become_one_keep_what_came_in_at_both(store: OpenStore):
    team, campaign = await team_of(store, 7)
    await press(store, team, campaign)

    def merge(session: Session):
        old = session.get_one(Team, team)
        into = Team(organisation_id=old.organisation_id, name="Werf", headcount=9)
        session.add(into)
        session.flush()
        kiosks.answer(session, into, campaign, DAY, Answer.NOT_TODAY)
        teams.merge(session, old, into)

    await store.write(merge)
    assert await numbers(store, campaign) == (14, 2, 1)


async def test_numbers_of_a_day_are_forgotten_after_a_year(store: OpenStore):
    team, campaign = await team_of(store, 7)
    await press(store, team, campaign)

    async def left(days: int) -> int:
        before = DAY + timedelta(days=days) - kiosks.KEPT
        await store.write(lambda session: kiosks.forget_before(session, before))
        return await store.read(lambda session: len(session.exec(select(KioskDay)).all()))

    assert await left(366) == 1
    assert await left(367) == 0

"""Days on which hardly anybody works: what was done on them is about few, and is not told."""

from sqlmodel import Session

from bot import roster
from challenges import participants
from challenges.models import Campaign, Challenge, ClosedWeek
from tests.scenarios.world import WORKSPACE, World

QUIET, BUSY = (1, 3), (2, 4, 5)
"""Days in June on which some of twelve work in each team, and on which all do."""

TEAMS, SIZE = ("Facilitair", "Griffie"), 12


async def _begin(world: World, full_time: int) -> None:
    """So many of each team work every day."""
    await world.begin(dict.fromkeys(TEAMS, SIZE))

    def work_less(session: Session) -> None:
        workspace = roster.workspace_of(session, WORKSPACE)
        assert workspace is not None
        for team in TEAMS:
            for number in range(full_time, SIZE):
                person = roster.meet(session, workspace, f"{team}-{number}")
                participants.work_on(session, person, {1, 3, 4}, now=world.clock())

    await world.store.write(work_less)


async def _all_do_it(world: World, day: int, full_time: int) -> None:
    await world.at(day)
    for team in TEAMS:
        for number in range(full_time if day in QUIET else SIZE):
            await world.person(f"{team}-{number}").presses("Gedaan", on=world.post)


async def _together(world: World) -> int | None:
    [campaign] = await world.rows(Campaign)
    return campaign.together


async def test_the_bar_says_nothing_as_long_as_it_is_about_few(world: World):
    await _begin(world, full_time=2)
    await _all_do_it(world, 1, full_time=2)
    await _all_do_it(world, 2, full_time=2)
    assert await _together(world) is None, "four work on Mondays"
    await world.at(3)
    assert await _together(world) == 75


async def test_how_often_a_challenge_was_done_is_told_of_days_on_which_many_work(world: World):
    await _begin(world, full_time=5)
    for day in range(1, 6):
        await _all_do_it(world, day, full_time=5)
    await world.at(5, 16)

    [week] = await world.rows(ClosedWeek)
    days = {str(one.id): one.day.day for one in await world.rows(Challenge)}
    told = {days[challenge]: number for challenge, number in week.counts.items()}
    assert told == dict.fromkeys(BUSY, 15), "of quiet days it would say that all ten did it"

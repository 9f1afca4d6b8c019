"""The card of a theme team: on which days it comes, once, and only to who is in a team then."""

from datetime import date, timedelta

import pytest
from sqlmodel import Session, select

from bot import planning, roster
from bot.chat.conversations import Conversation
from bot.chat.events import BotRemoved, CommandGiven
from bot.models import Delivery, DeliveryState
from bot.roster.moves import join_accounts
from challenges import openings
from challenges.models import Organisation, ThemeSeat
from tests.scenarios import test_theme_teams
from tests.scenarios.pulses import days, every_day
from tests.scenarios.test_theme_teams import (
    CIRCULAR,
    CLIMATE,
    ONLY_TEAM,
    cards,
    code_in,
    hinders,
    invited,
    joins,
    plans,
)
from tests.scenarios.world import WORKSPACE, Person, World

carla = test_theme_teams.carla
JUNE, AUTUMN = date(2026, 6, 1), date(2026, 10, 1)


async def closed(world: World, *closed: date) -> None:
    def close(session: Session) -> None:
        organisation = session.exec(select(Organisation)).one()
        openings.change(organisation, closed=closed)
        openings.rearrange(session, organisation, world.clock())

    await world.store.write(close)


async def told_on(world: World, person: Person, first: date, last: date) -> list[date]:
    """The days of a period on which somebody got a card; each is looked at twice."""
    found: list[date] = []
    for day in days(first, last):
        before = len(cards(person))
        await every_day(world, day, day)
        await World(world.store, before=world).tick()
        world.clock.now += timedelta(hours=3)
        await world.tick()
        found += [day] * (len(cards(person)) - before)
    return found


async def test_a_card_comes_on_the_first_working_day_of_a_week(world: World, carla: Person):
    anna = await joins(world, carla, "anna", CLIMATE)
    await closed(world, date(2026, 6, 8), date(2026, 6, 9))

    assert await told_on(world, anna, date(2026, 6, 2), date(2026, 6, 12)) == [date(2026, 6, 10)]


@pytest.mark.long
async def test_a_card_comes_on_the_first_working_day_of_a_month_summer_and_winter(
    world: World, carla: Person
):
    anna = await joins(world, carla, "anna", CLIMATE, until="2027-05-31")
    await joins(world, carla, "anna", CIRCULAR, until="2027-05-31")
    await every_day(world, date(2026, 6, 2), date(2026, 6, 30))
    await closed(world, date(2026, 11, 2), *(JUNE.replace(month=12, day=n) for n in range(1, 32)))

    # The clock goes back on 25 October; all of December is closed, and New Year’s Day.
    assert await told_on(world, anna, AUTUMN, date(2027, 1, 31)) == [
        date(2026, 10, 1), date(2026, 11, 3), date(2027, 1, 4),
    ]  # fmt: skip


async def test_who_is_asked_about_their_actions_that_day_gets_the_card_on_the_next(
    world: World, carla: Person
):
    anna = await joins(world, carla, "anna", CLIMATE, until="2027-05-31")
    action = await plans(world, theme=CLIMATE, title="Zonnepanelen")
    await anna.presses_raw("take-action", f"{action}/1")
    await every_day(world, date(2026, 6, 2), date(2026, 6, 30))

    before = len(anna.mail)
    assert await told_on(world, anna, date(2026, 7, 1), date(2026, 7, 1)) == []
    assert len(anna.mail) == before + 1  # the one about the action
    assert await told_on(world, anna, date(2026, 7, 2), date(2026, 7, 10)) == [date(2026, 7, 2)]


async def test_the_clock_that_goes_forward_brings_no_card_twice(world: World, carla: Person):
    anna = await joins(world, carla, "anna", CLIMATE, until="2027-05-31")
    await every_day(world, date(2026, 6, 2), date(2026, 6, 30))

    told = await told_on(world, anna, date(2027, 3, 20), date(2027, 4, 10))
    assert told == [date(2027, 3, 22), date(2027, 4, 1)]  # nothing was looked at for months


async def test_who_is_away_gets_it_when_they_are_back_and_not_twice(world: World, carla: Person):
    anna = await joins(world, carla, "anna", CLIMATE)
    await anna.types("meedoen")
    await anna.types("pauze")
    await anna.fills_in(first="2026-06-08", last="2026-06-10")

    assert await told_on(world, anna, date(2026, 6, 5), date(2026, 6, 14)) == [date(2026, 6, 11)]


@pytest.mark.parametrize("how", ["refused", "uninstalled"])
async def test_who_cannot_be_reached_gets_it_once_they_can(world: World, carla: Person, how: str):
    anna = await joins(world, carla, "anna", CLIMATE)
    await every_day(world, date(2026, 6, 2), date(2026, 6, 5))
    direct = Conversation(WORKSPACE, "direct-anna", direct=True)
    if how == "refused":
        world.wall.gone.add("direct-anna")
    else:
        await world.bot.handle(BotRemoved("gone", anna.user, direct))
    await every_day(world, date(2026, 6, 8), date(2026, 6, 9))
    assert cards(anna) == []

    world.wall.gone.clear()
    await hinders(world, theme=CLIMATE)
    await world.bot.handle(CommandGiven("back", anna.user, direct, "hulp", "nl"))
    assert await told_on(world, anna, date(2026, 6, 10), date(2026, 6, 14)) == [date(2026, 6, 10)]


async def planned(world: World) -> None:
    """Monday's card lies ready, and nothing was sent."""
    await every_day(world, date(2026, 6, 2), date(2026, 6, 7))
    world.clock.now += timedelta(days=1)
    await world.store.write(lambda session: planning.plan(session, world.clock()))
    waiting = [one for one in await world.rows(Delivery) if one.key.startswith("theme-team/")]
    assert [one.state for one in waiting] == [DeliveryState.PENDING]
    assert waiting[0].card is None


async def test_a_card_that_is_refused_is_tried_once_more_and_then_in_the_next_week(
    world: World, carla: Person
):
    anna = await joins(world, carla, "anna", CLIMATE)
    world.wall.closed.add("direct-anna")
    await every_day(world, date(2026, 6, 2), date(2026, 6, 16))

    tried = [one for one in await world.rows(Delivery) if one.key.startswith("theme-team/")]
    assert sorted(one.key.rpartition("/")[2] for one in tried) == [
        "2026-06-08", "2026-06-09", "2026-06-15", "2026-06-16",
    ]  # fmt: skip
    assert cards(anna) == []


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("how", ["leaves", "hands over", "stops", "is revoked"])
async def test_a_card_that_lies_ready_is_not_sent_to_who_is_in_no_team_any_more(
    world: World, carla: Person, how: str
):
    anna = await joins(world, carla, "anna", CLIMATE)
    await planned(world)
    if how == "leaves":
        await anna.presses_raw("theme-leave", CLIMATE)
    elif how == "hands over":
        await anna.presses_raw("theme-hand-over", CLIMATE)
        await world.person("bram").presses_raw("theme-yes", code_in(anna))
    elif how == "stops":
        await world.store.write(lambda session: test_theme_teams._leave(world, session))
    else:
        await world.store.write(test_theme_teams._revoke)
    await world.deliver()

    assert cards(anna) == []
    assert cards(world.person("bram")) == []


async def test_who_leaves_one_of_two_teams_still_gets_the_card_of_the_other(
    world: World, carla: Person
):
    anna = await joins(world, carla, "anna", CLIMATE)
    await joins(world, carla, "anna", CIRCULAR)
    await planned(world)
    await anna.presses_raw("theme-leave", CLIMATE)
    await world.deliver()

    [card] = cards(anna)
    assert "Themateam Circulair" in card
    assert "Themateam Klimaat" not in card


async def test_two_accounts_of_one_person_get_one_card_of_both_teams(world: World, carla: Person):
    anna = await joins(world, carla, "anna", CLIMATE)
    ben = await joins(world, carla, "ben", CLIMATE)
    await joins(world, carla, "ben", CIRCULAR)
    await every_day(world, date(2026, 6, 2), date(2026, 6, 7))
    world.clock.now += timedelta(days=1)
    await world.store.write(lambda session: planning.plan(session, world.clock()))

    def join(session: Session) -> None:
        workspace = roster.workspace_of(session, WORKSPACE)
        assert workspace is not None
        assert join_accounts(session, workspace, "anna", "ben")

    await world.store.write(join)
    await world.deliver()
    assert cards(anna) == []
    [card] = cards(ben)
    assert "Themateam Klimaat" in card
    assert "Themateam Circulair" in card
    assert sorted(one.theme for one in await seats(world)) == [CIRCULAR, CLIMATE]
    await every_day(world, date(2026, 6, 9), date(2026, 6, 12))
    assert len(cards(ben)) == 1


async def test_what_is_new_is_new_since_the_last_card(world: World, carla: Person):
    anna = await joins(world, carla, "anna", CLIMATE)
    await hinders(world, theme=CLIMATE)  # of last week, before Anna joined
    await every_day(world, date(2026, 6, 2), date(2026, 6, 8))
    assert "Nieuw: 0 · wacht op iemand: 1" in cards(anna)[0]


async def seats(world: World) -> list[ThemeSeat]:
    return await world.rows(ThemeSeat)


async def test_an_invitation_that_nobody_answers_works_four_weeks_and_is_kept_four_more(
    world: World, carla: Person
):
    code = await invited(carla, CLIMATE)
    assert "De code werkt één keer, tot en met 29 juni 2026." in carla.sees
    await every_day(world, date(2026, 6, 2), date(2026, 6, 29))
    bram = world.person("bram")
    await bram.types(f"themateam {code}")
    assert "Ja, ik doe mee" in bram.labels
    await carla.types("themateam")
    assert "Klimaat: iemand is gevraagd, nog geen antwoord." in carla.sees

    await every_day(world, date(2026, 6, 30), date(2026, 6, 30))
    await bram.presses_raw("theme-yes", code)
    assert "Deze code kennen we niet" in bram.sees
    await carla.types("themateam")
    assert "Klimaat: niemand." in carla.sees
    await every_day(world, date(2026, 7, 1), date(2026, 7, 28))
    assert [(one.digest, one.code_until) for one in await seats(world)] == [("", None)]
    await every_day(world, date(2026, 7, 29), date(2026, 7, 29))
    assert await seats(world) == []


async def test_a_code_to_take_a_seat_over_ends_and_the_seat_stays(world: World, carla: Person):
    anna = await joins(world, carla, "anna", CLIMATE)
    await anna.presses_raw("theme-hand-over", CLIMATE)
    code = code_in(anna)
    await every_day(world, date(2026, 6, 2), date(2026, 6, 30))
    await world.person("bram").presses_raw("theme-yes", code)

    assert "Deze code kennen we niet" in world.person("bram").sees
    [seat] = await seats(world)
    assert (seat.digest, seat.code_until, seat.participant_id is None) == ("", None, False)
    await anna.types("themateam")
    assert "Themateam Klimaat" in anna.sees


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("how", ["left", "over", "declined", "never answered"])
async def test_no_row_of_a_seat_outlives_what_is_promised(world: World, carla: Person, how: str):
    """An empty seat is kept four weeks, whatever made it empty."""
    empty_on = date(2026, 6, 1)
    if how == "left":
        anna = await joins(world, carla, "anna", CLIMATE)
        await anna.presses_raw("theme-leave", CLIMATE)
    elif how == "over":
        await joins(world, carla, "anna", CLIMATE, until="2026-06-05")
        empty_on = date(2026, 6, 8)
    elif how == "declined":
        await world.person("anna").presses_raw("theme-no", await invited(carla, CLIMATE))
    else:
        await invited(carla, CLIMATE, until="2026-06-05")
        empty_on = date(2026, 6, 8)
    await every_day(world, date(2026, 6, 2), empty_on + timedelta(weeks=4))
    assert len(await seats(world)) == 1
    assert (await seats(world))[0].participant_id is None
    await every_day(world, empty_on + timedelta(days=29), empty_on + timedelta(days=29))
    assert await seats(world) == []
    await world.person("anna").types("themateam")
    assert ONLY_TEAM in world.person("anna").sees

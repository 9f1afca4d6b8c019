"""Weeks that are closed for good: who counts, for how much, and what nobody gains by."""

import asyncio
from datetime import date, timedelta

from sqlmodel import Session, select

from bot import roster, standings
from bot.chat.cards import Card, Text, Tone
from bot.models import Departure
from challenges import queries
from challenges.models import (
    FULL_TIME,
    Barrier,
    BarrierStatus,
    Campaign,
    CampaignStatus,
    ClosedWeek,
    Organisation,
    Team,
)
from scoring.standings import Standings
from tests.scenarios.world import WORKSPACE, World

WEEK = [date(2026, 6, day) for day in range(1, 6)]
NEXT_WEEK = [date(2026, 6, day) for day in range(8, 13)]
TEAMS = {"Facilitair": 10, "Wonen": 10, "Griffie": 3, "Zorg": 5}


async def _exact(world: World, days: list[date]) -> dict[str, tuple[int, float, float]]:
    """People, halves and expected days of each team, weighed, as only the database knows them."""

    def look(session: Session) -> dict[str, tuple[int, float, float]]:
        campaign = session.exec(select(Campaign)).one()
        names = queries.team_names(session, campaign.organisation_id)
        found = standings.exact(session, campaign, days)
        return {
            names[team] if team else "": (
                week.people,
                week.halves / FULL_TIME,
                week.present / FULL_TIME,
            )
            for team, week in found.items()
        }

    return await world.store.read(look)


async def _heads(world: World, days: list[date]) -> dict[str, int | None]:
    """The headcount of each team as it counts on some days."""

    def look(session: Session) -> dict[str, int | None]:
        campaign = session.exec(select(Campaign)).one()
        names = queries.team_names(session, campaign.organisation_id)
        found = standings.exact(session, campaign, days)
        return {names[team]: week.headcount for team, week in found.items() if team}

    return await world.store.read(look)


def _headings(card: Card) -> list[str]:
    return [one.text for one in card.body if isinstance(one, Text) and one.tone is Tone.STRONG]


def _in_this_order(text: str, *parts: str) -> bool:
    places = [text.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


async def _all_press(world: World, team: str, size: int, label: str = "Gedaan") -> None:
    for number in range(size):
        await world.person(f"{team}-{number}").presses(label, on=world.post)


async def test_what_all_did_names_its_last_day_once_the_campaign_is_over(world: World):
    await world.begin(TEAMS, days=5)
    for day in range(1, 6):
        await world.at(day)
        await _all_press(world, "Facilitair", 10)
    member = world.person("Facilitair-0")
    for day in (8, 9, 10, 11, 12, 15):
        await world.at(day)
    [campaign] = await world.rows(Campaign)
    assert campaign.status is CampaignStatus.CLOSED
    await world.at(22)

    for word in ("ranglijst", "overzicht"):
        await member.types(word)
        assert "Samen deden we tot en met 5 juni 2026 " in member.sees
        assert "Ons doel was 60%" in member.sees
        assert "gisteren" not in member.sees


async def test_small_teams_stand_together_by_name_and_points_come_in_steps(world: World):
    await world.begin(TEAMS)
    for day in range(1, 6):
        await world.at(day)
        await _all_press(world, "Facilitair", 10)
        await _all_press(world, "Griffie", 3, "Vandaag niet")
    member = world.person("Facilitair-0")
    await member.types("ranglijst")
    assert "De eerste stand komt met het weekoverzicht" in member.sees

    await world.at(5, 15, 31)
    channel = world.wall.cards["channel"]
    told = list(channel.values())[-1]
    await member.types("ranglijst")

    # k 20: (0.75*50 + 100*g) / 150, g = (50 + 7.5) / 140 = .4107, held at .25 for the others
    assert "Plaats: 1, Team: Facilitair (jouw team), Punten: 50" in member.sees
    assert "Team: Griffie + Zorg, Punten: 35" in member.sees
    assert [told.title, *_headings(told)] == [
        "Wat jullie meldden, en wat ermee gebeurt",
        "Zo staan we ervoor: Twee weken anders",
    ]
    assert _in_this_order(
        told.plain_text(),
        "Deze week is er niets gemeld.",
        "Samen deden we tot en met gisteren 35% van wat kon. Ons doel is 60%.",
        "Tot en met gisteren: 35%",
        "Team: Griffie + Zorg, Punten: 35",
    )
    assert [button.label for button in told.buttons][-1] == "Waarom deze punten?"
    assert "Samen deden we tot en met gisteren 35% van wat kon. Ons doel is 60%." in member.sees

    await member.presses("Waarom deze punten?")
    assert "Facilitair heeft 50 punten" in member.sees
    assert "/" not in member.sees, "no sum from which a colleague's answer could be told"


async def test_what_is_answered_or_undone_after_the_week_is_closed_moves_nothing(world: World):
    await world.begin(TEAMS)
    await world.at(4)
    await _all_press(world, "Wonen", 10)
    await world.at(5)
    friday = world.post
    await world.at(5, 15, 31)
    [before] = await world.rows(ClosedWeek)
    watcher = world.person("Wonen-0")
    await watcher.types("ranglijst")
    seen = watcher.sees

    for number in range(10):
        await world.person(f"Facilitair-{number}").presses("Gedaan", on=friday)
        await world.person(f"Wonen-{number}").presses("Vandaag niet", on=friday)
    await world.at(5, 18)
    await watcher.types("ranglijst")

    assert watcher.sees == seen
    assert await world.rows(ClosedWeek) == [before]


async def test_who_joins_is_expected_from_the_first_day_of_that_week(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(4)
    await world.person("newcomer").presses("Gedaan", on=world.post)
    assert (await _exact(world, WEEK))[""] == (1, 2, 5)
    assert (await _exact(world, NEXT_WEEK))[""] == (1, 0, 5)


async def test_the_first_choice_of_a_team_takes_answers_along_and_is_the_last(world: World):
    await world.begin({"Facilitair": 8, "Wonen": 8})
    await world.at(1)
    newcomer = world.person("newcomer")
    await newcomer.presses("Gedaan", on=world.post)
    await newcomer.presses("Kies je team")
    assert newcomer.form is not None
    team = next(o.value for o in newcomer.form.fields[0].options if o.label == "Wonen")
    late = newcomer.form
    await newcomer.fills_in(team=team)
    assert (await _exact(world, WEEK))["Wonen"] == (9, 2, 45)

    newcomer.form = late
    await newcomer.fills_in(team=next(o.value for o in late.fields[0].options if o.value != team))
    assert "Je zit al in een team" in newcomer.sees
    assert (await _exact(world, WEEK))["Wonen"] == (9, 2, 45)


async def test_a_move_by_the_operator_counts_from_the_next_week(world: World):
    await world.begin({"Facilitair": 8, "Wonen": 8})
    await world.at(2)

    def move(session: Session) -> None:
        workspace = roster.workspace_of(session, WORKSPACE)
        assert workspace is not None
        for team in queries.teams(session, workspace.organisation_id):
            team.headcount = 10
            session.add(team)
        members = [roster.TeamMember("Wonen-0", "Facilitair")]
        roster.import_people(session, workspace, members, now=world.clock())

    await world.store.write(move)
    await world.person("Wonen-0").presses("Gedaan", on=world.post)

    assert (await _exact(world, WEEK))["Wonen"] == (8, 2, 40)
    assert await _heads(world, WEEK) == {"Wonen": 10, "Facilitair": 10}
    assert await _heads(world, NEXT_WEEK) == {"Wonen": 9, "Facilitair": 11}
    found = await _exact(world, NEXT_WEEK)
    assert (found["Wonen"], found["Facilitair"]) == ((7, 0, 35), (9, 0, 45))
    heads = {team.name: team.headcount for team in await world.rows(Team)}
    assert heads == {"Wonen": 9, "Facilitair": 11}


async def test_part_timers_count_as_much_as_anybody_from_the_week_after_they_joined(world: World):
    await world.begin({"Facilitair": 8})
    early = world.person("early")
    await early.types("meedoen")
    await early.presses("Mijn werkdagen")
    await early.fills_in(tuesday="yes", thursday="yes")
    await world.at(1)
    late = world.person("late")
    await late.presses("Gedaan", on=world.post)
    await late.presses("Mijn werkdagen")
    await late.fills_in(monday="yes", tuesday="yes")
    for day in range(2, 6):
        await world.at(day)
        for person in (early, late):
            await person.presses("Gedaan", on=world.post)
    assert (await _exact(world, WEEK))[""] == (2, 10 + 4, 5 + 2), "who joins by it chose the day"

    for day in range(8, 13):
        await world.at(day)
        await late.presses("Gedaan" if day == 8 else "Vandaag niet", on=world.post)
    assert (await _exact(world, NEXT_WEEK))[""] == (2, 5 + 2.5, 5 + 5)


async def test_who_comes_back_on_a_day_of_their_choice_weighs_no_more(world: World):
    await world.begin({"Facilitair": 8})
    person = world.person("back")
    await world.at(1)
    await person.presses("Gedaan", on=world.post)
    await person.presses("Mijn werkdagen")
    await person.fills_in(tuesday="yes", wednesday="yes")
    await person.types("stoppen")
    await world.at(9)
    await person.presses("Gedaan", on=world.post)

    assert (await _exact(world, NEXT_WEEK))[""] == (1, 2, 2)


async def test_other_days_than_somebody_works_count_for_nothing(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    part_timer = world.person("part-timer")
    await part_timer.presses("Gedaan", on=world.post)
    await part_timer.presses("Mijn werkdagen")
    await part_timer.fills_in(tuesday="yes", thursday="yes")
    assert "telt meteen" in part_timer.sees
    assert (await _exact(world, WEEK))[""] == (1, 0, 2), "Monday's answer is left out"

    for day in range(2, 6):
        await world.at(day)
        await part_timer.presses("Gedaan", on=world.post)
    assert (await _exact(world, WEEK))[""] == (1, 4, 2)

    await part_timer.types("werkdagen")
    await part_timer.fills_in(thursday="yes")
    assert "vanaf volgende week" in part_timer.sees
    assert (await _exact(world, WEEK))[""] == (1, 4, 2)
    assert (await _exact(world, NEXT_WEEK))[""] == (1, 0, 2.5), "one day weighs half a week"


async def test_a_day_declared_away_in_time_is_out_whatever_is_answered(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    anna, bram = world.person("Facilitair-0"), world.person("Facilitair-1")
    for person, first in ((anna, "2026-06-02"), (bram, "2026-06-01")):
        await person.types("pauze")
        await person.fills_in(first=first, last="2026-06-02")
    assert (await _exact(world, WEEK))["Facilitair"] == (8, 0, 38), "Monday's was posted by then"

    await world.at(2)
    await anna.presses("Gedaan", on=world.post)
    await bram.presses("Ik ben er niet", on=world.post)
    assert (await _exact(world, WEEK))["Facilitair"] == (8, 0, 38)


async def test_away_tapped_on_the_day_is_worth_what_silence_is(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    await world.person("Facilitair-0").presses("Ik ben er niet", on=world.post)
    assert (await _exact(world, WEEK))["Facilitair"] == (8, 0, 40)


async def test_who_leaves_is_expected_until_the_week_is_over(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    leaver = world.person("Facilitair-0")
    await leaver.types("stoppen")
    assert (await _exact(world, WEEK))["Facilitair"] == (8, 0, 40)
    assert (await _exact(world, NEXT_WEEK))["Facilitair"] == (7, 0, 35)

    await leaver.presses("Gedaan", on=world.post)  # and is back in the same week
    assert (await _exact(world, WEEK))["Facilitair"] == (8, 2, 40)
    assert (await _exact(world, NEXT_WEEK))["Facilitair"] == (8, 0, 40)


async def test_who_was_erased_and_comes_back_counts_in_no_score_a_second_time(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    anna = world.person("Facilitair-0")
    await anna.presses("Gedaan", on=world.post)
    for _ in range(3):
        await anna.types("wissen")
        await anna.presses(anna.labels[0])
        assert (await _exact(world, WEEK))["Facilitair"] == (8, 2, 40)
        await anna.presses("Gedaan", on=world.post)
        assert "Genoteerd: gedaan" in anna.sees
        found = await _exact(world, WEEK)
        assert (found["Facilitair"], found.get("")) == ((8, 2, 40), None)
    assert len(await world.rows(Departure)) == 1

    def close(session: Session) -> int:
        campaign = session.exec(select(Campaign)).one()
        campaign.status = CampaignStatus.CLOSED
        session.add(campaign)
        session.flush()
        return roster.forget_departures(session)

    assert await world.store.write(close) == 1


async def test_erasing_leaves_declared_absence_out_of_what_is_expected(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    anna = world.person("Facilitair-0")
    await anna.types("pauze")
    await anna.fills_in(first="2026-06-02", last="2026-06-03")
    before = await _exact(world, WEEK)
    await anna.types("wissen")
    await anna.presses(anna.labels[0])
    assert await _exact(world, WEEK) == before == {"Facilitair": (8, 0, 38)}


async def test_today_shows_a_challenge_only_once_it_is_posted(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1, 8)
    anna = world.person("Facilitair-0")
    await anna.types("vandaag")
    assert "komt om 09:00 uur" in anna.sees
    await world.at(1)
    await anna.types("vandaag")
    assert anna.sees == world.post.plain_text()


async def test_without_a_ranking_there_are_no_teams_and_no_points(world: World):
    await world.begin({"Facilitair": 12, "Wonen": 12})

    def switch_off(session: Session) -> None:
        campaign = session.exec(select(Campaign)).one()
        campaign.ranking = False
        session.add(campaign)

    await world.store.write(switch_off)
    await world.at(1)
    await _all_press(world, "Facilitair", 12)
    await world.at(5, 16)
    member = world.person("Facilitair-0")
    await member.types("ranglijst")
    assert "Zo staan we ervoor" in member.sees
    assert "Samen deden we" in member.sees
    assert "Plaats" not in member.sees
    assert "Punten" not in member.sees
    told = list(world.wall.cards["channel"].values())[-1]
    assert "Samen deden we" in told.plain_text()
    assert "Punten" not in told.plain_text()


async def test_with_too_few_people_for_standings_the_week_says_so_and_promises_none(world: World):
    await world.begin({"Facilitair": 6})
    await world.at(5, 15, 31)
    told = list(world.wall.cards["channel"].values())[-1].plain_text()
    await world.person("Facilitair-0").types("ranglijst")
    for text in (told, world.person("Facilitair-0").sees):
        assert "daarvoor doen er te weinig mensen mee" in text
        assert "De eerste stand komt" not in text


async def test_a_headcount_expects_those_who_never_joined(world: World):
    await world.begin({"Facilitair": 10, "Wonen": 10})

    def count(session: Session) -> None:
        organisation = session.exec(select(Organisation)).one()
        for team in queries.teams(session, organisation.id):
            team.headcount = 20 if team.name == "Wonen" else 10
            session.add(team)

    await world.store.write(count)
    for day in range(1, 6):
        await world.at(day)
        for team in ("Facilitair", "Wonen"):
            await _all_press(world, team, 10)
    await world.at(5, 16)
    member = world.person("Wonen-0")
    await member.types("ranglijst")
    assert "Plaats: 1, Team: Facilitair, Punten: 70" in member.sees
    assert "Plaats: 2, Team: Wonen (jouw team), Punten: 60" in member.sees


async def test_a_closed_campaign_ends_with_the_result_of_all_and_the_standings(world: World):
    await world.begin({"Facilitair": 12, "Wonen": 12})
    for day in (1, 8):
        await world.at(day)
        await _all_press(world, "Wonen", 12)
        await world.at(day + 4, 16)
    await world.at(15)
    closing = world.wall.last("channel")[1].plain_text()
    assert closing.index("Samen deden we") < closing.index("Stand na 2 weken")


async def test_several_servers_that_look_at_one_moment_close_a_week_once(world: World):
    await world.begin(TEAMS)
    await world.at(1)
    await _all_press(world, "Wonen", 10)
    world.clock.now = world.clock.now.replace(day=5, hour=13, minute=31)  # nobody has looked yet

    def look(session: Session) -> Standings:
        campaign = session.exec(select(Campaign)).one()
        return standings.published(session, campaign, world.clock())

    found = await asyncio.gather(*(world.store.write(look) for _ in range(8)))

    assert len(await world.rows(ClosedWeek)) == 1
    assert {(len(each.rows), each.weeks) for each in found} == {(3, 1)}


async def test_who_removed_most_since_the_campaign_began_is_named(world: World):
    await world.begin(TEAMS)

    def remove(session: Session) -> None:
        campaign = session.exec(select(Campaign)).one()
        gone = [("Facilitair", 3), ("Facilitair", 4), ("Inkoop", 3), ("", 3), ("Vroeger", -40)]
        for number, (owner, days) in enumerate([*gone, ("Vroeger", -41), ("Vroeger", -42)]):
            closed_at = world.clock() + timedelta(days=days)
            session.add(
                Barrier(
                    organisation_id=campaign.organisation_id, campaign_id=campaign.id,
                    origin=f"made-{number}", title=f"Drempel {number}", theme="circular",
                    axis="place", code="FACIL", owner=owner, status=BarrierStatus.REMOVED,
                    opened_on=closed_at.date(), closed_at=closed_at,
                )
            )  # fmt: skip

    await world.store.write(remove)
    await world.at(5, 16)
    member = world.person("Wonen-0")
    await member.types("ranglijst")
    assert "De meeste drempels weggehaald: Facilitair." in member.sees

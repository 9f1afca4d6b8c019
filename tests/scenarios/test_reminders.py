"""One nudge a day, for who asked for it; and when there is none."""

import asyncio
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from sqlmodel import Session, select

from adapters.database import open_store
from bot import planning
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, MessageRef
from bot.chat.events import ReactionAdded, ReactionRemoved
from bot.models import Delivery, DeliveryState
from challenges import campaigns
from challenges.models import Campaign, Organisation, Participant, Reminder
from tests.scenarios.world import WORKSPACE, Person, World

WEEK = dict.fromkeys(("monday", "tuesday", "wednesday", "thursday", "friday"), "yes")
NUDGE = "Nog even:"


async def reminded(world: World, name: str = "anna", **wishes: str) -> Person:
    """Somebody who takes part and asked to be reminded, at three unless they wish otherwise."""
    person = world.person(name)
    await person.types("meedoen")
    await person.types("herinnering")
    await person.fills_in(
        **{"on": "yes", "at": "15:00", "timezone": "Europe/Amsterdam", **WEEK, **wishes}
    )
    assert not person.errors
    return person


def _plan(world: World, session: Session) -> None:
    planning.plan(session, world.clock())


def _id(row: Reminder) -> str:
    return str(row.participant_id)


def _an_id() -> str:
    return str(uuid4())


def nudges(person: Person) -> list[str]:
    return [text for text in person.mail if text.startswith(NUDGE)]


def nudge(person: Person) -> Card:
    """The latest message in somebody's own conversation."""
    card = person.world.wall.last(f"direct-{person.id}")[1]
    assert card.title.startswith(NUDGE)
    return card


@pytest.fixture
async def begun(world: World) -> World:
    await world.begin({"Facilitair": 6})
    return world


async def test_who_begins_is_offered_a_reminder_and_gets_none_unasked(begun: World):
    anna = begun.person("anna")
    await anna.types("meedoen")
    assert "Dat doe ik alleen als jij het aanzet" in anna.sees
    await anna.types("meedoen")
    assert "als jij het aanzet" not in anna.sees
    await begun.at(1)
    await begun.at(1, 15, 5)

    assert anna.mail == []


async def test_a_reminder_comes_once_a_day_while_there_is_no_answer(begun: World):
    anna = await reminded(begun)
    assert "om 15:00 uur op maandag tot en met vrijdag" in anna.sees
    await begun.at(1, 14, 59)
    assert nudges(anna) == []
    for minute in (0, 1, 30):
        await begun.at(1, 15, minute)
    assert len(nudges(anna)) == 1
    await begun.at(2, 15, 5)
    assert len(nudges(anna)) == 2

    assert "“Vandaag niet” is ook een antwoord" in anna.mail[-1]
    assert "Anna" not in str(begun.wall.titles("channel"))
    assert all(NUDGE not in title for title in begun.wall.titles("channel"))


async def test_the_answer_under_a_reminder_is_an_answer_like_any_other(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 15)
    await anna.presses("Gedaan", on=nudge(anna))

    assert await begun.answers_of(1) == ["done"]


async def test_a_check_mark_under_a_reminder_counts_as_one_under_the_challenge(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 15)
    conversation = Conversation(WORKSPACE, "direct-anna", direct=True)
    message = MessageRef(conversation, begun.wall.last(conversation.id)[0])
    await begun.bot.handle(ReactionAdded("r1", anna.user, message, "white_check_mark"))
    assert await begun.answers_of(1) == ["done"]
    await begun.bot.handle(ReactionRemoved("r2", anna.user, message, "white_check_mark"))

    assert await begun.answers_of(1) == []


@pytest.mark.parametrize("answer", ["Gedaan", "Vandaag niet", "Ik ben er niet"])
async def test_who_answered_is_left_alone(begun: World, answer: str):
    anna = await reminded(begun)
    await begun.at(1)
    await anna.presses(answer, on=begun.post)
    await begun.at(1, 15, 5)

    assert anna.mail == []


async def test_who_answers_while_it_lies_ready_gets_none(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 14, 59)
    begun.clock.advance(seconds=120)
    await begun.store.write(lambda session: _plan(begun, session))
    await anna.presses("Gedaan", on=begun.post)
    await begun.deliver()

    assert anna.mail == []
    assert DeliveryState.CANCELLED in {row.state for row in await begun.rows(Delivery)}


async def test_days_off_of_every_kind_are_quiet(world: World):
    await world.begin()

    def close_a_day(session: Session) -> None:
        session.exec(select(Campaign)).one().closed_days = ["2026-06-10"]

    await world.store.write(close_a_day)
    anna = await reminded(world, tuesday="")  # does not work on Tuesdays
    await anna.types("pauze")
    await anna.fills_in(first="2026-06-03", last="2026-06-04")
    quiet = {}
    for day in range(1, 13):
        before = len(nudges(anna))
        await world.at(day, 15, 5)
        await anna.presses_raw("snooze-reminder", f"{_an_id()}/tomorrow")  # not in vain
        quiet[day] = len(nudges(anna)) == before

    loud = [day for day, is_quiet in quiet.items() if not is_quiet]
    assert loud == [1, 5, 8, 11, 12]


async def test_a_public_holiday_of_the_country_is_quiet(world: World):
    await world.begin()

    def move(session: Session) -> None:
        session.exec(select(Organisation)).one().country = "IT"

    await world.store.write(move)
    anna = await reminded(world)
    await world.at(1, 15)
    await world.at(2, 15)  # Italy's day of the republic
    assert len(nudges(anna)) == 1
    await world.at(3, 15)

    assert len(nudges(anna)) == 2


async def test_who_ends_a_pause_is_reminded_again_the_same_day(begun: World):
    anna = await reminded(begun)
    await anna.types("pauze")
    await anna.fills_in(first="2026-06-01", last="2026-06-10")
    await begun.at(1, 15)
    await begun.at(2, 9)
    await anna.presses_raw("end-pause")
    await begun.at(2, 15)

    assert len(nudges(anna)) == 1


@pytest.mark.parametrize("rule", [campaigns.pause, campaigns.close])
async def test_a_campaign_that_does_not_run_reminds_nobody(begun: World, rule):
    anna = await reminded(begun)
    await begun.at(1)
    await begun.store.write(lambda session: rule(session, session.exec(select(Campaign)).one()))
    await begun.at(1, 15, 5)

    assert anna.mail == []


async def test_after_the_last_day_nobody_is_reminded(begun: World):
    anna = await reminded(begun)
    await begun.at(15, 15)
    await begun.at(16, 15)

    assert anna.mail == []


async def test_one_tap_stops_it(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 15)
    await anna.presses("Stop herinneringen", on=nudge(anna))
    assert anna.sees.startswith("Goed, ik herinner je niet meer.")
    await begun.at(2, 15, 5)
    assert len(nudges(anna)) == 1

    await anna.presses("Herinner me")
    assert anna.form is not None
    assert anna.form.fields[0].value is True
    await anna.fills_in(on="yes", at="10:00", friday="yes", timezone="Europe/Amsterdam")
    await begun.at(5, 10)
    assert len(nudges(anna)) == 2


async def test_it_can_be_switched_off_in_the_form(begun: World):
    anna = await reminded(begun)
    await anna.types("herinnering")
    await anna.fills_in(at="15:00", timezone="Europe/Amsterdam")
    await begun.at(1, 15)

    assert anna.mail == []


async def test_who_leaves_is_not_reminded_and_who_comes_back_is_not_either(begun: World):
    anna = await reminded(begun)
    await anna.types("stoppen")
    await begun.at(1, 15)
    await anna.types("meedoen")
    await begun.at(2, 15)

    assert anna.mail == []


async def test_snoozing_brings_it_back_once_an_hour_later(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 15)
    for _ in range(2):  # pressed twice is pressed once
        await anna.presses("Over een uur", on=nudge(anna))
    assert "nog één keer" in anna.sees
    await begun.at(1, 15, 59)
    assert len(nudges(anna)) == 1
    await begun.at(1, 16, 1)
    await begun.at(1, 16, 59)

    assert len(nudges(anna)) == 2
    await anna.presses("Morgen weer", on=nudge(anna))
    assert "Over een uur" not in anna.labels
    assert "Vandaag laat ik je verder met rust" in anna.sees


async def test_snoozed_and_answered_meanwhile_is_answered(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 15)
    await anna.presses("Over een uur", on=nudge(anna))
    await anna.presses("Gedaan")
    await begun.at(1, 16, 1)

    assert len(nudges(anna)) == 1


async def test_who_would_rather_not_after_all_is_left_alone_today(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 15, 0)
    card = nudge(anna)
    for label in ("Over een uur", "Morgen weer"):
        await anna.presses(label, on=card)
    await begun.at(1, 16, 30)
    assert len(nudges(anna)) == 1
    await begun.at(2, 15)

    assert len(nudges(anna)) == 2


async def test_yesterdays_card_does_not_bring_a_second_one_today(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 15)
    card = nudge(anna)
    await begun.at(2, 9, 30)
    await anna.presses("Over een uur", on=card)
    assert anna.sees.startswith("Hierover kom ik niet meer terug")
    await begun.at(2, 10, 45)
    assert len(nudges(anna)) == 1

    await anna.presses("Morgen weer", on=card)
    await begun.at(2, 15)
    assert len(nudges(anna)) == 1
    await begun.at(3, 15)
    assert len(nudges(anna)) == 2


async def test_snoozed_and_then_stopped_is_stopped(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 15)
    card = nudge(anna)
    await anna.presses("Over een uur", on=card)
    await anna.presses("Stop herinneringen", on=card)
    await begun.at(1, 16, 1)

    assert len(nudges(anna)) == 1


async def test_snoozing_past_the_working_day_is_said_not_to_come_back(begun: World):
    anna = await reminded(begun, at="16:30")
    await begun.at(1, 16, 30)
    await anna.presses("Over een uur", on=nudge(anna))
    assert anna.sees.startswith("Hierover kom ik niet meer terug")
    await begun.at(1, 17, 31)

    assert len(nudges(anna)) == 1


async def test_pausing_opens_from_the_reminder(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 15)
    await anna.presses("Pauze tot …", on=nudge(anna))
    await anna.fills_in(first="2026-06-02", last="2026-06-03")
    for day in (2, 3, 4):
        await begun.at(day, 15)

    assert len(nudges(anna)) == 2


async def test_five_without_an_answer_are_enough_and_it_says_so_once(world: World):
    await world.begin()
    anna = await reminded(world)
    for day in (1, 2, 3, 4, 5, 8, 9, 10):
        await world.at(day, 15)

    assert len(nudges(anna)) == 5
    assert [text.startswith("Ik stop met herinneren.") for text in anna.mail] == [False] * 5 + [
        True
    ]
    [row] = await world.rows(Reminder)
    assert not row.is_on


async def test_an_answer_in_between_starts_the_count_again(world: World):
    await world.begin()
    anna = await reminded(world)
    for day in (1, 2, 3, 4):
        await world.at(day, 15)
    await anna.presses("Vandaag niet", on=nudge(anna))
    for day in (5, 8, 9, 10, 11):
        await world.at(day, 15)

    assert len(nudges(anna)) == len(anna.mail) == 9


async def test_slept_over_the_weekend_reminds_of_nothing_old(begun: World):
    anna = await reminded(begun)
    begun.clock.now = begun.clock.now.replace(month=6, day=5, hour=13, minute=0)  # Friday, three
    await begun.store.write(lambda session: _plan(begun, session))  # and then the lid is shut
    await begun.at(8, 9, 5)
    assert nudges(anna) == []
    await begun.at(8, 15, 5)

    assert len(nudges(anna)) == 1


async def test_slept_until_the_end_of_the_afternoon_still_reminds_and_the_evening_does_not(
    begun: World,
):
    anna = await reminded(begun)
    await begun.at(1, 9)
    await begun.at(1, 16, 55)
    assert len(nudges(anna)) == 1
    await begun.at(2, 9)
    await begun.at(2, 17, 5)
    assert len(nudges(anna)) == 1


async def test_slept_through_three_in_the_afternoon_does_not_remind_the_next_morning(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 9)
    await begun.at(2, 9, 30)
    assert nudges(anna) == []
    await begun.at(2, 15)

    assert len(nudges(anna)) == 1


async def test_who_wants_it_before_the_challenge_is_posted_gets_it_when_it_is(begun: World):
    anna = await reminded(begun, at="08:30")
    await begun.at(1, 8, 31)
    assert nudges(anna) == []
    await begun.at(1, 9, 0)
    await begun.at(1, 9, 1)

    assert len(nudges(anna)) == 1


async def test_it_comes_at_the_time_of_ones_own_clocks(begun: World):
    anna = await reminded(begun, at="09:00", timezone="America/New_York")
    await begun.at(1, 14, 59)
    assert nudges(anna) == []
    await begun.at(1, 15, 0)

    assert len(nudges(anna)) == 1


async def test_changing_the_time_after_it_came_brings_no_second(begun: World):
    anna = await reminded(begun, at="13:00")
    await begun.at(1, 13)
    await reminded(begun, at="16:00")
    await begun.at(1, 16)

    assert len(nudges(anna)) == 1


async def test_a_form_that_cannot_be_keeps_what_was_chosen(begun: World):
    anna = await reminded(begun)
    await anna.types("herinnering")
    await anna.fills_in(on="yes", at="15:00", timezone="Europe/Amsterdam")
    assert anna.errors == {
        "monday": "Kies minstens één dag waarop je werkt, of zet de herinnering uit."
    }
    await anna.fills_in(on="yes", at="23:00", monday="yes", timezone="Europe/Amsterdam")
    assert set(anna.errors) == {"at"}
    await anna.fills_in(on="yes", at="15:00", monday="yes", timezone="Mars/Olympus")
    assert "Mars/Olympus" in str(anna.errors)


async def test_ones_own_page_says_when_and_offers_to_change_it(begun: World):
    anna = await reminded(begun)
    await anna.types("overzicht")
    assert "Herinnering: Ik herinner je om 15:00 uur" in anna.sees
    await anna.presses_raw("stop-reminders")
    await anna.types("overzicht")
    assert "Herinnering: staat uit" in anna.sees

    await anna.presses("Herinner me")
    assert anna.form is not None


async def test_who_does_not_take_part_cannot_be_reminded(begun: World):
    visitor = begun.person("visitor")
    await visitor.types("herinnering")

    assert visitor.sees.startswith("Je doet nog niet mee")
    assert visitor.form is None


async def test_two_servers_remind_once(begun: World):
    anna = await reminded(begun)
    other = World(begun.store, begun)
    await begun.at(1, 14, 59)
    begun.clock.advance(seconds=61)
    for world in (begun, other, begun):
        await begun.store.write(lambda session, world=world: _plan(world, session))
    await begun.deliver()
    await other.deliver()

    assert len(nudges(anna)) == 1


async def test_servers_that_tick_at_the_same_moment_remind_once(begun: World, database_url: str):
    people = [await reminded(begun, f"person-{number}") for number in range(5)]
    stores = [open_store(database_url) for _ in range(3)]
    replicas = [World(store, begun) for store in stores]
    for day in (1, 2):
        begun.clock.now = datetime(2026, 6, day, 13, 0, tzinfo=UTC)
        await asyncio.gather(*(replica.tick() for replica in replicas for _ in range(2)))
    for store in stores:
        await store.close()

    assert [len(nudges(person)) for person in people] == [2] * 5
    assert {row.unanswered for row in await begun.rows(Reminder)} == {2}


async def test_one_that_cannot_be_made_keeps_no_other(begun: World, caplog):
    await reminded(begun, "anna")
    await reminded(begun, "ben")
    first, second = await begun.rows(Reminder)

    def break_it(session: Session) -> None:
        session.get_one(Reminder, min(first, second, key=_id).participant_id).timezone = "Gone/Gone"

    await begun.store.write(break_it)
    for minute in (0, 1):
        await begun.at(1, 15, minute)

    assert len([*nudges(begun.person("anna")), *nudges(begun.person("ben"))]) == 1
    assert [record.message for record in caplog.records] == ["A reminder cannot be made"]


async def test_it_is_in_my_data_and_is_erased(begun: World):
    anna = await reminded(begun)
    await begun.at(1, 15)
    await anna.types("mijn-gegevens")
    assert "aan: 15:00 uur, maandag tot en met vrijdag" in anna.sees
    assert "1 zonder antwoord" in anna.sees
    await anna.types("wissen")
    await anna.presses("Ja, wis alles")

    assert await begun.rows(Reminder) == []
    assert not [person for person in await begun.rows(Participant) if person.team_id is None]
    await begun.at(2, 15)
    assert len(nudges(anna)) == 1

"""One nudge a day, for who asked for it; and when there is none."""

from uuid import uuid4

import pytest
from sqlmodel import Session, select

from bot.chat.cards import Actions, Card
from bot.chat.conversations import Conversation, MessageRef
from bot.chat.events import ButtonPressed, CommandGiven, ReactionAdded, ReactionRemoved
from challenges import campaigns
from challenges.models import Answer, Campaign, Organisation
from tests.scenarios.reminding import NUDGE, nudge, nudges, reminded
from tests.scenarios.world import WORKSPACE, World


def _an_id() -> str:
    return str(uuid4())


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


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("answer", ["Gedaan", "Vandaag niet", "Ik ben er niet"])
async def test_who_answered_is_left_alone(begun: World, answer: str):
    anna = await reminded(begun)
    await begun.at(1)
    await anna.presses(answer, on=begun.post)
    await begun.at(1, 15, 5)

    assert anna.mail == []


async def test_days_off_of_every_kind_are_quiet(world: World):
    await world.begin()

    def close_a_day(session: Session) -> None:
        session.exec(select(Organisation)).one().closed_days = ["2026-06-10"]

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
    await begun.at(2, 8)
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


async def test_a_reminder_says_what_was_answered_elsewhere_and_asks_again_when_it_is_undone(
    begun: World,
):
    anna = await reminded(begun)
    await begun.at(1, 15)
    asked = nudge(anna)
    await anna.presses("Vandaag niet", on=begun.post)
    answer = anna.card
    await begun.later(4)
    shown = begun.wall.last(f"direct-{anna.id}")[1]
    assert shown.title.startswith("Genoteerd: niet gelukt")
    assert "Later" not in shown.plain_text()

    await anna.presses("Ongedaan maken", on=answer)
    await begun.later(4)
    assert begun.wall.last(f"direct-{anna.id}")[1].title == asked.title


async def test_a_reminder_says_that_a_check_mark_answered_it_and_asks_again_without_it(
    begun: World,
):
    anna = await reminded(begun)
    await begun.at(1, 15)
    asked = nudge(anna)
    await anna.reacts("white_check_mark")
    await begun.later(4)
    assert begun.wall.last(f"direct-{anna.id}")[1].title.startswith("Genoteerd: gedaan")

    await anna.reacts("white_check_mark", removes=True)
    await begun.later(4)
    assert begun.wall.last(f"direct-{anna.id}")[1].title == asked.title


@pytest.mark.parametrize("is_told", [True, False])
async def test_a_reminder_that_is_answered_itself_is_not_changed_again(begun: World, is_told: bool):
    anna = await reminded(begun)
    await begun.at(1, 15)
    before = len(begun.wall.edits)
    asked = [b for e in nudge(anna).body if isinstance(e, Actions) for b in e.buttons]
    button = next(b for b in asked if b.label == "Vandaag niet")
    conversation = Conversation(WORKSPACE, "direct-anna", direct=True)
    where = begun.wall.last("direct-anna")[0] if is_told else ""
    press = ButtonPressed(
        "in the reminder", anna.user, conversation, button.action, button.value, message=where
    )
    await begun.bot.handle(press)
    assert await begun.answers_of(1) == [Answer.NOT_TODAY]
    await begun.later(4)
    assert len(begun.wall.edits) == before


async def test_a_reminder_says_what_was_answered_below_it_in_the_same_chat_in_one_edit(
    begun: World,
):
    anna = await reminded(begun)
    await begun.at(1, 15)
    asked, before = nudge(anna), len(begun.wall.edits)
    chat = Conversation(WORKSPACE, "direct-anna", direct=True)
    await begun.bot.handle(CommandGiven("asked for", anna.user, chat, "vandaag", "nl"))
    done = f"{asked_id(asked)}/{Answer.NOT_TODAY}"
    press = ButtonPressed("below it", anna.user, chat, "check-in", done, message="another message")
    await begun.bot.handle(press)
    await begun.later(4)

    shown = begun.wall.last("direct-anna")[1]
    assert shown.title.startswith("Genoteerd: niet gelukt")
    assert len(begun.wall.edits) == before + 1

    undo = ButtonPressed(
        "undone", anna.user, chat, "undo-check-in", asked_id(asked), message="another message"
    )
    await begun.bot.handle(undo)
    await begun.later(4)
    assert begun.wall.last("direct-anna")[1].title == asked.title


def asked_id(reminder: Card) -> str:
    """Which challenge a reminder is about."""
    buttons = [b for e in reminder.body if isinstance(e, Actions) for b in e.buttons]
    return next(b for b in buttons if b.action == "check-in").value.partition("/")[0]

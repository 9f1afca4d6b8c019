"""The Home tab and answers above it."""

import asyncio
from dataclasses import replace

import pytest
from hypothesis import given, settings

from adapters.slack.homes import to_home, to_modal
from adapters.slack.words import words_of
from bot.chat.cards import Actions, Button, Card, Text
from bot.chat.events import ButtonPressed, FormSubmitted, HomeOpened, ReportStarted
from bot.chat.forms import Form, TextField
from bot.chat.responses import OpenForm, ReplyPrivately, Response
from bot.ports import StoreUnavailable
from tests.adapters.slack.conftest import ScriptedBot, Stage
from tests.adapters.slack.strategies import HUGE, PHASES, cards
from tests.fakes.slack_rules import complaints_about_view, words_in
from tests.fakes.slack_state import Message

PAGE = Card(
    "Jouw Prikkel", (Text("Vandaag"), Actions((Button("check-in", "Gedaan", "9b2f/done"),)))
)
AFTER = replace(PAGE, body=(Text("Genoteerd"), Actions((Button("undo", "Toch niet"),))))
ANSWER = Card("Genoteerd: gedaan", (), (Button("undo", "Ongedaan maken", "1"),))
FORM = Form(
    "friction", "Wat zat er in de weg?", "Versturen", "Annuleren", (TextField("words", "Zeg"),)
)


@given(cards)
@settings(max_examples=30, deadline=None, suppress_health_check=HUGE, phases=PHASES)
def test_any_card_is_a_view_within_what_slack_takes(card: Card):
    assert complaints_about_view(to_home(card)) == []
    assert complaints_about_view(to_modal(card)) == []


def at_home(stage: Stage, answer: Response, page: Card = PAGE) -> None:
    """Answer gestures with `answer`, and openings of the page with `page`."""

    async def handle(event):
        stage.bot.answer = ReplyPrivately(page) if isinstance(event, HomeOpened) else answer
        return await ScriptedBot.handle(stage.bot, event)

    stage.bot.handle = handle


def shown_to(stage: Stage, user: str = "U0ANNA") -> str:
    return words_in(stage.slack.homes[user]["blocks"]) if user in stage.slack.homes else ""


async def opened(stage: Stage) -> dict:
    await stage.sender.open_home("U0ANNA")
    await stage.until(lambda: stage.slack.homes)
    return stage.slack.homes["U0ANNA"]


async def test_the_page_is_published_to_who_opens_it(stage: Stage):
    at_home(stage, ReplyPrivately(ANSWER))
    await opened(stage)

    assert shown_to(stage) == "Jouw Prikkel\nVandaag"
    assert stage.slack.messages == []


async def test_the_messages_tab_is_no_opening_of_the_page(stage: Stage):
    await stage.sender.event({"type": "app_home_opened", "user": "U0ANNA", "tab": "messages"})

    assert stage.bot.events == []


async def test_a_press_is_answered_above_the_page_which_shows_what_holds_now(stage: Stage):
    at_home(stage, ReplyPrivately(ANSWER))
    view = await opened(stage)
    at_home(stage, ReplyPrivately(ANSWER), AFTER)

    assert (await stage.sender.press_in_view("U0ANNA", view, "Gedaan")).status == 200
    await stage.until(lambda: stage.slack.views and "Genoteerd" in shown_to(stage))

    assert words_in(stage.slack.views[0]["blocks"]) == "Genoteerd: gedaan"
    assert isinstance(stage.bot.events[1], ButtonPressed)
    assert stage.slack.messages == []
    assert len(stage.slack.calls_of("views.publish")) == 2


async def test_after_two_quick_presses_the_page_shows_the_later_one(stage: Stage):
    at_home(stage, ReplyPrivately(ANSWER))
    view = await opened(stage)
    pages, first_is_read = [AFTER, PAGE], asyncio.Event()

    async def handle(event):
        if not isinstance(event, HomeOpened):
            return ReplyPrivately(ANSWER)
        page = pages.pop()
        if page is PAGE:
            await first_is_read.wait()
        return ReplyPrivately(page)

    stage.bot.handle = handle
    await stage.sender.press_in_view("U0ANNA", view, "Gedaan")
    await stage.sender.press_in_view("U0ANNA", view, "Gedaan")
    await stage.until(lambda: len(stage.slack.views) == 2)
    first_is_read.set()
    await stage.until(lambda: len(stage.slack.calls_of("views.publish")) == 3)

    assert "Genoteerd" in shown_to(stage)


async def test_a_press_in_the_answer_takes_its_place(stage: Stage):
    at_home(stage, ReplyPrivately(ANSWER))
    await stage.sender.press_in_view("U0ANNA", await opened(stage), "Gedaan")
    await stage.until(lambda: stage.slack.views)
    at_home(stage, ReplyPrivately(Card("Weggehaald")), AFTER)

    await stage.sender.press_in_view("U0ANNA", stage.slack.views[0], "Ongedaan maken")
    await stage.until(lambda: "Weggehaald" in words_in(stage.slack.views[0]["blocks"]))
    await stage.until(lambda: "Genoteerd" in shown_to(stage))

    assert len(stage.slack.views) == 1


async def test_a_form_from_the_page_ends_above_the_page(stage: Stage):
    at_home(stage, OpenForm(FORM))
    await stage.sender.press_in_view("U0ANNA", await opened(stage), "Gedaan")
    await stage.until(lambda: stage.slack.views)
    at_home(stage, ReplyPrivately(ANSWER), AFTER)

    answer = await stage.sender.submit("U0ANNA", stage.slack.views[0], {"words": "x"})
    await stage.until(lambda: "Genoteerd" in shown_to(stage))

    assert answer.json["response_action"] == "update"
    assert complaints_about_view(answer.json["view"]) == []
    assert "Genoteerd: gedaan" in words_in(answer.json["view"]["blocks"])
    assert stage.slack.messages == []


async def test_an_answer_that_can_open_nothing_comes_as_a_direct_message(stage: Stage):
    at_home(stage, ReplyPrivately(ANSWER))
    payload = stage.sender.press_in_view_payload("U0ANNA", await opened(stage), "Gedaan")
    payload["trigger_id"] = stage.slack.new_trigger(age=4)

    await stage.sender.interaction(payload)
    await stage.until(lambda: stage.slack.messages)

    assert stage.slack.messages[0].channel == "D0ANNA"


async def test_a_press_on_the_page_while_the_store_is_down_asks_to_try_again(stage: Stage):
    at_home(stage, ReplyPrivately(ANSWER))
    view = await opened(stage)
    stage.bot.failure = StoreUnavailable()

    await stage.sender.press_in_view("U0ANNA", view, "Gedaan")
    await stage.until(lambda: stage.slack.views)

    assert "Probeer het" in words_in(stage.slack.views[0]["blocks"])
    assert shown_to(stage).count("Vandaag") + shown_to(stage).count("Probeer") >= 1


async def test_the_shortcut_opens_the_form(stage: Stage):
    stage.bot.answer = OpenForm(FORM)
    assert (await stage.sender.shortcut("U0ANNA")).status == 200
    await stage.until(lambda: stage.slack.views)

    started = stage.bot.events[0]
    assert isinstance(started, ReportStarted)
    assert (started.text, started.conversation.direct) == ("", True)


async def test_the_shortcut_on_a_message_offers_its_words_without_names(stage: Stage):
    stage.bot.answer = OpenForm(FORM)
    message = Message("C0FAKE", "1.2", "<@U0CEES> zegt: overal plastic in <#C1|de kantine>", [])
    await stage.sender.shortcut("U0ANNA", on=message)
    await stage.until(lambda: stage.slack.views)
    stage.bot.answer = ReplyPrivately(ANSWER)
    await stage.sender.submit("U0ANNA", stage.slack.views[0], {"words": "x"})
    await stage.until(lambda: stage.slack.messages)

    started, sent = stage.bot.events
    assert isinstance(started, ReportStarted)
    assert started.text == "zegt: overal plastic in de kantine"
    assert isinstance(sent, FormSubmitted)
    assert stage.slack.messages[0].seen_by == "U0ANNA"


async def test_a_shortcut_that_opens_too_late_says_so(stage: Stage):
    stage.bot.answer = OpenForm(FORM)
    payload = stage.sender.shortcut_payload("U0ANNA") | {
        "trigger_id": stage.slack.new_trigger(age=4)
    }
    await stage.sender.interaction(payload)
    await stage.until(lambda: stage.slack.messages)

    assert stage.slack.messages[0].channel == "D0ANNA"
    assert "niet op tijd" in stage.slack.messages[0].words()


@pytest.mark.parametrize(
    ("written", "words"),
    [
        pytest.param("<@U0CEES|cees> hoi", "hoi", id="a person with a name"),
        pytest.param("<!here> let op <!subteam^S1|@team>", "let op", id="a group"),
        pytest.param("<!date^1|{date}|maandag> dicht", "maandag dicht", id="a date"),
        pytest.param("zie <https://x.example|de foto>", "zie de foto", id="a link by name"),
        pytest.param("zie <https://x.example>", "zie", id="a bare link"),
        pytest.param("mail <mailto:a@b.example|a@b.example>", "mail", id="an address"),
        pytest.param("1 &lt; 2 &amp; 3", "1 < 2 & 3", id="typed"),
        pytest.param("a\n\n  b  c", "a\n\nb c", id="lines"),
        pytest.param("<" * 5000, "<" * 5000, id="hostile"),
    ],
)
def test_the_words_of_a_message(written: str, words: str):
    assert words_of(written) == words


async def test_a_page_stays_while_the_database_is_busy_and_is_shown_when_it_is_not(stage: Stage):
    at_home(stage, ReplyPrivately(ANSWER))
    await opened(stage)
    at_home(stage, ReplyPrivately(ANSWER), AFTER)
    stage.bot.failure = StoreUnavailable()
    await stage.sender.open_home("U0ANNA")
    await asyncio.sleep(0.2)
    assert shown_to(stage) == "Jouw Prikkel\nVandaag"

    stage.bot.failure = None

    await stage.until(lambda: "Genoteerd" in shown_to(stage))

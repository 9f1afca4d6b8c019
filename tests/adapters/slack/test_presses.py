"""A press comes straight by HTTP and through Bolt by Socket Mode; nobody sees a difference."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any

import pytest

from adapters.slack.payloads import to_button_pressed
from bot.chat.cards import Button, Card, Text
from bot.chat.conversations import Conversation, Workspace
from bot.chat.events import CommandGiven
from bot.chat.forms import Form, TextField
from bot.chat.responses import OpenForm, ReplaceCard, ReplyPrivately
from bot.ports import StoreUnavailable
from tests.adapters.slack.conftest import Stage, staged
from tests.adapters.slack.test_payloads import payload
from tests.fakes.slack import TEAM, FakeSlack
from tests.fakes.slack_state import Message

CHALLENGE = Card("Vandaag", (Text("Neem je beker."),), (Button("check-in", "Gedaan", "9b2f/done"),))
THANKS = Card("Genoteerd", (Text("Tot morgen!"),), (Button("undo", "Toch niet", "1"),))
FORM = Form(
    "friction", "Wat zat er in de weg?", "Versturen", "Annuleren", (TextField("w", "Vertel"),)
)


@dataclass
class Scene(Stage):
    """A stage with one way for a press to come in."""

    by_socket: bool = False

    async def posted(self, channel: str = "C0FAKE") -> Message:
        """A message with a button."""
        conversation = Conversation(Workspace("slack", TEAM), channel, direct=channel[0] == "U")
        await self.adapter.platform.post(conversation, CHALLENGE)
        return self.slack.messages[-1]

    def payload(self, message: Message) -> dict[str, Any]:
        """Anna's press on the first button of a message."""
        return self.sender.press_payload("U0ANNA", message, message.buttons()[0])

    async def pressed(self, body: dict[str, Any]) -> bool:
        """Let Slack send a press; whether it is acknowledged, without another word."""
        if not self.by_socket:
            answer = await self.sender.interaction(body)
            return (answer.status, answer.text) == (200, "")
        return not (await self.slack.send_by_socket("interactive", body)).get("payload")

    async def refused(self, body: dict[str, Any], caplog: pytest.LogCaptureFixture) -> None:
        """Let Slack send a press that is not acknowledged: by socket that is silence, and a log."""
        if not self.by_socket:
            assert not await self.pressed(body)
            return
        pressing = asyncio.create_task(self.pressed(body))
        await self.until(lambda: caplog.records)
        await asyncio.sleep(0.1)
        assert not pressing.done()
        pressing.cancel()


@pytest.fixture(params=["http", "socket"])
async def scene(slack: FakeSlack, request: pytest.FixtureRequest) -> AsyncGenerator[Scene]:
    by_socket = request.param == "socket"
    async with staged(slack, app_token="xapp-fake" if by_socket else "") as stage:
        yield Scene(stage.slack, stage.bot, stage.sender, stage.adapter, by_socket=by_socket)


async def test_a_press_is_answered_to_that_person_alone(scene: Scene):
    scene.bot.answer = ReplyPrivately(THANKS)
    message = await scene.posted()
    body = scene.payload(message)

    assert await scene.pressed(body)
    await scene.until(lambda: len(scene.slack.messages) == 2)

    assert scene.bot.events == [to_button_pressed(body)]
    assert [m.words() for m in scene.slack.visible_to("U0ANNA", "C0FAKE")][1:] == [
        "Genoteerd\nTot morgen!"
    ]
    assert len(scene.slack.visible_to("U0BRAM", "C0FAKE")) == 1
    assert message.edits == 0


async def test_the_answer_takes_the_place_of_a_private_card(scene: Scene):
    scene.bot.answer = ReplyPrivately(THANKS)
    await scene.pressed(scene.payload(await scene.posted()))
    await scene.until(lambda: len(scene.slack.messages) == 2)
    private = scene.slack.messages[1]

    await scene.pressed(scene.payload(private))
    await scene.until(lambda: private.edits)

    assert len(scene.slack.messages) == 2


async def test_a_message_stays_when_something_is_asked_with_one_of_its_buttons(scene: Scene):
    scene.bot.answer = ReplyPrivately(THANKS)
    message = await scene.posted("U0ANNA")
    said = message.words()

    await scene.pressed(scene.payload(message))
    await scene.until(lambda: len(scene.slack.messages) == 2)

    assert message.words() == said
    assert scene.slack.messages[-1].words() == "Genoteerd\nTot morgen!"


async def test_a_card_can_be_replaced(scene: Scene):
    scene.bot.answer = ReplaceCard(THANKS)
    message = await scene.posted()

    await scene.pressed(scene.payload(message))
    await scene.until(lambda: message.edits)


async def test_a_press_can_open_a_form(scene: Scene):
    scene.bot.answer = OpenForm(FORM)

    assert await scene.pressed(scene.payload(await scene.posted()))
    await scene.until(lambda: scene.slack.views)


async def test_the_button_that_repeats_a_command_gives_that_command(scene: Scene):
    assert await scene.pressed(payload("press_repeat_command"))

    assert [type(event) for event in scene.bot.events] == [CommandGiven]


async def test_the_same_press_delivered_twice_is_answered_once(scene: Scene):
    scene.bot.answer = ReplyPrivately(THANKS)
    body = scene.payload(await scene.posted())

    assert [await scene.pressed(body) for _ in range(2)] == [True, True]
    await scene.until(lambda: len(scene.slack.messages) == 2)
    await asyncio.sleep(0.05)

    assert len(scene.slack.messages) == 2


async def test_an_answer_finds_the_person_when_its_url_no_longer_works(scene: Scene):
    scene.bot.answer = ReplyPrivately(THANKS)
    body = scene.payload(await scene.posted())
    body["response_url"] = f"{scene.slack.url}/response/none"

    await scene.pressed(body)
    await scene.until(lambda: len(scene.slack.messages) == 2)

    assert scene.slack.messages[1].seen_by == "U0ANNA"


@pytest.mark.parametrize(
    ("status", "body", "reason", "level"),
    [
        pytest.param(404, "used_url", "used_url", "INFO", id="used five times"),
        pytest.param(404, '{"ok":false,"error":"expired_url"}', "expired_url", "INFO", id="late"),
        pytest.param(200, '{"ok":false,"error":"expired_url"}', "expired_url", "INFO", id="as 200"),
        pytest.param(400, "no_text", "no_text", "WARNING", id="nothing in it"),
        pytest.param(404, "no_service", "no_service", "WARNING", id="app removed"),
        pytest.param(410, "channel_is_archived", "channel_is_archived", "WARNING", id="archived"),
        pytest.param(404, "<html>Not here", "http_404", "WARNING", id="a proxy"),
        pytest.param(503, "", "http_503", "WARNING", id="Slack is not well"),
    ],
)
async def test_what_slack_says_of_an_answer_that_it_does_not_take_is_logged(
    scene: Scene, caplog: pytest.LogCaptureFixture, status: int, body: str, reason: str, level: str
):
    caplog.set_level("INFO", "adapters.slack.replies")
    scene.bot.answer = ReplyPrivately(THANKS)
    scene.slack.refuses_answers = (status, body)

    await scene.pressed(scene.payload(await scene.posted()))
    await scene.until(lambda: len(scene.slack.messages) == 2)

    told = [(one.levelname, one.getMessage()) for one in caplog.records]
    assert (level, f"Slack takes no answer at the response_url: {reason}") in told
    assert not any("not_installed" in line for _, line in told)
    assert scene.slack.messages[1].seen_by == "U0ANNA"


async def test_a_stranger_from_a_shared_channel_is_ignored(scene: Scene):
    body = scene.payload(await scene.posted())
    body["user"]["team_id"] = "T0OTHER"

    assert await scene.pressed(body)
    assert scene.bot.events == []


async def test_a_press_while_the_database_is_down_asks_to_try_again(scene: Scene):
    scene.bot.failure = StoreUnavailable()

    assert await scene.pressed(scene.payload(await scene.posted()))
    await scene.until(lambda: len(scene.slack.messages) == 2)

    assert "in a moment" in scene.slack.messages[1].words()
    assert "opnieuw" in scene.slack.messages[1].words()


async def test_a_press_without_a_person_is_refused(scene: Scene, caplog: pytest.LogCaptureFixture):
    body = scene.payload(await scene.posted())
    body["user"] = {}

    await scene.refused(body, caplog)

    assert scene.bot.events == []
    assert "malformed" in caplog.text


async def test_a_press_that_meets_a_bug_is_refused_and_logged_without_the_person(
    scene: Scene, caplog: pytest.LogCaptureFixture
):
    scene.bot.failure = RuntimeError("a bug")

    await scene.refused(scene.payload(await scene.posted()), caplog)

    assert caplog.text.count("a bug") == 1
    assert "U0ANNA" not in caplog.text

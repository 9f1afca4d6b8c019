"""What becomes of a question once it is answered."""

from typing import NamedTuple

from bot.chat.conversations import Conversation
from bot.chat.events import ButtonPressed
from bot.chat.responses import ReplaceCard, ReplyPrivately, Response
from challenges.models import Challenge
from tests.scenarios.world import CHANNEL, WORKSPACE, World

DIRECT = Conversation(WORKSPACE, "direct-anna", direct=True)


class Press(NamedTuple):
    """A button that somebody presses."""

    action: str
    value: str = ""


async def _response(world: World, press: Press, where: Conversation) -> Response | None:
    anna = world.person("anna").user
    event = ButtonPressed(world.number(), anna, where, press.action, press.value, "nl")
    return await world.bot.handle(event)


async def test_a_question_that_was_answered_in_private_is_not_asked_any_more(world: World):
    await world.begin()
    await world.at(1)
    challenge = (await world.rows(Challenge))[0]
    for press in (
        Press("check-in", f"{challenge.id}/done"),
        Press("undo-check-in", str(challenge.id)),
        Press("snooze-reminder", f"{challenge.id}/tomorrow"),
        Press("stop-reminders"),
    ):
        assert isinstance(await _response(world, press, DIRECT), ReplaceCard), press
        assert isinstance(await _response(world, press, CHANNEL), ReplyPrivately), press


async def test_a_message_that_leads_to_something_else_stays(world: World):
    await world.begin()
    await world.at(1)
    for press in (Press("show-today"), Press("open-barriers"), Press("show-help")):
        assert isinstance(await _response(world, press, DIRECT), ReplyPrivately), press

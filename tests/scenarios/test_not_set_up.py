"""A workspace in which nothing was set up: how to go on, for whoever runs it."""

import shlex

import pytest

from bot.app import Bot
from bot.chat.conversations import Conversation, User, Workspace
from bot.chat.events import BotAdded, CommandGiven, Event
from bot.chat.responses import ReplyPrivately
from tests.scenarios.world import World

NEW = Workspace("slack", "T0NEW")
CHANNEL = Conversation(NEW, "C0NEW")
INVITER = User(NEW, "U0INVITER")


async def _told(world: World, event: Event, locale: str = "nl") -> str:
    bot = Bot(world.store, world.clock, patience=60, locales=(locale,))
    answer = await bot.handle(event)
    assert isinstance(answer, ReplyPrivately)
    return answer.card.plain_text()


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("spoken", "setting", "language", "sentence"),
    [
        pytest.param("en-GB", "nl", "en", "Do you run Prikkel?", id="the reader's own"),
        pytest.param("nl", "en", "nl", "Beheer je Prikkel?", id="the reader's own, in Dutch"),
        pytest.param("", "en", "en", "Do you run Prikkel?", id="that of the server"),
        pytest.param("", "nl", "nl", "Beheer je Prikkel?", id="that of the server, in Dutch"),
    ],
)
async def test_the_command_to_start_is_complete_and_in_the_readers_language(
    world: World, spoken: str, setting: str, language: str, sentence: str
):
    event = BotAdded("1", INVITER, CHANNEL, locale=spoken)
    said = await _told(world, event, setting)

    assert sentence in said
    [command] = [line for line in said.splitlines() if line.startswith("prikkel campaign start")]
    words = shlex.split(command)[3:]
    options = dict(zip(words[::2], words[1::2], strict=True))
    starts_on = options.pop("--start")
    assert options == {
        "--workspace": "slack:T0NEW",
        "--channel": "C0NEW",
        "--coordinator": "U0INVITER",
        "--locale": language,
    }
    first = world.clock().date().fromisoformat(starts_on)
    assert first.weekday() == 0
    assert first > world.clock().date()


async def test_who_asks_in_private_is_given_no_command_without_a_channel(world: World):
    direct = Conversation(NEW, "D0NEW", direct=True)
    said = await _told(world, CommandGiven("1", INVITER, direct, "vandaag", "en"))

    assert "no campaign is running yet" in said
    assert "--channel" not in said

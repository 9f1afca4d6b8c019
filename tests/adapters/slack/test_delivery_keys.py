"""Asking Slack whether a message arrived."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import ClientSession
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.clients import OneWorkspace
from adapters.slack.native import NativeTables
from adapters.slack.platform import SlackPlatform
from adapters.slack.posts import Posts
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, Workspace
from bot.ports import DeliveryFailed
from tests.fakes.slack import TEAM, FakeSlack, running

CHANNEL = Conversation(Workspace("slack", TEAM), "C0FAKE")
ANNA = Conversation(Workspace("slack", TEAM), "U0ANNA", direct=True)
CARD = Card("Vandaag zonder wegwerp")


@pytest.fixture
async def slack() -> AsyncGenerator[FakeSlack]:
    async with running() as slack:
        slack.missing_scopes.clear()
        yield slack


@pytest.fixture
async def platform(slack: FakeSlack) -> AsyncGenerator[SlackPlatform]:
    async with ClientSession() as session:
        client = AsyncWebClient("xoxb-fake", slack.api_url, session=session, retry_handlers=[])
        posts = Posts(timeout=60)
        yield SlackPlatform(OneWorkspace(client), posts, NativeTables())
        posts.close()


async def test_message_carries_a_digest_of_its_key_and_not_the_key(slack, platform):
    await platform.post(CHANNEL, CARD, "digest/1/2026-11-23/anna")

    (message,) = slack.messages
    assert message.metadata["event_type"] == "prikkel_delivery"
    assert len(message.metadata["event_payload"]["key"]) == 64
    assert "anna" not in str(message.metadata)


async def test_message_without_a_key_carries_nothing(slack, platform):
    await platform.post(CHANNEL, CARD)

    assert slack.messages[0].metadata == {}


async def test_message_is_found_behind_many_later_ones(slack, platform):
    posted = await platform.post(CHANNEL, CARD, "wanted")
    for _ in range(450):
        slack._add("C0FAKE", {"text": "chatter"})

    since = datetime.now(UTC) - timedelta(minutes=1)
    assert await platform.find(CHANNEL, "wanted", since) == posted
    assert len(slack.calls_of("conversations.history")) == 3


async def test_found_direct_message_can_be_updated(slack, platform):
    await platform.post(ANNA, CARD, "wanted")

    found = await platform.find(ANNA, "wanted", datetime.now(UTC))
    assert found is not None
    await platform.update(found, Card("Later"))

    assert slack.messages[0].text.startswith("Later")


@pytest.mark.parametrize(
    ("scope", "conversation"),
    [
        pytest.param("channels:history", CHANNEL, id="channels need a scope we do not ask"),
        pytest.param("im:history", ANNA, id="direct messages need one that was taken away"),
    ],
)
async def test_without_the_scope_slack_cannot_be_asked(slack, platform, scope, conversation):
    slack.missing_scopes.add(scope)

    with pytest.raises(DeliveryFailed) as failure:
        await platform.find(conversation, "wanted", datetime.now(UTC))

    assert failure.value.permanent
    assert not failure.value.gone


async def test_being_too_fast_in_asking_is_no_answer(slack, platform):
    slack.refuse_next(429, retry_after=3)

    with pytest.raises(DeliveryFailed) as failure:
        await platform.find(CHANNEL, "wanted", datetime.now(UTC))

    assert (failure.value.retry_after, failure.value.permanent) == (3, False)

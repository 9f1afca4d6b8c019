"""Posting to Slack. What all platforms promise is in tests/contract."""

import asyncio

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.clients import OneWorkspace
from adapters.slack.members import members_of_channel, members_of_user_group
from adapters.slack.native import NativeTables
from adapters.slack.platform import SlackPlatform
from adapters.slack.posts import Posts
from bot.chat.cards import Card, Person, Text
from bot.chat.conversations import Conversation, MessageRef, User, Workspace
from bot.ports import DeliveryFailed
from tests.fakes.slack import FakeSlack, in_thread

WORKSPACE = Workspace("slack", "T0FAKE")
CHANNEL = Conversation(WORKSPACE, "C0FAKE")
CARD = Card("Vandaag", (Text("<!channel> & *x*"),))


async def test_a_post_says_everything_at_the_top_and_unfurls_nothing(
    platform: SlackPlatform, slack: FakeSlack
):
    await platform.post(CHANNEL, CARD)

    (sent,) = slack.calls_of("chat.postMessage")
    assert sent["text"] == "Vandaag\n&lt;!channel&gt; &amp; *x*"
    assert "link_names" not in sent
    assert not any(sent[name] for name in ("mrkdwn", "unfurl_links", "unfurl_media"))


async def test_a_message_to_a_person_can_be_found_again(platform: SlackPlatform):
    direct = await platform.direct_conversation(User(WORKSPACE, "U0ANNA"))
    posted = await platform.post(direct, CARD)

    assert posted.conversation == direct
    assert posted.id.startswith("D0ANNA/")


async def test_an_update_goes_to_the_channel_in_which_the_message_landed(
    platform: SlackPlatform, slack: FakeSlack
):
    direct = await platform.direct_conversation(User(WORKSPACE, "U0ANNA"))
    posted = await platform.post(direct, CARD)

    await platform.update(MessageRef(direct, posted.id), Card("Later"))

    assert slack.calls_of("chat.update")[0]["channel"] == "D0ANNA"
    assert slack.messages[0].words() == "Later"


async def test_members_are_read_page_by_page(client: AsyncWebClient, slack: FakeSlack):
    slack.members = {"C0FAKE": [f"U{n}" for n in range(450)], "S0GROUP": ["U1", "U2"]}

    assert len(await members_of_channel(client, "C0FAKE")) == 450
    assert await members_of_user_group(client, "S0GROUP") == ["U1", "U2"]
    with pytest.raises(DeliveryFailed):
        await members_of_user_group(client, "S0NONE")


async def test_the_fake_also_runs_in_a_thread_of_its_own(posts: Posts):
    with in_thread() as slack:
        async with asyncio.timeout(60):
            client = AsyncWebClient("xoxb-fake", slack.api_url)
            await SlackPlatform(OneWorkspace(client), posts, NativeTables()).post(CHANNEL, CARD)

        assert len(slack.messages) == 1


@pytest.mark.parametrize("status", [200, 202, 204])
async def test_a_yes_without_a_word_is_a_yes(
    status: int, platform: SlackPlatform, slack: FakeSlack
):
    slack.silence = status
    slack.missing_scopes = set()

    posted = await platform.post(CHANNEL, CARD, "key")
    await platform.update(posted, Card("Later"))

    assert posted.id == slack.messages[0].ts
    assert [message.words() for message in slack.messages] == ["Later"]


async def test_what_cannot_be_asked_about_is_there_when_slack_took_it(
    platform: SlackPlatform, slack: FakeSlack
):
    slack.silence = 200

    posted = await platform.post(CHANNEL, CARD, "key")

    assert (posted.id, len(slack.messages)) == ("", 1)


PAIR = (User(WORKSPACE, "U0ANNA"), User(WORKSPACE, "U0BEN"))


async def test_some_people_are_brought_together_in_one_conversation(
    platform: SlackPlatform, slack: FakeSlack
):
    slack.people |= {user.id for user in PAIR}
    together = await platform.group_conversation(PAIR)
    again = await platform.group_conversation(PAIR)
    await platform.post(
        together, Card("Lunch", tuple(Person(user, "a colleague") for user in PAIR))
    )

    assert together == again
    assert not together.direct
    (message,) = slack.messages
    mentioned = [
        part["user_id"]
        for block in message.blocks
        for section in block.get("elements", ())
        for part in section.get("elements", ())
        if part["type"] == "user"
    ]
    assert mentioned == ["U0ANNA", "U0BEN"]


async def test_without_the_scope_for_groups_the_no_is_for_good(
    platform: SlackPlatform, slack: FakeSlack
):
    slack.people |= {user.id for user in PAIR}
    slack.missing_scopes = {"mpim:write"}
    with pytest.raises(DeliveryFailed) as refused:
        await platform.group_conversation(PAIR)

    assert refused.value.permanent


async def test_a_group_that_slack_does_not_name_is_a_no_for_good(
    platform: SlackPlatform, slack: FakeSlack
):
    """So that each of them is told instead, and nothing is sent to nowhere."""
    slack.people |= {user.id for user in PAIR}
    slack.names_groups = False
    with pytest.raises(DeliveryFailed, match="empty_answer") as refused:
        await platform.group_conversation(PAIR)

    assert refused.value.permanent
    assert slack.messages == []
